// Figures that no KPI shows, read off the records of the same replications.
#pragma once

#include <string>
#include <vector>

#include "tests/theory/theory.hpp"

namespace holdtime::theory {

struct RecordFigure {
  std::string name;  ///< a measure of figures.cpp
  Cell cell;
  std::size_t comparison;  ///< its place in the caller's list
};

/// Plays the experiment's days again and estimates each figure: E[n]/E[d] over days, as all KPIs are.
std::vector<Found> find_in_records(const results::Experiment& experiment,
                                   const std::vector<RecordFigure>& figures);

}  // namespace holdtime::theory
