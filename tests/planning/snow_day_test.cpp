// What scenarios/snow_day.json tells a planner is so: three mishaps cost more together than one by one.
#include <catch2/catch.hpp>

#include "tests/planning/shipped_runs.hpp"

namespace holdtime::planning {
namespace {

results::Experiment snow(std::vector<std::string> set) {
  return shipped_run("snow_day", set, 100);
}

/// Nothing but snow, with the parts that are named taken out of it.
double service_level_in_snow(const std::vector<std::string>& without) {
  std::vector<std::string> set = {"/events/snow/probability=100%"};
  for (const std::string& part : without) set.push_back("/events/snow/" + part + "=null");
  return exact::find_kpi(snow(set), "service_level", {})->value;
}

}  // namespace

TEST_CASE("On a snow day more calls, fewer people and late people cost more together than one by one") {
  const double dry = value(snow({"/events/snow/probability=0%"}), "service_level");
  const double all = service_level_in_snow({});
  const double calls = service_level_in_snow({"absent", "late_start"});
  const double late = service_level_in_snow({"calls", "absent"});
  const double absent = service_level_in_snow({"calls", "late_start"});
  CHECK(dry == Approx(0.92).margin(0.01));
  CHECK(all == Approx(0.68).margin(0.015));
  CHECK(calls == Approx(0.80).margin(0.01));
  CHECK(late == Approx(0.86).margin(0.01));
  CHECK(absent == Approx(0.89).margin(0.01));
  CHECK(dry - all > 1.1 * (3 * dry - calls - late - absent));
}

TEST_CASE("The average of all days hides the snow that the worst day shows") {
  const auto year = snow({});
  CHECK(value(year, "service_level") > 0.895);
  REQUIRE(year.targets.size() == 1);
  REQUIRE(year.targets[0].worst);
  CHECK(year.targets[0].worst->value < 0.7);
}

}  // namespace holdtime::planning
