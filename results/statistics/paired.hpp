// Differences of two scenarios that played the same days: what the days have in common cancels.
//
// Everything is pure and thread-safe, and exact until the last step: sums over days are integers, so they may
// be formed in any order. Swapping the two sides swaps the signs of all results and changes no bit more, and
// a scenario beside itself differs by exactly 0, give or take 0.
#pragma once

#include <cstdint>
#include <optional>

#include "results/statistics/exact_sum.hpp"
#include "results/statistics/intervals.hpp"

namespace holdtime::results {

/// Sums over days of a ratio's numerator and denominator on either side, and of their products across.
struct PairedSums {
  PairSums a, b;
  Int128 nn = 0, nd = 0, dn = 0, dd = 0;  ///< the first letter is of side a, the second of side b

  void add(std::int64_t numerator_a, std::int64_t denominator_a, std::int64_t numerator_b,
           std::int64_t denominator_b);
  PairedSums& operator+=(const PairedSums& other);
};

struct DifferenceEstimate {
  double difference = 0.0;  ///< side b less side a
  std::int64_t days = 0;
  /// No value below two days.
  std::optional<double> standard_error;
  /// What it would be had the two sides played days of their own, as many each.
  std::optional<double> independent_error;

  /// Student's interval that misses with chance `miss`; no value without a standard error.
  std::optional<Interval> interval(double miss) const;
};

/// E[n_b]/E[d_b] - E[n_a]/E[d_a] with the delta method on paired days: each ratio is linearised at its
/// estimate (Cochran 1977, 6.3), and the spread of the days' differences of these is taken, which is how
/// common random numbers pay (Law 2015, 11.2). No value where a side's denominators sum to 0.
std::optional<DifferenceEstimate> estimate_difference(const PairedSums& sums);

/// Days on which one thing, the other, both or neither was met.
struct PairedCounts {
  std::int64_t both = 0, only_a = 0, only_b = 0, neither = 0;

  std::int64_t days() const { return both + only_a + only_b + neither; }
  PairedCounts& operator+=(const PairedCounts& other);
};

/// The share of days met on side b less that on side a: Tango's score interval for paired shares (Tango 1998,
/// Statistics in Medicine 17, 891-908), which holds its level where Wald's does not: few days, shares near 0
/// or 1. It has a width even where no day differs: rare days may just not have come. `counts.days()` > 0.
Interval paired_share_interval(const PairedCounts& counts, double miss);

}  // namespace holdtime::results
