// The agents on duty: what each is doing since when, who has been idle longest, and the spells they leave.
#pragma once

#include <cstdint>
#include <vector>

#include "models/plan.hpp"
#include "models/record_buffer.hpp"
#include "models/records.hpp"

namespace holdtime::models {

/// Copyable. Every change of state writes the spell that ends with it. All operations O(1).
class Agents {
 public:
  /// `plan` must outlive it.
  explicit Agents(const CenterPlan& plan);

  /// Everybody off duty.
  void clear();

  bool on_duty(AgentIndex agent) const { return agents_[agent].on_duty; }
  AgentState state(AgentIndex agent) const { return agents_[agent].state; }
  Microseconds since(AgentIndex agent) const { return agents_[agent].since; }

  void sign_on(AgentIndex agent, Microseconds now, Microseconds rostered_end);
  void sign_off(AgentIndex agent, Microseconds now, RecordBuffer& records);

  /// Idle from now on, behind all others of the team.
  void wait_for_call(AgentIndex agent, Microseconds now, RecordBuffer& records);
  void start_call(AgentIndex agent, Microseconds now, RecordBuffer& records);
  /// Ends a call whose times are all known: writes its spells. The agent is then at no state's start: one of
  /// the other operations must follow at the same moment.
  void end_call(AgentIndex agent, const CallRecord& record, RecordBuffer& records);
  void start_break(AgentIndex agent, bool paid, Microseconds now, RecordBuffer& records);
  void start_off_phone(AgentIndex agent, Microseconds now, RecordBuffer& records);

  /// From here on the person's time is overrun. Also for people on head counts, when they are no longer due.
  void set_rostered_end(AgentIndex agent, Microseconds end) { agents_[agent].rostered_end = end; }

  /// The agent of the team who has been idle longest; `no_agent` where none is idle.
  AgentIndex longest_idle(std::size_t team) const { return idle_[team].head; }
  std::uint32_t on_duty_in(std::size_t team) const { return on_duty_[team]; }

  /// Writes the spells under way up to now, as at the end of a run.
  void write_open_spells(Microseconds now, RecordBuffer& records);

 private:
  struct Agent {
    Microseconds since = 0;
    Microseconds rostered_end = engine::never;
    std::uint32_t team = 0;
    std::uint32_t number = 0;      // within the team
    AgentIndex before = no_agent;  // among the idle of the team
    AgentIndex behind = no_agent;
    AgentState state = AgentState::available;
    bool paid = true;
    bool on_duty = false;
  };
  struct IdleList {
    AgentIndex head = no_agent;
    AgentIndex tail = no_agent;
  };

  void change(Agent& person, AgentState state, bool paid, Microseconds now, RecordBuffer& records);
  static void write(const Agent& person, AgentState state, bool paid, std::uint32_t call_type,
                    Microseconds from, Microseconds to, RecordBuffer& records);
  void leave_idle_list(const Agent& person);

  const CenterPlan* plan_;
  std::vector<Agent> agents_;
  std::vector<IdleList> idle_;          // one a team
  std::vector<std::uint32_t> on_duty_;  // one a team
};

}  // namespace holdtime::models
