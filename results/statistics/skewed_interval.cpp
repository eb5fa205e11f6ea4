#include "results/statistics/skewed_interval.hpp"

#include <algorithm>
#include <cmath>

namespace holdtime::results {
namespace {

/// Where the interval ends on the side of 0: the smaller root of (R - r)^2 = (t error)^2 v(r) / v(R), with
/// v(r) = r (1 - r), or r where nothing bounds it above.
double near_end(double estimate, double half_width, bool bounded) {
  const double upper = bounded ? estimate : 0.0;
  const double per_variance = half_width * half_width / (estimate * (1.0 - upper));
  // a r^2 - 2 b r + R^2 = 0 with a = 1, or 1 + per_variance where bounded; written so that nothing cancels.
  const double b = estimate + 0.5 * per_variance;
  const double root = std::sqrt(per_variance * (estimate * (1.0 - upper) + 0.25 * per_variance));
  return estimate * estimate / (b + root);
}

/// How far it reaches on the other side: the root of (r - R)^2 = half_width^2 (v(r) / v(R))^1.5 above R, by
/// halving to the last bit what a few of Newton's steps leave of the range it can lie in.
double far_reach(double estimate, double half_width, bool bounded) {
  const auto v = [&](double r) { return bounded ? r * (1.0 - r) : r; };
  const double at_estimate = v(estimate);
  const auto is_inside = [&](double r) {
    const double ratio = v(r) / at_estimate;
    return (r - estimate) * (r - estimate) < half_width * half_width * ratio * std::sqrt(ratio);
  };
  const double step = 1.0 + half_width / estimate;
  double low = estimate;
  double high = estimate * step * step * step * step;
  if (bounded) high = std::min(high, 1.0);
  // Of (r - R) - half_width (v(r) / v(R))^0.75, which is convex.
  double r = std::min(estimate + half_width * (1.0 + half_width / estimate), 0.5 * (low + high));
  for (int i = 0; i < 5; ++i) {
    const double power = std::sqrt(std::sqrt(v(r) / at_estimate));
    const double slope = 1.0 - 0.75 * half_width * (bounded ? 1.0 - 2.0 * r : 1.0) / (at_estimate * power);
    const double next = r - (r - estimate - half_width * power * power * power) / slope;
    if (!(next > low && next < high)) break;
    r = next;
  }
  constexpr double near = 0x1p-44;
  for (const double end : {r * (1.0 - near), r * (1.0 + near)}) {
    if (end > low && end < high) (is_inside(end) ? low : high) = end;
  }
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    if (middle == low || middle == high) break;
    (is_inside(middle) ? low : high) = middle;
  }
  return 0.5 * (low + high) - estimate;
}

/// For an estimate nearer to 0 than to any other end.
Interval from_below(double estimate, double error, const Reach& reach, bool bounded) {
  const double stretch = far_reach(estimate, reach.z * error, bounded) / (reach.z * error);
  const double high = estimate + stretch * reach.t * error;
  return {near_end(estimate, reach.t * error, bounded), bounded ? std::min(high, 1.0) : high};
}

}  // namespace

Interval skewed_interval(double estimate, double error, const Reach& reach, Range range) {
  const bool share = range == Range::share || range == Range::share_of_counts;
  if (!(error > 0.0)) return {estimate, estimate};
  if (range == Range::anything || !(estimate > 0.0)) {
    return {estimate - reach.t * error, estimate + reach.t * error};
  }
  if (!share || estimate >= 1.0) return from_below(estimate, error, reach, false);
  if (estimate <= 0.5) return from_below(estimate, error, reach, true);
  const Interval others = from_below(1.0 - estimate, error, reach, true);
  return {1.0 - others.high, 1.0 - others.low};
}

double most_unseen(double counted, double z) {
  return z * z / (0.5 * counted + z * z);
}

}  // namespace holdtime::results
