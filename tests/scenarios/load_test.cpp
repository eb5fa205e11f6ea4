// Offered load beside staffing: what `check` warns of, in numbers worked out by hand.
#include "tests/scenarios/cases.hpp"

using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;
using Catch::Matchers::Contains;

namespace {

std::vector<Problem> warnings(const std::string& text) {
  const Reading reading = read_text(text, "desk.json");
  INFO(reading.problems.text());
  CHECK(reading.scenario);
  return of(reading, Severity::warning);
}

std::string two_types(const std::string& teams) {
  return R"({"open": "08:00-12:00", "day_to_day": 0,
    "calls": {"a": {"rate": "60/h", "aht": "6m", "patience": "3m"},
              "b": {"rate": "30/h", "talk": "7m", "acw": "1m", "patience": "3m"}},
    "teams": )" +
         teams + "}";
}

}  // namespace

TEST_CASE("a day that just fits is not warned of, a person less is") {
  // 2,000 calls of 5 min in 10 h are 16.67 agents; of 21 on the roster 80 % are on the phone, 16.8, of 20
  // only 16.
  CHECK(warnings(with(good_text(), agents, "\"agents\": 21")).empty());
  const auto found = warnings(with(good_text(), agents, "\"agents\": 20"));
  REQUIRE(found.size() == 1);
  CHECK(place(found[0]) == "3:12 /calls");
  CHECK(found[0].what ==
        "from 08:00 to 08:30 the calls keep 16.7 agents busy, but 16.0 are on the phone (20 of 20 intervals "
        "are short of agents, between 08:00 and 18:00)");
  CHECK_THAT(found[0].why, Contains("until enough callers hang up"));
}

TEST_CASE("the worst interval is named") {
  // 500 calls of 5 min in the half hour from 10:00 are 83.3 agents.
  const auto found = warnings(with(
      good_text(), volume, "\"forecast\": [0, 0, 0, 0, 500, 0, 0, 0, 0, 0, 200, 0, 0, 0, 0, 0, 0, 0, 0, 0]"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].what ==
        "from 10:00 to 10:30 the calls keep 83.3 agents busy, but 32.0 are on the phone (2 of 20 intervals "
        "are short of agents, between 10:00 and 13:30)");
}

TEST_CASE("breaks, absence and time off the phone are taken off") {
  // At lunch 1 of 2 shifts of 10 is there; 10 % absent, and 20 % of the paid time in spells.
  const std::string shifts =
      R"("shifts": [{"agents": 10, "time": "08:00-18:00", "lunch": "12:00 1h"}, {"agents": 10, "time": "08:00-18:00"}])";
  const std::string shrunk = R"("shrinkage": {"total": "28%", "absent": "10%"})";
  const auto found =
      warnings(with(with(with(good_text(), volume, "\"per_day\": 900"), agents, shifts), shrinkage, shrunk));
  REQUIRE(found.size() == 1);
  CHECK(found[0].what ==
        "from 12:00 to 12:30 the calls keep 7.5 agents busy, but 7.2 are on the phone (2 of 20 intervals "
        "are short of agents, between 12:00 and 13:00)");
}

TEST_CASE("callers who end in the machine ask for nobody") {
  const std::string ivr = R"("per_day": 2000, "ivr": {"delay": "30s", "contained": "40%", "hang_up": "10%"})";
  CHECK(warnings(with(with(good_text(), volume, ivr), agents, "\"agents\": 11")).empty());  // 8.33 of 8.8
  CHECK(warnings(with(with(good_text(), volume, ivr), agents, "\"agents\": 10")).size() == 1);
}

TEST_CASE("types are looked at with the teams they can go to") {
  // a: 6 agents, b: 4. Eleven in all are enough, but b has only three.
  const auto found = warnings(
      two_types(R"({"x": {"answers": ["a"], "on_phone": 8}, "y": {"answers": ["a", "b"], "on_phone": 3}})"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].pointer == "/calls/b");
  CHECK_THAT(found[0].what, Contains("the calls \"b\" keep 4.0 agents busy, but 3.0 are on the phone"));
  CHECK(warnings(
            two_types(
                R"({"x": {"answers": ["a"], "on_phone": 4}, "y": {"answers": ["a", "b"], "on_phone": 6}})"))
            .empty());
  // Each alone could be answered, both together can't.
  const auto both = warnings(two_types(R"({"x": {"answers": ["a", "b"], "on_phone": 9}})"));
  REQUIRE(both.size() == 1);
  CHECK(both[0].pointer == "/calls");
  CHECK_THAT(both[0].what, Contains("the calls keep 10.0 agents busy, but 9.0 are on the phone"));
}

TEST_CASE("idle teams elsewhere hide nothing") {
  // a and b share y; neither alone is too much for its teams, both together are, and c's ten agents can't
  // help.
  const std::string text = R"({"open": "08:00-12:00", "day_to_day": 0,
    "calls": {"a": {"rate": "60/h", "aht": "6m", "patience": "3m"}, "b": {"rate": "60/h", "aht": "6m", "patience": "3m"},
              "c": {"rate": "1/h", "aht": "6m", "patience": "3m"}},
    "teams": {"x": {"answers": ["a"], "on_phone": 3}, "y": {"answers": ["a", "b"], "on_phone": 5},
              "z": {"answers": ["b"], "on_phone": 3}, "w": {"answers": ["c"], "on_phone": 10}}})";
  const auto found = warnings(text);
  REQUIRE(found.size() == 1);
  CHECK_THAT(found[0].what,
             Contains("the calls \"a\", \"b\" keep 12.0 agents busy, but 11.0 are on the phone"));
}

TEST_CASE("a quicker team counts with its own handling time") {
  const auto team = [](const char* answers) {
    return two_types(with(R"({"x": {"answers": [?], "on_phone": 9}})", "?", answers));
  };
  CHECK(warnings(team(R"({"a": "aht -20%"}, "b")")).empty());  // 4.8 + 4
  CHECK(warnings(team(R"({"a": "aht -10%"}, "b")")).size() == 1);
}

TEST_CASE("hours in which nobody is there are told") {
  const auto found = warnings(two_types(R"({"x": {"answers": ["a", "b"], "on_phone": {"08:30": 12}}})"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].what == "from 08:00 to 08:30 the calls keep 10.0 agents busy, but nobody is on the phone");
}

TEST_CASE("recorded and exact calls are counted as they are") {
  // Three calls of 20 min in the first half hour are two agents.
  const auto crowd = [](const char* calls) {
    return with(R"({"open": "08:00-09:00", "calls": {"a": {?, "aht": "20m", "patience": "never"}},
                   "teams": {"x": {"answers": ["a"], "on_phone": 1}}})",
                "?", calls);
  };
  for (const char* calls : {R"("trace": ["08:01:00", "08:02:00", ["08:03:00", "20m"]])",
                            R"("exact": true, "per_interval": [3, 0])"}) {
    const auto found = warnings(crowd(calls));
    REQUIRE(found.size() == 1);
    CHECK(found[0].what == "from 08:00 to 08:30 the calls keep 2.0 agents busy, but 1.0 are on the phone");
    CHECK_THAT(found[0].why, Contains("some callers never hang up"));
  }
}
