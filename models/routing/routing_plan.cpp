#include "models/routing/routing_plan.hpp"

#include <algorithm>

#include "models/routing/agent_rules.hpp"

namespace holdtime::models {

RoutingPlan::RoutingPlan(const Center& center)
    : gates_(center.call_types.size() * center.teams.size()),
      gated_(center.teams.size()),
      most_kept_free_(center.teams.size()),
      watches_work_(center.teams.size()) {
  const AgentRule* const usual = &agent_rules().front();
  for (const CallType& type : center.call_types) {
    const AgentRule* const rule = find_agent_rule(type.routing.picks_agent);
    rules_.push_back(rule);
    plain_.push_back(rule == usual && type.routing.openings.empty() && type.routing.keep_free.empty());
    std::vector<Microseconds>& steps = steps_.emplace_back();
    bool watches_queue = false;
    for (const RankOpening& opening : type.routing.openings) {
      if (opening.after > 0) steps.push_back(opening.after);
      watches_queue = watches_queue || opening.when_waiting > 0;
    }
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    has_steps_ = has_steps_ || !steps.empty();
    watches_queue_.push_back(watches_queue);
    if (!rule->asks_for_work) continue;
    any_watches_work_ = true;
    for (const auto& rank : type.ranks) {
      for (const std::size_t team : rank) watches_work_[team] = true;
    }
  }
  find_gates(center);
  find_limits(center);
  find_changes(center);
}

void RoutingPlan::find_gates(const Center& center) {
  for (std::size_t t = 0; t < center.call_types.size(); ++t) {
    const CallType& type = center.call_types[t];
    for (std::size_t r = 0; r < type.ranks.size(); ++r) {
      for (const std::size_t team : type.ranks[r]) {
        Gate& gate = gates_[team * center.call_types.size() + t];
        if (!type.routing.openings.empty()) gate.opening = type.routing.openings[r];
        if (!type.routing.keep_free.empty()) gate.keep_free = type.routing.keep_free[team];
        gated_[team] = gated_[team] || gate.closed();
        most_kept_free_[team] = std::max(most_kept_free_[team], gate.keep_free);
      }
    }
  }
}

/// Types whose teams may change on the day are none of the plain ones, and those teams ask before they take a
/// call, so that all others need not.
void RoutingPlan::find_changes(const Center& center) {
  const auto look_at = [&](const AnsweringChange& change) {
    for (const auto* list : {&change.also, &change.stops}) {
      for (const Answering& one : *list) {
        plain_[one.call_type] = 0;
        gated_[one.team] = true;
      }
    }
  };
  for (const DayEvent& event : center.events) look_at(event.answering);
  for (const Intervention& one : center.interventions) look_at(one.answering);
}

void RoutingPlan::find_limits(const Center& center) {
  for (const WaitingLimit& limit : center.waiting_limits) {
    LimitPlan& plan = limits_.emplace_back();
    plan.limit = &limit;
    const auto is_limited = [&](const Skill& skill) {
      return std::find(limit.call_types.begin(), limit.call_types.end(), skill.call_type) !=
             limit.call_types.end();
    };
    for (std::size_t team = 0; team < center.teams.size(); ++team) {
      const auto& skills = center.teams[team].skills;
      if (std::any_of(skills.begin(), skills.end(), is_limited)) plan.teams.push_back(team);
    }
  }
}

}  // namespace holdtime::models
