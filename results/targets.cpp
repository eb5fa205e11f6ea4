#include "results/targets.hpp"

#include <algorithm>

#include "results/day_sums.hpp"

namespace holdtime::results {
namespace {

using models::Target;

Ratio<CallFact> call_ratio(const Target& target) {
  if (target.kpi == models::TargetKpi::service_level) {
    return service_level_ratio(target.service_level.formula);
  }
  return find_kpi(models::row_of(target.kpi).name)->calls;
}

std::optional<Interval> scaled_interval(const PairSums& sums, double scale, Range range,
                                        double miss = plain_miss) {
  const auto interval = ratio_interval(sums, miss, range);
  if (!interval) return std::nullopt;
  return Interval{interval->low * scale, interval->high * scale};
}

}  // namespace

bool meets(const Target& target, double value) {
  const double slack = 1e-12 * value;
  return (!target.at_least || value >= *target.at_least - slack) &&
         (!target.at_most || value <= *target.at_most + slack);
}

Verdict compare(const Target& target, const std::optional<Interval>& interval) {
  if (!interval) return Verdict::undecided;
  const bool low_side_met = !target.at_least || interval->low >= *target.at_least;
  const bool high_side_met = !target.at_most || interval->high <= *target.at_most;
  if (low_side_met && high_side_met) return Verdict::met;
  const bool below = target.at_least && interval->high < *target.at_least;
  const bool above = target.at_most && interval->low > *target.at_most;
  return below || above ? Verdict::missed : Verdict::undecided;
}

Verdict compare_share(const std::optional<Interval>& interval, double asked) {
  if (!interval) return Verdict::undecided;
  if (interval->low >= asked) return Verdict::met;
  return interval->high < asked ? Verdict::missed : Verdict::undecided;
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
      return "met";
    case Verdict::missed:
      return "missed";
    default:
      return "undecided";
  }
}

TargetSums& TargetSums::operator+=(const TargetSums& other) {
  long_run += other.long_run;
  for (std::size_t period = 0; period < by_period.size(); ++period)
    by_period[period] += other.by_period[period];
  intervals += other.intervals;
  days += other.days;
  days_met += other.days_met;
  days_empty += other.days_empty;
  if (other.worst) keep_worse(worst, *other.worst);
  return *this;
}

TargetJudge::TargetJudge(const models::CenterPlan& plan, const models::Goals& goals)
    : goals_(&goals),
      sums_(goals.targets.size()),
      types_(plan.center().call_types.size()),
      teams_(plan.center().teams.size()) {
  const Periods periods = periods_of(plan);
  for (std::size_t period = 0; period < periods.count; ++period) {
    judged_periods_.push_back(open_time(plan, periods, period) > 0);
  }
  for (std::size_t t = 0; t < goals.targets.size(); ++t) {
    const Target& target = goals.targets[t];
    sums_[t].by_period.resize(periods.count);
    const models::TargetKpiRow& row = models::row_of(target.kpi);
    range_.push_back(range_of(*find_kpi(row.name)));
    scale_.push_back(row.unit == models::TargetUnit::seconds ? row_of(Unit::seconds).scale : 1.0);
    const bool of_team = row.of == models::TargetOf::teams || target.team.has_value();
    call_ratios_.push_back(of_team ? Ratio<CallFact>{} : call_ratio(target));
    team_ratios_.push_back(of_team ? find_kpi(row.name)->team : Ratio<TeamFact>{});
  }
}

TargetJudge::Pair TargetJudge::pair_of(std::size_t t, const DayTally& day, std::size_t period) const {
  const Target& target = goals_->targets[t];
  if (!team_ratios_[t].numerator.terms.empty()) {
    const TeamFacts& cell = day.teams()(target.team.value_or(teams_), period);
    return {team_ratios_[t].numerator.of(cell), team_ratios_[t].denominator.of(cell)};
  }
  const std::size_t type = target.call_type.value_or(types_);
  const CallFacts& cell = day.calls()(type, period);
  if (target.kpi == models::TargetKpi::service_level) {
    const FactsWithin within{cell, day.within(t)(type, period)};
    return {call_ratios_[t].numerator.of(within), call_ratios_[t].denominator.of(within)};
  }
  return {call_ratios_[t].numerator.of(cell), call_ratios_[t].denominator.of(cell)};
}

TargetJudge::Day TargetJudge::look_at(std::size_t t, const DayTally& day,
                                      std::vector<Pair>& by_period) const {
  const Target& target = goals_->targets[t];
  const auto value = [&](const Pair& pair) {
    return static_cast<double>(pair.n) / static_cast<double>(pair.d) * scale_[t];
  };
  // With nobody in the denominator there is nobody the target failed.
  const auto met = [&](const Pair& pair) { return pair.d <= 0 || meets(target, value(pair)); };
  Day result;
  result.whole = pair_of(t, day, day.periods().count);
  by_period.assign(judged_periods_.size(), {});
  for (std::size_t period = 0; period < judged_periods_.size(); ++period) {
    if (!judged_periods_[period]) continue;
    by_period[period] = pair_of(t, day, period);
    ++result.intervals;
    result.intervals_met += met(by_period[period]) ? 1 : 0;
  }
  const auto intervals = static_cast<double>(result.intervals);
  const auto intervals_met = static_cast<double>(result.intervals_met);
  const double asked = target.share_of_intervals.value_or(1.0);
  if (target.window == Target::Window::interval) {
    result.met = intervals_met >= asked * intervals - 1e-9;
    if (result.intervals == 0) return result;
    result.value = intervals_met / intervals;
    result.miss = asked - *result.value;
  } else {
    result.met = met(result.whole);
    if (result.whole.d <= 0) return result;
    result.value = value(result.whole);
    result.miss = miss_of(target, *result.value);
  }
  return result;
}

