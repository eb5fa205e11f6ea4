#include "planning/kummer.hpp"

#include <cmath>

#include "engine/random/incomplete_gamma.hpp"
#include "engine/random/mathematics.hpp"

namespace holdtime::planning {
namespace {

constexpr double least_term = 1e-17;
/// Up to here the terms are summed even where they rise at first; their sum is at most e^50.
constexpr double small = 50.0;

bool by_series(double y, double x) {
  return x <= y || x <= small;
}

/// Whether what follows a falling term no longer counts: bounded by the geometric series of its ratio.
bool negligible(double term, double ratio, double sum) {
  return ratio < 1.0 && term <= least_term * (1.0 - ratio) * sum;
}

/// digamma(z) - log(z) for z >= 20 (Abramowitz & Stegun 1964, 6.3.18).
double digamma_less_log(double z) {
  const double r = 1.0 / (z * z);
  return -0.5 / z - r * (1.0 / 12 - r * (1.0 / 120 - r * (1.0 / 252 - r / 240)));
}

/// Sum of 1/(y+l) for l = 1..m.
double harmonic(double y, double m) {
  double sum = 0.0;
  double l = 1.0;
  for (; l <= m && y + l < 20.0; l += 1.0) sum += 1.0 / (y + l);
  if (l > m) return sum;
  const double low = y + l;
  const double high = y + m + 1.0;
  return sum + engine::log(high / low) + digamma_less_log(high) - digamma_less_log(low);
}

}  // namespace

KummerSums kummer_sums(double y, double x) {
  if (by_series(y, x)) {
    double term = 1.0;
    double beyond = 0.0;
    double first = 0.0;
    for (double m = 1.0;; m += 1.0) {
      const double ratio = x / (y + m);
      term *= ratio;
      beyond += term;
      first += m * term;
      if (negligible(m * term, ratio, first)) break;
    }
    const double sum = 1.0 + beyond;
    return {1.0 / sum, beyond / sum, first / sum};
  }
  // Sum t = Gamma(y+1) e^x x^-y P(y, x), and the mean follows from summing (y + m) t(m) = x t(m-1).
  const auto at = engine::IncompleteGamma(y).at(x);
  const double inverse = engine::exp(at.density - at.lower) / y;
  return {inverse, 1.0 - inverse, (x - y) + y * inverse};
}

KummerWaits kummer_waits(double y, double x) {
  // Where x exceeds y, most callers find about x - y waiting, give or take the root of x: far fewer are left
  // out.
  const double start = by_series(y, x) ? 0.0 : std::floor(std::fmax(x - y - 9.0 * std::sqrt(x) - 20.0, 0.0));
  double stays = harmonic(y, start);
  double gives_up = start - y * stays;
  double term = 1.0;
  double sum = 1.0;
  KummerWaits waits{stays, gives_up};
  for (double m = start + 1.0;; m += 1.0) {
    const double ratio = x / (y + m);
    term *= ratio;
    stays += 1.0 / (y + m);
    gives_up += m / (y + m);
    sum += term;
    waits.stays += term * stays;
    waits.gives_up += term * gives_up;
    if (negligible(m * term * gives_up, ratio, waits.gives_up)) break;
  }
  return {waits.stays / sum, waits.gives_up / sum};
}

double kummer_exceeds(double y, double x, double u) {
  const double fewer = x * engine::exp(-u);
  if (!by_series(y, x)) {
    const engine::IncompleteGamma gamma(y);
    return fewer > 0.0 ? engine::exp(gamma.at(fewer).lower - gamma.at(x).lower) : 0.0;
  }
  const double power = -x * engine::expm1(-u) - y * u;
  return engine::exp(power) * kummer_sums(y, x).inverse / kummer_sums(y, fewer).inverse;
}

}  // namespace holdtime::planning
