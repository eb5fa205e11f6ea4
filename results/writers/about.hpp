// How a result was made: what every output file says of itself.
#pragma once

#include <string>
#include <vector>

#include "results/experiment.hpp"

namespace holdtime::results {

/// What the experiment cannot know of itself.
struct Provenance {
  std::string version;
  std::string scenario_hash;
};

/// Names and values in order, nothing of which depends on time, threads or machine.
std::vector<std::pair<std::string, std::string>> about_lines(const Experiment& experiment,
                                                             const Provenance& provenance);

/// What a run by a stopping rule says of itself where the most days came before the rule's end.
std::string not_reached(const Experiment& experiment);

/// The definition of a row's KPI; for the service level the formula and threshold that hold for the row.
std::string definition_of(const Experiment& experiment, const Row& row);

}  // namespace holdtime::results
