// What people did besides calls, how they kept to their shifts and what they cost, in sentences below the
// table.
#pragma once

#include <string>
#include <vector>

#include "results/experiment.hpp"

namespace holdtime::results {

/// None where the scenario says nothing of these.
std::vector<std::string> people_sentences(const Experiment& experiment);

}  // namespace holdtime::results
