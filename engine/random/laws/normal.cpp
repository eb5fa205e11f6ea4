// Normal, truncated at 0: a normal variable given that it is not negative.

#include <algorithm>
#include <cmath>

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"
#include "engine/random/mathematics.hpp"
#include "engine/random/normal.hpp"

namespace holdtime::engine {
namespace {

constexpr double inverse_sqrt_two_pi = 0.39894228040143267794;
constexpr double most_cut = 35.0;    ///< standard deviations from mu up to 0; beyond, the tail underflows
constexpr double least_cut = -40.0;  ///< below, what is cut off is less than 1e-300

/// Mean and variance of (X - 0) / sigma for a normal X cut at `cut` = -mu/sigma, given X > 0.
struct CutMoments {
  double mean;
  double variance;
};

/// With h the hazard phi/Q of the normal at the cut, the mean is h - cut and the variance 1 - h (h - cut)
/// (N. L. Johnson, S. Kotz & N. Balakrishnan, "Continuous Univariate Distributions" 1, 1994, 10.1). Far out
/// both cancel; there h - cut = 1/(cut + 2/(cut + 3/(cut + ...))) (Abramowitz & Stegun 26.2.14).
CutMoments cut_moments(double cut) {
  if (cut < 3.0) {
    const double hazard = inverse_sqrt_two_pi * exp(-0.5 * cut * cut) / normal_cdf(-cut);
    const double mean = hazard - cut;
    return {mean, 1.0 - hazard * mean};
  }
  double rest = 0.0;  // 2/(cut + 3/(cut + ...))
  for (double n = 120.0; n >= 2.0; n -= 1.0) rest = n / (cut + rest);
  const double mean = 1.0 / (cut + rest);
  return {mean, mean * (rest - mean)};
}

class TruncatedNormal final : public Law {
 public:
  TruncatedNormal(double mu, double sigma)
      : mu_(mu), sigma_(sigma), below_(normal_cdf(-mu / sigma)), above_(normal_cdf(mu / sigma)) {
    const CutMoments moments = cut_moments(-mu / sigma);
    mean_ = sigma * moments.mean;
    variance_ = sigma * sigma * moments.variance;
  }

  /// Inverts whichever tail of the parent is the smaller, so that neither loses digits. What is left near 0
  /// is an absolute error of about 1e-15 |mu|, in which neighbouring uniforms may change places.
  double quantile(double u) const override {
    const double lower = below_ + u * above_;
    const double z = lower < 0.5 ? normal_quantile(lower) : -normal_quantile((1.0 - u) * above_);
    return std::max(mu_ + sigma_ * z, 0.0);
  }
  double mean() const override { return mean_; }
  double variance() const override { return variance_; }
  double cdf(double x) const override {
    if (!(x > 0.0)) return 0.0;
    const double z = (x - mu_) / sigma_;
    if (z < 0.0) return std::max((normal_cdf(z) - below_) / above_, 0.0);
    return std::max(1.0 - normal_cdf(-z) / above_, 0.0);
  }

 private:
  double mu_;
  double sigma_;
  double below_;  ///< the parent's probability below 0
  double above_;
  double mean_ = 0.0;
  double variance_ = 0.0;
};

/// The parent whose cut version has this mean and sd. sd/mean rises with the cut: halve an interval of it.
Distribution by_moments(double mean, double sd) {
  double low = least_cut;
  double high = most_cut;
  const double goal = (sd / mean) * (sd / mean);
  if (goal < 1.0 / (least_cut * least_cut)) return Distribution(std::make_shared<TruncatedNormal>(mean, sd));
  for (int halving = 0; halving < 80; ++halving) {
    const double middle = 0.5 * (low + high);
    const CutMoments moments = cut_moments(middle);
    (moments.variance < goal * moments.mean * moments.mean ? low : high) = middle;
  }
  const double cut = 0.5 * (low + high);
  const double sigma = mean / cut_moments(cut).mean;
  return Distribution(std::make_shared<TruncatedNormal>(-cut * sigma, sigma));
}

}  // namespace

Distribution make_normal(const Parameters& parameters) {
  if (parameters.number("mu") != nullptr) {
    const double mu = finite(parameters, "mu");
    const double sigma = positive(parameters, "sigma");
    if (-mu > most_cut * sigma) {
      throw DistributionError("mu", "\"mu\" is " + in_words(mu) + ", more than " + in_words(most_cut) +
                                        " \"sigma\" below 0, so that a positive value practically never "
                                        "comes; use exponential for what is left of such a tail");
    }
    return Distribution(std::make_shared<TruncatedNormal>(mu, sigma));
  }
  const double mean = positive(parameters, "mean");
  const double sd = not_negative(parameters, "sd");
  if (sd == 0.0) return constant(mean);
  check_spread(mean, sd, 0.999,
               "a normal distribution cut at 0 spreads less than an exponential; use that, or gamma");
  return by_moments(mean, sd);
}

}  // namespace holdtime::engine
