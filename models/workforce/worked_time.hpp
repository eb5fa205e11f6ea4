// How long each agent has been on calls today, of the time he has been there.
#pragma once

#include <algorithm>
#include <vector>

#include "engine/sim_time.hpp"
#include "models/plan.hpp"

namespace holdtime::models {

/// Copyable. Kept only where a rule asks for it; then every operation is O(1).
class WorkedTime {
 public:
  /// Nobody has come yet.
  void clear(std::size_t agents) { agents_.assign(agents, Person{}); }

  bool kept() const { return !agents_.empty(); }
  void come(AgentIndex agent, Microseconds now) { agents_[agent].came = now; }
  void go(AgentIndex agent, Microseconds now) { agents_[agent].present += now - agents_[agent].came; }
  /// Of a call whose length is known.
  void add_call(AgentIndex agent, Microseconds length) { agents_[agent].on_calls += length; }

  /// Whether the first's share of time on calls is smaller; both are present, and on no call.
  bool is_less_occupied(AgentIndex a, AgentIndex b, Microseconds now) const {
    return Wide{agents_[a].on_calls} * present(b, now) < Wide{agents_[b].on_calls} * present(a, now);
  }

 private:
  __extension__ using Wide = __int128;
  struct Person {
    Microseconds came = 0;
    Microseconds present = 0;  // before he came the last time
    Microseconds on_calls = 0;
  };
  /// Not 0, so that who has just come has been on calls for no share of his time.
  Microseconds present(AgentIndex agent, Microseconds now) const {
    return std::max<Microseconds>(agents_[agent].present + now - agents_[agent].came, 1);
  }

  std::vector<Person> agents_;
};

}  // namespace holdtime::models
