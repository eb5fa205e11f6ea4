// The day on which a target was missed by most, to be played again and looked at.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "models/goals.hpp"

namespace holdtime::results {

struct WorstDay {
  std::uint64_t replication = 0;
  double value = 0.0;  ///< in the target's unit; where intervals are judged, the share that met it
  double miss = 0.0;   ///< how far on the wrong side, for comparing days of one target
};

/// How far `value` is on the wrong side of the bounds, below 0 on the right one.
inline double miss_of(const models::Target& target, double value) {
  if (!target.at_most) return *target.at_least - value;
  const double above = value - *target.at_most;
  return target.at_least ? std::max(above, *target.at_least - value) : above;
}

/// Keeps the worse of two days, and of two alike the earlier one, so that the order of asking does not show.
inline void keep_worse(std::optional<WorstDay>& worst, const WorstDay& day) {
  const bool worse =
      !worst || day.miss > worst->miss || (!(day.miss < worst->miss) && day.replication < worst->replication);
  if (worse) worst = day;
}

}  // namespace holdtime::results
