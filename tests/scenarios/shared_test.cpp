// What the center says once for all its call types and teams.
#include <catch2/catch.hpp>

#include "tests/scenarios/cases.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;
using engine::hour;
using engine::minute;

namespace {

// Two types, three teams; `center` stands among the center's keys.
std::string bank(const std::string& center) {
  return R"({"center": "Bank", "open": "08:00-20:00",
"calls": {"service": {"per_day": 900, "aht": "5m"}, "cards": {"per_day": 300, "aht": "3m"},
  "loans": {"per_day": 90, "aht": "9m", "ivr": {"delay": "10s"}}},
"teams": {"all": {"answers": ["service", "cards", "loans"], "agents": 30}, "some": {"answers": ["loans", "service"], "agents": 9,
  "shrinkage": "10%"}, "net": {"answers": ["cards"], "on_phone": 3}},
)" + center +
         "}";
}

models::Center read_bank(const std::string& center) {
  const Reading reading = read_text(bank(center), "bank.json");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return reading.scenario->center;
}

std::vector<std::string> problems(const std::string& text, Severity severity = Severity::error) {
  std::vector<std::string> result;
  for (const Problem& problem : of(read_text(text, "bank.json"), severity))
    result.push_back(place(problem) + ": " + problem.what);
  return result;
}
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the center's IVR is the IVR of every type without its own") {
  const auto center =
      read_bank(R"("ivr": {"menu": "35s", "hang_up": "4%", "solved_there": {"service": "22%"}})");
  const auto& types = center.call_types;
  REQUIRE((types[0].ivr && types[1].ivr && types[2].ivr));
  CHECK(types[0].ivr->delay.mean() == 35.0);
  CHECK(types[0].ivr->delay.variance() == 0.0);
  CHECK(types[0].ivr->hang_up == Approx(0.04));
  CHECK(types[0].ivr->contained == Approx(0.22));
  CHECK(types[1].ivr->contained == 0.0);
  CHECK(types[1].ivr->hang_up == Approx(0.04));
  CHECK(types[2].ivr->delay.mean() == 10.0);
  CHECK(types[2].ivr->hang_up == 0.0);
  CHECK(read_bank(R"("ivr": {"menu": "1m", "solved_there": "5%"})").call_types[1].ivr->contained ==
        Approx(0.05));
}

TEST_CASE("an IVR of the center that can't be meant so is refused") {
  CHECK(problems(bank(R"("ivr": {"hang_up": "4%"})")) ==
        Texts{"6:8 /ivr: \"menu\" is missing in the center's \"ivr\""});
  CHECK(problems(bank(R"("ivr": {"menu": "9s", "solved_there": {"card": "4%"}})")) ==
        Texts{"6:40 /ivr/solved_there/card: there is no call type called \"card\""});
  CHECK(problems(bank(R"("ivr": {"menu": "9s", "solved_there": {"loans": "4%"}})")) ==
        Texts{"6:40 /ivr/solved_there/loans: \"loans\" has an \"ivr\" of its own"});
  CHECK(problems(bank(R"("ivr": {"menu": "9s", "hang_up": "50%", "solved_there": {"cards": "60%"}})")) ==
        Texts{"6:8 /ivr: of \"cards\" 60 % are solved there and 50 % hang up, more than 100 %"});
  CHECK(problems(bank(R"("ivr": {"menu": "9s", "wrong_choice": "5%"})")) ==
        Texts{"6:23 /ivr/wrong_choice: \"wrong_choice\": not built yet"});
}

TEST_CASE("a priority of the center takes the place of the order in answers") {
  const auto order = [](const models::Team& team) {
    std::vector<std::size_t> types;
    for (const auto& skill : team.skills) types.push_back(skill.call_type);
    return types;
  };
  const auto center = read_bank(R"("routing": {"priority": ["cards", "service"]})");
  CHECK(order(center.teams[0]) == std::vector<std::size_t>{1, 0, 2});
  CHECK(order(center.teams[1]) == std::vector<std::size_t>{0, 2});
  CHECK(problems(bank(R"("routing": {"priority": ["cards", "card"]})")) ==
        Texts{"6:35 /routing/priority/1: there is no call type called \"card\""});
  CHECK(problems(bank(R"("routing": {"priority": ["cards", "cards"]})")) ==
        Texts{"6:35 /routing/priority/1: \"cards\" stands here twice"});
  CHECK(problems(with(bank(R"("routing": {"priority": ["cards"]})"), "\"agents\": 30",
                      "\"picks\": \"longest wait\", \"agents\": 30"),
                 Severity::warning) ==
        Texts{"4:70 /teams/all/picks: the \"priority\" of \"routing\" has no effect on \"all\""});
}

