#include "scenarios/in_proportion.hpp"

#include <numeric>

namespace holdtime::scenarios {

std::vector<std::uint64_t> in_proportion(std::uint64_t total, const std::vector<std::uint64_t>& weights) {
  std::vector<std::uint64_t> parts(weights.size(), 0);
  const std::uint64_t sum = std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
  if (sum == 0) return parts;
  // Rounded at a divisor that is surely large enough, these are the first people the rule would place.
  std::uint64_t placed = 0;
  if (2 * total > weights.size()) {
    const double scale = static_cast<double>(2 * total - weights.size()) / static_cast<double>(2 * sum);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const double rounded = static_cast<double>(weights[i]) * scale + 0.5;
      // One less where it was close: a person placed too early could not be taken back.
      parts[i] = static_cast<std::uint64_t>(rounded);
      if (parts[i] > 0 && rounded - static_cast<double>(parts[i]) < 1e-6) --parts[i];
      placed += parts[i];
    }
  }
  for (; placed < total; ++placed) {
    std::size_t next = 0;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      // w_i / (2 a_i + 1) > w_next / (2 a_next + 1), in whole numbers.
      if (weights[i] * (2 * parts[next] + 1) > weights[next] * (2 * parts[i] + 1)) next = i;
    }
    ++parts[next];
  }
  return parts;
}

}  // namespace holdtime::scenarios
