// Estimates with control variates beside the raw ones: on the screen and in a file.
#pragma once

#include <ostream>

#include "results/experiment.hpp"
#include "results/writers/about.hpp"

namespace holdtime::results {

/// The day's main KPIs, raw and controlled, a line each; what is not controlled for, and why. Needs the
/// experiment's controlled results.
void write_controlled_table(std::ostream& out, const Experiment& experiment, std::size_t width);

/// Every row, after comment lines that say how it was made.
void write_controlled_csv(std::ostream& out, const Experiment& experiment, const Provenance& provenance);

/// One row a line, each a JSON object, between commas.
void write_controlled_json_rows(std::ostream& out, const Experiment& experiment);

}  // namespace holdtime::results
