#include "engine/random/laws/choice.hpp"

namespace holdtime::engine {

Choice::Choice(const std::vector<double>& weights) {
  double sum = 0.0;
  for (const double weight : weights) sum += weight;
  double so_far = 0.0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    so_far += weights[i];
    if (weights[i] > 0.0) last = i;
    share_.push_back(weights[i] / sum);
    cumulated_.push_back(std::min(so_far / sum, 1.0));
  }
  // Rounding may leave the end a little below 1, where no item would be found.
  std::fill(cumulated_.begin() + static_cast<std::ptrdiff_t>(last), cumulated_.end(), 1.0);
  std::size_t item = 0;
  for (std::size_t cell = 0; cell < weights.size(); ++cell) {
    const double left = static_cast<double>(cell) / static_cast<double>(weights.size());
    while (cumulated_[item] < left) ++item;
    guide_.push_back(item);
  }
}

}  // namespace holdtime::engine
