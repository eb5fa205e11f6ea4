// Sums of a day against sums made by hand.
#include <catch2/catch.hpp>

#include "planning/workload.hpp"
#include "scenarios/reader.hpp"

using namespace holdtime;
using namespace holdtime::planning;

namespace {

constexpr double hour = 3600.0;

models::Scenario scenario_of(const std::string& calls, const std::string& team) {
  auto reading = scenarios::read_text(
      "{\"open\": \"08:00-18:00\", \"calls\": {\"a\": " + calls + "}, \"teams\": {\"desk\": " + team + "}}",
      "x.json");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return std::move(*reading.scenario);
}

TeamTime team_time(const std::string& team) {
  const auto scenario = scenario_of(R"({"per_day": 100, "aht": "5m"})", team);
  return time_of(scenario.center.teams[0], scenario.center.closes);
}

Workload workload(const std::string& calls) {
  return workload_of(scenario_of(calls, R"({"answers": ["a"], "agents": 5})").center.call_types[0]);
}

}  // namespace

TEST_CASE("calls, those behind the IVR and their work are as by hand", "[workload]") {
  const Workload plain = workload(R"({"per_day": 2060, "talk": "4m", "acw": "1m"})");
  CHECK(plain.calls == Approx(2060));
  CHECK(plain.queued == Approx(2060));
  CHECK(plain.handling_seconds == Approx(2060 * 300));
  const Workload behind = workload(
      R"({"per_day": 1000, "aht": "5m", "ivr": {"delay": "9s", "contained": "15%", "hang_up": "5%"}})");
  CHECK(behind.calls == Approx(1000));
  CHECK(behind.queued == Approx(800));
  CHECK(behind.handling_seconds == Approx(800 * 300));
  const Workload recorded = workload(R"({"trace": [["08:00", "3m"], ["09:00", "5m"]]})");
  CHECK(recorded.calls == Approx(2));
  CHECK(recorded.handling_seconds == Approx(480));
  // 5 hours at 4 min, 5 hours at 6 min.
  const Workload changing = workload(R"({"per_interval": {"interval": "5h", "calls": [50, 50]},
                   "aht": {"by_time": [{"from": "08:00", "aht": "4m"}, {"from": "13:00", "aht": "6m"}]}})");
  CHECK(changing.handling_seconds == Approx(50 * 240 + 50 * 360));
}

TEST_CASE("of 100 paid hours 82 are on the phone in the example of the reference", "[workload]") {
  // docs/scenarios.md: 30 % in total, 8 % off the roster, 4 % idle hours only; half an hour of paid breaks.
  const TeamTime time = team_time(
      R"({"answers": ["a"], "shifts": [{"agents": 10, "time": "08:00-16:30", "lunch": "12:00 30m",
          "breaks": ["10:00 15m", "14:30 15m"]}],
          "shrinkage": {"total": "30%", "absent": "7%", "vacation": "8% already off the roster",
                        "training": "4% idle hours only"}})");
  CHECK(time.people == 10);
  CHECK(time.rostered == Approx(85 * hour));
  CHECK(time.paid == Approx(80 * hour));
  CHECK(time.on_phone == Approx(80 * 0.82 * hour));
}

TEST_CASE("without shrinkage only breaks keep people off the phone", "[workload]") {
  const TeamTime shifts = team_time(
      R"({"answers": ["a"], "shifts": [{"agents": 4, "time": "08:00-16:00", "breaks": "10:00 30m"}]})");
  CHECK(shifts.on_phone == Approx(4 * 7.5 * hour));
  const TeamTime counts = team_time(R"({"answers": ["a"], "agents": {"08:00": 6, "12:00": 3}})");
  CHECK(counts.people == 6);
  CHECK(counts.paid == Approx((24 + 18) * hour));
  CHECK(counts.on_phone == Approx(42 * hour));
  // 5 minutes off after each 55 on.
  const TeamTime spells =
      team_time(R"({"answers": ["a"], "agents": 6, "off_phone": {"every": "55m", "length": "5m"}})");
  CHECK(spells.on_phone == Approx(60 * hour * 55.0 / 60.0));
}
