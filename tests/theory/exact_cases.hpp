// Queueing models solved exactly, as scenarios: what the simulation has to reproduce. The figures stand in
// tests/theory/cases, a file a family, each with its model and the source of its solution; they come from
// closed forms, integrals, or the stationary (a changing day: transient) distribution of a Markov chain.
//
// A case names its scenario file and what --set puts in. Warm-up and measured hours are of simulated time;
// `everyday` and `long` are numbers of replications; 0 everyday: in the long suite alone. Figures, times in
// seconds, stand under `all`, `types`, `teams` or `periods`; figures.hpp says what each means and what it is
// compared with.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/theory/theory.hpp"

namespace holdtime::theory {

/// Figures of one cell by name.
using Figures = std::map<std::string, double>;

struct ExactCase {
  std::string name;
  std::string scenario;          ///< path in the source tree
  std::vector<std::string> set;  ///< as for --set
  std::uint64_t seed = 1;
  double measured_hours = 0.0;  ///< 0: the scenario's whole day
  std::uint64_t everyday = 0;
  std::uint64_t long_run = 0;
  double everyday_catches = 0.05;
  double long_catches = 0.01;
  std::vector<std::pair<Cell, Figures>> figures;
};

/// The families of tests/theory/cases, by file name without its ending.
const std::vector<std::string>& families();

/// The cases of a family, in the file's order.
std::vector<ExactCase> read_cases(const std::string& family);

}  // namespace holdtime::theory
