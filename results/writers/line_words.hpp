// What a run says of lines and of callers who call again, below its table.
#pragma once

#include <string>
#include <vector>

#include "results/experiment.hpp"

namespace holdtime::results {

/// A sentence a group of lines, and one on callers. None where the center has no lines and nobody calls
/// again.
std::vector<std::string> line_sentences(const Experiment& experiment);

}  // namespace holdtime::results
