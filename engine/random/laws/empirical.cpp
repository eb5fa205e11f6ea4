// Empirical: exactly the values that were observed, each as often as its weight says.

#include <algorithm>
#include <numeric>

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/choice.hpp"
#include "engine/random/laws/laws.hpp"

namespace holdtime::engine {
namespace {

class Empirical final : public Law {
 public:
  /// `values` ascending, with their weights.
  Empirical(std::vector<double> values, const std::vector<double>& weights)
      : values_(std::move(values)), choice_(weights) {
    for (std::size_t i = 0; i < values_.size(); ++i) mean_ += choice_.share(i) * values_[i];
    for (std::size_t i = 0; i < values_.size(); ++i) {
      variance_ += choice_.share(i) * (values_[i] - mean_) * (values_[i] - mean_);
    }
  }

  double quantile(double u) const override { return values_[choice_.pick(u)]; }
  double mean() const override { return mean_; }
  double variance() const override { return variance_; }
  double cdf(double x) const override {
    const auto after = std::upper_bound(values_.begin(), values_.end(), x);
    if (after == values_.begin()) return 0.0;
    return choice_.cumulated(static_cast<std::size_t>(after - values_.begin()) - 1);
  }

 private:
  std::vector<double> values_;
  Choice choice_;
  double mean_ = 0.0;
  double variance_ = 0.0;
};

}  // namespace

Distribution make_empirical(const Parameters& parameters) {
  const std::vector<double>& values = not_negative_list(parameters, "values", 1);
  std::vector<double> weights(values.size(), 1.0);
  if (parameters.list("weights") != nullptr) {
    weights = weights_list(parameters, "weights", values.size(), "values");
  }
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return values[a] < values[b]; });
  std::vector<double> sorted_values;
  std::vector<double> sorted_weights;
  for (const std::size_t i : order) {
    sorted_values.push_back(values[i]);
    sorted_weights.push_back(weights[i]);
  }
  return Distribution(std::make_shared<Empirical>(std::move(sorted_values), sorted_weights));
}

}  // namespace holdtime::engine
