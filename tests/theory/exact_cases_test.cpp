// Everything that theory has solved and a scenario can express, by simulation. The everyday suite catches a
// bias of 5 %, and leaves out what would take it longer than some seconds to see; the long one catches 1 %,
// but where a case's data names another figure.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <set>

#include "planning/exact/measures.hpp"
#include "tests/theory/not_covered.hpp"
#include "tests/theory/theory.hpp"

namespace holdtime::theory {
namespace {

void everyday(const char* family) {
  for (const ExactCase& exact : read_cases(family)) {
    if (exact.everyday > 0) check_case(exact, exact.everyday, exact.everyday_catches);
  }
}

void long_run(const char* family) {
  for (const ExactCase& exact : read_cases(family)) check_case(exact, exact.long_run, exact.long_catches);
}

constexpr std::size_t cases_of_literature = 84;

}  // namespace

// A test a file of cases, so that they run side by side.
#define HOLDTIME_THEORY(model, family)                              \
  TEST_CASE(model " comes out as theory says", "[theory]") {        \
    everyday(family);                                               \
  }                                                                 \
  TEST_CASE(model " comes out as theory says, sharply", "[long]") { \
    long_run(family);                                               \
  }

HOLDTIME_THEORY("Erlang B", "erlang_b")
HOLDTIME_THEORY("Erlang C", "erlang_c")
HOLDTIME_THEORY("Erlang C with 30 to 35 agents for 250 calls in half an hour", "erlang_c_busy")
HOLDTIME_THEORY("Erlang C with 36 to 42 agents for 250 calls in half an hour", "erlang_c_quiet")
HOLDTIME_THEORY("Erlang A", "erlang_a")
HOLDTIME_THEORY("Erlang A with 100 and 1000 agents and little patience", "erlang_a_large")
HOLDTIME_THEORY("A center with few places to wait", "finite_room")
HOLDTIME_THEORY("A center whose idle agents take breaks", "breaks")
HOLDTIME_THEORY("A center with busy and quiet days", "random_rate")
HOLDTIME_THEORY("Patience of any law", "general_patience")
HOLDTIME_THEORY("Patience of any law under overload", "general_patience_overload")
HOLDTIME_THEORY("Talk time of other laws", "other_service")
HOLDTIME_THEORY("Priority of one call type over another", "priorities")
HOLDTIME_THEORY("Skills-based routing between two call types", "skills")
HOLDTIME_THEORY("A center whose calls are all equally long", "constant_service")
HOLDTIME_THEORY("A single agent", "one_agent")
HOLDTIME_THEORY("A center whose calls need lines", "lines")
HOLDTIME_THEORY("A center whose callers call again", "redial")
HOLDTIME_THEORY("A day of changing rates and staff", "changing_day")

#undef HOLDTIME_THEORY

TEST_CASE("Erlang C with 100 and 1000 agents comes out as theory says, sharply", "[long]") {
  long_run("erlang_c_large");
}

TEST_CASE("Two equal call types agree in distribution with the one they make together", "[theory]") {
  for (ExactCase exact : read_cases("erlang_a")) {
    if (exact.name != "A5") continue;
    exact.name = "A5 in two";
    exact.scenario = "tests/theory/scenarios/a5_in_two.json";
    exact.seed += 1;
    std::erase_if(exact.set, [](const std::string& each) {
      return each.starts_with("/calls") || each.starts_with("/teams");
    });
    check_case(exact, exact.everyday, exact.everyday_catches);
    return;
  }
  FAIL("A5 is gone");
}

TEST_CASE("Every exactly solved case is compared with, or named as waiting for a feature", "[theory]") {
  std::set<std::string> names;
  for (const std::string& family : families()) {
    for (const ExactCase& exact : read_cases(family)) {
      INFO(exact.name);
      CHECK(names.insert(exact.name).second);
      CHECK((exact.everyday == 0 || exact.everyday >= 200));
      CHECK(exact.long_run >= std::max<std::uint64_t>(200, exact.everyday));
      if (exact.everyday == 0) fmt::print("{}: in the long suite alone\n", exact.name);
      if (exact.everyday_catches > 0.05)
        fmt::print("{}: the everyday suite catches {:.3g} %\n", exact.name, exact.everyday_catches * 100.0);
      if (exact.long_catches > 0.01)
        fmt::print("{}: the long suite catches {:.3g} %\n", exact.name, exact.long_catches * 100.0);
    }
  }
  fmt::print("{} cases, {} comparisons of a suite\n", names.size(), comparisons_of_suite());
  for (const NotCovered& each : cases_not_covered) {
    CHECK(names.insert(each.name).second);
    fmt::print("not covered: {} ({}); needs {}\n", each.name, each.model, each.needs);
  }
  for (const NotCovered& each : figures_not_covered) {
    CHECK_FALSE(is_shown(each.name));
    fmt::print("not covered: the figure {} ({}); needs {}\n", each.name, each.model, each.needs);
  }
  CHECK(names.size() == cases_of_literature);
}

}  // namespace holdtime::theory
