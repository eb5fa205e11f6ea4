// A comparison on the screen and in files.
#pragma once

#include <ostream>
#include <string>

#include "results/comparison.hpp"
#include "results/writers/writers.hpp"

namespace holdtime::results {

/// One difference as a sentence: "B answers 3.1 ± 0.4 points more of its callers within 20 s (84.3 % instead
/// of 81.2 %): better on 97.2 % of days, the same on 0.4 %."
std::string sentence(const Comparison& comparison, const Pairing& pairing, const DifferenceRow& row);

/// "3.1 ± 0.4 points", "2.0 ± 0.3 s": the difference without its sign.
std::string size_in_words(const Difference& difference, Unit unit);

/// What the lines of the table are: the day's KPIs, or one line an interval, call type or team.
enum class CompareBy { kpi, interval, call_type, team };

struct CompareTableOptions {
  CompareBy by = CompareBy::kpi;
  std::size_t width = 100;
};

/// Sentences on what matters most, the intervals that differ most, the targets, then the table.
void write_compare_table(std::ostream& out, const Comparison& comparison, const CompareTableOptions& options);

/// {"about": {...}, "notes": [...], "targets": [...], "rows": [...]}, one row a line.
void write_compare_json(std::ostream& out, const Comparison& comparison, const std::string& version);

/// The rows, after comment lines that say how they were made. Empty where JSON has null.
void write_compare_csv(std::ostream& out, const Comparison& comparison, const std::string& version);

/// Names and values in order, nothing of which depends on time, threads or machine.
std::vector<std::pair<std::string, std::string>> about_lines(const Comparison& comparison,
                                                             const std::string& version);

/// What a comparison says of itself where the most days came before the rule's end.
std::string not_reached(const Comparison& comparison);

}  // namespace holdtime::results
