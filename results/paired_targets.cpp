#include "results/paired_targets.hpp"

namespace holdtime::results {

PairedTarget& PairedTarget::operator+=(const PairedTarget& other) {
  long_run += other.long_run;
  intervals += other.intervals;
  days += other.days;
  return *this;
}

PairedTargets::PairedTargets(const Matching& matching)
    : matching_(&matching),
      sums_(matching.targets.size()),
      seen_a_(matching.targets.size()),
      seen_b_(matching.targets.size()) {}

PairedTargets::Day PairedTargets::last_day(const TargetSums& now, Seen& seen) {
  const auto since = [](const Int128& sum, Int128& before) {
    const auto added = static_cast<std::int64_t>(sum - before);
    before = sum;
    return added;
  };
  const bool met = now.days_met > seen.days_met;
  seen.days_met = now.days_met;
  return {since(now.long_run.n, seen.n), since(now.long_run.d, seen.d),
          since(now.intervals.n, seen.intervals_met), since(now.intervals.d, seen.intervals), met};
}

void PairedTargets::add(const TargetJudge& a, const TargetJudge& b) {
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    const Day x = last_day(a.sums(matching_->targets[i].first), seen_a_[i]);
    const Day y = last_day(b.sums(matching_->targets[i].second), seen_b_[i]);
    sums_[i].long_run.add(x.n, x.d, y.n, y.d);
    sums_[i].intervals.add(x.intervals_met, x.intervals, y.intervals_met, y.intervals);
    PairedCounts& days = sums_[i].days;
    ++(x.met ? (y.met ? days.both : days.only_a) : (y.met ? days.only_b : days.neither));
  }
}

PairedTargets& PairedTargets::operator+=(const PairedTargets& other) {
  for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += other.sums_[i];
  return *this;
}

}  // namespace holdtime::results
