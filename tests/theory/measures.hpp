// The two tables behind the comparisons: what each figure of theory stands for, and how the results tell it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "tests/theory/exact_cases.hpp"

namespace holdtime::theory {

/// What a measure is looked up in.
struct Played {
  const results::Experiment& experiment;
  double hours;     ///< measured
  double arrivals;  ///< expected in them, of the cell's call type
  Cell cell;

  std::optional<Found> kpi(const char* id) const { return find_kpi(experiment, id, cell); }
  std::optional<Found> level(models::ServiceLevelFormula formula) const {
    return find_target(experiment, models::TargetKpi::service_level, formula, cell);
  }
};

using Find = std::function<std::optional<Found>(const Played&)>;

/// How a figure is turned into what is compared.
enum class Per {
  offered,  ///< as it stands
  arrival,  ///< per arriving call: / (1 - pblock)
  rest,     ///< per arriving call, of those who are not what is compared: 1 - it / (1 - pblock)
  period,   ///< a number of callers: / those offered
};

struct Figure {
  const char* name;
  const char* measure;
  Per per = Per::offered;
};

struct Measure {
  const char* name;
  /// What a bias is measured by where the exact value is smaller: 5 % of next to nothing would take endless
  /// calls to see, and matter to nobody.
  double least;
  Find find;  ///< none: read off the records
};

/// A figure that the table does not know fails the test.
const Figure& figure_called(const std::string& name);
const Measure& measure_called(const std::string& name);

/// What a bias of the measure is a share of: its exact value `value`, or something larger where that is next
/// to nothing.
double scale_of(const Measure& measure, double value, const Figures& of_cell, const Played& played);

}  // namespace holdtime::theory
