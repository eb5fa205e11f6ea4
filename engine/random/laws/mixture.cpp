// Mixture: each value comes from one of several distributions, chosen by weight.

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/choice.hpp"
#include "engine/random/laws/laws.hpp"

namespace holdtime::engine {
namespace {

class Mixture final : public Law {
 public:
  Mixture(std::vector<Distribution> components, const std::vector<double>& weights)
      : components_(std::move(components)), choice_(weights) {
    for (std::size_t i = 0; i < components_.size(); ++i) mean_ += choice_.share(i) * components_[i].mean();
    for (std::size_t i = 0; i < components_.size(); ++i) {
      const double offset = components_[i].mean() - mean_;
      variance_ += choice_.share(i) * (components_[i].variance() + offset * offset);
    }
  }

  double quantile(double u) const override {
    const std::size_t item = choice_.pick(u);
    return components_[item].quantile(choice_.stretched(u, item));
  }
  double mean() const override { return mean_; }
  double variance() const override { return variance_; }
  double cdf(double x) const override {
    double sum = 0.0;
    for (std::size_t i = 0; i < components_.size(); ++i) sum += choice_.share(i) * components_[i].cdf(x);
    return sum;
  }

 private:
  std::vector<Distribution> components_;
  Choice choice_;
  double mean_ = 0.0;
  double variance_ = 0.0;
};

}  // namespace

Distribution mixture_of(std::vector<Distribution> components, const std::vector<double>& weights) {
  return Distribution(std::make_shared<Mixture>(std::move(components), weights));
}

Distribution make_mixture(const Parameters& parameters) {
  const std::vector<Distribution>& components = parameters.components;
  const std::vector<double>& weights = weights_list(parameters, "weights", components.size(), "components");
  return mixture_of(components, weights);
}

}  // namespace holdtime::engine
