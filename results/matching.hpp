// What two scenarios have in common, by name, and what they have not: said, never guessed.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "models/goals.hpp"
#include "models/plan.hpp"
#include "results/periods.hpp"

namespace holdtime::results {

/// Index on side a, index on side b.
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

struct Matching {
  /// Call types and teams of the same name, intervals that begin at the same time of day (none where
  /// intervals differ in length), targets of the same wording; in the order of side a. The last pair of the
  /// first three is that of the margins: all types, all teams, the whole day.
  Pairs call_types, teams, periods, targets;
  /// By pair of call types: whether both sides mean the same by service level.
  std::vector<bool> same_service_level;
  /// What is on one side only, or counted differently on both, in the planner's words.
  std::vector<std::string> notes;
};

/// `a` and `b` are how the sides are called in the notes. Pure.
Matching match(const models::CenterPlan& plan_a, const models::Goals& goals_a, const std::string& a,
               const models::CenterPlan& plan_b, const models::Goals& goals_b, const std::string& b);

}  // namespace holdtime::results
