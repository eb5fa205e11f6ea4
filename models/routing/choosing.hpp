// What a rule for calls may look at: the teams of a rank, who of them is idle, and the call.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/random/draw.hpp"
#include "models/callers.hpp"
#include "models/plan.hpp"
#include "models/workforce/agents.hpp"
#include "models/workforce/worked_time.hpp"

namespace holdtime::models {

/// Made for one decision about one call and one rank of teams.
class Choosing {
 public:
  Choosing(const CenterPlan& plan, engine::DayKey day, const Agents& agents, const WorkedTime& worked,
           Microseconds now, const Caller& caller, const std::vector<std::size_t>& rank)
      : plan_(&plan),
        day_(day),
        agents_(&agents),
        worked_(&worked),
        now_(now),
        caller_(&caller),
        rank_(&rank) {}

  /// Calls `visit(team, its agent idle longest)` for every team of the rank that has an idle agent for the
  /// call, in the order listed: none where its last idle ones are kept free for others.
  template <class Visit>
  void visit_teams(Visit&& visit) const {
    for (const std::size_t team : *rank_) {
      const AgentIndex longest = agents_->longest_idle(team);
      if (longest == no_agent) continue;
      const std::uint32_t kept = plan_->routing().gate(caller_->call_type, team).keep_free;
      if (kept > 0 && agents_->idle_in(team, kept + 1) <= kept) continue;
      visit(team, longest);
    }
  }

  const Center& center() const { return plan_->center(); }
  const Agents& agents() const { return *agents_; }
  std::size_t call_type() const { return caller_->call_type; }
  bool is_less_occupied(AgentIndex a, AgentIndex b) const { return worked_->is_less_occupied(a, b, now_); }
  /// The caller's own number between 0 and 1 for this; the same whoever is idle.
  double chance() const;

 private:
  const CenterPlan* plan_;
  engine::DayKey day_;
  const Agents* agents_;
  const WorkedTime* worked_;
  Microseconds now_;
  const Caller* caller_;
  const std::vector<std::size_t>* rank_;
};

}  // namespace holdtime::models
