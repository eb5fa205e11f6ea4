#include "planning/poisson_weights.hpp"

#include <algorithm>
#include <cmath>

namespace holdtime::planning {

PoissonWeights poisson_weights(double mean) {
  constexpr double least = 1e-22;  // of the largest weight; the tails fall faster than geometrically
  const double mode = std::floor(mean);
  std::vector<double> down;
  double weight = 1.0;
  for (double k = mode; k > 0.0 && weight > least; k -= 1.0) {
    weight *= k / mean;
    down.push_back(weight);
  }
  PoissonWeights result;
  result.first = static_cast<std::size_t>(mode) - down.size();
  result.weights.assign(down.rbegin(), down.rend());
  result.weights.push_back(1.0);
  weight = 1.0;
  for (double k = mode + 1.0; weight > least; k += 1.0) {
    weight *= mean / k;
    result.weights.push_back(weight);
  }
  double sum = 0.0;
  for (const double each : result.weights) sum += each;
  for (double& each : result.weights) each /= sum;
  return result;
}

}  // namespace holdtime::planning
