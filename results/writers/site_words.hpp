// What a run says of sites, outsourcers and messages, below its table.
#pragma once

#include <string>
#include <vector>

#include "results/experiment.hpp"

namespace holdtime::results {

/// A sentence a site, one on outsourcers, one on messages; none of what the center has not.
std::vector<std::string> site_sentences(const Experiment& experiment);

}  // namespace holdtime::results
