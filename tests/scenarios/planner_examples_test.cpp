// The two scenarios planners wished they could type (design, scenarios.md), exactly as written there.
#include <catch2/catch.hpp>

#include "scenarios/keys.hpp"
#include "scenarios/not_built.hpp"
#include "tests/places.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

std::filesystem::path data(const char* name) {
  return places::source("tests/scenarios/data") / name;
}

std::vector<std::string> told(const Reading& reading, Severity severity) {
  std::vector<std::string> result;
  for (const Problem& problem : of(reading, severity)) {
    CHECK_FALSE(problem.why.empty());
    CHECK_FALSE(problem.instead.empty());
    result.push_back(std::filesystem::path(problem.file).filename().string() + ":" + place(problem) + ": " +
                     problem.what);
  }
  return result;
}
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("scenario (a) is read with its profile from the table beside it") {
  const Reading reading = read_file(data("claims.json"));
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  CHECK(told(reading, Severity::warning).empty());
  CHECK(told(reading, Severity::note) == Texts{"monday.csv:1:6 /calls/claims/profile: \"share\" is read as "
                                               "20 numbers from 08:00 in steps of 30 min"});
  const auto& pieces =
      std::get<models::PoissonArrivals>(reading.scenario->center.call_types[0].arrivals).pieces;
  REQUIRE(pieces.size() == 20);
  double total = 0.0;
  for (const auto& piece : pieces) total += piece.calls;
  CHECK(total == Approx(2060));
  CHECK(pieces[4].calls / pieces[0].calls == Approx(7.1 / 2.2));
  const auto& shifts = std::get<models::Roster>(reading.scenario->center.teams[0].staffing).shifts;
  CHECK(shifts.size() == 3);
}

TEST_CASE("scenario (b) has no problem but what is not built yet") {
  const Reading reading = read_file(data("bank.json"));
  CHECK(told(reading, Severity::error) ==
        Texts{R"(bank.json:7:95 /ivr/wrong_choice: "wrong_choice": not built yet)",
              R"(bank.json:8:3 /callback: "callback": not built yet)",
              R"(bank.json:9:3 /email: "email": not built yet)",
              R"(bank.json:11:36 /sites/Lyon/absent: "absent": not built yet)",
              R"(bank.json:11:77 /sites/Porto/absent: "absent": not built yet)",
              R"(bank.json:11:93 /sites/Porto/time_zone: "time_zone": not built yet)",
              R"(bank.json:18:27 /shifts/full_day/start: "start": "08:00..11:30 every 30m": not built yet)",
              R"(bank.json:18:76 /shifts/full_day/lunch: "lunch": "30m between 3h and 5h30": not built yet)",
              R"(bank.json:18:113 /shifts/full_day/breaks: "breaks": 2: not built yet)",
              R"(bank.json:18:116 /shifts/full_day/rest: "rest": not built yet)",
              R"(bank.json:19:51 /shifts/evening/breaks: "breaks": 1: not built yet)",
              R"(bank.json:22:88 /targets/2: "email due 95%": not built yet)",
              R"(bank.json:22:105 /targets/3: "cost <= 52,000 EUR/day": not built yet)"});
  CHECK(told(reading, Severity::warning).empty());
}

TEST_CASE("what is not built yet is no key there is, and says what would be ignored") {
  const std::pair<std::span<const KeyInfo>, std::vector<const char*>> tables[] = {
      {scenario_keys, {"callback", "email", "transfers", "announcements"}},
      {site_keys, {"absent", "time_zone"}},
      {center_ivr_keys, {"wrong_choice"}},
      {shift_template_keys, {"rest"}}};
  for (const auto& [keys, names] : tables) {
    for (const char* name : names) {
      INFO(name);
      CHECK(not_built(keys, name));
      for (const KeyInfo& key : keys) CHECK(key.name != name);
    }
  }
  CHECK_FALSE(not_built(scenario_keys, "wage"));
  CHECK(target_not_built("email due 95%"));
  CHECK_FALSE(target_not_built("80/20"));
}
