// What each figure of an exact solution means and which result of the simulation it is compared with.
//
// Theory counts per arriving call, blocked ones included, or per call that got in; holdtime per offered call,
// which is one that got in. So x per arrival is x / (1 - pblock) per offered call. Where holdtime shows a
// number a day, it is divided by the calls expected in the measured hours. What is the same number under two
// names is compared once, and the two figures have to agree.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "planning/exact/exact_cases.hpp"
#include "planning/exact/lookup.hpp"

namespace holdtime::planning::exact {

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
  const char* measure;  ///< "": neither KPIs nor records show it
  Per per = Per::offered;
};

enum class Unit { share, seconds, count };

struct Measure {
  const char* name;
  Unit unit;
  /// What a bias is measured by where the exact value is smaller: 5 % of next to nothing would take endless
  /// calls to see, and matter to nobody.
  double least;
  Find find;  ///< none: read off the records
};

/// Throw NoSuchFigure for a name the table does not know.
const Figure& figure_called(const std::string& name);
const Measure& measure_called(const std::string& name);

/// Whether anything in the results or the records shows the figure.
bool is_shown(const std::string& figure);

/// What a bias of the measure is a share of: its exact value `value`, or something larger where that is next
/// to nothing.
double scale_of(const Measure& measure, double value, const Figures& of_cell, const Played& played);

}  // namespace holdtime::planning::exact
