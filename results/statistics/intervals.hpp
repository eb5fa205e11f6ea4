// Estimates with their 95 % intervals.
//
// Every function is pure and thread-safe. Quantiles of the t and binomial distributions come from Boost.Math,
// rounded far above the last bits in which C libraries differ, so that results are the same on any machine.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "results/statistics/exact_sum.hpp"
#include "results/statistics/skewed_interval.hpp"

namespace holdtime::results {

/// Student's t: the two-sided 95 % point for n - 1 degrees of freedom, n >= 2 observations.
double student_95(std::int64_t observations);
/// The normal distribution's two-sided 95 % point.
inline constexpr double normal_95 = 1.959963984540054;

struct RatioEstimate {
  double estimate = 0.0;
  /// No value below two days.
  std::optional<double> standard_error;
  std::optional<Interval> interval;
};

/// E[n]/E[d] from days' pairs: the ratio estimator with the delta method's standard error (Cochran 1977,
/// 6.3) and the interval that fits its range (skewed_interval.hpp). A mean is the case d = 1. No value where
/// the denominators sum to 0.
std::optional<RatioEstimate> estimate_ratio(const PairSums& sums, Range range = Range::anything);
/// The same, with the value of `student_95` for these days (any below two), which takes longer to work out
/// than all the rest: for whoever has many ratios of as many days.
std::optional<RatioEstimate> estimate_ratio(const PairSums& sums, Range range, double student);
/// Its parts: E[n]/E[d] and the standard error.
std::optional<double> ratio_of(const PairSums& sums);
std::optional<double> ratio_error(const PairSums& sums);

/// The interval of a ratio of `sums` whose estimate and standard error are given.
Interval interval_of_ratio(const PairSums& sums, double estimate, double error, const Reach& reach,
                           Range range);

/// Wilson's interval (1927) for `successes` of `trials` > 0.
Interval wilson(std::int64_t successes, std::int64_t trials);

/// Ranks (from 1) of the order statistics between which the q-quantile lies with at least 95 %
/// (distribution-free; David & Nagaraja 2003, 7.1). No value where `n` observations can't say.
std::optional<std::pair<std::int64_t, std::int64_t>> quantile_ranks(std::int64_t n, double q);

/// Below this many days no quantile of days is shown; from there on even the 5 % and 95 % points have a
/// distribution-free 95 % interval (0.95^73 < 0.025).
inline constexpr std::int64_t days_for_quantiles = 73;

}  // namespace holdtime::results
