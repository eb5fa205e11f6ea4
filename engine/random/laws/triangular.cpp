// Triangular: from an estimate of the least, the likeliest and the most.

#include <algorithm>
#include <cmath>

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"

namespace holdtime::engine {
namespace {

class Triangular final : public Law {
 public:
  Triangular(double low, double mode, double high)
      : low_(low), mode_(mode), high_(high), rise_(mode - low), fall_(high - mode), width_(high - low) {}

  double quantile(double u) const override {
    if (u * width_ <= rise_) return low_ + std::sqrt(u * width_ * rise_);
    return std::max(high_ - std::sqrt((1.0 - u) * width_ * fall_), mode_);
  }
  double mean() const override { return (low_ + mode_ + high_) / 3.0; }
  /// (rise^2 + rise fall + fall^2) / 18: the usual formula without its cancelling products.
  double variance() const override { return (rise_ * rise_ + rise_ * fall_ + fall_ * fall_) / 18.0; }
  double cdf(double x) const override {
    if (x <= low_) return 0.0;
    if (x >= high_) return 1.0;
    if (x <= mode_) return (x - low_) * (x - low_) / (width_ * rise_);
    return 1.0 - (high_ - x) * (high_ - x) / (width_ * fall_);
  }

 private:
  double low_;
  double mode_;
  double high_;
  double rise_;
  double fall_;
  double width_;
};

}  // namespace

Distribution make_triangular(const Parameters& parameters) {
  if (parameters.number("mode") != nullptr) {
    const double low = not_negative(parameters, "low");
    const double mode = not_negative(parameters, "mode");
    const double high = not_negative(parameters, "high");
    if (mode < low) {
      throw DistributionError("mode", "\"mode\" is " + in_words(mode) + ", below \"low\", " + in_words(low));
    }
    if (high < mode) {
      throw DistributionError("high",
                              "\"high\" is " + in_words(high) + ", below \"mode\", " + in_words(mode));
    }
    if (high == low) return constant(low);
    return Distribution(std::make_shared<Triangular>(low, mode, high));
  }
  const double mean = positive(parameters, "mean");
  const double sd = not_negative(parameters, "sd");
  if (sd == 0.0) return constant(mean);
  const double half_width = std::sqrt(6.0) * sd;
  check_spread(mean, sd, 1.0 / std::sqrt(6.0), "beyond that a symmetric triangle reaches below 0");
  return Distribution(
      std::make_shared<Triangular>(std::max(mean - half_width, 0.0), mean, mean + half_width));
}

}  // namespace holdtime::engine
