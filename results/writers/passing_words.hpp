// What a run's screen says of menus and of calls passed on, in sentences.
#pragma once

#include <string>
#include <vector>

#include "results/experiment.hpp"

namespace holdtime::results {

/// One sentence a menu, and one for the calls that agents pass on; none where a scenario has neither.
std::vector<std::string> passing_sentences(const Experiment& experiment);

}  // namespace holdtime::results
