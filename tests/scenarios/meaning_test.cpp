// Names, shares and shifts that are well-formed and can't be meant so.
#include "tests/scenarios/cases.hpp"

using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

TEST_CASE("the scenario that the cases start from has no problems") {
  const Reading reading = read_text(good_text(), "desk.json");
  INFO(reading.problems.text());
  CHECK(reading.problems.sorted().empty());
  CHECK(reading.scenario.has_value());
}

TEST_CASE("unknown keys are errors with the nearest key") {
  check({
      {"\"interval\"", "\"intervall\"", "2:26 /intervall", "did you mean \"interval\"?"},
      {aht, "\"ath\": \"5m\", \"aht\": \"5m\"", "4:33 /calls/claims/ath", "did you mean \"aht\"?"},
      {agents, "\"agents\": 40, \"pensions\": 20", "7:51 /teams/desk/pensions", "one of: answers"},
      {end, "}, \"run\": {\"sed\": 1}}", "8:12 /run/sed", "\"seed\""},
      {end, "}, \"closing\": {\"waiting\": \"droped\"}}", "8:27 /closing/waiting",
       "did you mean \"dropped\"?"},
  });
}

TEST_CASE("missing and doubled parts are errors") {
  check({
      {open, "\"interval\": \"30m\"", "1:1 ", "\"open\" is missing"},
      {volume, "\"balking\": 0", "4:15 /calls/claims", "needs one of: \"per_day\""},
      {volume, "\"per_day\": 1, \"rate\": \"1/h\"", "4:38 /calls/claims/rate", "stands beside"},
      {aht, "\"balking\": 0", "4:15 /calls/claims", "\"aht\""},
      {aht, "\"aht\": \"5m\", \"acw\": \"1m\"", "4:53 /calls/claims/acw", "count twice"},
      {"\"answers\": [\"claims\"], ", "", "7:13 /teams/desk", "\"answers\" is missing"},
      {agents, "\"agents\": 40, \"shifts\": []", "7:61 /teams/desk/shifts", "stands beside"},
      {"\"agents\": 40, ", "", "7:13 /teams/desk", "needs one of"},
      {agents, "\"shifts\": [{\"time\": \"08:00-16:00\"}]", "7:48 /teams/desk/shifts/0",
       "\"agents\" is missing"},
  });
}

TEST_CASE("names that do not exist are errors with the nearest name") {
  check({
      {"[\"claims\"]", "[\"claim\"]", "7:26 /teams/desk/answers/0", "did you mean \"claims\"?"},
      {"[\"claims\"]", "[{\"claimz\": \"aht +5%\"}]", "7:27 /teams/desk/answers/0/claimz",
       "did you mean \"claims\"?"},
      {volume, "\"per_day\": 2000, \"goes_to\": [\"dekk\"]", "4:45 /calls/claims/goes_to/0",
       "did you mean \"desk\"?"},
      {end, "}, \"targets\": [{\"calls\": \"cliams\", \"is\": \"80/20\"}]}", "8:26 /targets/0/calls",
       "did you mean \"claims\"?"},
      {end, "}, \"targets\": [{\"team\": \"disk\", \"is\": \"occupancy <= 85%\"}]}", "8:25 /targets/0/team",
       "did you mean \"desk\"?"},
      {day_to_day, ", \"patience\": {\"distribution\": \"gama\"}", "4:64 /calls/claims/patience",
       "second time"},
  });
}

TEST_CASE("calls and teams have to fit together") {
  const std::string second = "\"other\": {\"per_day\": 1, \"aht\": 60, \"patience\": 60, \"day_to_day\": 0}";
  check({
      {"  },\n  \"teams\"", "  ," + second + "}, \"teams\"", "5:4 /calls/other", "no team answers \"other\""},
      {"[\"claims\"]", "[]", "7:25 /teams/desk/answers", "answers nothing"},
      {"[\"claims\"]", "[\"claims\", \"claims\"]", "7:36 /teams/desk/answers/1", "twice"},
      {"\"desk\": {", "\"b\": {\"answers\": [\"x\"], \"on_phone\": 1}, \"desk\": {",
       "7:23 /teams/b/answers/0", "no call type"},
      {volume, "\"per_day\": 2000, \"goes_to\": [\"desk\", [\"desk\"]]", "4:54 /calls/claims/goes_to/1/0",
       "twice"},
      {volume, "\"per_day\": 2000, \"goes_to\": []", "4:44 /calls/claims/goes_to", "names no team"},
  });
  // The second type goes to a team that answers only the first.
  const Reading reading =
      read_text(with(with(good_text(), "  },\n  \"teams\"",
                          "  ,\"other\": {\"per_day\": 1, \"aht\": 60, \"patience\": 60, \"day_to_day\": 0, "
                          "\"goes_to\": [\"desk\", \"b\"]}}, \"teams\""),
                     "\"desk\": {", "\"b\": {\"answers\": [\"other\"], \"on_phone\": 1}, \"desk\": {"),
                "desk.json");
  REQUIRE(of(reading, Severity::error).size() == 1);
  CHECK_THAT(of(reading, Severity::error)[0].what,
             Catch::Matchers::Contains("\"desk\" does not answer \"other\""));
}

