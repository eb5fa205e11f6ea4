// How a freed agent picks his next call: the table of rules.
#pragma once

#include <string_view>
#include <vector>

#include "models/routing/picking.hpp"

namespace holdtime::models {

/// One row of the table. `pick` names the waiting caller an agent takes next, or `no_slot` where there is
/// none he may take. It must depend on its argument alone. Cost: O(skills of the team).
struct PickRule {
  std::string_view name;       ///< as written in scenario files: "picks": name
  std::string_view algorithm;  ///< exactly what it does, ties included, in words
  engine::Slot (*pick)(const Picking& picking);
};

/// Every rule there is; the first is the default.
const std::vector<PickRule>& pick_rules();

/// The rule called `name`, or nullptr.
const PickRule* find_pick_rule(std::string_view name);

}  // namespace holdtime::models
