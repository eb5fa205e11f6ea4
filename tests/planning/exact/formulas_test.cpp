// Every formula against every exactly solved case it takes: to 8 digits, or to 1e-12 where figures are tiny.
// The figures are given to 10 digits.
#include "planning/exact/all_formulas.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <set>

#include "tests/theory/not_covered.hpp"

namespace holdtime::planning::exact {
namespace {

/// What was compared, told when it is over.
struct Total {
  std::size_t figures = 0;
  std::size_t cases = 0;
  double largest_error = 0.0;
  ~Total() {
    if (figures == 0) return;
    std::printf("Formulas: %zu figures of %zu cases, largest relative error %.1e\n", figures, cases,
                largest_error);
  }
} total;

void check(const std::string& formula) {
  const auto results = check_all_formulas();
  const auto result = std::find_if(results.begin(), results.end(),
                                   [&](const FormulaResult& each) { return each.formula == formula; });
  REQUIRE(result != results.end());
  for (const FormulaFigure& one : result->figures) {
    INFO(one.of << ", " << one.figure << ": expected " << one.exact << ", found " << one.found << ", off by "
                << one.off() << ", tolerance " << one.known_to << " relative or 1e-12");
    CHECK(one.agrees());
  }
  CHECK_FALSE(result->figures.empty());
  const FormulaFigure* worst = result->worst();
  std::printf("%s: %zu figures of %zu cases, largest relative error %.1e (%s)", result->title.c_str(),
              result->figures.size(), result->cases, result->largest_error(),
              worst != nullptr ? (worst->of + " " + worst->figure).c_str() : "none");
  if (result->known_to_less() > 0) {
    std::printf(", but for %zu figures known to 5 to 7 digits only", result->known_to_less());
  }
  std::printf("\n");
  total.figures += result->figures.size();
  total.cases += result->cases;
  total.largest_error = std::max(total.largest_error, result->largest_error());
}

}  // namespace

#define HOLDTIME_FORMULA(title, formula)                                     \
  TEST_CASE(title " gives the exactly solved queues", "[planning][exact]") { \
    check(formula);                                                          \
  }

HOLDTIME_FORMULA("Erlang B", "erlang_b")
HOLDTIME_FORMULA("Erlang C", "erlang_c")
HOLDTIME_FORMULA("Erlang A", "erlang_a")
HOLDTIME_FORMULA("Erlang A with trunks", "erlang_a_trunks")
HOLDTIME_FORMULA("Erlang A with patience of any distribution", "general_patience")
HOLDTIME_FORMULA("The formula of a single agent", "single_server")
HOLDTIME_FORMULA("The formula of priorities", "priorities")
HOLDTIME_FORMULA("The day of changing rates and staff", "staffed_day")

#undef HOLDTIME_FORMULA

TEST_CASE("what a formula does not tell of the cases it takes is named", "[planning][exact]") {
  std::set<std::string> missing;
  for (const FormulaResult& result : check_all_formulas()) {
    missing.insert(result.not_given.begin(), result.not_given.end());
  }
  std::set<std::string> named;
  for (const auto& each : theory::figures_of_formulas_not_covered) named.insert(each.name);
  for (const std::string& one : missing) {
    const std::string figure = one.substr(one.find(' ') + 1);
    const bool shown_by_nothing =
        std::any_of(std::begin(theory::figures_not_covered), std::end(theory::figures_not_covered),
                    [&](const auto& each) { return figure == each.name; });
    INFO(one);
    CHECK((shown_by_nothing || named.count(one) == 1));
  }
  for (const std::string& one : named) CHECK(missing.count(one) == 1);
}

TEST_CASE("a formula that is wrong in the eighth digit is found out", "[planning][exact]") {
  const FormulaFigure right{"A1", "asa", 3.61590024, 3.61590024 * (1.0 + 0.9e-8), 1e-8};
  const FormulaFigure wrong{"A1", "asa", 3.61590024, 3.61590024 * (1.0 + 1.1e-8), 1e-8};
  CHECK(right.agrees());
  CHECK_FALSE(wrong.agrees());
  CHECK(FormulaFigure{"A1", "pab", 0.0, 0.9e-12, 1e-8}.agrees());
  CHECK_FALSE(FormulaFigure{"A1", "pab", 0.0, 1.1e-12, 1e-8}.agrees());
  CHECK_FALSE(FormulaFigure{"A1", "pab", 0.03, std::nan(""), 1e-8}.agrees());
}

}  // namespace holdtime::planning::exact
