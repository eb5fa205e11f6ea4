#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>

#include "results/statistics/intervals.hpp"
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

void check(const results::Experiment& experiment, const char* kpi, double published, double rounding) {
  const results::Estimate& estimate = find(experiment, kpi);
  const double error =
      *estimate.half_width / results::student_95(static_cast<std::int64_t>(experiment.replications));
  const double tolerance = alarm * error + rounding;
  INFO(fmt::format("{}: expected {}, found {:.5g}, tolerance {:.3g}", kpi, published, *estimate.value,
                   tolerance));
  CHECK(std::fabs(*estimate.value - published) <= tolerance);
}

}  // namespace

TEST_CASE("One agent more or less does what the table of Erlang C says", "[theory]") {
  for (const Published& row : table) {
    INFO(row.agents << " agents");
    const auto experiment =
        play("scenarios/power_of_one.json", 40, {fmt::format("/teams/agents/on_phone={}", row.agents)});
    check(experiment, "asa", row.asa_s, 0.05);
    check(experiment, "service_level", row.service_level_30, 0.0005);
  }
}

}  // namespace holdtime::theory
