// Volumes, times and distributions that are well-formed and can't be meant so; warnings and assumptions.
#include "tests/scenarios/cases.hpp"

using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

TEST_CASE("volumes have to fit the opening hours") {
  check({
      {volume, "\"per_day\": 2000, \"profile\": " + list(19, "1"), "4:44 /calls/claims/profile",
       "19 numbers, but 08:00-18:00 in steps of 30 min are 20 intervals"},
      {volume, "\"per_interval\": " + list(21, "1"), "4:32 /calls/claims/per_interval", "21 numbers"},
      {volume,
       "\"per_interval\": {\"interval\": \"1h\", \"from\": \"07:00\", \"calls\": " + list(11, "1") + "}",
       "4:78 /calls/claims/per_interval/calls/0", "1 calls from 07:00 to 08:00"},
      {volume, "\"per_day\": 5, \"profile\": " + list(20, "0"), "4:41 /calls/claims/profile", "all weights"},
      {volume, "\"per_day\": -5", "4:27 /calls/claims/per_day", "negative"},
      {volume, "\"per_day\": 1e10", "4:27 /calls/claims/per_day", "1000000000"},
      {volume, "\"rate\": 48", "4:24 /calls/claims/rate", "a rate is due"},
      {volume, "\"rate\": \"1/h\", \"profile\": []", "4:42 /calls/claims/profile", "without \"per_day\""},
  });
}

TEST_CASE("recorded and exact calls are what they are") {
  const auto without_factor = [](const std::string& to) {
    return read_text(with(with(good_text(), volume, to), day_to_day, ""), "desk.json");
  };
  CHECK(without_factor("\"trace\": [\"08:00\", \"09:00\"]").scenario);
  CHECK(without_factor("\"per_day\": 5, \"exact\": true").scenario);
  const std::vector<std::tuple<std::string, const char*, const char*>> cases = {
      {"\"trace\": [\"09:00\", \"08:30\", \"08:00\"]", "4:35 /calls/claims/trace/1",
       "the one before it at 09:00"},
      {"\"trace\": [\"09:00\", \"18:00\", \"19:00\"]", "4:35 /calls/claims/trace/1", "open 08:00-18:00"},
      {"\"trace\": [[\"09:00\", \"3x\"]]", "4:36 /calls/claims/trace/0/1", "not a duration"},
      {"\"trace\": [7]", "4:26 /calls/claims/trace/0", "a time of day is due"},
      {"\"per_day\": 5.5, \"exact\": true", "4:27 /calls/claims/per_day", "whole number"},
      {"\"rate\": \"1/h\", \"exact\": true", "4:40 /calls/claims/exact", "beside \"rate\""},
  };
  for (const auto& [to, where, what] : cases) {
    INFO(to);
    const auto errors = of(without_factor(to), Severity::error);
    REQUIRE(errors.size() == 1);
    CHECK(place(errors[0]) == where);
    CHECK_THAT(errors[0].what + errors[0].why, Catch::Matchers::Contains(what));
  }
  check({
      {volume, "\"per_day\": 5, \"exact\": true", "4:90 /calls/claims/day_to_day", "whose calls are exact"},
      {volume, "\"trace\": [\"09:00\"]", "4:81 /calls/claims/day_to_day", "whose calls are recorded"},
  });
}

TEST_CASE("times and sizes out of reason are refused") {
  check({
      {"08:00-18:00", "08:00-08:00", "2:11 /open", "ends when it starts"},
      {"08:00-18:00", "26:00-25:00", "2:11 /open", "ends before it starts"},
      {"\"30m\"", "0", "2:38 /interval", "above 0"},
      {"\"30m\"", "\"25h\"", "2:38 /interval", "at most a day"},
      {open, "\"open\": \"00:00-8000:00\", \"interval\": \"1s\"", "2:40 /interval", "memory"},
      {aht, "\"aht\": \"400d\"", "4:40 /calls/claims/aht", "366 days"},
      {patience, "\"patience\": -1", "4:58 /calls/claims/patience", "negative"},
      {end, "}, \"measure\": {\"warm_up\": \"10h\"}}", "8:15 /measure", "nothing would be measured"},
      {end, "}, \"measure\": {\"until\": \"19:00\"}}", "8:15 /measure", "no more calls come"},
      {agents, "\"agents\": {\"08:00\": 600000}}, \"two\": {\"answers\": \"claims\", \"agents\": 600000",
       "6:12 /teams", "1,200,000 agents in total"},
      {end, "}, \"run\": {\"replications\": 0}}", "8:28 /run/replications", "no days to play"},
      {end, "}, \"run\": {\"seed\": -1}}", "8:20 /run/seed", "negative"},
  });
}

