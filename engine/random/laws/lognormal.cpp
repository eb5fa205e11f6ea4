// Lognormal: the logarithm is normal. Talk times look like this (Brown et al. 2005).

#include <cmath>

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"
#include "engine/random/mathematics.hpp"
#include "engine/random/normal.hpp"

namespace holdtime::engine {
namespace {

class Lognormal final : public Law {
 public:
  Lognormal(double mu, double sigma, double mean, double variance)
      : mu_(mu), sigma_(sigma), mean_(mean), variance_(variance) {}
  double quantile(double u) const override { return exp(mu_ + sigma_ * normal_quantile(u)); }
  void quantile_each(std::span<double> numbers) const override {
    normal_quantile_each(numbers);
    for (double& number : numbers) number = mu_ + sigma_ * number;
    exp_each(numbers);
  }
  bool quick_for_many() const override { return true; }
  double mean() const override { return mean_; }
  double variance() const override { return variance_; }
  double cdf(double x) const override { return x > 0.0 ? normal_cdf((log(x) - mu_) / sigma_) : 0.0; }

 private:
  double mu_;
  double sigma_;
  double mean_;
  double variance_;
};

/// log(1 + x) for x > 0 without losing a small x; W. Kahan's correction for the rounding of 1 + x.
double log_1_plus(double x) {
  const double sum = 1.0 + x;
  return sum == 1.0 ? x : log(sum) * (x / (sum - 1.0));
}

/// e^x - 1 for x > 0, corrected likewise.
double exp_minus_1(double x) {
  const double power = exp(x);
  return power == 1.0 ? x : (power - 1.0) * (x / log(power));
}

Distribution lognormal_by_logarithm(double mu, double sigma) {
  const double mean = exp(mu + 0.5 * sigma * sigma);
  const double variance = mean * mean * exp_minus_1(sigma * sigma);
  return Distribution(std::make_shared<Lognormal>(mu, sigma, mean, variance));
}

}  // namespace

Distribution make_lognormal(const Parameters& parameters) {
  if (parameters.number("mu") != nullptr) {
    const double mu = finite(parameters, "mu");
    const double sigma = not_negative(parameters, "sigma");
    if (std::fabs(mu) > 27.0) {
      throw DistributionError("mu", "\"mu\" is " + in_words(mu) +
                                        ", but it must be from -27 to 27: it is the natural logarithm of the "
                                        "median in seconds (median 180 s: 5.19)");
    }
    if (sigma > 10.0) {
      throw DistributionError("sigma", "\"sigma\" is " + in_words(sigma) +
                                           ", but it must be 10 at most: it is the standard deviation of the "
                                           "natural logarithm (talk times: 0.6 to 1)");
    }
    return sigma == 0.0 ? constant(exp(mu)) : lognormal_by_logarithm(mu, sigma);
  }
  const double mean = positive(parameters, "mean");
  const double sd = not_negative(parameters, "sd");
  if (sd == 0.0) return constant(mean);
  check_spread(mean, sd, 1000.0, "beyond that the mean hangs on values that a simulation never draws");
  const double variation = sd / mean;
  const double squared_sigma = log_1_plus(variation * variation);
  return Distribution(
      std::make_shared<Lognormal>(log(mean) - 0.5 * squared_sigma, std::sqrt(squared_sigma), mean, sd * sd));
}

}  // namespace holdtime::engine
