// The example every planner starts from (design, scenarios.md (a)), read into the structs it stands for.
#include <catch2/catch.hpp>

#include "tests/places.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;
using engine::hour;
using engine::minute;

namespace {

const char* claims = R"({ "center": "Claims desk", "open": "08:00-18:00", "interval": "30m",
  "calls": { "claims": { "per_day": 2060,
                         "profile": [2, 4, 6, 7, 7, 7, 6, 5, 5, 5, 5, 6, 6, 6, 6, 5, 5, 4, 2, 1],
                         "day_to_day": "10%", "aht": "5m", "patience": "6m" } },
  "teams": { "claims desk": {
    "answers": ["claims"],
    "shifts": [
      {"agents": 14, "time": "08:00-16:30", "lunch": "11:30 30m unpaid", "breaks": ["10:00 15m", "14:30 15m"]},
      {"agents": 16, "time": "08:30-17:00", "lunch": "12:30 30m unpaid", "breaks": ["10:30 15m", "15:00 15m"]},
      {"agents": 10, "time": "09:30-18:00", "lunch": "13:30 30m unpaid", "breaks": ["11:30 15m", "16:00 15m"]} ],
    "shrinkage": {"total": "30%", "absent": "7%", "vacation": "8% already off the roster", "training": "4% idle hours only"} } },
  "targets": [ "80/20 on 90% of days", "abandoned <= 5% of the month", "80/20 in at least 85% of intervals" ] })";

}  // namespace

TEST_CASE("the claims desk is read into the center it describes") {
  const Reading reading = read_text(claims, "claims.json");
  INFO(reading.problems.text());
  CHECK(reading.problems.sorted().empty());
  REQUIRE(reading.scenario);
  const models::Center& center = reading.scenario->center;
  CHECK(center.name == "Claims desk");
  CHECK(center.opens == 8 * hour);
  CHECK(center.closes == 18 * hour);
  CHECK(center.interval == 30 * minute);
  CHECK_FALSE(center.measure);
  CHECK_FALSE(center.waiting_places);
  CHECK(center.closing.waiting == models::Closing::Waiting::served_out);
  CHECK(center.closing.staff == models::Closing::Staff::held_over);

  REQUIRE(center.call_types.size() == 1);
  const models::CallType& type = center.call_types[0];
  CHECK(type.name == "claims");
  const auto& pieces = std::get<models::PoissonArrivals>(type.arrivals).pieces;
  REQUIRE(pieces.size() == 20);
  CHECK(pieces[3].from == 9 * hour + 30 * minute);
  CHECK(pieces[3].to == 10 * hour);
  CHECK(pieces[3].calls == Approx(2060 * 0.07));
  double total = 0.0;
  for (const auto& piece : pieces) total += piece.calls;
  CHECK(total == Approx(2060));
  CHECK(type.handling.talk.at(0).mean() == Approx(300));
  CHECK(type.handling.talk.at(0).variance() == Approx(360.0 * 360.0));
  CHECK_FALSE(type.handling.after_call_work);
  CHECK(type.patience.at(0).mean() == Approx(360));
  CHECK(type.patience.at(0).variance() == Approx(360.0 * 360.0));
  CHECK(type.ranks == std::vector<std::vector<std::size_t>>{{0}});
  CHECK(type.classes.size() == 1);
  REQUIRE(center.busyness.size() == 1);
  CHECK(center.busyness[0].factor.mean() == Approx(1));
  CHECK(center.busyness[0].factor.variance() == Approx(0.01));
  CHECK(center.busyness[0].call_types == std::vector<std::size_t>{0});

  const models::Team& team = center.teams.at(0);
  CHECK(team.name == "claims desk");
  CHECK(team.picks == "in order");
  CHECK(team.skills.at(0).call_type == 0);
  CHECK_FALSE(team.skills.at(0).handling);
  const auto& shifts = std::get<models::Roster>(team.staffing).shifts;
  REQUIRE(shifts.size() == 3);
  CHECK(shifts[1].agents == 16);
  CHECK(shifts[1].from == 8 * hour + 30 * minute);
  CHECK(shifts[1].to == 17 * hour);
  REQUIRE(shifts[1].breaks.size() == 3);  // in the order of time, lunch among them
  CHECK(shifts[1].breaks[0].start == 10 * hour + 30 * minute);
  CHECK(shifts[1].breaks[0].paid);
  CHECK(shifts[1].breaks[1].start == 12 * hour + 30 * minute);
  CHECK(shifts[1].breaks[1].length == 30 * minute);
  CHECK_FALSE(shifts[1].breaks[1].paid);
  REQUIRE(team.shrinkage);
  CHECK(team.shrinkage->total == Approx(0.30));
  CHECK(team.shrinkage->absent == Approx(0.07));
  CHECK(team.shrinkage->off_roster == Approx(0.08));
  CHECK(team.shrinkage->idle_only == Approx(0.04));
  CHECK(team.shrinkage->spell == 5 * minute);
  CHECK_FALSE(team.off_phone);

  const models::Goals& goals = reading.scenario->goals;
  CHECK(goals.service_level == models::ServiceLevel{});
  CHECK(goals.short_abandon == 5 * engine::second);
  CHECK(goals.overrun_paid);
  REQUIRE(goals.targets.size() == 3);
  CHECK(goals.targets[0].window == models::Target::Window::day);
  CHECK(*goals.targets[0].share_of_days == Approx(0.9));
  CHECK(goals.targets[1].kpi == models::TargetKpi::abandonment);
  CHECK(*goals.targets[2].share_of_intervals == Approx(0.85));
  CHECK(!reading.scenario->run.replications);
  CHECK(reading.scenario->run.seed == 1);
}

TEST_CASE(
    "every shipped scenario is read without errors, and warns only where too few people is what it shows") {
  const std::filesystem::path folder = places::source("scenarios");
  int read = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".json" || entry.path().filename() == "schema.json") continue;
    ++read;
    const Reading reading = read_file(entry.path());
    INFO(reading.problems.text());
    CHECK(reading.scenario);
    // The real bank had too few people at its busy hours: one caller in eight gave up. The stormy day is
    // short of people all day long, the energy supplier at its peak, the desk
    // before the late shift comes.
    const std::string name = entry.path().filename().string();
    const bool busy = name == "bank_1999.json" || name == "redial_storm.json" || name == "callbacks.json" ||
                      name == "real_time_desk.json";
    const auto warnings = of(reading, Severity::warning);
    REQUIRE(warnings.size() == (busy ? 1 : 0));
    if (busy) CHECK(warnings[0].why.starts_with("offered load above staffing"));
  }
  CHECK(read > 0);
}
