// The answer of a selftest: a table for the screen, and all of its figures for charts.
#pragma once

#include <ostream>
#include <string>

#include "planning/selftest.hpp"

namespace holdtime::planning {

/// The figures a planner asks for first, and of the others the one that is farthest off; then what failed.
/// 80 columns.
void write_table(std::ostream& out, const Selftest& selftest);

/// One line a figure, of formulas and simulation alike: exact, found, and for what was simulated z and the
/// smallest bias that would have been caught. Numbers to the last bit.
void write_csv(std::ostream& out, const Selftest& selftest);
void write_json(std::ostream& out, const Selftest& selftest, const std::string& version);

}  // namespace holdtime::planning
