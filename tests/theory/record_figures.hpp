// Figures that no KPI shows, read off the records of the same replications.
#pragma once

#include "tests/theory/theory.hpp"

namespace holdtime::theory {

/// Plays the experiment's days again and fills in what the KPIs left open: E[n]/E[d] over days, as all KPIs
/// are.
void find_in_records(const results::Experiment& experiment, Compared& compared);

}  // namespace holdtime::theory
