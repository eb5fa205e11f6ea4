// The chances of 0, 1, 2, ... events of a Poisson law, as far as they matter: what uniformisation weighs
// steps of a chain with (A. Jensen 1953; weights from the mode outwards: B. L. Fox & P. W. Glynn 1988).
//
// Pure, thread-safe, same bits on any machine. Cost: some 20 roots of the mean.
#pragma once

#include <cstddef>
#include <vector>

namespace holdtime::planning {

struct PoissonWeights {
  std::size_t first = 0;        ///< number of events of the first weight
  std::vector<double> weights;  ///< sum to 1; what is left out is less than 1e-17

  std::size_t end() const { return first + weights.size(); }
};

/// `mean` >= 0, up to some 1e9.
PoissonWeights poisson_weights(double mean);

}  // namespace holdtime::planning
