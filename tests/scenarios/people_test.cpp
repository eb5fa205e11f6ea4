// What people's pace, timetables and wages, events and busy intervals are read as.
#include <catch2/catch.hpp>
#include <cmath>

#include "scenarios/canonical.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;
using engine::hour;
using engine::minute;

namespace {

/// Two call types and a team on shifts; `team` put into it, `shift` into its shift, `more` at the top.
std::string text(const std::string& team, const std::string& shift, const std::string& more) {
  return R"({"open": "08:00-18:00", "day_to_day": "10%", "calls": {
    "a": {"per_day": 100, "aht": "5m", "patience": "6m"},
    "b": {"per_day": 100, "aht": "5m", "patience": "6m"}},
    "teams": {"t": {"answers": ["a", "b"], "shrinkage": {"total": "40%", "absent": "5%"},
                    "shifts": [{"agents": 9, "time": "08:00-16:00")" +
         shift + "}]" + team + R"(}, "u": {"answers": "a", "on_phone": 3}})" + more + "}";
}

models::Scenario scenario(const std::string& team, const std::string& shift, const std::string& more) {
  const Reading reading = read_text(text(team, shift, more), "x.json");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return *reading.scenario;
}

models::People people(const std::string& team) {
  return scenario(team, "", "").center.teams[0].people;
}

std::vector<models::Break> breaks(const std::string& shift) {
  return std::get<models::Roster>(scenario("", shift, "").center.teams[0].staffing).shifts[0].breaks;
}

/// The one error, "POINTER: what".
std::string error(const std::string& team, const std::string& shift, const std::string& more) {
  const Reading reading = read_text(text(team, shift, more), "x.json");
  const auto errors = of(reading, Severity::error);
  INFO(reading.problems.text());
  REQUIRE(errors.size() == 1);
  return errors[0].pointer + ": " + errors[0].what;
}

using Indices = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a bare speed is the spread of a lognormal factor that people keep") {
  const models::Pace pace = people(R"(, "speed": "20%")").pace;
  CHECK(pace.factor.mean() == Approx(1.0));
  CHECK(pace.factor.variance() == Approx(0.04));
  CHECK(pace.factor.quantile(0.5) == Approx(1.0 / std::sqrt(1.04)));  // the median of that lognormal
  CHECK_FALSE(pace.each_day);
  CHECK_FALSE(people(R"(, "speed": "0%")").pace.factor);
}

TEST_CASE("speed in parts says when it is drawn, and whose is known") {
  const models::Pace pace =
      people(R"(, "speed": {"differ": "10%", "drawn": "each day", "factors": [0.9, "120%"]})").pace;
  CHECK(pace.each_day);
  CHECK(pace.listed == std::vector<double>{0.9, 1.2});
  const models::Pace law = people(R"(, "speed": {"distribution": "gamma", "mean": 1, "sd": 0.3})").pace;
  CHECK(law.factor.variance() == Approx(0.09));
}

TEST_CASE("tenure is the same for all or drawn, and goes with a learning curve") {
  const models::Pace pace =
      people(R"(, "tenure": "90d", "learning": {"at_start": "150%", "half_after": "60d"})").pace;
  CHECK(pace.tenure.quantile(0.1) == Approx(90.0 * 24 * 3600));
  CHECK(pace.tenure.quantile(0.9) == Approx(90.0 * 24 * 3600));
  CHECK(pace.learning.at_start == 1.5);
  CHECK(pace.learning.half_after == 60 * 24 * hour);
}

TEST_CASE("fatigue, hurry, adherence, overtime and wage are read as they stand") {
  const models::People all = people(
      R"(, "fatigue": {"after": "5h", "per_hour": "2%"}, "hurry": {"waiting_over": 10, "handle_time": "95%"},
         "adherence": {"late_start": "3m", "long_break": {"distribution": "constant", "value": "1m"}},
         "overtime": {"at_most": "30m"}, "wage": "21.50 EUR/h")");
  CHECK(all.fatigue->rested_for == 5 * hour);
  CHECK(all.fatigue->per_hour == Approx(0.02));
  CHECK(all.fatigue->busy_above == Approx(0.85));
  CHECK(all.fatigue->when_always_busy == 0.0);
  CHECK(all.hurry->waiting_above == 10);
  CHECK(all.hurry->factor == Approx(0.95));
  CHECK(all.adherence.late_start.mean() == Approx(180.0));
  CHECK(all.adherence.late_start.variance() == Approx(180.0 * 180.0));  // exponential
  CHECK(all.adherence.long_break.variance() == Approx(0.0));
  CHECK_FALSE(all.adherence.early_leave);
  CHECK(all.overtime->at_most == 30 * minute);
  CHECK(all.overtime->waiting_above == 0);
  CHECK(all.wage->per_paid_hour == 21500000);
  CHECK(all.wage->currency == "EUR");
  CHECK(people(R"(, "wage": 20)").wage->per_paid_hour == 20000000);
  CHECK(people(R"(, "wage": "20 / h")").wage->currency.empty());
}

TEST_CASE("breaks in parts and activities stand among the shift's breaks in the order of time") {
  const auto found = breaks(R"(, "lunch": "12:00 30m",
    "breaks": ["14:30 15m", {"at": "10:00", "length": "15m", "slides": "30m", "unless_waiting": 2, "paid": false}],
    "activities": [{"what": "training", "at": "13:00", "length": "45m", "left_above": 3},
                   {"what": "back office", "at": "09:00", "length": "20m", "slides": "1h"}])");
  REQUIRE(found.size() == 5);
  CHECK(found[0].activity == models::Activity::back_office);
  CHECK(found[0].slack == hour);
  CHECK_FALSE(found[0].ends_as_planned);
  CHECK(found[1].start == 10 * hour);
  CHECK(found[1].slack == 30 * minute);
  CHECK(found[1].unless_waiting == 2);
  CHECK_FALSE(found[1].paid);
  CHECK(found[2].activity == models::Activity::rest);
  CHECK(found[3].activity == models::Activity::training);
  CHECK(found[3].paid);
  CHECK(found[3].ends_as_planned);
  CHECK(found[3].left_above == 3u);
  CHECK(found[4].slack == 0);
  CHECK(breaks(R"(, "activities": {"what": "meeting", "at": "09:00", "length": "20m"})").size() == 1);
}

TEST_CASE("an unpaid break in parts lengthens a shift told by its paid time") {
  const auto shift = scenario(R"(, "wage": 20)", "", R"(, "shifts": {"early": {"start": "08:00", "paid": "8h",
    "breaks": [{"at": "12:00", "length": "30m", "paid": false}]}})");
  // The template is not used by a team, but read: it ends at 16:30, and the break is inside.
  CHECK(shift.center.teams.size() == 2);
}

