// Shipped scenarios played in tests, and what they come to.
#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "planning/exact/lookup.hpp"
#include "results/experiment.hpp"
#include "scenarios/reader.hpp"
#include "tests/places.hpp"

namespace holdtime::planning {

/// scenarios/`name`.json with values `set`, so many days.
inline results::Experiment shipped_run(const std::string& name, const std::vector<std::string>& set,
                                       std::uint64_t days) {
  scenarios::Reading reading = scenarios::read_file(places::source("scenarios/" + name + ".json"), set);
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  results::ExperimentOptions options;
  options.replications = days;
  return results::run_experiment(std::make_shared<const models::Scenario>(std::move(*reading.scenario)),
                                 options);
}

inline exact::Cell of_type(std::size_t call_type) {
  exact::Cell cell;
  cell.call_type = call_type;
  return cell;
}

/// A KPI that has a value, in its unit.
inline double value(const results::Experiment& experiment, const char* kpi, const exact::Cell& cell = {}) {
  const auto found = exact::find_kpi(experiment, kpi, cell);
  REQUIRE(found);
  return found->value;
}

}  // namespace holdtime::planning
