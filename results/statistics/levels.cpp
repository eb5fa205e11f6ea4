#include "results/statistics/levels.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace holdtime::results {
namespace {

/// Far above the last bits, in which C libraries differ.
double rounded(double quantile) {
  return std::round(quantile * 1e8) * 1e-8;
}

}  // namespace

double normal_point(double miss) {
  if (miss == plain_miss) return normal_95;
  return rounded(boost::math::quantile(boost::math::complement(boost::math::normal(), miss / 2.0)));
}

double student_point(std::int64_t observations, double miss) {
  if (miss == plain_miss) return student_95(observations);
  const boost::math::students_t t(static_cast<double>(observations - 1));
  return rounded(boost::math::quantile(boost::math::complement(t, miss / 2.0)));
}

std::optional<Interval> ratio_interval(const PairSums& sums, double miss, Range range) {
  const auto ratio = estimate_ratio(sums, range);
  if (!ratio || !ratio->interval) return std::nullopt;
  if (miss == plain_miss) return ratio->interval;
  const Reach reach{student_point(sums.days, miss), normal_point(miss)};
  return interval_of_ratio(sums, ratio->estimate, *ratio->standard_error, reach, range);
}

Interval wilson(std::int64_t successes, std::int64_t trials, double miss) {
  if (miss == plain_miss) return wilson(successes, trials);
  const auto n = static_cast<double>(trials);
  const double p = static_cast<double>(successes) / n;
  const double z = normal_point(miss);
  const double center = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
  const double half = z / (1.0 + z * z / n) * std::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n));
  return {successes == 0 ? 0.0 : center - half, successes == trials ? 1.0 : center + half};
}

}  // namespace holdtime::results
