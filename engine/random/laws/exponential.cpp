// Exponential: what is left does not depend on how long it has lasted.

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"
#include "engine/random/mathematics.hpp"

namespace holdtime::engine {
namespace {

class Exponential final : public Law {
 public:
  explicit Exponential(double mean) : mean_(mean) {}
  /// 1 - u is exact for the generator's numbers.
  double quantile(double u) const override { return -mean_ * log(1.0 - u); }
  void quantile_each(std::span<double> numbers) const override {
    for (double& number : numbers) number = 1.0 - number;
    log_each(numbers);
    for (double& number : numbers) number *= -mean_;
  }
  bool quick_for_many() const override { return true; }
  double mean() const override { return mean_; }
  double variance() const override { return mean_ * mean_; }
  double cdf(double x) const override { return x > 0.0 ? 1.0 - exp(-x / mean_) : 0.0; }

 private:
  double mean_;
};

}  // namespace

Distribution make_exponential(const Parameters& parameters) {
  return Distribution(std::make_shared<Exponential>(positive(parameters, "mean")));
}

}  // namespace holdtime::engine
