// Simulation against exact theory: a scenario goes the public way (file, reader, experiment, rows) and its
// KPIs are compared with what is known exactly.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "results/experiment.hpp"

namespace holdtime::theory {

/// The whole suite makes about 150 two-sided comparisons; at 5.9 standard errors a true model fails any of
/// them less than once in 10^6 runs (150 * 2 * (1 - Phi(5.9)) = 5e-7).
inline constexpr double alarm = 5.9;

/// Where a number stands in the results: no value means all.
struct Cell {
  std::optional<std::size_t> call_type;
  std::optional<std::size_t> team;
  std::optional<std::size_t> period;
};

/// Plays a scenario of the source tree on two threads. Fails the test where it can't be read.
results::Experiment play(const std::string& file, std::uint64_t replications,
                         const std::vector<std::string>& set = {});

const results::Estimate& find(const results::Experiment& experiment, const std::string& kpi,
                              const Cell& cell = {});

struct Comparison {
  std::string kpi;
  double exact = 0.0;
  Cell cell;
};

/// Checks each estimate within `z` standard errors of its exact value (a probability under 1 % within 0.01
/// point, if that is wider) and prints expected, found, z and the smallest bias that would have been caught.
/// Where `half_width` is given, the 95 % half-width of service_level, asa, abandonment, occupancy and p_wait
/// has to be at most that share of the estimate.
void compare(const results::Experiment& experiment, const std::string& name,
             const std::vector<Comparison>& comparisons, double z, std::optional<double> half_width = {});

}  // namespace holdtime::theory
