// What a KPI means, in words: built from the table of KPIs itself, so that it cannot say something else than
// what is counted.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "results/kpis.hpp"

namespace holdtime::results {

/// Headings and texts, in order: unit, definition, formula, booked on, shown for, target, interval, source.
/// A heading may come with several texts, its own line each (the formulas of the service level).
struct Explanation {
  std::string heading;
  std::vector<std::string> texts;
};
std::vector<Explanation> explain(const Kpi& kpi);

}  // namespace holdtime::results
