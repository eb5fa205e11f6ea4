// Uniform: every value between two limits is as likely as any other.

#include <algorithm>
#include <cmath>

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"

namespace holdtime::engine {
namespace {

class Uniform final : public Law {
 public:
  Uniform(double low, double high) : low_(low), width_(high - low) {}
  double quantile(double u) const override { return low_ + u * width_; }
  double mean() const override { return low_ + 0.5 * width_; }
  double variance() const override { return width_ * width_ / 12.0; }
  double cdf(double x) const override { return std::clamp((x - low_) / width_, 0.0, 1.0); }

 private:
  double low_;
  double width_;
};

}  // namespace

Distribution make_uniform(const Parameters& parameters) {
  if (parameters.number("low") != nullptr) {
    const double low = not_negative(parameters, "low");
    const double high = not_negative(parameters, "high");
    if (high < low) {
      throw DistributionError("high", "\"high\" is " + in_words(high) + ", below \"low\", " + in_words(low));
    }
    if (high == low) return constant(low);
    return Distribution(std::make_shared<Uniform>(low, high));
  }
  const double mean = positive(parameters, "mean");
  const double sd = not_negative(parameters, "sd");
  if (sd == 0.0) return constant(mean);
  const double half_width = std::sqrt(3.0) * sd;
  check_spread(mean, sd, 1.0 / std::sqrt(3.0), "beyond that a uniform distribution reaches below 0");
  return Distribution(std::make_shared<Uniform>(std::max(mean - half_width, 0.0), mean + half_width));
}

}  // namespace holdtime::engine
