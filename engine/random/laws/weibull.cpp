// Weibull: the hazard rises (shape above 1) or falls (below 1) as a power of the time; patience often falls.

#include <cmath>

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"
#include "engine/random/mathematics.hpp"

namespace holdtime::engine {
namespace {

constexpr double smallest_shape = 0.1;
constexpr double largest_shape = 2000.0;

/// log of E[X^2] / E[X]^2 = log Gamma(1+2/k) - 2 log Gamma(1+1/k); falls as the shape k rises.
double log_moment_ratio(double shape) {
  return log_gamma(1.0 + 2.0 / shape) - 2.0 * log_gamma(1.0 + 1.0 / shape);
}

class Weibull final : public Law {
 public:
  Weibull(double shape, double scale)
      : inverse_shape_(1.0 / shape),
        shape_(shape),
        scale_(scale),
        mean_(scale * exp(log_gamma(1.0 + inverse_shape_))),
        variance_(mean_ * mean_ * (exp(log_moment_ratio(shape)) - 1.0)) {}

  /// scale * E^(1/shape), where E = -log(1-u) is a unit exponential.
  double quantile(double u) const override { return scale_ * exp(inverse_shape_ * log(-log(1.0 - u))); }
  double mean() const override { return mean_; }
  double variance() const override { return variance_; }
  double cdf(double x) const override { return x > 0.0 ? 1.0 - exp(-pow(x / scale_, shape_)) : 0.0; }

 private:
  double inverse_shape_;
  double shape_;
  double scale_;
  double mean_;
  double variance_;
};

/// The shape with this sd/mean, by halving an interval of log shape: no formula exists.
double shape_for(double variation) {
  const double goal = log(1.0 + variation * variation);
  double low = log(smallest_shape);
  double high = log(largest_shape);
  for (int halving = 0; halving < 60; ++halving) {
    const double middle = 0.5 * (low + high);
    (log_moment_ratio(exp(middle)) > goal ? low : high) = middle;
  }
  return exp(0.5 * (low + high));
}

}  // namespace

Distribution make_weibull(const Parameters& parameters) {
  if (parameters.number("shape") != nullptr) {
    const double shape = positive(parameters, "shape");
    if (shape < smallest_shape || shape > largest_shape) {
      throw DistributionError("shape", "\"shape\" is " + in_words(shape) + ", but it must be from " +
                                           in_words(smallest_shape) + " to " + in_words(largest_shape));
    }
    return Distribution(std::make_shared<Weibull>(shape, positive(parameters, "scale")));
  }
  const double mean = positive(parameters, "mean");
  const double sd = not_negative(parameters, "sd");
  if (sd == 0.0) return constant(mean);
  check_spread(mean, sd, 400.0, "beyond that the mean hangs on values that a simulation never draws");
  const double shape = shape_for(sd / mean);
  return Distribution(std::make_shared<Weibull>(shape, mean / exp(log_gamma(1.0 + 1.0 / shape))));
}

}  // namespace holdtime::engine
