// All formulas against all exactly solved cases they take: what tests, the selftest and docs/validation.md
// tell.
//
// Cost: some 0.3 s, nearly all of it the day of changing rates and staff. Thread-safe.
#pragma once

#include <string>
#include <vector>

#include "planning/exact/formulas.hpp"

namespace holdtime::planning::exact {

struct FormulaResult {
  std::string formula;
  std::string title;
  std::size_t cases = 0;
  std::vector<FormulaFigure> figures;
  std::vector<std::string> not_given;  ///< case and figure: "D1 sl"

  /// The figure that is farthest off, of those whose exact value is known to 8 digits; nullptr where none is
  /// off at all.
  const FormulaFigure* worst() const;
  double largest_error() const;
  /// Figures whose exact value is known to fewer digits.
  std::size_t known_to_less() const;
};

/// One a formula, in the order in which the cases have them.
std::vector<FormulaResult> check_all_formulas();

}  // namespace holdtime::planning::exact