TEST_CASE("events are read with their time, their factors and whom they concern") {
  const auto events = scenario("", "", R"(, "events": {
    "snow": {"probability": "5%", "calls": "130%", "absent": 2, "late_start": "25m"},
    "down": {"at": "09:00-11:00", "for": "45m", "handle_time": 1.5, "only_calls": ["b"]},
    "drill": {"at": "11:00", "away": "100%", "only_teams": "t"}})")
                          .center.events;
  REQUIRE(events.size() == 3);
  CHECK(events[0].probability == Approx(0.05));
  CHECK(events[0].calls == Approx(1.3));
  CHECK(events[0].absence == 2.0);
  CHECK(events[0].late_start.mean() == Approx(1500.0));
  CHECK(events[0].from == -engine::never);
  CHECK(events[0].length == engine::never);
  CHECK(events[0].call_types == Indices{0, 1});
  CHECK(events[0].teams == Indices{0, 1});
  CHECK(events[1].from == 9 * hour);
  CHECK(events[1].latest == 11 * hour);
  CHECK(events[1].length == 45 * minute);
  CHECK(events[1].handling == 1.5);
  CHECK(events[1].call_types == Indices{1});
  CHECK(events[2].from == 11 * hour);
  CHECK(events[2].latest == 11 * hour);
  CHECK(events[2].length == engine::never);
  CHECK(events[2].away == 1.0);
  CHECK(events[2].teams == Indices{0});
}

