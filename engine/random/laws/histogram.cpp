// Histogram: counts of observations between edges, spread evenly within each bin.

#include <algorithm>

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/choice.hpp"
#include "engine/random/laws/laws.hpp"

namespace holdtime::engine {
namespace {

class Histogram final : public Law {
 public:
  Histogram(std::vector<double> edges, const std::vector<double>& counts)
      : edges_(std::move(edges)), choice_(counts) {
    for (std::size_t bin = 0; bin < choice_.size(); ++bin) mean_ += choice_.share(bin) * middle(bin);
    for (std::size_t bin = 0; bin < choice_.size(); ++bin) {
      const double offset = middle(bin) - mean_;
      variance_ += choice_.share(bin) * (offset * offset + width(bin) * width(bin) / 12.0);
    }
  }

  double quantile(double u) const override {
    const std::size_t bin = choice_.pick(u);
    return std::min(edges_[bin] + width(bin) * choice_.stretched(u, bin), edges_[bin + 1]);
  }
  double mean() const override { return mean_; }
  double variance() const override { return variance_; }
  double cdf(double x) const override {
    if (x <= edges_.front()) return 0.0;
    if (x >= edges_.back()) return 1.0;
    const auto after = std::upper_bound(edges_.begin(), edges_.end(), x);
    const std::size_t bin = static_cast<std::size_t>(after - edges_.begin()) - 1;
    const double before = bin == 0 ? 0.0 : choice_.cumulated(bin - 1);
    return before + (choice_.cumulated(bin) - before) * (x - edges_[bin]) / width(bin);
  }

 private:
  double width(std::size_t bin) const { return edges_[bin + 1] - edges_[bin]; }
  double middle(std::size_t bin) const { return 0.5 * (edges_[bin] + edges_[bin + 1]); }

  std::vector<double> edges_;
  Choice choice_;
  double mean_ = 0.0;
  double variance_ = 0.0;
};

}  // namespace

Distribution make_histogram(const Parameters& parameters) {
  const std::vector<double>& edges = not_negative_list(parameters, "edges", 2);
  for (std::size_t i = 1; i < edges.size(); ++i) {
    if (edges[i] > edges[i - 1]) continue;
    throw DistributionError("edges", "entry " + std::to_string(i + 1) + " of \"edges\" is " +
                                         in_words(edges[i]) + ", not above the one before, " +
                                         in_words(edges[i - 1]));
  }
  const std::vector<double>& counts =
      weights_list(parameters, "counts", edges.size() - 1, "bins (one fewer than \"edges\")");
  return Distribution(std::make_shared<Histogram>(edges, counts));
}

}  // namespace holdtime::engine
