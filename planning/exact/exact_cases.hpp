// Queueing models solved exactly, as scenarios: what formulas and simulation have to reproduce. The figures
// stand in tests/theory/cases, a file a family, each with its model and the source of its solution; they come
// from closed forms, integrals, or the stationary (a changing day: transient) distribution of a Markov chain.
//
// A case names its scenario file and what --set puts in. Warm-up and measured hours are of simulated time;
// `everyday`, `long` and `selftest` are numbers of replications; 0 everyday: in the long suite alone; no
// `selftest`: not played there. Figures, times in seconds, stand under `all`, `types`, `teams` or `periods`;
// measures.hpp says what each means and what it is compared with. `formulas`, of the family or the case, are
// names of formulas.hpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace holdtime::planning::exact {

/// Where a number stands in the results: no value means all.
struct Cell {
  std::optional<std::size_t> call_type;
  std::optional<std::size_t> team;
  std::optional<std::size_t> period;
};

/// "", or ", type 1".
std::string text_of(const Cell& cell);

/// Figures of one cell by name.
using Figures = std::map<std::string, double>;

struct ExactCase {
  std::string name;
  std::string title;             ///< for readers; of cases of the selftest only
  std::string scenario;          ///< path in the source tree
  std::vector<std::string> set;  ///< as for --set
  std::uint64_t seed = 1;
  double within = 20.0;         ///< seconds: the threshold of its service levels
  double measured_hours = 0.0;  ///< 0: the scenario's whole day
  std::uint64_t everyday = 0;
  std::uint64_t long_run = 0;
  std::uint64_t selftest = 0;
  double everyday_catches = 0.05;
  double long_catches = 0.01;
  std::vector<std::string> formulas;
  std::vector<std::pair<Cell, Figures>> figures;
  /// Figures known to less than 8 digits, with their relative error.
  Figures known_to;
};

struct Family {
  std::string model;
  std::vector<ExactCase> cases;  ///< in the file's order
};

/// The families of tests/theory/cases, by file name without its ending.
const std::vector<std::string>& families();

/// Reads a file of that folder. These files are part of the program: one with a mistake in it throws
/// std::exception, with words for programmers only.
Family read_family(std::string_view text);

}  // namespace holdtime::planning::exact
