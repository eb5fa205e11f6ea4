// A scenario shown complete, for a screen: what is given, what follows, what is assumed, and what would
// happen otherwise.
#pragma once

#include <ostream>

#include "models/scenario.hpp"
#include "planning/otherwise.hpp"
#include "scenarios/account.hpp"

namespace holdtime::planning {

/// The three parts. No line is longer than `width` columns but for words that are.
void write_parts(std::ostream& out, const models::Scenario& scenario, const scenarios::Account& account,
                 std::size_t width);

/// What the alternatives came to. Those that turn a verdict, and those always told, with their numbers; the
/// others in one sentence.
void write_otherwise(std::ostream& out, const Otherwise& otherwise, std::size_t width);

}  // namespace holdtime::planning
