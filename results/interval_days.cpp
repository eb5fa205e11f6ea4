#include "results/interval_days.hpp"

namespace holdtime::results {

using models::Target;

std::optional<std::size_t> service_level_target(const models::Goals& goals, std::size_t call_type) {
  std::optional<std::size_t> of_all;
  for (std::size_t t = 0; t < goals.targets.size(); ++t) {
    const Target& target = goals.targets[t];
    if (target.kpi != models::TargetKpi::service_level || !target.at_least) continue;
    if (target.call_type == call_type) return t;
    if (!target.call_type && !of_all) of_all = t;
  }
  return of_all;
}

IntervalDays::IntervalDays(const models::CenterPlan& plan, const models::Goals& goals)
    : met_(plan.center().call_types.size(), periods_of(plan).count) {
  for (std::size_t type = 0; type <= met_.entities(); ++type) {
    wanted_.emplace_back();
    const auto index = service_level_target(goals, type);
    if (!index) continue;
    const Target& target = goals.targets[*index];
    wanted_.back() = Wanted{*index, *target.at_least, service_level_ratio(target.service_level.formula)};
  }
}

void IntervalDays::add(const DayTally& day) {
  for (std::size_t type = 0; type < wanted_.size(); ++type) {
    if (!wanted_[type]) continue;
    const Wanted& wanted = *wanted_[type];
    const Cube<WithinThreshold>& within = day.within(wanted.target);
    for (std::size_t period = 0; period <= met_.periods(); ++period) {
      const FactsWithin cell{day.calls()(type, period), within(type, period)};
      const std::int64_t n = wanted.ratio.numerator.of(cell);
      const std::int64_t d = wanted.ratio.denominator.of(cell);
      // The slack is for a bound and a share that round differently.
      const double asked = wanted.at_least * static_cast<double>(d);
      if (d <= 0 || static_cast<double>(n) >= asked - 1e-12 * asked) ++met_(type, period);
    }
  }
}

IntervalDays& IntervalDays::operator+=(const IntervalDays& other) {
  met_ += other.met_;
  return *this;
}

}  // namespace holdtime::results
