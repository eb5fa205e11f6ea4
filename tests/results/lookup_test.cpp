#include "results/writers/lookup.hpp"

#include <catch2/catch.hpp>

#include "tests/models/rich_center.hpp"

namespace holdtime::results {

TEST_CASE("Every row is found by what it is about, and what there is no row of is empty") {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  ExperimentOptions options;
  options.replications = 2;
  const Experiment e = run_experiment(scenario, options);
  const Lookup lookup(e);
  REQUIRE(!e.rows.empty());
  for (const Row& row : e.rows) {
    CHECK(&lookup.at(kpis()[row.kpi].id, row.call_type.value_or(any), row.team.value_or(any),
                     row.period.value_or(any)) == &row.estimate);
  }
  CHECK(!lookup.at("no such KPI", any, any, any).value);
  CHECK(!lookup.at("", any, any, any).value);
  CHECK(!lookup.at("asa", 3, any, any).value);  // types are 0 to 2
  CHECK(!lookup.at("asa", any, any, e.periods.count).value);
  CHECK(!lookup.at("asa", 0, 0, any).value);          // no row is about a type and a team
  CHECK(!lookup.at("occupancy", 0, any, any).value);  // agents' time has no call type
  CHECK(!Lookup(Experiment{}).at("asa", any, any, any).value);
}

}  // namespace holdtime::results
