// What scenarios/two_sites_overflow.json tells a planner is so.
#include <catch2/catch.hpp>

#include "tests/planning/shipped_runs.hpp"

namespace holdtime::planning {
namespace {

results::Experiment two_sites(const std::string& own_site_first, std::vector<std::string> set = {}) {
  set.push_back("/routing/own_site_first=" + own_site_first);
  return shipped_run("two_sites_overflow", set, 60);
}

}  // namespace

TEST_CASE(
    "Two sites that help each other after ten seconds do nearly as well as one, and fewer calls leave") {
  const auto alone = two_sites("8h"), after_ten = two_sites("10s"), one = two_sites("0s");
  CHECK(value(alone, "answered_elsewhere") == 0.0);
  const double gain = value(after_ten, "service_level") - value(alone, "service_level");
  const double most = value(one, "service_level") - value(alone, "service_level");
  CHECK(most > 0.1);
  CHECK(gain > 0.85 * most);
  CHECK(value(after_ten, "answered_elsewhere") < 0.12);
  CHECK(value(after_ten, "answered_elsewhere") < 0.8 * value(one, "answered_elsewhere"));
}

TEST_CASE("Two agents fewer at two sites that help each other answer as many in time as all of them apart") {
  const auto apart = two_sites("8h");
  const auto fewer = two_sites("10s", {"/teams/north desk/on_phone=11", "/teams/south desk/on_phone=11"});
  CHECK(value(fewer, "service_level") > value(apart, "service_level") - 0.02);
}

TEST_CASE("Help that comes after the threshold shortens waits and answers hardly more within it") {
  const auto alone = two_sites("8h"), after_ten = two_sites("10s"), late = two_sites("30s");
  CHECK(value(late, "asa") < 0.7 * value(alone, "asa"));
  CHECK(value(late, "service_level") < value(alone, "service_level") + 0.05);
  CHECK(value(after_ten, "service_level") > value(late, "service_level") + 0.06);
}

}  // namespace holdtime::planning
