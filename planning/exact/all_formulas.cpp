#include "planning/exact/all_formulas.hpp"

#include <algorithm>
#include <iterator>

#include "planning/exact/shipped.hpp"

namespace holdtime::planning::exact {
namespace {

constexpr double eight_digits = 1e-8;

FormulaResult& result_of(std::vector<FormulaResult>& results, const std::string& formula) {
  for (FormulaResult& result : results) {
    if (result.formula == formula) return result;
  }
  return results.emplace_back(FormulaResult{formula, title_of_formula(formula), 0, {}, {}});
}

}  // namespace

const FormulaFigure* FormulaResult::worst() const {
  const FormulaFigure* worst = nullptr;
  for (const FormulaFigure& figure : figures) {
    if (figure.known_to > eight_digits || figure.off() == 0.0) continue;
    if (worst == nullptr || figure.off() > worst->off()) worst = &figure;
  }
  return worst;
}

double FormulaResult::largest_error() const {
  return worst() != nullptr ? worst()->off() : 0.0;
}

std::size_t FormulaResult::known_to_less() const {
  return static_cast<std::size_t>(std::count_if(
      figures.begin(), figures.end(), [](const auto& figure) { return figure.known_to > eight_digits; }));
}

std::vector<FormulaResult> check_all_formulas() {
  std::vector<FormulaResult> results;
  for (const std::string& family : families()) {
    for (const ExactCase& exact : shipped_family(family).cases) {
      if (exact.formulas.empty()) continue;
      const models::Scenario scenario = shipped_scenario(exact);
      for (const std::string& formula : exact.formulas) {
        FormulaCheck check = check_formula(formula, exact, scenario.center);
        FormulaResult& result = result_of(results, formula);
        ++result.cases;
        std::move(check.figures.begin(), check.figures.end(), std::back_inserter(result.figures));
        for (const std::string& figure : check.not_given)
          result.not_given.push_back(exact.name + " " + figure);
      }
    }
  }
  return results;
}

}  // namespace holdtime::planning::exact
