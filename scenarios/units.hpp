// The units of time a scenario may use.
#pragma once

#include <string_view>

#include "engine/sim_time.hpp"

namespace holdtime::scenarios {

struct Unit {
  std::string_view name;
  engine::Microseconds length;
};

/// The unit called `name` (short, long, or in the plural), or nullptr. Case counts not.
const Unit* find_unit(std::string_view name);

}  // namespace holdtime::scenarios
