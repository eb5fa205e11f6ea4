// The exactly solved cases and their scenarios as part of the program, so that an installed copy can test
// itself: the files of tests/theory as they were when it was built (CMakeLists.txt puts them in).
//
// Pure functions, thread-safe. They throw NoSuchFigure for a file that is not among them.
#pragma once

#include <string_view>

#include "models/scenario.hpp"
#include "planning/exact/exact_cases.hpp"

namespace holdtime::planning::exact {

/// The text of the file at this path of the source tree.
std::string_view shipped_text(std::string_view path);

/// The family of tests/theory/cases of this name.
Family shipped_family(const std::string& name);

/// The scenario of a case, read as `holdtime run` would. Cases whose file extends another are not read here.
models::Scenario shipped_scenario(const ExactCase& exact);

}  // namespace holdtime::planning::exact
