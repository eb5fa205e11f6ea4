// Targets as planners word them, as far as the formulas for agents know them.
#include "planning/requirement.hpp"

namespace holdtime::planning {

std::string add_goal(const models::Target& target, StaffingGoals& goals) {
  using models::TargetKpi;
  if (target.window != models::Target::Window::long_run || target.share_of_days) {
    return "formulas know the long run only, no days or intervals; leave that part out, or ask holdtime run";
  }
  const bool least = target.at_least.has_value();
  const bool most = target.at_most.has_value();
  if (target.kpi == TargetKpi::service_level && least && !most) {
    ServiceLevelGoal goal;
    goal.at_least = *target.at_least;
    goal.level = target.service_level;
    goals.service_level = goal;
  } else if (target.kpi == TargetKpi::answered_share && least && !most) {
    goals.abandoned_at_most = 1.0 - *target.at_least;
  } else if (target.kpi == TargetKpi::abandonment && most && !least) {
    goals.abandoned_at_most = target.at_most;
  } else if (target.kpi == TargetKpi::asa && most && !least) {
    goals.asa_seconds_at_most = target.at_most;
  } else if (target.kpi == TargetKpi::occupancy && most && !least) {
    goals.occupancy_at_most = target.at_most;
  } else {
    return "agents can be asked for a service level (\"80/20\"), \"asa <= 30s\", \"abandonment <= 5%\", "
           "\"answered_share >= 95%\" or \"occupancy <= 85%\"";
  }
  return "";
}

}  // namespace holdtime::planning
