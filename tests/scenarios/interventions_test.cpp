// What interventions, people on standby, and what events change of the center are read as.
#include <catch2/catch.hpp>

#include "scenarios/canonical.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;
using engine::hour;
using engine::minute;
using models::Deed;
using models::Trigger;

namespace {

std::string text(const std::string& more, const std::string& team = "") {
  return R"({"open": "08:00-18:00", "lines": 50, "calls": {
    "a": {"per_day": 100, "aht": "5m", "patience": "6m", "ivr": {"delay": "20s", "contained": "10%"}},
    "b": {"per_day": 100, "aht": "5m", "patience": "6m"}},
    "teams": {"t": {"answers": ["a"], "shrinkage": "20%", "shifts": [{"agents": 9, "time": "08:00-18:00"}])" +
         team + R"(}, "u": {"answers": "b", "on_phone": 3}}, )" + more + "}";
}

models::Center center(const std::string& more, const std::string& team = "") {
  const Reading reading = read_text(text(more, team), "x.json");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return reading.scenario->center;
}

/// All errors, "POINTER: what".
std::vector<std::string> errors(const std::string& more) {
  const Reading reading = read_text(text(more), "x.json");
  std::vector<std::string> lines;
  for (const Problem& one : of(reading, Severity::error)) lines.push_back(one.pointer + ": " + one.what);
  return lines;
}

using Errors = std::vector<std::string>;

}  // namespace

TEST_CASE("an intervention is read with what calls for it, whom it asks and what it costs") {
  const auto one =
      center(R"("service_level": "80/30", "interventions": {"stay": {"do": "overtime", "by": "30m",
    "when": {"service_level_below": "75%", "over": "45m", "calls": "a", "from": "09:00", "every": "10m"},
    "notice": "20m", "uptake": "40%", "people": 5, "times": 2, "apart": "1h", "teams": ["t"],
    "cost": 100, "cost_a_person": 2.5, "cost_an_hour": 8}})")
          .interventions.at(0);
  CHECK(one.name == "stay");
  CHECK(one.deed == Deed::overtime);
  CHECK(one.by == 30 * minute);
  REQUIRE(one.when);
  CHECK(one.when->sees == Trigger::Sees::service_level_below);
  CHECK(one.when->level == 0.75);
  CHECK(one.when->within == 30 * engine::second);
  CHECK(one.when->window == 45 * minute);
  CHECK(one.when->call_types == std::vector<std::size_t>{0});
  CHECK(one.when->from == 9 * hour);
  CHECK(one.when->to == 18 * hour);
  CHECK(one.when->every == 10 * minute);
  CHECK(one.notice == 20 * minute);
  CHECK(one.apart == hour);
  CHECK(one.uptake == 0.4);
  CHECK(one.people == 5u);
  CHECK(one.times == 2);
  CHECK(one.teams == std::vector<std::size_t>{0});
  CHECK(one.cost_a_time == 100'000'000);
  CHECK(one.cost_a_person == 2'500'000);
  CHECK(one.cost_an_hour == 8'000'000);
}

TEST_CASE("people on standby and what an event changes are read") {
  const auto c = center(R"("events": {"outage": {"at": "10:00", "for": "1h", "lines": 20, "only_calls": "a",
    "self_service": "40%", "also_answer": {"u": ["a"]}, "stop_answering": {"t": ["a"]}}})",
                        R"(, "standby": [{"agents": 4, "time": "10:00-16:00"}])");
  REQUIRE(c.teams[0].standby.size() == 1);
  CHECK(c.teams[0].standby[0].agents == 4);
  CHECK(c.teams[0].standby[0].from == 10 * hour);
  const models::DayEvent& event = c.events.at(0);
  REQUIRE(event.lines.size() == 1);
  CHECK(event.lines[0] == std::pair<std::size_t, std::uint32_t>(0, 20));
  CHECK(event.contained == 0.4);
  REQUIRE(event.answering.also.size() == 1);
  CHECK(event.answering.also[0].team == 1);
  CHECK(event.answering.also[0].call_type == 0);
  REQUIRE(event.answering.stops.size() == 1);
  CHECK(event.answering.stops[0].team == 0);
}

TEST_CASE("whatever is wrong with interventions is told where it stands, all at once") {
  CHECK(errors(R"("interventions": {"x": {"do": "overtime", "at": "12:00"}})") ==
        Errors{"/interventions/x: \"by\" is missing"});
  CHECK(errors(R"("interventions": {"x": {"do": "standby", "at": "12:00"}})") ==
        Errors{"/interventions/x: it calls in people on standby, and there are none"});
  CHECK(errors(R"("interventions": {"x": {"do": "overtime", "by": "1h", "at": "12:00", "teams": ["u"]}})") ==
        Errors{"/interventions/x: nobody it could ask has a shift"});
  CHECK(errors(R"("interventions": {"x": {"do": "early release", "by": "1h", "at": "20:00"}})") ==
        Errors{"/interventions/x/by: \"by\" of what has no use for it",
               "/interventions/x/at: decided at 20:00, when the center is closed"});
  CHECK(
      errors(
          R"("events": {"storm": {"calls": 2}}, "interventions": {"x": {"do": "event", "event": "storm", "at": "12:00"}})") ==
      Errors{"/interventions/x/event: the event \"storm\" changes how many call, or who comes"});
}

TEST_CASE("what is done about the day is part of a scenario's hash, and nothing of it is none") {
  const auto hash = [](const std::string& more) {
    return scenario_hash(*read_text(text(more), "x.json").scenario);
  };
  const std::string plain = hash(R"("run": {"seed": 1})");
  CHECK(hash(R"("interventions": {})") == plain);
  const std::string one =
      R"("interventions": {"x": {"do": "overtime", "by": "1h", "at": "12:00", "uptake": )";
  CHECK(hash(one + "\"40%\"}}") != plain);
  CHECK(hash(one + "\"40%\"}}") != hash(one + "\"50%\"}}"));
}
