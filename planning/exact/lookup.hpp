// Numbers an experiment found, each with its standard error.
//
// Pure functions, thread-safe.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>

#include "planning/exact/exact_cases.hpp"
#include "results/experiment.hpp"

namespace holdtime::planning::exact {

/// Where a case, a figure or a result is asked for that there is none of: a mistake of the program's own
/// data.
struct NoSuchFigure : std::logic_error {
  using std::logic_error::logic_error;
};

/// A number the simulation found and its standard error over replications.
struct Found {
  double value = 0.0;
  double error = 0.0;
};

/// The estimate of a KPI in a cell. No value where nobody was in the denominator.
std::optional<Found> find_kpi(const results::Experiment& experiment, const std::string& kpi,
                              const Cell& cell = {});

/// The estimate of the target of that KPI (and formula) and call type.
std::optional<Found> find_target(const results::Experiment& experiment, models::TargetKpi kpi,
                                 models::ServiceLevelFormula formula, const Cell& cell);

}  // namespace holdtime::planning::exact
