// What scenarios/real_time_desk.json tells a planner is so: standby mends the day, moved breaks only move it.
#include <catch2/catch.hpp>

#include "tests/planning/shipped_runs.hpp"

namespace holdtime::planning {
namespace {

results::Experiment desk(std::vector<std::string> set) {
  return shipped_run("real_time_desk", set, 60);
}

}  // namespace

TEST_CASE(
    "People called in raise the service level for the hours they cost, and nobody saying yes changes "
    "nothing") {
  const auto nothing = desk({"/interventions=null"});
  const auto nobody = desk({"/interventions/standby/uptake=0%", "/interventions/later breaks/uptake=0%",
                            "/interventions/early home/uptake=0%"});
  const auto standby = desk({"/interventions/later breaks=null", "/interventions/early home=null"});
  for (const char* kpi : {"service_level", "asa", "abandonment", "paid_hours", "cost"})
    CHECK(value(nobody, kpi) == value(nothing, kpi));
  CHECK(value(nobody, "interventions") > 0.0);
  CHECK(value(nobody, "people_moved") == 0.0);
  CHECK(value(nothing, "service_level") == Approx(0.84).margin(0.01));
  CHECK(value(standby, "service_level") == Approx(0.89).margin(0.01));
  // Everybody who comes is paid from his coming to the end of his shift, his lunch taken off, and no longer
  // than he works beyond it.
  const double more = value(standby, "paid_hours") - value(nothing, "paid_hours");
  const double hours = value(standby, "standby_hours"), people = value(standby, "people_moved");
  CHECK(more <= hours + 0.2 * people);
  CHECK(more >= hours - 0.5 * people - 0.5);
  CHECK(value(standby, "intervention_cost") == Approx(15.0 * people));
}

TEST_CASE("Breaks that are moved cost nobody an hour") {
  const auto nothing = desk({"/interventions=null"});
  const auto breaks = desk({"/interventions/standby=null", "/interventions/early home=null"});
  CHECK(value(breaks, "people_moved") > 0.0);
  CHECK(value(breaks, "intervention_cost") == 0.0);
  CHECK(value(breaks, "service_level") == Approx(value(nothing, "service_level")).margin(0.005));
  CHECK(value(breaks, "paid_hours") == Approx(value(nothing, "paid_hours")).epsilon(0.003));
}

}  // namespace holdtime::planning
