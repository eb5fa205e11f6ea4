// What a scenario assumes that could change its verdict, each with something else in its place.
//
// A row of the table (assumptions.cpp) looks at what was read and, where its assumption holds, gives the
// edits by which the other case is read: the very ones a planner can try with --set.
#pragma once

#include <string>
#include <vector>

#include "models/scenario.hpp"
#include "scenarios/account.hpp"

namespace holdtime::planning {

struct Alternative {
  std::string assumption;        ///< "no day_to_day: every day is equally busy"
  std::string otherwise;         ///< "with days that differ by ±10 %"
  std::string brief;             ///< the other case in two or three words: "exponential talk times"
  std::vector<std::string> set;  ///< "/json/pointer=VALUE", in order
  /// Told with its numbers even where no verdict changes: these matter most, and nobody sees them in a file.
  bool always_told = false;
};

/// Those whose assumption holds in the scenario, in the order of the table. `account` is of the same reading.
std::vector<Alternative> alternatives(const models::Scenario& scenario, const scenarios::Account& account);

}  // namespace holdtime::planning
