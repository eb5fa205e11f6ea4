#include "planning/staffing_need.hpp"

#include <algorithm>
#include <cmath>

#include "planning/expected_load.hpp"
#include "planning/rostered_heads.hpp"
#include "planning/staffing_goals.hpp"
#include "results/day_sums.hpp"

namespace holdtime::planning {
namespace {

using results::DayWorkload;
using results::StaffingGroup;
using results::Workload;
using Loads = std::vector<ExpectedLoad>;  // by interval, last: outside of all

bool answers(const models::Team& team, std::size_t type) {
  return std::any_of(team.skills.begin(), team.skills.end(),
                     [&](const models::Skill& skill) { return skill.call_type == type; });
}

/// Everything that can be reached from a type by teams that answer it, types they answer, and so on.
StaffingGroup group_around(const models::Center& center, std::size_t first) {
  std::vector<bool> types(center.call_types.size()), teams(center.teams.size());
  types[first] = true;
  for (bool grown = true; grown;) {
    grown = false;
    for (std::size_t team = 0; team < teams.size(); ++team) {
      const auto& skills = center.teams[team].skills;
      if (teams[team] || std::none_of(skills.begin(), skills.end(),
                                      [&](const models::Skill& skill) { return types[skill.call_type]; })) {
        continue;
      }
      teams[team] = grown = true;
      for (const models::Skill& skill : skills) types[skill.call_type] = true;
    }
  }
  StaffingGroup group;
  for (std::size_t type = 0; type < types.size(); ++type) {
    if (types[type]) group.call_types.push_back(type);
  }
  for (std::size_t team = 0; team < teams.size(); ++team) {
    if (!teams[team]) continue;
    group.teams.push_back(team);
    for (const std::size_t type : group.call_types) {
      group.all_answer_all = group.all_answer_all && answers(center.teams[team], type);
    }
  }
  return group;
}

Workload workload(const ExpectedLoad& load) {
  Workload result;
  result.calls = load.calls;
  if (load.calls > 0.0) result.aht_seconds = load.handling_seconds / load.calls;
  return result;
}

/// The smallest number of people that reaches every goal.
std::optional<Requirement> required(const ExpectedLoad& load, double open_seconds, const models::Goals& goals,
                                    Queue queue) {
  QueueLoad demand;
  if (load.calls > 0.0) {
    demand = {load.calls / open_seconds, load.handling_seconds / load.calls, std::nullopt};
    if (load.hang_up_rates > 0.0) demand.patience_seconds = load.calls / load.hang_up_rates;
    queue.ivr_seconds = load.ivr_seconds / load.calls;
  }
  std::optional<Requirement> most;
  for (const StaffingGoals& each : staffing_goals(goals, queue)) {
    const auto need = required_agents(demand, each);
    if (!need) return std::nullopt;
    if (!most || need->fractional > most->fractional) most = need;
  }
  return most;
}

class Need {
 public:
  Need(const models::CenterPlan& plan, const models::Goals& goals)
      : plan_(plan), goals_(goals), periods_(results::periods_of(plan)) {}

  results::Staffing work_out() {
    results::Staffing result;
    const models::Center& center = plan_.center();
    result.rostered = rostered_heads(plan_, periods_);
    for (std::size_t t = 0; t < goals_.targets.size(); ++t) {
      if (asks_for_people(goals_.targets[t])) result.targets.push_back(t);
    }
    std::vector<Loads> loads;
    for (std::size_t type = 0; type < center.call_types.size(); ++type) {
      loads.push_back(expected_loads(plan_, periods_, type, result.rostered));
      Queue own{{type}, {}};
      for (std::size_t team = 0; team < center.teams.size(); ++team) {
        if (answers(center.teams[team], type)) own.teams.push_back(team);
      }
      result.by_type.push_back(day_of(loads.back(), own));
    }
    std::vector<bool> grouped(center.call_types.size());
    for (std::size_t type = 0; type < grouped.size(); ++type) {
      if (grouped[type]) continue;
      StaffingGroup group = group_around(center, type);
      for (const std::size_t each : group.call_types) grouped[each] = true;
      group.load = day_of(sum_of(loads, group.call_types), Queue{group.call_types, group.teams});
      group.thinnest_share = thinnest_share(plan_, periods_, group.teams);
      result.groups.push_back(std::move(group));
    }
    std::vector<std::size_t> every;
    for (std::size_t type = 0; type < loads.size(); ++type) every.push_back(type);
    result.all = day_of(sum_of(loads, every), std::nullopt);
    add_up(result.groups, result.all);
    return result;
  }

 private:
  Loads sum_of(const std::vector<Loads>& loads, const std::vector<std::size_t>& types) const {
    Loads sum(periods_.count + 1);
    for (const std::size_t type : types) {
      for (std::size_t period = 0; period < sum.size(); ++period) sum[period] += loads[type][period];
    }
    return sum;
  }

  /// Without a queue no requirement is worked out.
  DayWorkload day_of(const Loads& loads, const std::optional<Queue>& queue) const {
    DayWorkload day;
    ExpectedLoad sum;
    for (std::size_t period = 0; period < loads.size(); ++period) {
      sum += loads[period];
      if (period == periods_.count) break;
      day.intervals.push_back(workload(loads[period]));
      const auto open = results::open_time(plan_, periods_, period);
      if (!queue || open == 0) continue;
      if (const auto need = required(loads[period], engine::to_seconds(open), goals_, *queue)) {
        day.intervals.back().required = need->fractional;
        day.intervals.back().required_agents = need->agents;
      }
    }
    day.day = workload(sum);
    return day;
  }

  /// The center's requirement, which is known where all groups' are.
  void add_up(const std::vector<StaffingGroup>& groups, DayWorkload& all) const {
    for (std::size_t period = 0; period < periods_.count; ++period) {
      double sum = 0.0;
      bool known = !groups.empty();
      for (const StaffingGroup& group : groups) {
        const auto& need = group.load.intervals[period].required;
        known = known && need.has_value();
        sum += need.value_or(0.0);
      }
      if (!known) continue;
      all.intervals[period].required = sum;
      // One group's whole number was found as such; a sum of fractions is good to nine digits.
      all.intervals[period].required_agents = groups.size() == 1
                                                  ? groups.front().load.intervals[period].required_agents
                                                  : static_cast<std::uint64_t>(std::ceil(sum - 1e-7));
    }
  }

  const models::CenterPlan& plan_;
  const models::Goals& goals_;
  results::Periods periods_;
};

}  // namespace

results::Staffing staffing_need(const models::CenterPlan& plan, const models::Goals& goals) {
  return Need(plan, goals).work_out();
}

}  // namespace holdtime::planning
