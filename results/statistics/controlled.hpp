// Control variates: what is known of a day beforehand tells how much of an estimate is the days' luck.
//
// Days on which more callers came than expected, or calls took longer, answer fewer callers in time. How many
// came and how long calls took is known in the mean, so the deviation of the days played is known too, and
// regression says what it did to the estimate (Lavenberg & Welch 1981, Management Science 27, 322-335).
// Everything is pure and thread-safe, and exact until the last step.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "results/statistics/exact_sum.hpp"
#include "results/statistics/intervals.hpp"

namespace holdtime::results {

/// How many controls there may be.
inline constexpr std::size_t most_controls = 2;

/// Sums over days of the controls, their squares and product; and what a day's control is in the mean.
struct ControlMoments {
  std::int64_t days = 0;
  std::array<Int128, most_controls> x{}, xx{};
  Int128 across = 0;  ///< of the product of both
  std::array<double, most_controls> expected{};
  std::array<bool, most_controls> usable{};  ///< false: there is none, or its mean is not known

  void add(std::int64_t first, std::int64_t second);
  ControlMoments& operator+=(const ControlMoments& other);
};

/// Sums over days of a ratio's numerator and denominator, and of their products with the controls.
struct ControlledSums {
  PairSums pair;
  std::array<Int128, most_controls> nx{}, dx{};

  void add(std::int64_t numerator, std::int64_t denominator, std::int64_t first, std::int64_t second);
  ControlledSums& operator+=(const ControlledSums& other);
};

struct ControlledEstimate {
  double estimate = 0.0;
  double standard_error = 0.0;
  Interval interval;  ///< Student's, 95 %, a degree of freedom less a control
  int controls = 0;   ///< used: one that never varies, or only as the other does, is not
  /// The variance of the raw estimate over this one's; no value where nothing is left of it.
  std::optional<double> reduction;
};

/// Below so many days nothing is controlled: what regression takes off then is mostly chance.
inline constexpr std::int64_t days_for_controls = 20;

/// E[n]/E[d], linearised at its raw estimate, regressed on the controls over days and read off where these
/// are in the mean. The standard error is regression's, exact for jointly normal days: of what is left, on
/// days less 1 less a control each, and larger the further the days' controls were off. No value where the
/// denominators sum to 0, for fewer days than `days_for_controls`, or without a control that varies.
std::optional<ControlledEstimate> estimate_controlled(const ControlledSums& sums,
                                                      const ControlMoments& controls);

}  // namespace holdtime::results
