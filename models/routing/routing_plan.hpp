// The routing of a center, worked out once: which call types need more than "the agent idle longest of the
// first rank that has one", and what each team may take when.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/config.hpp"

namespace holdtime::models {

struct AgentRule;

/// When a team may take callers of a type.
struct Gate {
  RankOpening opening;
  std::uint32_t keep_free = 0;  ///< only while more than so many of its agents are idle
  bool closed() const { return opening.after > 0 || opening.when_waiting > 0 || keep_free > 0; }
};

/// A limit of the queue, and the teams that answer any of its types: their people count.
struct LimitPlan {
  const WaitingLimit* limit = nullptr;
  std::vector<std::size_t> teams;
};

class RoutingPlan {
 public:
  /// The names of rules must be in the table. `center` must outlive it.
  explicit RoutingPlan(const Center& center);

  /// Whether calls of the type go to the agent idle longest of the first rank that has one, at once or when
  /// one becomes free.
  bool plain(std::size_t call_type) const { return plain_[call_type] != 0; }
  const AgentRule& agent_rule(std::size_t call_type) const { return *rules_[call_type]; }
  const Gate& gate(std::size_t call_type, std::size_t team) const {
    return gates_[team * plain_.size() + call_type];
  }
  /// The team's gates by call type; nullptr where all are open.
  const Gate* gates(std::size_t team) const { return gated_[team] ? &gates_[team * plain_.size()] : nullptr; }
  /// Of the team's gates, the most agents that are kept free.
  std::uint32_t most_kept_free(std::size_t team) const { return most_kept_free_[team]; }
  /// When it is this long that a caller has waited, a further rank opens to him; ascending.
  const std::vector<Microseconds>& steps(std::size_t call_type) const { return steps_[call_type]; }
  bool has_steps() const { return has_steps_; }
  /// Whether some rank of the type opens only while many wait.
  bool watches_queue(std::size_t call_type) const { return watches_queue_[call_type]; }
  /// Whether anybody asks how long the team's agents have been on calls.
  bool watches_work(std::size_t team) const { return watches_work_[team]; }
  bool watches_work() const { return any_watches_work_; }
  const std::vector<LimitPlan>& limits() const { return limits_; }

 private:
  void find_gates(const Center& center);
  void find_limits(const Center& center);
  void find_changes(const Center& center);

  std::vector<std::uint8_t> plain_;  // by call type; not bits, for it is asked for each call
  std::vector<const AgentRule*> rules_;
  std::vector<Gate> gates_;  // by team, then call type
  std::vector<bool> gated_;  // by team
  std::vector<std::uint32_t> most_kept_free_;
  std::vector<std::vector<Microseconds>> steps_;
  bool has_steps_ = false;
  std::vector<bool> watches_queue_;
  std::vector<bool> watches_work_;
  bool any_watches_work_ = false;
  std::vector<LimitPlan> limits_;
};

}  // namespace holdtime::models
