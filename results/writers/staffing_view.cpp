#include "results/writers/staffing_view.hpp"

#include <algorithm>

namespace holdtime::results {

std::optional<double> People::over_under() const {
  if (!required || !on_phone) return std::nullopt;
  return *on_phone - *required;
}

double StaffingView::open_hours(std::size_t period) const {
  return engine::to_seconds(open_time(*experiment_.plan, experiment_.periods, period)) / 3600.0;
}

std::optional<double> StaffingView::sum_over(const std::vector<std::size_t>& teams, std::string_view kpi,
                                             std::size_t period) const {
  double sum = 0.0;
  for (const std::size_t team : teams) {
    const auto& value = lookup_.at(kpi, any, team, period).value;
    if (!value) return std::nullopt;
    sum += *value;
  }
  return sum;
}

People StaffingView::people(const DayWorkload& load, const std::vector<std::size_t>& teams,
                            std::size_t period) const {
  People result;
  result.paid_hours = sum_over(teams, "paid_hours", period);
  if (period != any) {
    const double hours = open_hours(period);
    if (hours <= 0.0) return result;
    const Workload& interval = load.intervals[period];
    result.required = interval.required;
    result.required_agents = interval.required_agents;
    result.on_phone = sum_over(teams, "on_phone_hours", period);
    if (result.on_phone) *result.on_phone /= hours;
    result.rostered = 0.0;
    for (const std::size_t team : teams) *result.rostered += staffing_.rostered[team][period];
    return result;
  }
  result.on_phone = sum_over(teams, "on_phone_hours", any);
  result.rostered = result.required = 0.0;
  for (std::size_t each = 0; each < experiment_.periods.count; ++each) {
    const double hours = open_hours(each);
    if (hours <= 0.0) continue;
    const auto& required = load.intervals[each].required;
    // The hours a day needs are known where every interval's are.
    if (!required) result.required.reset();
    if (result.required) *result.required += *required * hours;
    for (const std::size_t team : teams) *result.rostered += staffing_.rostered[team][each] * hours;
  }
  return result;
}

People StaffingView::center(std::size_t period) const {
  std::vector<std::size_t> teams(experiment_.scenario->center.teams.size());
  for (std::size_t team = 0; team < teams.size(); ++team) teams[team] = team;
  People result = people(staffing_.all, teams, period);
  if (period == any || !result.on_phone) return result;
  result.on_phone_least = 0.0;
  for (std::size_t each = 0; each < staffing_.groups.size(); ++each) {
    *result.on_phone_least += group(each, period).on_phone_least.value_or(0.0);
  }
  return result;
}

People StaffingView::group(std::size_t group, std::size_t period) const {
  const StaffingGroup& own = staffing_.groups[group];
  People result = people(own.load, own.teams, period);
  if (period != any && result.on_phone) {
    result.on_phone_least = *result.on_phone * own.thinnest_share[period];
  }
  return result;
}

People StaffingView::call_type(std::size_t type, std::size_t period) const {
  const StaffingGroup& own = staffing_.groups[group_of(type)];
  if (own.call_types.size() == 1) return group(group_of(type), period);
  People result = people(staffing_.by_type[type], {}, period);
  result.rostered = result.on_phone = result.paid_hours = std::nullopt;
  return result;
}

std::size_t StaffingView::group_of(std::size_t type) const {
  std::size_t group = 0;
  while (group + 1 < staffing_.groups.size()) {
    const auto& types = staffing_.groups[group].call_types;
    if (std::find(types.begin(), types.end(), type) != types.end()) break;
    ++group;
  }
  return group;
}

std::optional<StaffingGap> StaffingView::gap(std::size_t type, std::size_t period) const {
  StaffingGap gap;
  for (std::size_t each = 0; each < staffing_.groups.size(); ++each) {
    if (type != any && each != group_of(type)) continue;
    const People people = group(each, period);
    const auto over = people.over_under();
    if (!over) return std::nullopt;
    (*over < 0.0 ? gap.short_of : gap.over) += *over < 0.0 ? -*over : *over;
    gap.short_when_thin += std::max(0.0, *people.required - *people.on_phone_least);
    gap.is_bound = gap.is_bound || !staffing_.groups[each].all_answer_all;
  }
  return gap;
}

}  // namespace holdtime::results
