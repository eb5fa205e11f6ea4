// The formulas of planning/ against exactly solved cases: the inputs are read off the case's scenario, so
// that one file says what formulas and simulation are compared with.
//
// Pure functions, thread-safe. They throw NoSuchFigure for a formula there is none of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/config.hpp"
#include "planning/exact/exact_cases.hpp"
#include "planning/exact/lookup.hpp"
#include "planning/steady_queue.hpp"

namespace holdtime::planning::exact {

/// Calls expected of the type in a day.
double calls_a_day(const models::CallType& type);

/// What a formula asks of a center with one team that changes nothing during the day.
struct QueueInputs {
  std::vector<double> calls_per_second;  ///< by call type
  engine::Distribution aht;              ///< of the first type
  engine::Distribution patience;         ///< of the first type, balking included; empty: nobody gives up
  double agents = 0.0;
  std::optional<double> waiting_places;
};
QueueInputs inputs_of(const models::Center& center);

struct FormulaFigure {
  std::string of;      ///< the case
  std::string figure;  ///< with its cell
  double exact = 0.0;
  double found = 0.0;
  double known_to = 1e-8;  ///< relative error of the exact figure, and so of the comparison

  double off() const;  ///< relative; 0 where both are the same to 1e-12
  bool agrees() const { return off() <= known_to; }
};

struct FormulaCheck {
  std::vector<FormulaFigure> figures;
  std::vector<std::string> not_given;  ///< figures of the case that the formula does not tell
};

/// "Erlang B" of "erlang_b": what the reader calls the formula that a case names.
std::string title_of_formula(const std::string& formula);

/// All figures of the case that the formula gives. `center`: of the case's scenario.
FormulaCheck check_formula(const std::string& formula, const ExactCase& exact, const models::Center& center);

}  // namespace holdtime::planning::exact
