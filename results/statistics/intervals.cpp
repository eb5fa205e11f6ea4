#include "results/statistics/intervals.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace holdtime::results {

double student_95(std::int64_t observations) {
  const boost::math::students_t t(static_cast<double>(observations - 1));
  return std::round(boost::math::quantile(t, 0.975) * 1e8) * 1e-8;
}

Interval interval_of_ratio(const PairSums& sums, double estimate, double error, const Reach& reach,
                           Range range) {
  if (range == Range::share_of_counts && error == 0.0) {
    // All the same on every day: nobody was seen who fared otherwise, which is no proof that nobody does.
    const auto counted = static_cast<double>(sums.d);
    if (sums.n == 0) return {0.0, most_unseen(counted, reach.z)};
    if (sums.n == sums.d) return {1.0 - most_unseen(counted, reach.z), 1.0};
  }
  return skewed_interval(estimate, error, reach, range);
}

std::optional<double> ratio_of(const PairSums& sums) {
  if (sums.d == 0) return std::nullopt;
  return static_cast<double>(sums.n) / static_cast<double>(sums.d);
}

std::optional<double> ratio_error(const PairSums& sums) {
  const auto ratio = ratio_of(sums);
  if (!ratio || sums.days < 2) return std::nullopt;
  const auto days = static_cast<double>(sums.days);
  const auto nn = static_cast<double>(sums.nn);
  double squares = nn - 2.0 * *ratio * static_cast<double>(sums.nd) +
                   *ratio * *ratio * static_cast<double>(sums.dd);  // sum over days of (n - R d)^2
  // What is left of the three terms after cancelling can't be told from 0 below their rounding.
  if (squares < 1e-13 * nn) squares = 0.0;
  const double mean_denominator = static_cast<double>(sums.d) / days;
  return std::sqrt(squares / (days * (days - 1.0))) / mean_denominator;
}

std::optional<RatioEstimate> estimate_ratio(const PairSums& sums, Range range, double student) {
  const auto ratio = ratio_of(sums);
  if (!ratio) return std::nullopt;
  RatioEstimate result{*ratio, ratio_error(sums), std::nullopt};
  if (!result.standard_error) return result;
  result.interval = interval_of_ratio(sums, *ratio, *result.standard_error, {student, normal_95}, range);
  return result;
}

std::optional<RatioEstimate> estimate_ratio(const PairSums& sums, Range range) {
  return estimate_ratio(sums, range, sums.days < 2 || sums.d == 0 ? 0.0 : student_95(sums.days));
}

Interval wilson(std::int64_t successes, std::int64_t trials) {
  const auto n = static_cast<double>(trials);
  const double p = static_cast<double>(successes) / n;
  const double z2 = normal_95 * normal_95;
  const double center = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
  const double half = normal_95 / (1.0 + z2 / n) * std::sqrt(p * (1.0 - p) / n + z2 / (4.0 * n * n));
  // At the ends the interval reaches 0 or 1 exactly; rounding must not leave it a hair short.
  return {successes == 0 ? 0.0 : center - half, successes == trials ? 1.0 : center + half};
}

std::optional<std::pair<std::int64_t, std::int64_t>> quantile_ranks(std::int64_t n, double q) {
  if (n < 1) return std::nullopt;
  // Of n days, B lie at or below the quantile, B binomial, and X(r) <= quantile exactly when B >= r. Each
  // side may miss with at most 2.5 %. Start from the normal approximation and walk to the exact rank.
  const boost::math::binomial below(static_cast<double>(n), q);
  const auto too_likely_below = [&](std::int64_t r) {  // P(B < r) > 2.5 %: X(r) may lie above the quantile
    return r > 0 && boost::math::cdf(below, static_cast<double>(r - 1)) > 0.025;
  };
  const auto too_likely_above = [&](std::int64_t r) {  // P(B >= r) > 2.5 %: X(r) may lie below it
    return r <= n && boost::math::cdf(boost::math::complement(below, static_cast<double>(r - 1))) > 0.025;
  };
  const double mean = static_cast<double>(n) * q;
  const double spread = normal_95 * std::sqrt(mean * (1.0 - q));
  auto low = std::clamp(static_cast<std::int64_t>(mean - spread), std::int64_t{0}, n);
  while (low < n && !too_likely_below(low + 1)) ++low;
  while (too_likely_below(low)) --low;
  auto high = std::clamp(static_cast<std::int64_t>(mean + spread), std::int64_t{1}, n + 1);
  while (high > 1 && !too_likely_above(high - 1)) --high;
  while (too_likely_above(high)) ++high;
  if (low < 1 || high > n) return std::nullopt;
  return std::pair{low, high};
}

}  // namespace holdtime::results
