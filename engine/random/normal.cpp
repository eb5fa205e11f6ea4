#include "engine/random/normal.hpp"

#include <algorithm>
#include <cmath>

#include "engine/random/mathematics.hpp"

namespace holdtime::engine {
namespace {

/// Coefficients of a polynomial of degree 7, lowest power first.
struct Polynomial {
  double c[8];

  /// Pairs of terms at a time (Estrin 1960): the processor works on them side by side, which halves the wait
  /// of Horner's chain. The order is fixed, so the bits are too.
  double operator()(double x) const {
    const double x2 = x * x;
    const double low = (c[0] + c[1] * x) + (c[2] + c[3] * x) * x2;
    const double high = (c[4] + c[5] * x) + (c[6] + c[7] * x) * x2;
    return low + high * (x2 * x2);
  }
};

// The three rational approximations of routine PPND16 in M. J. Wichura, "Algorithm AS 241: The percentage
// points of the normal distribution", Applied Statistics 37 (1988) 477-484.
constexpr Polynomial middle_above{{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                                   1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                                   3.3430575583588128105e4, 2.5090809287301226727e3}};
constexpr Polynomial middle_below{{1.0, 4.2313330701600911252e1, 6.8718700749205790830e2,
                                   5.3941960214247511077e3, 2.1213794301586595867e4, 3.9307895800092710610e4,
                                   2.8729085735721942674e4, 5.2264952788528545610e3}};
constexpr Polynomial tail_above{{1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
                                 3.64784832476320460504e0, 1.27045825245236838258e0,
                                 2.41780725177450611770e-1, 2.27238449892691845833e-2,
                                 7.74545014278341407640e-4}};
constexpr Polynomial tail_below{{1.0, 2.05319162663775882187e0, 1.67638483018380384940e0,
                                 6.89767334985100004550e-1, 1.48103976427480074590e-1,
                                 1.51986665636164571966e-2, 5.47593808499534494600e-4,
                                 1.05075007164441684324e-9}};
constexpr Polynomial far_above{{6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
                                2.96560571828504891230e-1, 2.65321895265761230930e-2,
                                1.24266094738807843860e-3, 2.71155556874348757815e-5,
                                2.01033439929228813265e-7}};
constexpr Polynomial far_below{{1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1,
                                1.48753612908506148525e-2, 7.86869131145613259100e-4,
                                1.84631831751005468180e-5, 1.42151175831644588870e-7,
                                2.04426310338993978564e-15}};

constexpr double sqrt_half = 0.70710678118654752440;
constexpr double middle = 0.425;

double in_the_middle(double from_middle) {
  const double r = 0.180625 - from_middle * from_middle;
  return from_middle * middle_above(r) / middle_below(r);
}

}  // namespace

double normal_cdf(double z) {
  return 0.5 * erfc(-z * sqrt_half);
}

double normal_quantile(double p) {
  const double from_middle = p - 0.5;
  if (std::fabs(from_middle) <= middle) return in_the_middle(from_middle);
  const double tail = from_middle < 0.0 ? p : 1.0 - p;
  const double r = std::sqrt(-log(tail));
  const double z =
      r <= 5.0 ? tail_above(r - 1.6) / tail_below(r - 1.6) : far_above(r - 5.0) / far_below(r - 5.0);
  return from_middle < 0.0 ? -z : z;
}

void normal_quantile_each(std::span<double> numbers) {
  // All as if from the middle, in a loop without branches; then those for which that was wrong, anew.
  constexpr std::size_t most = 16;
  double found[most];
  for (std::size_t begin = 0; begin < numbers.size(); begin += most) {
    const std::size_t count = std::min(most, numbers.size() - begin);
    double* const p = &numbers[begin];
    for (std::size_t i = 0; i < count; ++i) found[i] = in_the_middle(p[i] - 0.5);
    for (std::size_t i = 0; i < count; ++i) {
      p[i] = std::fabs(p[i] - 0.5) <= middle ? found[i] : normal_quantile(p[i]);
    }
  }
}

}  // namespace holdtime::engine