TEST_CASE("distributions are checked where they stand") {
  check({
      {aht, "\"aht\": {\"distribution\": \"gama\", \"mean\": 5}", "4:57 /calls/claims/aht/distribution",
       "did you mean \"gamma\"?"},
      {aht, "\"aht\": {\"mean\": 5}", "4:40 /calls/claims/aht", "name its \"distribution\""},
      {aht, "\"aht\": {\"distribution\": \"gamma\", \"men\": 5, \"sd\": 2}", "4:66 /calls/claims/aht/men",
       "did you mean \"mean\"?"},
      {aht, "\"aht\": {\"distribution\": \"exponential\", \"mean\": 0}", "4:80 /calls/claims/aht/mean",
       "mean"},
      {aht, "\"aht\": {\"distribution\": \"gamma\", \"mean\": \"5x\", \"sd\": 2}",
       "4:74 /calls/claims/aht/mean", "not a duration"},
      {aht, "\"aht\": {\"by_time\": [{\"from\": \"09:00\", \"aht\": 5}, {\"from\": \"08:00\", \"aht\": 4}]}",
       "4:91 /calls/claims/aht/by_time/1/from", "in the order of time"},
      {aht, "\"aht\": \"0s\"", "4:40 /calls/claims/aht", "a mean time of 0"},
      {"\"day_to_day\": \"10%\"", "\"day_to_day\": {\"distribution\": \"gamma\", \"mean\": 1.1, \"sd\": 0.1}",
       "4:78 /calls/claims/day_to_day", "is 1.1, not 1"},
      {"[\"claims\"]", "[{\"claims\": \"aht 15%\"}]", "7:37 /teams/desk/answers/0/claims", "with its sign"},
      {"[\"claims\"]", "[{\"claims\": \"aht -100%\"}]", "7:37 /teams/desk/answers/0/claims", "above 0"},
      {"[\"claims\"]", "[{\"claims\": \"acw +10%\"}]", "7:37 /teams/desk/answers/0/claims",
       "no after-call work"},
  });
}

TEST_CASE("more than a billion calls a day in total are refused") {
  std::string text = with(good_text(), "\"per_day\": 2000", "\"per_day\": 6e8");
  text = with(text, "  },\n  \"teams\"",
              ", \"b\": {\"per_day\": 6e8, \"aht\": 9, \"patience\": 9, \"day_to_day\": 0}}, \"teams\"");
  const auto errors =
      of(read_text(with(text, "[\"claims\"]", "[\"claims\", \"b\"]"), "x.json"), Severity::error);
  REQUIRE(errors.size() == 1);
  CHECK(place(errors[0]) == "3:12 /calls");
  CHECK_THAT(errors[0].what, Catch::Matchers::Contains("1,200,000,000 calls"));
}

TEST_CASE("groups of days that differ are checked") {
  const auto group = [](const std::string& text) {
    return "}, \"day_to_day\": {\"groups\": [" + text + "]}}";
  };
  check({
      {end, group("{\"name\": \"g\", \"calls\": [\"claims\", \"claims\"], \"factor\": 0.1}"),
       "8:64 /day_to_day/groups/0/calls/1", "stands twice"},
      {end, group("{\"name\": \"g\", \"calls\": [\"claim\"], \"factor\": 0.1}"),
       "8:54 /day_to_day/groups/0/calls/0", "did you mean \"claims\"?"},
      {end, group("{\"calls\": [\"claims\"], \"factor\": 0.1}"), "8:30 /day_to_day/groups/0",
       "\"name\" is missing"},
  });
}

TEST_CASE("what is probably not meant is a warning with its numbers") {
  check({{agents, "\"agents\": 0", "7:13 /teams/desk", "nobody works"},
         {volume,
          "\"per_interval\": {\"interval\": \"1h\", \"from\": \"09:00\", \"calls\": " + list(9, "1") + "}",
          "4:77 /calls/claims/per_interval/calls", "covers 09:00-18:00"},
         {"\"day_to_day\": \"10%\"",
          "\"day_to_day\": {\"distribution\": \"gamma\", \"mean\": 1.0000005, \"sd\": 0.1}",
          "4:78 /calls/claims/day_to_day", "not 1"}},
        Severity::warning);
}

TEST_CASE("what is assumed is noted") {
  check({{", \"patience\": \"6m\"", "", "4:15 /calls/claims", "6 min"},
         {day_to_day, "", "4:15 /calls/claims", "equally busy"},
         {", \"shrinkage\": \"20%\"", "", "7:13 /teams/desk", "everyone rostered"},
         {shrinkage, "\"shrinkage\": {\"absent\": \"5%\"}", "7:64 /teams/desk/shrinkage", "5 %"},
         {"08:00-18:00", "08:10-18:00", "2:11 /open", "not at the start of an interval"},
         {"08:00-18:00", "18:00-08:00", "2:11 /open", "08:00 of the next date"},
         {volume, "\"rate\": \"2060/day\"", "4:24 /calls/claims/rate", "858.333333333 calls"}},
        Severity::note);
}

TEST_CASE(
    "five different mistakes give five errors: those of form first, each kind in the order of the file") {
  std::string text = good_text();
  text = with(text, "\"30m\"", "\"30x\"");
  text = with(text, volume, "\"per_day\": -2");
  text = with(text, patience, "\"patiense\": 5, \"patience\": 5");
  text = with(text, "[\"claims\"]", "[\"clams\"]");
  text = with(text, agents, "\"agents\": 1.5");
  const Reading reading = read_text(text, "desk.json");
  const auto errors = of(reading, Severity::error);
  REQUIRE(errors.size() == 5);
  CHECK(errors[0].pointer == "/interval");
  CHECK(errors[1].pointer == "/calls/claims/per_day");
  CHECK(errors[2].pointer == "/calls/claims/patiense");
  CHECK(errors[3].pointer == "/teams/desk/agents");
  CHECK(errors[4].pointer == "/teams/desk/answers/0");
  CHECK_FALSE(reading.scenario);
}
