// Zero-inflated: a share of the values is exactly 0 (no wrap-up needed), the rest follow a distribution.

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"

namespace holdtime::engine {

Distribution make_zero_inflated(const Parameters& parameters) {
  const double share = not_negative(parameters, "share");
  if (share > 1.0) {
    throw DistributionError(
        "share", "\"share\" is " + in_words(share) + ", but it must be from 0 to 1 (0.3 for 30 %)");
  }
  if (parameters.components.size() != 1) {
    throw DistributionError("components",
                            "zero_inflated takes exactly one distribution in \"components\", for "
                            "the values that are not 0; there are " +
                                std::to_string(parameters.components.size()));
  }
  // Zero comes first, so a larger uniform number never gives a smaller value.
  return mixture_of({constant(0.0), parameters.components.front()}, {share, 1.0 - share});
}

}  // namespace holdtime::engine
