// What scenarios/transfers.json tells a planner is so: queue by queue one hires in the wrong place.
#include <catch2/catch.hpp>

#include "tests/planning/shipped_runs.hpp"

namespace holdtime::planning {
namespace {

results::Experiment bank(const std::vector<std::string>& set) {
  return shipped_run("transfers", set, 100);
}

}  // namespace

TEST_CASE("The service level asks for one more in the first line, the callers for one more specialist") {
  const auto as_it_is = bank({});
  const auto first_line = bank({"/teams/first line/on_phone=16"});
  const auto specialist = bank({"/teams/loan desk/on_phone=12"});
  const exact::Cell general = of_type(0);
  CHECK(value(as_it_is, "service_level", general) == Approx(0.81).margin(0.02));
  CHECK(value(first_line, "service_level", general) > value(specialist, "service_level", general) + 0.02);
  CHECK(value(as_it_is, "callers_lost") > value(first_line, "callers_lost") + 0.004);
  CHECK(value(first_line, "callers_lost") > value(specialist, "callers_lost") + 0.003);
  CHECK(value(as_it_is, "transfer_time") == Approx(43.0).epsilon(0.1));
  CHECK(value(specialist, "transfer_time") == Approx(28.0).epsilon(0.1));
}

TEST_CASE("Cold transfers spare the first line hours of waiting with callers") {
  const auto warm = bank({});
  const auto cold = bank({"/calls/general/transfers/conference=null"});
  const exact::Cell general = of_type(0);
  CHECK(value(cold, "service_level", general) == Approx(0.91).margin(0.015));
  CHECK(value(warm, "handling_hours") - value(cold, "handling_hours") == Approx(10.0).margin(1.5));
}

}  // namespace holdtime::planning
