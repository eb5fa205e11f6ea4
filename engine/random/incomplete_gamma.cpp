#include "engine/random/incomplete_gamma.hpp"

#include <cmath>

#include "engine/random/mathematics.hpp"

// Numbers of formulas: M. Abramowitz & I. A. Stegun (eds.), "Handbook of Mathematical Functions" (1964).

namespace holdtime::engine {
namespace {

constexpr double two_pi = 6.28318530717958647693;
constexpr double smallest_term = 1e-17;

/// log(Gamma(a+1) e^a / a^a). For large a the difference of the large logarithms would lose digits, so
/// there it is Stirling's series (6.1.41) that is left when they cancel.
double peak_logarithm(double a) {
  if (a < 10.0) return log_gamma(a + 1.0) - a * log(a) + a;
  const double r = 1.0 / (a * a);
  const double series =
      1.0 / 12 +
      r * (-1.0 / 360 + r * (1.0 / 1260 + r * (-1.0 / 1680 + r * (1.0 / 1188 - r * 691.0 / 360360))));
  return 0.5 * log(two_pi * a) + series / a;
}

/// The sum in 6.5.29: P(a, x) = x^a e^-x / Gamma(a+1) * sum over n of x^n / ((a+1)...(a+n)).
double lower_series(double a, double x) {
  double term = 1.0;
  double sum = 1.0;
  for (double n = 1.0; term > smallest_term * sum; n += 1.0) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/// The continued fraction in 6.5.31, contracted to its even part: Gamma(a, x) = x^a e^-x * this, with
/// this = 1/(x+1-a- 1(1-a)/(x+3-a- 2(2-a)/(x+5-a- ...))). Evaluated forwards (W. J. Lentz 1976).
double upper_fraction(double a, double x) {
  double denominator = x + 1.0 - a;
  double c = 1e300;
  double d = 1.0 / denominator;
  double fraction = d;
  for (double n = 1.0; n < 1e6; n += 1.0) {
    const double numerator = n * (a - n);
    denominator += 2.0;
    d = 1.0 / (numerator * d + denominator);
    c = denominator + numerator / c;
    fraction *= c * d;
    if (std::fabs(c * d - 1.0) < 1e-16) break;
  }
  return fraction;
}

}  // namespace

IncompleteGamma::IncompleteGamma(double shape)
    : shape_(shape),
      log_shape_(log(shape)),
      log_gamma_shape_plus_1_(log_gamma(shape + 1.0)),
      log_peak_(peak_logarithm(shape)) {}

IncompleteGamma::Logarithms IncompleteGamma::at(double x) const {
  // x^a e^-x / Gamma(a+1), written around its peak at x = a.
  const double ratio = x / shape_;
  const double power = shape_ * (log(ratio) + (1.0 - ratio)) - log_peak_;
  Logarithms result{};
  result.density = log_shape_ + power;
  if (x < shape_ + 1.0) {
    result.lower = std::fmin(power + log(lower_series(shape_, x)), -1e-17);
    result.upper = log(1.0 - exp(result.lower));
  } else {
    result.upper = std::fmin(result.density + log(upper_fraction(shape_, x)), -1e-17);
    result.lower = log(1.0 - exp(result.upper));
  }
  return result;
}

double IncompleteGamma::lower(double x) const {
  // Below this the leading term is exact to a double, and x / a could underflow.
  if (!(x > 0.0)) return 0.0;
  if (x < 1e-17) return exp(shape_ * log(x) - log_gamma_shape_plus_1_);
  const Logarithms logarithms = at(x);
  return x < shape_ + 1.0 ? exp(logarithms.lower) : 1.0 - exp(logarithms.upper);
}

double IncompleteGamma::log_inverse(double log_lower, double log_upper, double guess) const {
  // log P and log Q as functions of y = log x are concave, because the density of log X is log-concave. So
  // Newton's steps cannot diverge: after the first, they come to the root from one side.
  const double small = log_inverse_small(log_lower);
  if (small < -40.0) return small;
  const bool by_lower = log_lower < log_upper;
  double y = by_lower ? std::fmax(guess, small) : guess;
  for (int step = 0; step < 200; ++step) {
    const Logarithms here = at(exp(y));
    const double change = by_lower ? (log_lower - here.lower) * exp(here.lower - here.density)
                                   : (here.upper - log_upper) * exp(here.upper - here.density);
    // A guess far out in the flat part would throw y out of range: one step changes x at most e^4-fold.
    y += std::fmin(std::fmax(change, -4.0), 4.0);
    if (std::fabs(change) < 1e-9) break;
  }
  return y;
}

}  // namespace holdtime::engine
