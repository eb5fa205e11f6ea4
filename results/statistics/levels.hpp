// Intervals at a level of one's own, for procedures that look at their results more than once.
//
// Pure and thread-safe; quantiles from Boost.Math, rounded as in intervals.hpp.
#pragma once

#include <cstdint>
#include <optional>

#include "results/statistics/exact_sum.hpp"
#include "results/statistics/intervals.hpp"

namespace holdtime::results {

/// The chance with which the intervals that are shown miss.
inline constexpr double plain_miss = 0.05;

/// The chance for which the interval of a target is made where a run ended by what it found. Runs that end
/// early are those that saw an extreme: of intervals made for 5 % up to 11 % would miss then (twelve looks,
/// by the worst bound there can be). Made for 2 % they hold the truth in 93 % and more.
inline constexpr double miss_after_looks = 0.02;

/// The two-sided points beyond which a normal variable, or Student's of n - 1 degrees of freedom for n >= 2
/// observations, lies with chance `miss`.
double normal_point(double miss);
double student_point(std::int64_t observations, double miss);

/// The interval of `estimate_ratio`, missing with chance `miss`. No value below two days or where the
/// denominators sum to 0.
std::optional<Interval> ratio_interval(const PairSums& sums, double miss, Range range = Range::anything);

/// Wilson's interval, missing with chance `miss`.
Interval wilson(std::int64_t successes, std::int64_t trials, double miss);

}  // namespace holdtime::results
