// Simulation against exact theory: a scenario goes the public way (file, --set, reader, experiment, rows) and
// what comes out is compared with what is known exactly (planning/exact).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "planning/exact/comparison.hpp"

namespace holdtime::theory {

using namespace planning::exact;

/// Comparisons beside those of the cases: 12 of a textbook's table, 18 of call types in two; at most.
inline constexpr std::size_t other_comparisons = 32;

/// All comparisons that a run of the suite makes.
std::size_t comparisons_of_suite();

/// The cases of a family of tests/theory/cases, in the file's order.
std::vector<ExactCase> read_cases(const std::string& family);

/// Reads a scenario of the source tree. Fails the test where it can't be read.
models::Scenario read(const std::string& file, const std::vector<std::string>& set);

/// Plays a scenario of the source tree on one thread. Fails the test where it can't be read.
results::Experiment play(const std::string& file, std::uint64_t replications, std::uint64_t seed,
                         const std::vector<std::string>& set);

/// Checks the comparison within `z` standard errors, and that a bias of the share `catches` of its scale
/// would have shown. Prints expected, found, z and the smallest bias that would have been caught, and counts
/// it for the line at the end of the run.
void compare(const Comparison& comparison, double z, double catches);

/// Plays the case and compares every figure of it; one that nothing is compared with fails.
void check_case(const ExactCase& exact, std::uint64_t replications, double catches);

}  // namespace holdtime::theory
