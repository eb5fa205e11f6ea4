// What a center's plan lets expect before a single day is played: callers, their work, people rostered.
//
// Everything is a mean, of a day that is neither busy nor quiet. Nothing is thread-bound or kept.
#pragma once

#include <vector>

#include "models/plan.hpp"
#include "results/periods.hpp"

namespace holdtime::planning {

/// Callers of one type or several that enter the queue in one interval. Loads add up.
struct ExpectedLoad {
  double calls = 0.0;
  double handling_seconds = 0.0;  ///< of all these calls together
  /// Sum over the calls of 1 / mean patience, a second; those who never hang up add 0.
  double hang_up_rates = 0.0;
  double ivr_seconds = 0.0;  ///< what these calls spent in the IVR before

  ExpectedLoad& operator+=(const ExpectedLoad& other);
};

/// People on the roster by team and interval, absent ones and those on a break included, on average over the
/// part of the interval in which the center is open and measured; 0 where there is none.
std::vector<std::vector<double>> rostered_heads(const models::CenterPlan& plan,
                                                const results::Periods& periods);

/// A type's load by interval of queue entry, inside the measure window; one more at the end for the calls
/// that lie in none. IVR: callers served or lost in it are left out, the others come later by its mean delay.
/// Handling is that of the teams which are tried first of those with people there (`rostered`, as above), in
/// proportion to their heads. Balkers count as callers with no patience.
std::vector<ExpectedLoad> expected_loads(const models::CenterPlan& plan, const results::Periods& periods,
                                         std::size_t call_type,
                                         const std::vector<std::vector<double>>& rostered);

}  // namespace holdtime::planning
