// Centers made at random, small and with everything a center can have, for laws that hold for all of them.
#pragma once

#include "models/config.hpp"

namespace holdtime::models {

/// The same center for the same number, on any machine. One to four call types, one to three teams, a few
/// hundred calls in four hours.
Center random_center(std::uint64_t number);

}  // namespace holdtime::models