TEST_CASE("shares have to make sense together") {
  check({
      {volume, "\"per_day\": 1, \"ivr\": {\"delay\": 9, \"contained\": \"60%\", \"hang_up\": \"50%\"}",
       "4:81 /calls/claims/ivr/hang_up", "contained 60 % and hang_up 50 %"},
      {volume, "\"per_day\": 1, \"classes\": {\"a\": {\"share\": \"60%\"}, \"b\": {\"share\": 0.3}}",
       "4:41 /calls/claims/classes", "make 90 %"},
      {volume, "\"per_day\": 1, \"balking\": 12", "4:41 /calls/claims/balking", "\"12%\""},
      {shrinkage,
       "\"shrinkage\": {\"total\": \"20%\", \"absent\": \"12%\", \"vacation\": \"9% already off the "
       "roster\"}",
       "7:74 /teams/desk/shrinkage/total", "20 % in total, but its parts make 21 %"},
      {shrinkage, "\"shrinkage\": {\"total\": \"20%\", \"absent\": \"12%\", \"meetings\": \"9%\"}",
       "7:74 /teams/desk/shrinkage/total", "other parts 9 %"},
      {shrinkage, "\"shrinkage\": {\"total\": \"20%\", \"absnt\": \"12%\"}",
       "7:81 /teams/desk/shrinkage/absnt", "did you mean \"absent\"?"},
      {shrinkage, "\"shrinkage\": {\"total\": \"20%\", \"training\": \"2% on mondays\"}",
       "7:93 /teams/desk/shrinkage/training", "on mondays"},
      {"\"agents\": 40, \"shrinkage\": \"20%\"",
       "\"shifts\": [{\"agents\": 5, \"time\": \"08:00-18:00\", \"breaks\": [\"10:00 3h\"]}], \"shrinkage\": "
       "\"20%\"",
       "7:124 /teams/desk/shrinkage", "paid breaks 30 %"},
      {agents, "\"on_phone\": 40", "7:66 /teams/desk/shrinkage", "count twice"},
      {shrinkage, "\"shrinkage\": \"20%\", \"off_phone\": {\"every\": \"1h\", \"length\": \"5m\"}",
       "7:84 /teams/desk/off_phone", "count twice"},
      {agents, "\"agents\": 40, \"on_phone\": 30", "7:63 /teams/desk/on_phone", "stands beside"},
  });
}

TEST_CASE("shifts and breaks have to fit the day") {
  const auto shift = [](const std::string& rest) { return "\"shifts\": [{\"agents\": 2, " + rest + "}]"; };
  check({
      {agents, shift("\"time\": \"08:00-16:00\", \"breaks\": [\"16:00 15m\"]"),
       "7:96 /teams/desk/shifts/0/breaks/0", "not inside its shift"},
      {agents, shift("\"time\": \"08:00-16:00\", \"lunch\": \"15:45 30m\""),
       "7:94 /teams/desk/shifts/0/lunch", "not inside"},
      {agents, shift("\"time\": \"08:00-10:00\", \"lunch\": \"08:00 3h\""), "7:94 /teams/desk/shifts/0/lunch",
       "longer than its shift"},
      {agents, shift("\"time\": \"08:00-16:00\", \"lunch\": \"12:00 30m\", \"breaks\": [\"12:15 15m\"]"),
       "7:118 /teams/desk/shifts/0/breaks/0", "overlap"},
      {agents, shift("\"time\": \"08:00-16:00\", \"breaks\": [\"10:00\"]"),
       "7:96 /teams/desk/shifts/0/breaks/0", "length is missing"},
      {agents, shift("\"time\": \"18:00-20:00\""), "7:70 /teams/desk/shifts/0/time",
       "outside the opening hours 08:00-18:00"},
      {agents, shift("\"time\": \"22:00-08:00\""), "7:70 /teams/desk/shifts/0/time",
       "outside the opening hours"},
      {agents, "\"agents\": 12.5", "7:47 /teams/desk/agents", "fraction"},
      {agents, "\"agents\": -1", "7:47 /teams/desk/agents", "negative"},
      {agents, "\"agents\": 1000001", "7:47 /teams/desk/agents", "1000000"},
      {agents, "\"agents\": " + list(19, "4"), "7:47 /teams/desk/agents",
       "19 numbers, but 08:00-18:00 in steps of 30 min are 20"},
      {agents, "\"agents\": {\"08:00\": 5, \"18:00\": 4}", "7:60 /teams/desk/agents/18:00", "18:00"},
      {agents, "\"agents\": {\"10:00\": 5, \"09:00\": 4}", "7:60 /teams/desk/agents/09:00", "order of time"},
      {agents, "\"agents\": {\"ten\": 5}", "7:48 /teams/desk/agents/ten", "not a time of day"},
  });
}
