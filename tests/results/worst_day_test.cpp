// The day that missed a target by most: the one to play again.
#include <catch2/catch.hpp>

#include "results/experiment.hpp"
#include "scenarios/reader.hpp"
#include "tests/places.hpp"
#include "tests/results/target_days.hpp"

namespace holdtime::results {

TEST_CASE("The worst day is the one furthest on the wrong side, the earlier one of two alike") {
  const std::vector<DayOf> days = {{{0, 90, 10}}, {{0, 60, 40}}, {{0, 99, 1}}, {{0, 6, 4}}, {}};
  const TargetResult result = judge(at_least(service_level, 0.8), days);
  REQUIRE(result.worst);
  CHECK(result.worst->replication == 1);
  CHECK(result.worst->value == Approx(0.6));

  Target asa;
  asa.kpi = TargetKpi::asa;
  asa.at_most = 3.0;  // the late ones wait 60 s
  CHECK(judge(asa, days).worst->value == Approx(24.0));
  asa.at_most.reset();
  asa.at_least = 3.0;
  CHECK(judge(asa, days).worst->replication == 2);
  asa.at_most = 10.0;  // 24 s is 14 too much, 0.6 s is 2.4 too little
  CHECK(judge(asa, days).worst->replication == 1);
}

TEST_CASE("Where intervals are judged, the worst day is the one with the fewest that met the target") {
  Target target = at_least(service_level, 0.8, Target::Window::interval);
  target.share_of_intervals = 0.5;
  const std::vector<DayOf> days = {{{0, 9, 1}, {1, 9, 1}}, {{0, 9, 1}, {1, 1, 9}}, {{0, 0, 9}, {1, 0, 9}}};
  const TargetResult result = judge(target, days);
  REQUIRE(result.worst);
  CHECK(result.worst->replication == 2);
}

TEST_CASE("The worst day played alone shows the value it was said to have, whatever the threads",
          "[parallel]") {
  const auto reading = scenarios::read_file(places::source("scenarios/claims_40.json"));
  REQUIRE(reading.scenario);
  const auto scenario = std::make_shared<const models::Scenario>(*reading.scenario);
  ExperimentOptions options;
  options.replications = 60;
  const Experiment whole = run_experiment(scenario, options);
  options.threads = 3;
  const Experiment on_threads = run_experiment(scenario, options);
  for (std::size_t t = 0; t < whole.targets.size(); ++t) {
    const WorstDay worst = whole.targets[t].worst.value();
    CHECK(on_threads.targets[t].worst->replication == worst.replication);
    ExperimentOptions alone;
    alone.only = worst.replication;
    const Experiment day = run_experiment(scenario, alone);
    const bool of_intervals = day.targets[t].share_of_intervals.has_value();
    CHECK((of_intervals ? day.targets[t].share_of_intervals : day.targets[t].value).value() ==
          Approx(worst.value).epsilon(1e-12));
    CHECK(day.targets[t].worst->value == worst.value);
  }
}

}  // namespace holdtime::results
