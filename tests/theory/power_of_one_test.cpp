#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/theory/theory.hpp"

namespace holdtime::theory {
namespace {

struct Published {
  int agents;
  double asa_s;
  double service_level_30;
};

// Erlang C for 400 calls an hour of 180 s, rounded as the table of this textbook example is.
constexpr Published table[] = {{21, 136.9, 0.356}, {22, 51.1, 0.593}, {23, 24.9, 0.748},
                               {24, 13.4, 0.847},  {25, 7.5, 0.909},  {26, 4.3, 0.947}};

void check(const results::Experiment& experiment, int agents, const char* kpi, double published,
           double rounding) {
  compare({fmt::format("{} agents", agents),
           kpi,
           {},
           published,
           find_kpi(experiment, kpi),
           published,
           false,
           rounding},
          alarm(comparisons_of_suite(), experiment.replications), 0.3);
}

}  // namespace

TEST_CASE("One agent more or less does what the table of Erlang C says", "[theory]") {
  for (const Published& row : table) {
    // Days of 100 hours: enough to tell the rows apart. Sharp comparisons are those of exact_cases_test.cpp.
    const auto experiment =
        play("scenarios/power_of_one.json", 200, 20261121,
             {fmt::format("/teams/agents/on_phone={}", row.agents), "/open=00:00-100:00"});
    check(experiment, row.agents, "asa", row.asa_s, 0.05);
    check(experiment, row.agents, "service_level", row.service_level_30, 0.0005);
  }
}

}  // namespace holdtime::theory
