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
/// or a number does not exist. Rows without any value are left out.
void write_json(std::ostream& out, const Experiment& experiment, const Provenance& provenance);

/// The rows alone, after comment lines ("# name: value") that say how they were made. Empty where JSON has
/// null; fields with commas or quotes in double quotes (RFC 4180).
void write_csv(std::ostream& out, const Experiment& experiment, const Provenance& provenance);

/// What the table on the screen shows line by line.
enum class TableBy { interval, call_type, team };

/// Verdicts first, then the day; at most 100 columns.
void write_table(std::ostream& out, const Experiment& experiment, TableBy by);

}  // namespace holdtime::results
