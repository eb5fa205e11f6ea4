// One uniform number picks an item by its weight, and what is left of it can be used again.
//
// Indexed search (H.-C. Chen & Y. Asau 1974): a guide of as many cells as items says where to start, so a
// pick takes constant time on average however many items there are: about 5 ns. Immutable, thread-safe.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace holdtime::engine {

class Choice {
 public:
  /// Weights: none negative, sum above 0. Items of weight 0 are never picked.
  explicit Choice(const std::vector<double>& weights);

  std::size_t size() const { return share_.size(); }
  /// Weight over the sum of weights.
  double share(std::size_t item) const { return share_[item]; }
  /// The shares of the items up to and with this one.
  double cumulated(std::size_t item) const { return cumulated_[item]; }

  /// The first item whose cumulated share is at least u, for 0 < u < 1.
  std::size_t pick(double u) const {
    std::size_t item = guide_[static_cast<std::size_t>(u * static_cast<double>(guide_.size()))];
    while (cumulated_[item] < u) ++item;
    return item;
  }

  /// Where u lies within the share of `item`, stretched to (0, 1): uniform again, given the item. Held half a
  /// step of the generator away from both ends, which quantile functions may not be asked for.
  double stretched(double u, std::size_t item) const {
    const double start = item == 0 ? 0.0 : cumulated_[item - 1];
    return std::clamp((u - start) / (cumulated_[item] - start), 0x1p-53, 1.0 - 0x1p-53);
  }

 private:
  std::vector<double> share_;
  std::vector<double> cumulated_;
  std::vector<std::size_t> guide_;
};

}  // namespace holdtime::engine
