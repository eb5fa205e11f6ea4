// What the phrases of call types and teams become.
#include <catch2/catch.hpp>

#include "tests/scenarios/helpers.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;
using engine::hour;
using engine::Microseconds;
using engine::minute;
using engine::second;

namespace {

models::Center center(std::string_view text) {
  const Reading reading = read_text(text, "x.json");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return reading.scenario->center;
}

models::Center center_with(std::string_view from, std::string_view to) {
  return center(with(good_text(), from, to));
}

models::CallType type_with(std::string_view to) {
  return center_with("\"per_day\": 2000, \"aht\": \"5m\", \"patience\": \"6m\", \"day_to_day\": \"10%\"", to)
      .call_types[0];
}

models::Team team_with(std::string_view to) {
  return center_with("\"agents\": 40, \"shrinkage\": \"20%\"", to).teams[0];
}

std::vector<models::Shift> shifts_of(std::string_view open, std::string_view shifts) {
  std::string text = with(good_text(), "08:00-18:00", open);
  text = with(text, "\"agents\": 40", "\"shifts\": " + std::string(shifts));
  return std::get<models::Roster>(center(text).teams[0].staffing).shifts;
}

std::vector<std::pair<Microseconds, std::uint32_t>> steps_of(const models::Team& team) {
  std::vector<std::pair<Microseconds, std::uint32_t>> result;
  for (const auto& step : std::get<models::HeadCounts>(team.staffing).steps)
    result.emplace_back(step.from, step.people);
  return result;
}

using Steps = std::vector<std::pair<Microseconds, std::uint32_t>>;

}  // namespace

TEST_CASE("a volume is Poisson unless it says exact or is recorded") {
  const auto rate = type_with("\"rate\": \"48/min\", \"aht\": 60");
  const auto& pieces = std::get<models::PoissonArrivals>(rate.arrivals).pieces;
  REQUIRE(pieces.size() == 1);
  CHECK(pieces[0].calls == 48.0 * 600);
  const auto exact =
      type_with("\"per_interval\": {\"interval\": \"5h\", \"calls\": [3, 0]}, \"exact\": true, \"aht\": 60");
  const auto& groups = std::get<models::ExactArrivals>(exact.arrivals).groups;
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].count == 3);
  CHECK(groups[0].profile[0].to == 13 * hour);
  const auto trace = type_with("\"trace\": [\"08:00:01.5\", [\"09:00\", \"3m\"]], \"aht\": 60");
  const auto& calls = std::get<models::TraceArrivals>(trace.arrivals).calls;
  REQUIRE(calls.size() == 2);
  CHECK(calls[0].arrival == 8 * hour + 1'500'000);
  CHECK_FALSE(calls[0].talk);
  CHECK(calls[1].talk == 3 * minute);
}

TEST_CASE("recorded talk times make an average handling time unnecessary") {
  const auto type = type_with("\"trace\": [[\"08:00\", \"2m\"], [\"09:00\", \"4m\"]]");
  CHECK(type.handling.talk.at(0).mean() == 180.0);
}

TEST_CASE("lists that start before opening are cut to the opening hours") {
  const auto type = type_with(
      "\"per_interval\": {\"interval\": \"1h\", \"from\": \"07:30\", \"calls\": [5, 5, 5, 5, 5, 5, 5, 5, 5, "
      "5, 5]}, \"aht\": 60");
  const auto& pieces = std::get<models::PoissonArrivals>(type.arrivals).pieces;
  CHECK(pieces.front().from == 8 * hour);
  CHECK(pieces.front().calls == 5.0);
  CHECK(pieces.back().to == 18 * hour);
}

TEST_CASE("what is not named does not exist, and the rest has its defaults") {
  const auto type = type_with("\"per_day\": 1, \"aht\": \"5m\"");
  CHECK_FALSE(type.ivr);
  CHECK(type.balking == 0.0);
  CHECK_FALSE(type.waiting_places);
  CHECK(type.class_order == models::ClassOrder::longest_wait);
  CHECK(type.handling_moment == models::HandlingMoment::queue_entry);
  CHECK(type.patience.at(0).mean() == Approx(360));
}

TEST_CASE("patience may be a distribution, never, or change by time of day") {
  CHECK_FALSE(type_with("\"per_day\": 1, \"aht\": 60, \"patience\": \"never\"").patience.at(0));
  const auto type = type_with(
      "\"per_day\": 1, \"aht\": 60, \"patience\": {\"by_time\": [{\"from\": \"08:00\", \"patience\": "
      "\"2m\"}, {\"from\": \"12:00\", \"patience\": \"never\"}]}");
  REQUIRE(type.patience.pieces.size() == 2);
  CHECK(type.patience.at(9 * hour).mean() == Approx(120));
  CHECK_FALSE(type.patience.at(12 * hour));
}

