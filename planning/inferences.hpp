// What follows from a scenario without a choice: totals, who answers whom, in which order.
#pragma once

#include <string>
#include <vector>

#include "models/scenario.hpp"

namespace holdtime::planning {

struct Inference {
  std::string about;  ///< "calls", "work", a team's name
  std::string words;
};

/// For people: what they would add up by hand to check that they were understood. Of long lists (more than
/// eight teams or types) only the totals.
std::vector<Inference> inferences(const models::Scenario& scenario);

}  // namespace holdtime::planning
