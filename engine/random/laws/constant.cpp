// Always the same value.

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"

namespace holdtime::engine {
namespace {

class Constant final : public Law {
 public:
  explicit Constant(double value) : value_(value) {}
  double quantile(double) const override { return value_; }
  void quantile_each(std::span<double> numbers) const override {
    for (double& number : numbers) number = value_;
  }
  bool quick_for_many() const override { return true; }
  double mean() const override { return value_; }
  double variance() const override { return 0.0; }
  double cdf(double x) const override { return x < value_ ? 0.0 : 1.0; }

 private:
  double value_;
};

}  // namespace

Distribution make_constant(const Parameters& parameters) {
  return Distribution(std::make_shared<Constant>(not_negative(parameters, "value")));
}

}  // namespace holdtime::engine
