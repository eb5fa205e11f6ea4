#include "results/horizon/horizon_judge.hpp"

#include <algorithm>

namespace holdtime::results {
namespace {

using models::Target;

/// The worst of verdicts: what they come to together.
Verdict together(const std::vector<StretchVerdict>& stretches) {
  if (stretches.empty()) return Verdict::undecided;
  Verdict all = Verdict::met;
  for (const StretchVerdict& one : stretches) {
    if (one.verdict == Verdict::missed) return Verdict::missed;
    if (one.verdict == Verdict::undecided) all = Verdict::undecided;
  }
  return all;
}

}  // namespace

HorizonJudge::HorizonJudge(const models::CenterPlan& plan, const models::Goals& goals,
                           const Calendar& calendar)
    : goals_(&goals), calendar_(&calendar), judge_(plan, goals), sums_(goals.targets.size()) {
  for (std::size_t t = 0; t < sums_.size(); ++t) {
    sums_[t].days.by_period.resize(periods_of(plan).count);
    if (const Stretches* by = judged_by(calendar, goals.targets[t])) {
      sums_[t].stretch.resize(by->list.size());
      sums_[t].stretch_met.resize(by->list.size());
    }
  }
}

void HorizonJudge::add(const HorizonTally& replication, std::uint64_t number) {
  ++replications_;
  for (std::size_t t = 0; t < sums_.size(); ++t) {
    Sums& sums = sums_[t];
    TargetJudge::Pair whole;
    std::int64_t intervals = 0;
    std::int64_t intervals_met = 0;
    std::int64_t met = 0;
    for (const std::size_t day : calendar_->open_days) {
      const TargetJudge::Day& seen = replication.target_day(t, day);
      whole.n += seen.whole.n;
      whole.d += seen.whole.d;
      intervals += seen.intervals;
      intervals_met += seen.intervals_met;
      met += seen.met ? 1 : 0;
      sums.days.days_empty += seen.whole.d <= 0 ? 1 : 0;
      if (!seen.value) continue;
      // Of days alike the first is kept: replications and days are added in their order.
      if (sums.days.worst && !(seen.miss > sums.days.worst->miss)) continue;
      sums.days.worst = {number, *seen.value, seen.miss};
      sums.worst_day = day;
    }
    const auto days = static_cast<std::int64_t>(calendar_->open_days.size());
    sums.days.days += days;
    sums.days.days_met += met;
    sums.share_of_days.add(met, days);
    sums.days.long_run.add(whole.n, whole.d);
    sums.days.intervals.add(intervals_met, intervals);
    const auto& pairs = replication.by_interval(t);
    for (std::size_t period = 0; period < pairs.size(); ++period) {
      sums.days.by_period[period].add(pairs[period].n, pairs[period].d);
    }
    add_stretches(t, replication);
  }
}

void HorizonJudge::add_stretches(std::size_t t, const HorizonTally& replication) {
  const Stretches* by = judged_by(*calendar_, goals_->targets[t]);
  if (by == nullptr) return;
  std::vector<TargetJudge::Pair> pairs(by->list.size());
  for (const std::size_t day : calendar_->open_days) {
    const TargetJudge::Pair& one = replication.target_day(t, day).whole;
    pairs[by->of_day[day]].n += one.n;
    pairs[by->of_day[day]].d += one.d;
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto value = static_cast<double>(pairs[i].n) / static_cast<double>(pairs[i].d) * judge_.scale(t);
    sums_[t].stretch[i].add(pairs[i].n, pairs[i].d);
    sums_[t].stretch_met[i] += pairs[i].d <= 0 || meets(goals_->targets[t], value) ? 1 : 0;
  }
}

std::vector<StretchVerdict> HorizonJudge::judged_stretches(std::size_t t, double miss) const {
  const Sums& sums = sums_[t];
  const double shown = miss == plain_miss ? plain_miss : miss_after_looks;
  // Where the run's length hangs on the verdict, none of the stretches may be misjudged by chance.
  const auto judged = static_cast<double>(std::max<std::size_t>(sums.stretch.size(), 1));
  const double each = miss == plain_miss ? miss : miss / judged;
  std::vector<StretchVerdict> result;
  for (std::size_t i = 0; i < sums.stretch.size(); ++i) {
    const auto ratio = ratio_of(sums.stretch[i]);
    if (!ratio) continue;
    StretchVerdict one;
    one.stretch = i;
    one.value = *ratio * judge_.scale(t);
    one.interval = judge_.interval_of(t, sums.stretch[i], shown);
    one.verdict = compare(goals_->targets[t], judge_.interval_of(t, sums.stretch[i], each));
    one.miss = miss_of(goals_->targets[t], *one.value);
    one.share_met = static_cast<double>(sums.stretch_met[i]) / static_cast<double>(replications_);
    result.push_back(one);
  }
  return result;
}

std::vector<TargetResult> HorizonJudge::results(double miss) const {
  const double shown = miss == plain_miss ? plain_miss : miss_after_looks;
  std::vector<TargetResult> results;
  for (std::size_t t = 0; t < sums_.size(); ++t) {
    const Target& target = goals_->targets[t];
    TargetResult result = judge_.judge(t, sums_[t].days, miss);
    // How far days differ by weekday and season is no chance, so replications are compared and not days.
    const auto share_range = Range::share_of_counts;
    if (const auto interval = ratio_interval(sums_[t].share_of_days, shown, share_range))
      result.share_interval = *interval;
    if (target.share_of_days) {
      result.verdict =
          compare_share(ratio_interval(sums_[t].share_of_days, miss, share_range), *target.share_of_days);
    } else if (judged_by(*calendar_, target) != nullptr) {
      result.verdict = together(judged_stretches(t, miss));
    }
    results.push_back(std::move(result));
  }
  return results;
}

std::vector<HorizonTarget> HorizonJudge::stretches(double miss) const {
  std::vector<HorizonTarget> all;
  for (std::size_t t = 0; t < sums_.size(); ++t)
    all.push_back({judged_stretches(t, miss), sums_[t].worst_day});
  return all;
}

}  // namespace holdtime::results
