// Gamma: what a sum of waits looks like; a shape below 1 has many short and few very long values.

#include <cmath>

#include "engine/random/incomplete_gamma.hpp"
#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"
#include "engine/random/mathematics.hpp"
#include "engine/random/quantile_table.hpp"

namespace holdtime::engine {
namespace {

constexpr double smallest_shape = 0.01;
constexpr double largest_shape = 1e6;

/// log x and its slope along the logit t of u: du/dt = u (1-u), and d(log x)/du = 1 / (x f(x)).
QuantileTable::Point exact_point(const IncompleteGamma& probability, double t, double guess) {
  const double log_lower = t < 0.0 ? t - log(1.0 + exp(t)) : -log(1.0 + exp(-t));
  const double log_upper = log_lower - t;
  const double value = probability.log_inverse(log_lower, log_upper, guess);
  // Where x itself would be no longer a double, the density is the derivative of the leading term: a P.
  const double log_density =
      value < -40.0 ? log_lower + log(probability.shape()) : probability.at(exp(value)).density;
  return {value, exp(log_lower + log_upper - log_density)};
}

class Gamma final : public Law {
 public:
  Gamma(double shape, double scale)
      : shape_(shape),
        scale_(scale),
        probability_(shape),
        table_([this](double t, double guess) { return exact_point(probability_, t, guess); },
               probability_.log_inverse_small(-QuantileTable::reach),
               shape < 1.0 ? QuantileTable::By::logarithm : QuantileTable::By::value) {}

  double quantile(double u) const override {
    const double logit = log(u / (1.0 - u));
    if (std::fabs(logit) <= QuantileTable::reach) return scale_ * table_(logit);
    return scale_ * exp(tail(u));
  }
  double mean() const override { return shape_ * scale_; }
  double variance() const override { return shape_ * scale_ * scale_; }
  double cdf(double x) const override { return probability_.lower(x / scale_); }

 private:
  /// One draw in 650 million. Held to the table's ends, so that rounding cannot make a step down there.
  double tail(double u) const {
    const double guess = u < 0.5 ? table_.first() : table_.last();
    const double value = probability_.log_inverse(log(u), log(1.0 - u), guess);
    return u < 0.5 ? std::fmin(value, guess) : std::fmax(value, guess);
  }

  double shape_;
  double scale_;
  IncompleteGamma probability_;
  QuantileTable table_;
};

}  // namespace

Distribution gamma_by_shape(double shape, double scale) {
  return Distribution(std::make_shared<Gamma>(shape, scale));
}

Distribution make_gamma(const Parameters& parameters) {
  if (parameters.number("shape") != nullptr) {
    const double shape = positive(parameters, "shape");
    if (shape < smallest_shape || shape > largest_shape) {
      throw DistributionError("shape", "\"shape\" is " + in_words(shape) + ", but it must be from " +
                                           in_words(smallest_shape) + " to " + in_words(largest_shape));
    }
    return gamma_by_shape(shape, positive(parameters, "scale"));
  }
  const double mean = positive(parameters, "mean");
  const double sd = not_negative(parameters, "sd");
  if (sd == 0.0) return constant(mean);
  check_spread(mean, sd, 10.0, "beyond that nearly all values of a gamma distribution are 0");
  return gamma_by_shape((mean / sd) * (mean / sd), sd * (sd / mean));
}

}  // namespace holdtime::engine