TEST_CASE("busy intervals and days with many absent have factors together, own and in groups") {
  const auto center =
      scenario("", "", R"(, "interval_to_interval": {"together": {"differ": "15%", "correlation": "80%"},
      "own": {"differ": "5%"}},
    "absence_day_to_day": {"together": "30%", "own": "20%", "groups": [{"name": "g", "teams": ["t"], "factor": "50%"}]})")
          .center;
  REQUIRE(center.interval_factors.size() == 3);
  CHECK(center.interval_factors[0].cv == Approx(0.15));
  CHECK(center.interval_factors[0].correlation == Approx(0.8));
  CHECK(center.interval_factors[0].call_types == Indices{0, 1});
  CHECK(center.interval_factors[2].call_types == Indices{1});
  CHECK(center.interval_factors[2].correlation == 0.0);
  REQUIRE(center.absence_factors.size() == 4);
  CHECK(center.absence_factors[0].factor.variance() == Approx(0.09));
  CHECK(center.absence_factors[3].teams == Indices{0});
}

TEST_CASE("what of people and events makes no sense together is refused where it stands") {
  CHECK(error("", "", R"(, "events": {"x": {"calls": 2, "only_teams": ["v"]}})") ==
        "/events/x/only_teams/0: there is no team called \"v\"");
  CHECK(error("", "", R"(, "events": {"x": {"late_start": "5m", "only_teams": ["u"]}})") ==
        "/events/x/late_start: \"late_start\", but nobody it concerns has a shift");
  CHECK(error("", "", R"(, "events": {"x": {"absent": 2, "only_teams": ["u"]}})") ==
        "/events/x/absent: \"absent\", but nobody it concerns is ever absent");
  CHECK(error("", R"(, "activities": [{"what": "meeting", "at": "17:00", "length": "1h"}])", "") ==
        "/teams/t/shifts/0/activities/0: the break 17:00-18:00 is not inside its shift 08:00-16:00");
  CHECK(error(R"(, "hurry": {"waiting_over": 3, "handle_time": 0})", "", "") ==
        "/teams/t/hurry/handle_time: calls that take no time");
}

TEST_CASE("a scenario that says nothing of people or events has the hash it had before there were any") {
  const models::Scenario plain = scenario("", "", "");
  const std::string canonical_text = canonical(plain);
  for (const char* word : {"speed", "factors", "tenure", "fatigue", "hurry", "adherence", "overtime", "wage",
                           "events", "interval_to_interval", "absence_day_to_day", "batch"}) {
    INFO(word);
    CHECK(canonical_text.find('"' + std::string(word) + '"') == std::string::npos);
  }
  const std::string hash = scenario_hash(plain);
  CHECK(scenario_hash(scenario(R"(, "speed": "0%")", "", "")) == hash);
  CHECK(scenario_hash(scenario(R"(, "speed": "1%")", "", "")) != hash);
  CHECK(scenario_hash(scenario(R"(, "wage": 20)", "", "")) != hash);
  CHECK(scenario_hash(scenario("", R"(, "breaks": [{"at": "10:00", "length": "15m"}])", "")) ==
        scenario_hash(scenario("", R"(, "breaks": ["10:00 15m"])", "")));
  CHECK(scenario_hash(scenario("", R"(, "breaks": [{"at": "10:00", "length": "15m", "slides": "5m"}])",
                               "")) != scenario_hash(scenario("", R"(, "breaks": ["10:00 15m"])", "")));
}
