#include "results/statistics/controlled.hpp"

#include <algorithm>
#include <cmath>

#include "results/statistics/levels.hpp"

namespace holdtime::results {
namespace {

/// Below this share of what it is formed from, a difference is rounding.
constexpr double rounding = 1e-12;
/// Two controls that share all but this share of their spread are one.
constexpr double same_control = 1e-8;

double of(const Int128& sum) {
  return static_cast<double>(sum);
}

/// The sum over days of the squared deviations from the days' mean; 0 where they are rounding.
double centred(const Int128& squares, const Int128& sum, double days) {
  const double all = of(squares);
  const double rest = all - of(sum) * (of(sum) / days);
  return rest > rounding * all ? rest : 0.0;
}

}  // namespace

void ControlMoments::add(std::int64_t first, std::int64_t second) {
  const Int128 values[most_controls] = {first, second};
  ++days;
  for (std::size_t i = 0; i < most_controls; ++i) {
    x[i] += values[i];
    xx[i] += values[i] * values[i];
  }
  across += values[0] * values[1];
}

ControlMoments& ControlMoments::operator+=(const ControlMoments& other) {
  days += other.days;
  for (std::size_t i = 0; i < most_controls; ++i) {
    x[i] += other.x[i];
    xx[i] += other.xx[i];
  }
  across += other.across;
  return *this;
}

void ControlledSums::add(std::int64_t numerator, std::int64_t denominator, std::int64_t first,
                         std::int64_t second) {
  const Int128 values[most_controls] = {first, second};
  pair.add(numerator, denominator);
  for (std::size_t i = 0; i < most_controls; ++i) {
    nx[i] += values[i] * numerator;
    dx[i] += values[i] * denominator;
  }
}

ControlledSums& ControlledSums::operator+=(const ControlledSums& other) {
  pair += other.pair;
  for (std::size_t i = 0; i < most_controls; ++i) {
    nx[i] += other.nx[i];
    dx[i] += other.dx[i];
  }
  return *this;
}

std::optional<ControlledEstimate> estimate_controlled(const ControlledSums& sums,
                                                      const ControlMoments& controls) {
  const PairSums& pair = sums.pair;
  if (pair.d == 0 || pair.days < days_for_controls) return std::nullopt;
  const auto days = static_cast<double>(pair.days);
  const double ratio = of(pair.n) / of(pair.d);
  const double denominator = of(pair.d) / days;
  // A day's residual z = (n - R d) / D, D the mean denominator, sums to 0 over days; so z times a control
  // needs no centring.
  const double numerators = of(pair.nn);
  double zz = numerators - 2.0 * ratio * of(pair.nd) + ratio * ratio * of(pair.dd);
  if (zz < rounding * numerators) zz = 0.0;
  zz /= denominator * denominator;

  double xx[most_controls]{}, xz[most_controls]{}, off[most_controls]{};
  bool used[most_controls]{};
  for (std::size_t i = 0; i < most_controls; ++i) {
    xx[i] = centred(controls.xx[i], controls.x[i], days);
    used[i] = controls.usable[i] && xx[i] > 0.0;
    xz[i] = (of(sums.nx[i]) - ratio * of(sums.dx[i])) / denominator;
    off[i] = of(controls.x[i]) / days - controls.expected[i];
  }
  const double across = of(controls.across) - of(controls.x[0]) * (of(controls.x[1]) / days);
  const double determinant = xx[0] * xx[1] - across * across;
  if (used[0] && used[1] && determinant <= same_control * xx[0] * xx[1]) used[1] = false;

  ControlledEstimate result;
  double slope[most_controls]{};
  double distance = 0.0;  // of the controls from their means, in units of their spread
  if (used[0] && used[1]) {
    slope[0] = (xx[1] * xz[0] - across * xz[1]) / determinant;
    slope[1] = (xx[0] * xz[1] - across * xz[0]) / determinant;
    distance =
        (xx[1] * off[0] * off[0] - 2.0 * across * off[0] * off[1] + xx[0] * off[1] * off[1]) / determinant;
  } else {
    for (std::size_t i = 0; i < most_controls; ++i) {
      if (!used[i]) continue;
      slope[i] = xz[i] / xx[i];
      distance = off[i] * off[i] / xx[i];
    }
  }
  result.controls = (used[0] ? 1 : 0) + (used[1] ? 1 : 0);
  if (result.controls == 0) return std::nullopt;
  result.estimate = ratio - (slope[0] * off[0] + slope[1] * off[1]);
  double left = zz - (slope[0] * xz[0] + slope[1] * xz[1]);
  if (left < rounding * zz) left = 0.0;
  const double variance = left / (days - 1.0 - result.controls) * (1.0 / days + distance);
  result.standard_error = std::sqrt(variance);
  const double half = student_point(pair.days - result.controls, plain_miss) * result.standard_error;
  result.interval = {result.estimate - half, result.estimate + half};
  if (variance > 0.0) result.reduction = zz / (days * (days - 1.0)) / variance;
  return result;
}

}  // namespace holdtime::results
