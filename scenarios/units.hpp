// The units of time a scenario may use.
#pragma once

#include <span>
#include <string_view>

#include "engine/sim_time.hpp"

namespace holdtime::scenarios {

struct Unit {
  std::string_view name;
  engine::Microseconds length;
};

/// Every name of a unit there is, in lower case and the singular.
std::span<const Unit> units();

/// The unit called `name` (short, long, or in the plural), or nullptr. Case counts not.
const Unit* find_unit(std::string_view name);

}  // namespace holdtime::scenarios