TEST_CASE("talk and after-call work are read apart, and no work is none") {
  const auto type = type_with(
      "\"per_day\": 1, \"talk\": \"4m20s\", \"acw\": {\"distribution\": \"gamma\", \"mean\": \"45s\", "
      "\"sd\": \"20s\"}, \"handling_by\": \"answer\"");
  CHECK(type.handling.talk.at(0).mean() == Approx(260));
  CHECK(type.handling.after_call_work->at(0).mean() == Approx(45));
  CHECK(type.handling_moment == models::HandlingMoment::answer);
  CHECK_FALSE(type_with("\"per_day\": 1, \"talk\": 60, \"acw\": 0").handling.after_call_work);
}

TEST_CASE("the machine that answers first and the classes are read") {
  const auto type = type_with(
      "\"per_day\": 1, \"aht\": 60, \"ivr\": {\"delay\": \"35s\", \"contained\": \"22%\", \"hang_up\": "
      "0.04}, \"balking\": \"2%\", \"waiting_places\": 9, "
      "\"classes\": {\"gold\": {\"share\": \"30%\", \"head_start\": \"90s\"}, \"rest\": {\"share\": 0.7}}, "
      "\"class_order\": \"strict\"");
  REQUIRE(type.ivr);
  CHECK(type.ivr->delay.mean() == 35.0);
  CHECK(type.ivr->delay.variance() == 0.0);
  CHECK(type.ivr->contained == Approx(0.22));
  CHECK(type.balking == Approx(0.02));
  CHECK(type.waiting_places == 9U);
  REQUIRE(type.classes.size() == 2);
  CHECK(type.classes[0].name == "gold");
  CHECK(type.classes[0].head_start == 90 * second);
  CHECK(type.class_order == models::ClassOrder::strict);
}

TEST_CASE("agents are a number, a list or steps, equal neighbours being one") {
  CHECK(steps_of(team_with("\"agents\": 40")) == Steps{{8 * hour, 40}});
  CHECK(steps_of(team_with("\"on_phone\": {\"07:30\": 12, \"09:30\": 14, \"10:00\": 14}")) ==
        Steps{{7 * hour + 30 * minute, 12}, {9 * hour + 30 * minute, 14}});
  CHECK(steps_of(team_with("\"agents\": [1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,2,2,0,0]")) ==
        Steps{{8 * hour, 1}, {10 * hour, 2}, {17 * hour, 0}});
}

TEST_CASE("a shift across midnight is there on the first morning too where the center opens before its end") {
  const char* night =
      "[{\"agents\": 3, \"time\": \"22:00-06:00\", \"breaks\": [\"23:30 1h\", \"02:00 15m\"]}]";
  const auto shifts = shifts_of("00:00-24:00", night);
  REQUIRE(shifts.size() == 2);
  CHECK(shifts[0].from == 0);
  CHECK(shifts[0].to == 6 * hour);
  REQUIRE(shifts[0].breaks.size() == 2);
  CHECK(shifts[0].breaks[0].start == 0);  // what is left of the break that began at 23:30
  CHECK(shifts[0].breaks[0].length == 30 * minute);
  CHECK(shifts[0].breaks[1].start == 2 * hour);
  CHECK(shifts[1].from == 22 * hour);
  CHECK(shifts[1].to == 30 * hour);
  CHECK(shifts[1].breaks[1].start == 26 * hour);

  CHECK(shifts_of("06:00-30:00", night).size() == 1);  // opens when the night before ends
  const auto morning = shifts_of("00:00-08:00", night);
  REQUIRE(morning.size() == 1);  // only the night before: its people of the evening never see a call
  CHECK(morning[0].to == 6 * hour);
}

TEST_CASE("a team's own handling times scale or replace the type's") {
  const auto skill = [](const std::string& text) {
    return center_with("[\"claims\"]", "[{\"claims\": " + text + "}]").teams[0].skills[0];
  };
  CHECK(skill("\"aht +15%\"").handling->talk.at(0).mean() == Approx(345));
  CHECK(skill("\"aht -10%\"").handling->talk.at(0).mean() == Approx(270));
  const auto own = skill("{\"talk\": \"4m\", \"acw\": \"30s\"}");
  CHECK(own.handling->talk.at(0).mean() == Approx(240));
  CHECK(own.handling->after_call_work->at(0).mean() == Approx(30));
}

