// Callers who were served and call again, their problem unsolved: as it is configured.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "engine/random/distribution.hpp"

namespace holdtime::models {

using engine::Distribution;

/// After the talk of a call that was answered and not passed on. An attempt that would come at or after
/// closing is not made.
struct RepeatCalls {
  struct Chance {
    double share = 0.0;
    Distribution delay;  ///< from the end of the talk
  };
  Chance all;
  /// Teams with a chance of their own.
  std::vector<std::pair<std::size_t, Chance>> by_team;

  const Chance& of(std::size_t team) const {
    for (const auto& [own, chance] : by_team) {
      if (own == team) return chance;
    }
    return all;
  }
  bool possible() const {
    if (all.share > 0.0) return true;
    for (const auto& [team, chance] : by_team) {
      if (chance.share > 0.0) return true;
    }
    return false;
  }
};

}  // namespace holdtime::models
