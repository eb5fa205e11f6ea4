// What a run's screen says of callbacks and of predicted waits, in sentences.
#pragma once

#include <string>
#include <vector>

#include "results/experiment.hpp"

namespace holdtime::results {

/// None where a scenario has neither, or nobody came of it.
std::vector<std::string> callback_sentences(const Experiment& experiment);

}  // namespace holdtime::results
