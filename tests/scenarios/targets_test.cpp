#include <catch2/catch.hpp>

#include "scenarios/target_phrase.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;
using models::Target;
using Window = Target::Window;

namespace {

Reading with_targets(const std::string& targets) {
  return read_good_with("  } }", "}, \"targets\": " + targets + "}");
}

}  // namespace

TEST_CASE("target phrases are read and said back in words") {
  const std::string level = "service level (answered within 20 s / offered) of all calls ";
  const std::vector<std::tuple<const char*, Window, std::string>> table = {
      {"80/20", Window::long_run, level + "at least 80 % in the long run (all days together)"},
      {"80/20 of the month", Window::long_run, level + "at least 80 % in the long run (all days together)"},
      {"80% in 20s", Window::long_run, level + "at least 80 % in the long run (all days together)"},
      {"80/20s per month", Window::long_run, level + "at least 80 % in the long run (all days together)"},
      {"80/20 on 90% of days", Window::day, level + "at least 80 % on at least 90 % of days"},
      {"80 % within 20 on at least 90 % of days", Window::day,
       level + "at least 80 % on at least 90 % of days"},
      {"80/20 on every day", Window::day, level + "at least 80 % on every day"},
      {"80/20 in at least 85% of intervals", Window::interval,
       level + "at least 80 % in at least 85 % of intervals in the long run (all days together)"},
      {"80/20 in at least 85% of intervals on 90% of days", Window::interval,
       level + "at least 80 % in at least 85 % of intervals on at least 90 % of days"},
      {"80/20 in every interval", Window::interval,
       level + "at least 80 % in every interval in the long run (all days together)"},
      {"80/20 in 100% of intervals", Window::interval,
       level + "at least 80 % in at least 100 % of intervals in the long run (all days together)"},
      {"service level >= 75%", Window::long_run, level + "at least 75 % in the long run (all days together)"},
      {"abandoned <= 5% of the month", Window::long_run,
       "abandonment (abandoned / offered) of all calls at most 5 % in the long run (all days together)"},
      {"abandonment<=5% on 90% of days", Window::day,
       "abandonment (abandoned / offered) of all calls at most 5 % on at least 90 % of days"},
      {"asa at most 20s", Window::long_run,
       "average speed of answer (answered calls) of all calls at most 20 s in the long run (all days "
       "together)"},
      {"occupancy \xE2\x89\xA4 85%", Window::long_run,
       "occupancy (time handling / time handling or available) of all calls at most 85 % in the long run "
       "(all days "
       "together)"},
      {"acw between 30s and 60s", Window::long_run,
       "after-call work of all calls between 30 s and 1 min in the long run (all days together)"},
      {"answered >= 90%", Window::long_run,
       "share answered (answered / offered) of all calls at least 90 % in the long run (all days together)"},
  };
  for (const auto& [phrase, window, text] : table) {
    INFO(phrase);
    const auto read = parse_target(phrase, {});
    INFO(read.wrong);
    REQUIRE(read);
    CHECK(read.value->window == window);
    CHECK(target_text(*read.value, "all calls") == text);
  }
}

TEST_CASE("phrases that say something else are refused with a reason") {
  for (const char* phrase : {"",
                             "80",
                             "80/",
                             "/20",
                             "120/20",
                             "80/20 on days",
                             "80/20 on 90 days",
                             "80/20 tomorrow",
                             "80/20 in 85%",
                             "asa < 20s",
                             "asa <= fast",
                             "asa 20s",
                             "asa",
                             "servicelevel >= 80%",
                             "acw between 60s and 30s",
                             "acw between 30s or 60s",
                             "cost <= 52,000 EUR/day",
                             "occupancy <= 850%",
                             "80/20 of the month on 90% of days",
                             "80/20 on 90%",
                             "80/-20",
                             "\xE2\x89\xA4"}) {
    INFO(phrase);
    const auto read = parse_target(phrase, {});
    CHECK_FALSE(read);
    CHECK_FALSE(read.wrong.empty());
    CHECK_FALSE(read.instead.empty());
  }
  CHECK_THAT(parse_target("abandonned <= 5%", {}).wrong, Catch::Matchers::Contains("\"abandoned\""));
}

