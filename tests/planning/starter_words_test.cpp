// A first scenario: what is wrong with the words is told, all at once, with what to write instead.
#include <catch2/catch.hpp>

#include "planning/starter.hpp"
#include "scenarios/reader.hpp"

namespace holdtime::planning {
namespace {

StarterWords good() {
  StarterWords words;
  words.agents = "40";
  words.calls = "2060/day";
  words.aht = "5m";
  words.open = "08-18";
  return words;
}

/// The only problem of the words, as it is shown.
std::string only_problem(const StarterWords& words) {
  const StarterReading reading = read_starter(words);
  INFO(reading.problems.text());
  CHECK_FALSE(reading.starter);
  const auto problems = reading.problems.sorted();
  REQUIRE(problems.size() == 1);
  CHECK_FALSE(problems[0].what.empty());
  CHECK_FALSE(problems[0].why.empty());
  CHECK_FALSE(problems[0].instead.empty());
  return scenarios::format(problems[0]);
}

}  // namespace

TEST_CASE("Each wrong word of a first scenario is told with its option and the way out") {
  struct Case {
    std::optional<std::string> StarterWords::*option;
    const char* value;
    const char* name;
    const char* says;
  };
  const std::vector<Case> table = {
      {&StarterWords::agents, "forty", "--agents: ", "write a whole number"},
      {&StarterWords::agents, "0", "--agents: ", "nobody would answer"},
      {&StarterWords::agents, "2.5", "--agents: ", "it has a fraction"},
      {&StarterWords::agents, "--calls", "--agents: ", "its value is missing"},
      {&StarterWords::calls, "2060", "--calls: ", "\"2060/day\""},
      {&StarterWords::calls, "2060/dya", "--calls: ", "\"dya\" is no unit of time"},
      {&StarterWords::calls, "0/day", "--calls: ", "no calls"},
      {&StarterWords::calls, "-5/h", "--calls: ", "can't be negative"},
      {&StarterWords::aht, "5 parsecs", "--aht: ", "\"parsecs\" is no unit of time"},
      {&StarterWords::aht, "0", "--aht: ", "no length"},
      {&StarterWords::open, "8", "--open: ", "\"08-18\""},
      {&StarterWords::open, "08-25:60", "--open: ", "no minute 60"},
      {&StarterWords::open, "8am-6pm", "--open: ", "without am and pm"},
      {&StarterWords::open, "08-08", "--open: ", "for a whole day"},
      {&StarterWords::open, "00:00-240:00", "--open: ", "24 hours at most"},
      {&StarterWords::patience, "newer", "--patience: ", "\"newer\" is not a duration or \"never\""},
      {&StarterWords::shrinkage, "30", "--shrinkage: ", "\"30%\""},
      {&StarterWords::shrinkage, "2%", "--shrinkage: ", "the paid breaks are a part of it"},
      {&StarterWords::interval, "2d", "--interval: ", "at most a day"},
  };
  for (const Case& one : table) {
    StarterWords words = good();
    words.*one.option = one.value;
    CAPTURE(one.name, one.value);
    const std::string problem = only_problem(words);
    CHECK(problem.starts_with(one.name));
    CHECK_THAT(problem, Catch::Contains(one.says));
  }
}

TEST_CASE("A target of a first scenario is read by the scenario's own rules") {
  StarterWords words = good();
  words.targets = {"80/20", "abandonned <= 5%"};
  CHECK_THAT(only_problem(words), Catch::Contains("did you mean \"abandonment\"?") ||
                                      Catch::Contains("did you mean \"abandoned\"?"));
}

TEST_CASE("Everything wrong with the words of a first scenario is told at once") {
  StarterWords words;
  words.calls = "many";
  words.aht = "long";
  words.targets = {"good service"};
  words.patience = "some";
  const StarterReading reading = read_starter(words);
  CHECK_FALSE(reading.starter);
  CHECK(reading.problems.count(scenarios::Severity::error) == 6);  // agents and open are missing
}

TEST_CASE("Who does not say how many people is told which command finds that out, in his own numbers") {
  StarterWords words = good();
  words.agents.reset();
  words.targets = {"90/10"};
  CHECK_THAT(only_problem(words), Catch::Contains("holdtime erlang a --calls 206/h --aht 5m --target 90/10"));
}

TEST_CASE("Every line of a first scenario that is switched off can be switched on as it stands") {
  for (const char* open : {"08-18", "00-24", "22-06", "08:07-19:41"}) {
    for (const char* interval : {"30m", "15m", "5m", "1h"}) {
      StarterWords words = good();
      words.open = open;
      words.interval = interval;
      std::string text = scenarios::starter_text(*read_starter(words).starter);
      int switched_on = 0;
      bool inside = false;  // of a value over several lines
      for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        const std::size_t slashes = text.find_first_not_of(' ', at);
        if (text.compare(slashes, 3, "//\"") != 0 && !(inside && text.compare(slashes, 4, "//  ") == 0)) {
          inside = false;
          continue;
        }
        text.replace(slashes, 2, "  ");
        switched_on += inside ? 0 : 1;
        inside = true;
      }
      CAPTURE(open, interval, text);
      CHECK(switched_on == 3);  // profile, day_to_day, shrinkage
      const scenarios::Reading reading = scenarios::read_text(text, "starter");
      INFO(reading.problems.text());
      REQUIRE(reading.scenario);
      for (const scenarios::Problem& problem : reading.problems.sorted()) {
        if (problem.severity == scenarios::Severity::warning)
          CHECK_THAT(problem.why, Catch::StartsWith("offered load above staffing"));
      }
      CHECK_FALSE(reading.scenario->center.busyness.empty());
      CHECK(reading.scenario->center.teams.at(0).shrinkage->total == 0.3);
      const auto& arrivals = reading.scenario->center.call_types.at(0).arrivals;
      CHECK(std::get<models::PoissonArrivals>(arrivals).pieces.size() > 1);
    }
  }
}

}  // namespace holdtime::planning