TEST_CASE("the center's shrinkage is that of rostered teams without their own") {
  const auto center = read_bank(R"("shrinkage": {"total": "28%"})");
  REQUIRE(center.teams[0].shrinkage);
  CHECK(center.teams[0].shrinkage->total == Approx(0.28));
  CHECK(center.teams[1].shrinkage->total == Approx(0.10));
  CHECK_FALSE(center.teams[2].shrinkage);
  CHECK(problems(bank(R"("shrinkage": "28")")).size() == 1);
}

TEST_CASE("teams may work a shift that has a name") {
  const auto shift = [](const std::string& one) {
    const auto center = [&] {
      const Reading reading = read_text(with(bank("\"shifts\": {\"early\": " + one + "}"), "\"agents\": 30",
                                             "\"agents\": 30, \"shift\": \"early\""),
                                        "bank.json");
      INFO(reading.problems.text());
      REQUIRE(reading.scenario);
      return reading.scenario->center;
    }();
    const auto& shifts = std::get<models::Roster>(center.teams[0].staffing).shifts;
    REQUIRE(shifts.size() == 1);
    return shifts[0];
  };
  const auto full =
      shift(R"({"start": "08:00", "paid": "8h", "lunch": "12:00 30m", "breaks": ["10:00 15m"]})");
  CHECK(full.agents == 30);
  CHECK(full.from == 8 * hour);
  CHECK(full.to == 16 * hour + 30 * minute);  // the lunch is unpaid
  REQUIRE(full.breaks.size() == 2);
  CHECK(full.breaks[1].start == 12 * hour);
  CHECK(shift(R"({"start": "08:00", "paid": "8h", "lunch": "12:00 30m paid"})").to == 16 * hour);
  CHECK(shift(R"({"start": "08:00", "length": "8h30m", "lunch": "12:00 30m"})").to ==
        16 * hour + 30 * minute);
  CHECK(shift(R"({"time": "16:00-20:00"})").from == 16 * hour);
}

TEST_CASE("named shifts that can't be meant so are refused, each once") {
  const auto with_shift = [](const std::string& shifts, const std::string& team) {
    return problems(with(bank("\"shifts\": " + shifts), "\"agents\": 30", team));
  };
  const std::string uses = "\"agents\": 30, \"shift\": \"early\"";
  CHECK(with_shift(R"({"late": {"time": "12:00-20:00"}})", uses) ==
        Texts{"4:84 /teams/all/shift: there is no shift called \"early\""});
  CHECK(with_shift(R"({"early": {"time": "08:00-16:00", "paid": "8h"}})", uses) ==
        Texts{"6:53 /shifts/early/paid: a length beside \"time\""});
  CHECK(with_shift(R"({"early": {"start": "08:00"}})", uses) ==
        Texts{"6:21 /shifts/early: the shift \"early\" needs one of: \"length\", \"paid\""});
  CHECK(with_shift(R"({"early": {"time": "08:00-16:00", "lunch": "17:00 30m"}})", uses).size() == 1);
  CHECK(with_shift(R"({"early": {"time": "08:00-16:00"}})", "\"on_phone\": 3, \"shift\": \"early\"") ==
        Texts{"4:85 /teams/all/shift: \"shift\" without \"agents\""});
  CHECK(with_shift(R"([{"agents": 3, "time": "08:00-16:00"}])", "\"agents\": 30") ==
        Texts{"6:11 /shifts: a list stands where shifts by name is due"});
}

TEST_CASE("shifts with open choices are not built yet") {
  CHECK(problems(bank(R"("shifts": {"a": {"start": "08:00..11:30 every 30m", "paid": "8h",
"lunch": "30m between 3h and 5h30", "breaks": 2, "rest": "11h"}})")) ==
        Texts{"6:27 /shifts/a/start: \"start\": \"08:00..11:30 every 30m\": not built yet",
              "7:10 /shifts/a/lunch: \"lunch\": \"30m between 3h and 5h30\": not built yet",
              "7:47 /shifts/a/breaks: \"breaks\": 2: not built yet",
              "7:50 /shifts/a/rest: \"rest\": not built yet"});
}

TEST_CASE("date and time zone are for the reader, and a note says so") {
  CHECK(problems(bank(R"("date": "2026-11-23", "time_zone": "Europe/Paris")"), Severity::error).empty());
  const auto notes = problems(bank(R"("date": "2026-11-23", "time_zone": "Europe/Paris")"), Severity::note);
  CHECK(std::count(notes.begin(), notes.end(), "6:9 /date: \"date\" is read and has no effect") == 1);
  CHECK(std::count(notes.begin(), notes.end(), "6:36 /time_zone: \"time_zone\" is read and has no effect") ==
        1);
}