void TargetJudge::add(const DayTally& day, std::uint64_t replication) {
  for (std::size_t t = 0; t < sums_.size(); ++t) {
    TargetSums& sums = sums_[t];
    const Day seen = look_at(t, day, pairs_);
    sums.long_run.add(seen.whole.n, seen.whole.d);
    for (std::size_t period = 0; period < judged_periods_.size(); ++period) {
      if (judged_periods_[period]) sums.by_period[period].add(pairs_[period].n, pairs_[period].d);
    }
    sums.intervals.add(seen.intervals_met, seen.intervals);
    ++sums.days;
    sums.days_empty += seen.whole.d <= 0 ? 1 : 0;
    sums.days_met += seen.met ? 1 : 0;
    if (seen.value) keep_worse(sums.worst, {replication, *seen.value, seen.miss});
  }
}

TargetJudge& TargetJudge::operator+=(const TargetJudge& other) {
  for (std::size_t t = 0; t < sums_.size(); ++t) sums_[t] += other.sums_[t];
  return *this;
}

std::vector<TargetResult> TargetJudge::results(double miss) const {
  std::vector<TargetResult> results;
  for (std::size_t t = 0; t < sums_.size(); ++t) results.push_back(judge(t, sums_[t], miss));
  return results;
}

std::optional<Interval> TargetJudge::interval_of(std::size_t t, const PairSums& sums, double miss) const {
  return scaled_interval(sums, scale_[t], range_[t], miss);
}

TargetResult TargetJudge::judge(std::size_t t, const TargetSums& sums, double miss) const {
  const Target& target = goals_->targets[t];
  const double shown = miss == plain_miss ? plain_miss : miss_after_looks;
  TargetResult result;
  result.target = &target;
  if (const auto ratio = ratio_of(sums.long_run)) result.value = *ratio * scale_[t];
  result.interval = scaled_interval(sums.long_run, scale_[t], range_[t], shown);
  for (const PairSums& period : sums.by_period) {
    const auto ratio = ratio_of(period);
    result.by_period.push_back(ratio ? std::optional(*ratio * scale_[t]) : std::nullopt);
  }
  result.days = sums.days;
  result.days_met = sums.days_met;
  result.days_empty = sums.days_empty;
  result.worst = sums.worst;
  std::optional<Interval> days_interval;
  if (sums.days > 0) {
    result.share_of_days = static_cast<double>(sums.days_met) / static_cast<double>(sums.days);
    result.share_interval = wilson(sums.days_met, sums.days, shown);
    days_interval = wilson(sums.days_met, sums.days, miss);
  }
  if (target.window == Target::Window::interval) {
    result.share_of_intervals = ratio_of(sums.intervals);
    result.share_of_intervals_interval = scaled_interval(sums.intervals, 1.0, Range::share_of_counts, shown);
  }
  if (target.share_of_days) {
    result.verdict = compare_share(days_interval, *target.share_of_days);
  } else if (target.window == Target::Window::interval && target.share_of_intervals) {
    result.verdict = compare_share(scaled_interval(sums.intervals, 1.0, Range::share_of_counts, miss),
                                   *target.share_of_intervals);
  } else if (target.window == Target::Window::interval) {
    result.verdict = sums.days > 0 ? Verdict::met : Verdict::undecided;
    // Where the run's length hangs on the verdict, none of the intervals may be misjudged by chance.
    const auto judged = std::count(judged_periods_.begin(), judged_periods_.end(), true);
    const double each =
        miss == plain_miss ? miss : miss / static_cast<double>(std::max<std::ptrdiff_t>(judged, 1));
    for (std::size_t period = 0; period < sums.by_period.size(); ++period) {
      if (!judged_periods_[period] || sums.by_period[period].d == 0) continue;
      const Verdict verdict =
          compare(target, scaled_interval(sums.by_period[period], scale_[t], range_[t], each));
      if (verdict == Verdict::missed) result.missing_periods.push_back(period);
      if (verdict == Verdict::missed || result.verdict == Verdict::missed) {
        result.verdict = Verdict::missed;
      } else if (verdict == Verdict::undecided) {
        result.verdict = Verdict::undecided;
      }
    }
  } else {
    result.verdict = compare(target, scaled_interval(sums.long_run, scale_[t], range_[t], miss));
  }
  return result;
}

}  // namespace holdtime::results
