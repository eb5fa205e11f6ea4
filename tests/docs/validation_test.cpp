// What docs/validation.md says of formulas, and of what is not covered or seen less sharply, is what the
// tests find.
#include <fmt/format.h>

#include <algorithm>

#include "planning/exact/all_formulas.hpp"
#include "tests/app/program.hpp"
#include "tests/places.hpp"
#include "tests/theory/not_covered.hpp"
#include "tests/theory/theory.hpp"

using namespace holdtime;

namespace {

std::string page() {
  return app::bytes_of(places::source("docs/validation.md"));
}

}  // namespace

TEST_CASE("docs/validation.md shows how near the formulas come", "[docs]") {
  const std::string text = page();
  for (const auto& one : planning::exact::check_all_formulas()) {
    const std::string row = fmt::format("\n| {} | {} | {} | {:.1e} |\n", one.title, one.cases,
                                        one.figures.size(), one.largest_error());
    INFO(row);
    CHECK(app::contains(text, row));
  }
}

TEST_CASE("docs/validation.md names every case that is not covered", "[docs]") {
  const std::string text = page();
  for (const theory::NotCovered& one : theory::cases_not_covered) {
    const std::string row = fmt::format("\n| {} | {} | {} |\n", one.name, one.model, one.needs);
    INFO(row);
    CHECK(app::contains(text, row));
  }
  CHECK(app::contains(text, "All 84 cases are covered") == theory::cases_not_covered.empty());
}

TEST_CASE("docs/validation.md names every case of which the long suite catches more than 1 %", "[docs]") {
  std::string listed;
  for (const std::string& family : planning::exact::families()) {
    for (const auto& one : theory::read_cases(family)) {
      if (one.long_catches <= 0.01) continue;
      listed += fmt::format("{}{} {:.3g} %", listed.empty() ? "" : ", ", one.name, one.long_catches * 100.0);
    }
  }
  std::string text = page();
  std::replace(text.begin(), text.end(), '\n', ' ');
  INFO(listed);
  CHECK(app::contains(text, "larger: " + listed + ". "));
}
