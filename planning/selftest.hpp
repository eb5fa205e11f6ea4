// Does this copy of the program, on this computer, give the numbers it should? Its generator against
// published answers, its formulas and its simulation against exactly solved queues. Needs no file: the cases
// are part of the program.
//
// Cost: some 15 seconds of two cores. The result depends on nothing but the program.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "planning/exact/all_formulas.hpp"
#include "planning/exact/comparison.hpp"

namespace holdtime::planning {

struct SelftestOptions {
  std::size_t threads = 1;
  /// Set to end early: the cases played until then are the result.
  const std::atomic<bool>* stop = nullptr;
  /// Counts finished days, for whoever shows progress.
  std::atomic<std::uint64_t>* progress = nullptr;
};

struct GeneratorCheck {
  std::string of;
  bool agrees = false;
};

struct SimulatedFigure {
  std::string text;  ///< the measure, and whose it is
  exact::Comparison comparison;
  exact::Verdict verdict;
};

struct SimulatedCase {
  std::string name;
  std::string title;
  std::uint64_t replications = 0;
  double alarm = 0.0;  ///< standard errors beyond which a figure does not agree
  std::vector<SimulatedFigure> figures;
};

struct Selftest {
  std::vector<GeneratorCheck> generator;
  std::vector<exact::FormulaResult> formulas;
  std::vector<SimulatedCase> simulated;
  bool interrupted = false;

  std::size_t comparisons() const;
  std::size_t failures() const;
};

/// Days that the whole of it plays.
std::uint64_t days_of_selftest();

/// Of all that is right, one copy in a million is told wrong: each figure of the simulation may be off by so
/// many standard errors that this is the chance for all of them together.
Selftest run_selftest(const SelftestOptions& options);

}  // namespace holdtime::planning
