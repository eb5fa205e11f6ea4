// What a center's plan lets expect before a single day is played: callers and their work.
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

/// A type's load by interval of queue entry, inside the measure window; one more at the end for the calls
/// that lie in none. IVR: callers served or lost in it are left out, the others come later by its mean delay.
/// Handling is that of the teams which are tried first of those with people there (see rostered_heads), in
/// proportion to their heads. Balkers count as callers with no patience.
std::vector<ExpectedLoad> expected_loads(const models::CenterPlan& plan, const results::Periods& periods,
                                         std::size_t call_type,
                                         const std::vector<std::vector<double>>& rostered);

}  // namespace holdtime::planning
