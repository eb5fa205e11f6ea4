// Simulation against exact theory: a scenario goes the public way (file, --set, reader, experiment, rows) and
// what comes out is compared with what is known exactly.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "results/experiment.hpp"

namespace holdtime::theory {

/// Where a number stands in the results: no value means all.
struct Cell {
  std::optional<std::size_t> call_type;
  std::optional<std::size_t> team;
  std::optional<std::size_t> period;
};

/// A number the simulation found and its standard error over replications.
struct Found {
  double value = 0.0;
  double error = 0.0;
};

/// Plays a scenario of the source tree on one thread. Fails the test where it can't be read.
results::Experiment play(const std::string& file, std::uint64_t replications, std::uint64_t seed,
                         const std::vector<std::string>& set);

/// The estimate of a KPI in a cell. No value where nobody was in the denominator.
std::optional<Found> find_kpi(const results::Experiment& experiment, const std::string& kpi,
                              const Cell& cell = {});

/// The estimate of the target of that KPI (and formula) and call type.
std::optional<Found> find_target(const results::Experiment& experiment, models::TargetKpi kpi,
                                 models::ServiceLevelFormula formula, const Cell& cell);

/// How many standard errors an estimate may be off so that of `comparisons` true ones, two-sided, one fails
/// in a million runs of the suite. Student's t, as each error is itself an estimate from the replications.
double alarm(std::size_t comparisons, std::uint64_t replications);

struct Comparison {
  std::string of;   ///< the case
  std::string kpi;  ///< with its cell
  double exact = 0.0;
  std::optional<Found> found;
  /// What a bias is measured by: the exact value, or something larger where that is next to nothing.
  double scale = 0.0;
  /// Of a probability so close to 0 or 1 that the estimate is no longer normal: a bias within what has to be
  /// caught is let through.
  bool rare = false;
  double rounding = 0.0;  ///< to which the exact value was printed
};

/// Checks the comparison within `z` standard errors, and that a bias of the share `catches` of its scale
/// would have shown. Prints expected, found, z and the smallest bias that would have been caught, and counts
/// it for the line at the end of the run.
void compare(const Comparison& comparison, double z, double catches);

}  // namespace holdtime::theory
