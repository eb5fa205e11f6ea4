// What scenarios/redial_storm.json tells a planner is so: count callers, not calls.
#include <catch2/catch.hpp>

#include "planning/requirement.hpp"
#include "tests/planning/shipped_runs.hpp"

namespace holdtime::planning {
namespace {

results::Experiment storm(const std::vector<std::string>& set) {
  return shipped_run("redial_storm", set, 60);
}

/// Whole agents for 80/20 by Erlang A.
double agents_for(double calls_an_hour) {
  StaffingGoals goals;
  goals.service_level.emplace();
  const auto found = required_agents({calls_an_hour / 3600.0, 240.0, 120.0}, goals);
  REQUIRE(found);
  return static_cast<double>(found->agents);
}

}  // namespace

TEST_CASE("A planner who counts calls instead of callers asks for six agents too many on a stormy day") {
  const auto as_it_is = storm({});
  const double calls = value(as_it_is, "attempts") / 12.0, callers = value(as_it_is, "callers") / 12.0;
  CHECK(calls == Approx(400.0).epsilon(0.02));
  CHECK(callers == Approx(300.0).epsilon(0.01));
  CHECK(value(as_it_is, "attempts_per_caller") > 1.3);
  CHECK(agents_for(calls) == 29.0);
  CHECK(value(storm({"/teams/desk/on_phone=22"}), "service_level") < 0.8);
  const auto enough = storm({"/teams/desk/on_phone=23"});
  CHECK(value(enough, "service_level") > 0.8);
  CHECK(value(enough, "attempts") < 0.8 * value(as_it_is, "attempts"));
  CHECK(value(enough, "callers_lost") < 0.2 * value(as_it_is, "callers_lost"));
}

TEST_CASE("A plan made as if nobody called again is far too rosy on a stormy day") {
  const auto as_it_is = storm({});
  const auto without = storm({"/calls/outage/redial=null"});
  CHECK(value(without, "service_level") > 2.0 * value(as_it_is, "service_level"));
  CHECK(value(without, "abandonment") < 0.5 * value(as_it_is, "abandonment"));
}

TEST_CASE("Fewer lines turn away earlier and serve as many callers on a stormy day") {
  const auto as_it_is = storm({});
  const auto fewer = storm({"/lines=24"});
  CHECK(value(fewer, "busy_share") > 3.0 * value(as_it_is, "busy_share"));
  CHECK(value(fewer, "callers_served") == Approx(value(as_it_is, "callers_served")).epsilon(0.005));
  CHECK(value(fewer, "mean_wait") < value(as_it_is, "mean_wait"));
}

}  // namespace holdtime::planning