TEST_CASE("calls go to the teams named, rank by rank, or to all that answer them") {
  const char* teams =
      "\"a\": {\"answers\": [\"claims\"], \"on_phone\": 1}, \"b\": {\"answers\": [\"claims\"], \"picks\": "
      "\"longest wait\", \"on_phone\": 1}, \"desk\": {";
  const std::string three = with(good_text(), "\"desk\": {", teams);
  using Ranks = std::vector<std::vector<std::size_t>>;
  CHECK(center(three).call_types[0].ranks == Ranks{{0, 1, 2}});
  const auto named = center(with(three, "\"aht\"", "\"goes_to\": [[\"desk\", \"a\"], \"b\"], \"aht\""));
  CHECK(named.call_types[0].ranks == Ranks{{2, 0}, {1}});
  CHECK(named.teams[1].picks == "longest wait");
}

TEST_CASE("days differ together, by type and by group") {
  const std::string text = with(with(good_text(), ", \"day_to_day\": \"10%\"", ""), "  },\n  \"teams\"",
                                ", \"other\": {\"per_day\": 1, \"aht\": 60, \"day_to_day\": \"0%\"}},"
                                "\"day_to_day\": {\"together\": \"8%\", \"own\": \"4%\", \"groups\": "
                                "[{\"name\": \"g\", \"calls\": [\"other\"], \"factor\": \"2%\"}]},"
                                "\"teams\"");
  const auto read = center(with(text, "[\"claims\"]", "[\"claims\", \"other\"]"));
  REQUIRE(read.busyness.size() == 3);  // the type that says 0 % has no factor of its own
  CHECK(read.busyness[0].name == "together");
  CHECK(read.busyness[0].call_types == std::vector<std::size_t>{0, 1});
  CHECK(read.busyness[1].name == "group/g");
  CHECK(read.busyness[1].factor.variance() == Approx(0.0004));
  CHECK(read.busyness[2].name == "own/claims");
}

TEST_CASE("time off the phone is a budget or spells given directly") {
  const auto plain = team_with("\"agents\": 40, \"shrinkage\": 0.3");
  CHECK(plain.shrinkage->total == 0.3);
  const auto idle = team_with("\"agents\": 40, \"off_phone\": {\"after_idle\": \"30m\", \"length\": \"5m\"}");
  CHECK(idle.off_phone->clock == models::UnscheduledSpells::Clock::idle);
  CHECK(idle.off_phone->gap.mean() == Approx(1800));
  const auto present = team_with(
      "\"agents\": 40, \"shrinkage\": {\"absent\": \"7%\"}, \"off_phone\": {\"every\": \"1h\", \"length\": "
      "\"5m\"}");
  CHECK(present.off_phone->clock == models::UnscheduledSpells::Clock::present);
  CHECK(present.shrinkage->total == Approx(0.07));
}

TEST_CASE("the rest of the top level is read") {
  const Reading reading = read_good_with(
      "  } }",
      "}, \"about\": [\"a\", \"b\"], \"service_level\": {\"within\": \"30s\", \"formula\": "
      "\"answered_in_T/answered\"}, \"short_abandon\": 10, "
      "\"wait_from\": \"arrival\", \"overrun_paid\": false, \"waiting_places\": 50, \"closing\": "
      "{\"waiting\": \"dropped\", \"staff\": \"as scheduled\"}, "
      "\"measure\": {\"warm_up\": \"1h\", \"until\": \"17:00\"}, \"run\": {\"replications\": 7}}");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  CHECK(reading.scenario->about == "a\nb");
  const auto& goals = reading.scenario->goals;
  CHECK(goals.service_level.within == 30 * second);
  CHECK(goals.service_level.formula == models::ServiceLevelFormula::answered_by_answered);
  CHECK(goals.short_abandon == 10 * second);
  CHECK(goals.wait_from == models::Goals::WaitFrom::arrival);
  CHECK_FALSE(goals.overrun_paid);
  const auto& read = reading.scenario->center;
  CHECK(read.waiting_places == 50U);
  CHECK(read.closing.waiting == models::Closing::Waiting::dropped);
  CHECK(read.closing.staff == models::Closing::Staff::as_scheduled);
  CHECK(read.measure == std::pair(9 * hour, 17 * hour));
  CHECK(reading.scenario->run.replications == 7);
}
