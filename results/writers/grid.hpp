// A grid: one scenario played with several values of one thing or more, and how each turned out.
#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "results/targets.hpp"
#include "results/writers/about.hpp"

namespace holdtime::results {

struct GridAxis {
  std::string name;
  std::vector<std::string> values;  ///< as they would be written
};

/// The number a target is judged by.
enum class JudgedBy { days_met, intervals_met, long_run };

/// How one target turned out in one cell.
struct GridValue {
  std::size_t target = 0;  ///< its number in the scenario, from 1
  std::string text;        ///< its wording
  JudgedBy by = JudgedBy::days_met;
  bool share = true;  ///< `value` is a share (0..1), else it is in seconds
  std::optional<double> value;
  std::optional<Interval> interval;  ///< 95 %, cut at 0 (and at 1 for shares)
  Verdict verdict = Verdict::undecided;
};

GridValue grid_value(const TargetResult& result, std::size_t number);

struct GridCell {
  std::vector<GridValue> values;  ///< one a target that is shown
  std::string scenario_hash;
};

struct Grid {
  std::string center;
  std::vector<GridAxis>
      axes;  ///< the first goes down, the second across; for each value of the others a table
  std::vector<std::optional<GridCell>> cells;  ///< the last axis changes fastest; no value: not played
  std::uint64_t replications = 0;              ///< in each cell
  std::uint64_t seed = 1;                      ///< in each cell, so that all meet the same callers
  std::vector<std::string> set;                ///< what was set for all cells

  std::size_t played() const;
};

struct GridTableOptions {
  std::size_t width = 80;  ///< columns there are; what goes across is continued below
  bool colour = false;     ///< in addition to the signs, by escape codes
};

/// Tables for the screen, target by target.
void write_grid_table(std::ostream& out, const Grid& grid, const GridTableOptions& options);

/// One line a cell and target, after comment lines that say how it was made; cells not played are left out.
/// The hash of `provenance` is that of the scenario as it is written, "" where that can't be read by itself.
void write_grid_csv(std::ostream& out, const Grid& grid, const Provenance& provenance);

}  // namespace holdtime::results