TEST_CASE("targets name their calls or team, and take the formula that holds there") {
  const std::string text =
      with(good_text(), "\"aht\"",
           "\"service_level\": {\"within\": \"30s\", \"formula\": \"answered_in_T/answered\"}, \"aht\"");
  const Reading reading = read_text(
      with(text, "  } }",
           "}, \"targets\": [{\"calls\": \"claims\", \"is\": \"80/20\"}, {\"team\": \"desk\", \"is\": "
           "\"occupancy <= 85%\"},"
           "{\"kpi\": \"service_level\", \"calls\": \"claims\", \"at_least\": \"90%\", \"on_days\": \"80%\"},"
           "{\"kpi\": \"acw\", \"at_least\": \"30s\", \"at_most\": 60, \"per\": \"interval\"}]}"),
      "x.json");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  const auto& targets = reading.scenario->goals.targets;
  REQUIRE(targets.size() == 4);
  CHECK(targets[0].call_type == 0U);
  CHECK(targets[0].service_level.formula == models::ServiceLevelFormula::answered_by_answered);
  CHECK(targets[0].text ==
        "service level (answered within 20 s / answered) of the calls \"claims\" at least 80 % in the long "
        "run (all days together)");
  CHECK(targets[1].team == 0U);
  CHECK(targets[1].text ==
        "occupancy (time handling / time handling or available) of the team \"desk\" at most 85 % in the "
        "long run "
        "(all days together)");
  CHECK(targets[2].service_level.within == 30 * engine::second);
  CHECK(targets[2].window == Window::day);
  CHECK(*targets[3].at_least == 30.0);
  CHECK(*targets[3].at_most == 60.0);
  CHECK(*targets[3].share_of_intervals == 1.0);
}

TEST_CASE("times of answered calls may be asked of a team") {
  for (const char* name : {"aht", "talk", "acw", "asa"}) {
    INFO(name);
    const Reading reading =
        with_targets("[{\"team\": \"desk\", \"is\": \"" + std::string(name) + " <= 5m\"}]");
    INFO(reading.problems.text());
    REQUIRE(reading.scenario);
    const auto& target = reading.scenario->goals.targets.at(0);
    CHECK(target.team == 0U);
    CHECK(*target.at_most == 300.0);
    CHECK_THAT(target.text, Catch::Matchers::Contains(" of the team \"desk\" at most 5 min"));
  }
}

TEST_CASE("contradictory targets are errors") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"[\"60/20 tomorrow\"]", "can't be read as a target"},
      {"[5]", "a target in { }"},
      {"[{\"kpi\": \"asa\"}]", "without a bound"},
      {"[{\"at_most\": 5}]", "\"kpi\" is missing"},
      {"[{\"kpi\": \"asaa\", \"at_most\": 5}]", "no measure called"},
      {"[{\"kpi\": \"asa\", \"at_least\": 9, \"at_most\": 5}]", "above"},
      {"[{\"kpi\": \"asa\", \"at_most\": 5, \"within\": 20}]", "\"within\" in a target on asa"},
      {"[{\"kpi\": \"asa\", \"at_most\": 5, \"per\": \"day\"}]", "without \"on_days\""},
      {"[{\"kpi\": \"asa\", \"at_most\": 5, \"per\": \"month\", \"on_days\": 0.9}]", "beside shares of days"},
      {"[{\"kpi\": \"asa\", \"at_most\": 5, \"per\": \"year\"}]", "is no \"per\" there is"},
      {"[{\"kpi\": \"service_level\", \"at_least\": 0.8, \"formula\": \"answered/offered\"}]",
       "is no formula"},
      {"[{\"calls\": \"claims\", \"is\": \"occupancy <= 85%\"}]", "occupancy of a call type"},
      {"[{\"team\": \"desk\", \"is\": \"80/20\"}]", "service_level of a team"},
      {"[{\"team\": \"desk\", \"is\": \"answered >= 90%\"}]", "answered_share of a team"},
      {"[{\"team\": \"desk\", \"calls\": \"claims\", \"is\": \"aht <= 5m\"}]",
       "aht of a call type and a team"},
      {"[{\"is\": \"80/20\", \"on_days\": 0.9}]", "beside \"is\""},
  };
  for (const auto& [targets, what] : table) {
    INFO(targets);
    const auto errors = of(with_targets(targets), Severity::error);
    REQUIRE(errors.size() == 1);
    CHECK_THAT(errors[0].what, Catch::Matchers::Contains(what));
    CHECK_FALSE(errors[0].why.empty());
    CHECK_FALSE(errors[0].instead.empty());
    CHECK(errors[0].line == 8);
  }
}

TEST_CASE("every interval means each by itself over all days, and 100 % of intervals those of all days") {
  CHECK_FALSE(parse_target("80/20 in every interval", {}).value->share_of_intervals);
  CHECK_FALSE(parse_target("80/20 in every interval on 90% of days", {}).value->share_of_intervals);
  CHECK(parse_target("80/20 in 100% of intervals", {}).value->share_of_intervals == 1.0);
}

TEST_CASE("the names of formulas and measures are those of the tables") {
  CHECK(models::service_level_formulas().size() == 6);
  CHECK(models::service_level_formulas().front().name == "answered_in_T/offered");
  for (const auto& row : models::service_level_formulas()) CHECK(models::name_of(row.formula) == row.name);
  for (const auto& row : models::target_kpis()) CHECK(&models::row_of(row.kpi) == &row);
  CHECK(find_target_kpi("abandoned")->kpi == models::TargetKpi::abandonment);
  CHECK(find_target_kpi("answered")->kpi == models::TargetKpi::answered_share);
}
