// A grid of experiments: a scenario with some of its values varied, each combination played.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "models/scenario.hpp"
#include "planning/axis.hpp"
#include "results/experiment.hpp"
#include "results/writers/grid.hpp"
#include "scenarios/reader.hpp"

namespace holdtime::planning {

/// Beyond that many cells a grid is refused: nobody reads it, and its scenarios fill the memory.
inline constexpr std::size_t most_cells = 10'000;

struct AxesReading {
  std::vector<Axis> axes;
  scenarios::Problems problems;  ///< `file` is the option
};

/// Reads axes given as option ("--agents", "--volume", "--axis") and value. A thing may be varied once only.
AxesReading read_axes(const std::vector<std::pair<std::string, std::string>>& options);

/// Cells of a grid of these axes.
std::size_t cells_of(const std::vector<Axis>& axes);

/// Reads the scenario with values put in.
using ReadCell =
    std::function<scenarios::Reading(const std::vector<std::string>& set, const scenarios::Scale& scale)>;

/// A problem that some cells have.
struct CellProblem {
  scenarios::Problem problem;
  std::string where;      ///< the first of them: "agents 36, volume +5%"
  std::size_t cells = 0;  ///< how many
};

struct GridReading {
  /// One a cell, the last axis changing fastest; empty where there are errors.
  std::vector<std::shared_ptr<const models::Scenario>> cells;
  /// Errors and warnings, each once; errors first. Reading ends early where nearly every cell is wrong.
  std::vector<CellProblem> problems;
  bool any_errors = false;
};

/// Reads every cell before any is played. A cell without targets, or with another number of them, is an
/// error.
GridReading read_cells(const ReadCell& read, const std::vector<std::string>& set,
                       const std::vector<Axis>& axes);

/// Plays the cells one after the other, `each` saying how; its seed is used in all of them, so that a caller
/// is the same caller in every cell (common random numbers). `finished` is called
/// after each cell with the number of cells done. A stop ends it: a cell cut short is not part of the grid.
/// `target`: the only one shown, from 1; 0: all.
results::Grid play_cells(const std::vector<std::shared_ptr<const models::Scenario>>& cells,
                         const std::vector<Axis>& axes, const results::ExperimentOptions& each,
                         std::size_t target, const std::function<void(std::size_t)>& finished);

}  // namespace holdtime::planning
