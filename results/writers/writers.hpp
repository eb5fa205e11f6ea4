// Results as files and as a table on the screen.
//
// The files are long and tidy: one row a KPI and cell, nothing in them that depends on time, threads or
// machine, so that two runs can be compared byte by byte.
#pragma once

#include <ostream>
#include <string_view>

#include "results/writers/about.hpp"

namespace holdtime::results {

/// {"about": {...}, "targets": [...], "rows": [...]}, one row a line; null where a dimension does not apply
/// or a number does not exist. Rows without any value are left out. Last "controlled": [...], where asked
/// for, or "horizon": {...}, where there is one.
void write_json(std::ostream& out, const Experiment& experiment, const Provenance& provenance);

/// The rows alone, after comment lines ("# name: value") that say how they were made. Empty where JSON has
/// null; fields with commas or quotes in double quotes (RFC 4180).
void write_csv(std::ostream& out, const Experiment& experiment, const Provenance& provenance);

/// The day as workforce management looks at it: an interval a line, calls expected, people needed, rostered
/// and there, and the service; then a line of totals. First for all calls; where there are several types,
/// then for each group of them that shares no people with the others, and for each type. Percentages of 100,
/// so that a spreadsheet charts them as they are. Needs the experiment's staffing.
void write_intervals_csv(std::ostream& out, const Experiment& experiment, const Provenance& provenance);

/// What the table on the screen shows line by line.
enum class TableBy { interval, call_type, team, day, week, month };

struct TableOptions {
  /// Days, weeks and months are those of a horizon, of which `interval` stands for whichever fits.
  TableBy by = TableBy::interval;
  /// Columns there are. No line is longer, nor longer than 100; columns that matter least go first.
  std::size_t width = 100;
  /// Verdicts in colour as well as in words, by escape codes.
  bool colour = false;
};

/// The answer in a sentence, then the targets, then the day.
void write_table(std::ostream& out, const Experiment& experiment, const TableOptions& options);

}  // namespace holdtime::results
