// Targets that two scenarios share, judged on the same days.
#pragma once

#include <cstdint>
#include <vector>

#include "results/matching.hpp"
#include "results/statistics/paired.hpp"
#include "results/targets.hpp"

namespace holdtime::results {

/// What paired days said of one target; exact, so mergeable in any order.
struct PairedTarget {
  PairedSums long_run;   ///< the target's KPI, by its own threshold and formula
  PairedSums intervals;  ///< intervals that met it, of those judged
  PairedCounts days;     ///< days that met it

  PairedTarget& operator+=(const PairedTarget& other);
};

/// Reads off two judges what their last day added. `matching` must outlive it.
class PairedTargets {
 public:
  explicit PairedTargets(const Matching& matching);

  /// To be called after each day that both judges have added, from their first day on.
  void add(const TargetJudge& a, const TargetJudge& b);
  PairedTargets& operator+=(const PairedTargets& other);

  /// As the targets of the matching.
  const std::vector<PairedTarget>& sums() const { return sums_; }

 private:
  struct Seen {
    Int128 n = 0, d = 0, intervals_met = 0, intervals = 0;
    std::int64_t days_met = 0;
  };
  struct Day {
    std::int64_t n = 0, d = 0, intervals_met = 0, intervals = 0;
    bool met = false;
  };
  static Day last_day(const TargetSums& now, Seen& seen);

  const Matching* matching_;
  std::vector<PairedTarget> sums_;
  std::vector<Seen> seen_a_, seen_b_;
};

}  // namespace holdtime::results
