#include "planning/staffing_goals.hpp"

#include <algorithm>

namespace holdtime::planning {
namespace {

using models::Target;
using models::TargetKpi;

bool holds(const std::vector<std::size_t>& list, std::size_t value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool is_about(const Target& target, const Queue& queue) {
  if (target.call_type) return holds(queue.call_types, *target.call_type);
  return !target.team || queue.teams == std::vector{*target.team};
}

/// Puts a bound in, where it is stricter than what is there.
void tighten(std::optional<double>& bound, double at_most) {
  bound = bound ? std::min(*bound, at_most) : at_most;
}

}  // namespace

bool asks_for_people(const Target& target) {
  switch (target.kpi) {
    case TargetKpi::service_level:
    case TargetKpi::answered_share:
      return target.at_least.has_value();
    case TargetKpi::asa:
    case TargetKpi::abandonment:
    case TargetKpi::occupancy:
      return target.at_most.has_value();
    default:
      return false;
  }
}

std::vector<StaffingGoals> staffing_goals(const models::Goals& goals, const Queue& queue) {
  const double before = goals.wait_from == models::Goals::WaitFrom::arrival ? queue.ivr_seconds : 0.0;
  StaffingGoals common;
  std::vector<StaffingGoals> all;
  for (const Target& target : goals.targets) {
    if (!asks_for_people(target) || !is_about(target, queue)) continue;
    if (target.kpi == TargetKpi::asa) tighten(common.asa_seconds_at_most, *target.at_most - before);
    if (target.kpi == TargetKpi::abandonment) tighten(common.abandoned_at_most, *target.at_most);
    if (target.kpi == TargetKpi::answered_share) tighten(common.abandoned_at_most, 1.0 - *target.at_least);
    if (target.kpi == TargetKpi::occupancy) tighten(common.occupancy_at_most, *target.at_most);
    if (target.kpi != TargetKpi::service_level) continue;
    ServiceLevelGoal level{*target.at_least, target.service_level, goals.short_abandon};
    level.level.within -= engine::from_seconds(before);
    all.emplace_back().service_level = level;
  }
  if (all.empty() && !common.empty()) all.emplace_back();
  for (StaffingGoals& each : all) {
    each.asa_seconds_at_most = common.asa_seconds_at_most;
    each.abandoned_at_most = common.abandoned_at_most;
    each.occupancy_at_most = common.occupancy_at_most;
  }
  return all;
}

}  // namespace holdtime::planning
