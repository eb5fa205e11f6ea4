// A first scenario: whatever is asked, it reads back clean and means what was asked.
#include "planning/starter.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "planning/even_shifts.hpp"
#include "scenarios/canonical.hpp"
#include "scenarios/reader.hpp"
#include "tests/planning/day_of_shifts.hpp"

namespace holdtime::planning {
namespace {

using engine::hour;
using engine::minute;
using scenarios::Severity;

constexpr const char* kinds_of_hours[] = {"08-18", "08:00-16:00", "09-13",       "07-22",       "22-06",
                                          "00-24", "06-22",       "08:07-19:41", "06:00-30:00", "08-08:20",
                                          "08-17", "07:30-23:45", "12-36",       "10-27:15"};

StarterWords words(const std::string& agents, const std::string& open) {
  StarterWords result;
  result.agents = agents;
  result.calls = "2060/day";
  result.aht = "5m";
  result.open = open;
  return result;
}

models::Scenario read_back(const StarterWords& asked) {
  const StarterReading reading = read_starter(asked);
  INFO(reading.problems.text());
  REQUIRE(reading.starter);
  const std::string text = scenarios::starter_text(*reading.starter);
  const scenarios::Reading again = scenarios::read_text(text, "starter");
  INFO(text << again.problems.text());
  REQUIRE(again.problems.count(Severity::error) == 0);
  // People asked for may be too few for the calls asked for; that is said, and nothing else.
  for (const scenarios::Problem& problem : again.problems.sorted()) {
    if (problem.severity == Severity::warning)
      REQUIRE_THAT(problem.why, Catch::StartsWith("offered load above staffing"));
  }
  return *again.scenario;
}

const std::vector<models::Shift>& shifts_of(const models::Scenario& scenario) {
  return std::get<models::Roster>(scenario.center.teams.at(0).staffing).shifts;
}

double calls_of(const models::Scenario& scenario) {
  double calls = 0.0;
  for (const auto& piece :
       std::get<models::PoissonArrivals>(scenario.center.call_types.at(0).arrivals).pieces) {
    calls += piece.calls;
  }
  return calls;
}

std::uint64_t people_in(const std::vector<models::Shift>& shifts) {
  return std::accumulate(shifts.begin(), shifts.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const models::Shift& shift) { return sum + shift.agents; });
}

}  // namespace

TEST_CASE("A first scenario means what was asked: calls, people, hours, handle time, target") {
  StarterWords asked = words("40", "08-18");
  asked.targets = {"80/30 on 90% of days", "abandoned <= 5%"};
  const models::Scenario scenario = read_back(asked);
  CHECK(scenario.center.opens == 8 * hour);
  CHECK(scenario.center.closes == 18 * hour);
  CHECK(calls_of(scenario) == Approx(2060.0));
  CHECK(people_in(shifts_of(scenario)) == 40);
  CHECK(scenario.center.call_types.at(0).handling.talk.at(0).mean() == Approx(300.0));
  REQUIRE(scenario.goals.targets.size() == 2);
  CHECK(scenario.goals.targets[0].at_least == 0.8);
  CHECK(scenario.goals.targets[0].share_of_days == 0.9);
  CHECK(scenario.goals.targets[0].service_level.within == 30 * engine::second);
  CHECK(scenario.goals.service_level.within == 30 * engine::second);
  CHECK(scenario.goals.targets[1].at_most == 0.05);
}

TEST_CASE("A first scenario without a target gets 80/20, and says that it was not asked for") {
  const models::Scenario scenario = read_back(words("40", "08-18"));
  REQUIRE(scenario.goals.targets.size() == 1);
  CHECK(scenario.goals.targets[0].at_least == 0.8);
  CHECK(scenario.goals.targets[0].service_level.within == 20 * engine::second);
  const StarterReading reading = read_starter(words("40", "08-18"));
  CHECK_THAT(scenarios::starter_text(*reading.starter), Catch::Contains("because none was given"));
}

TEST_CASE("A first scenario takes calls by the hour or the minute as a constant rate while open") {
  StarterWords asked = words("40", "08-18");
  asked.calls = "400/h";
  CHECK(calls_of(read_back(asked)) == Approx(4000.0));
  asked.calls = "34 per minute";
  CHECK(calls_of(read_back(asked)) == Approx(20400.0));
  asked.calls = "0.25/s";
  CHECK(calls_of(read_back(asked)) == Approx(9000.0));
}

TEST_CASE("A first scenario carries what else is asked: patience, shrinkage, interval, any name") {
  StarterWords asked = words("40", "08-18");
  asked.patience = "4m20.5s";
  asked.shrinkage = "33.3%";
  asked.interval = "15m";
  asked.name = "Bob's \"claims\" \\ 客服 // desk\n";
  const models::Scenario scenario = read_back(asked);
  CHECK(scenario.center.call_types.at(0).patience.at(0).mean() == Approx(260.5));
  CHECK(scenario.center.teams.at(0).shrinkage->total == Approx(0.333));
  CHECK(scenario.center.interval == 15 * minute);
  CHECK(scenario.center.name == *asked.name);
  asked.patience = "never";
  CHECK_FALSE(read_back(asked).center.call_types.at(0).patience.at(0));
}

TEST_CASE("A first scenario's people sum to those asked, whatever their number and the hours") {
  for (const char* open : kinds_of_hours) {
    for (const std::uint32_t agents : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 11U, 12U, 13U, 25U, 40U, 99U, 300U}) {
      CAPTURE(open, agents);
      const StarterReading reading = read_starter(words(std::to_string(agents), open));
      REQUIRE(reading.starter);
      CHECK(people_in(reading.starter->shifts) == agents);
      read_back(words(std::to_string(agents), open));  // without error or warning, breaks inside shifts
    }
  }
}

TEST_CASE(
    "In a first scenario somebody is on the roster at every moment, and at the phone where two may be") {
  for (const char* open : kinds_of_hours) {
    for (std::uint32_t agents = 1; agents <= 300; agents += agents < 14 ? 1 : 13) {
      CAPTURE(open, agents);
      const models::Scenario scenario = read_back(words(std::to_string(agents), open));
      const auto& shifts = shifts_of(scenario);
      const Microseconds opens = scenario.center.opens;
      const Microseconds closes = scenario.center.closes;
      const std::uint64_t rostered = fewest_there(shifts, opens, closes, false);
      CHECK(rostered >= 1);
      // Two people for each turn of at most 8.5 hours can always spell each other.
      const auto turns = static_cast<std::uint32_t>((closes - opens + longest_shift - 1) / longest_shift);
      if (agents >= 2 * turns) CHECK(fewest_there(shifts, opens, closes, true) >= 1);
      // Even: at the thinnest moment an equal share of the people is there, one taken off for the remainder.
      CHECK(rostered + 1 >= agents / turns);
    }
  }
}

TEST_CASE("In a first scenario no shift is longer than 8.5 hours unless people are too few, which is told") {
  for (const char* open : kinds_of_hours) {
    for (const std::uint32_t agents : {1U, 2U, 3U, 6U, 40U}) {
      CAPTURE(open, agents);
      const StarterReading reading = read_starter(words(std::to_string(agents), open));
      REQUIRE(reading.starter);
      const Microseconds hours = reading.starter->closes - reading.starter->opens;
      const auto turns = static_cast<std::uint32_t>((hours + longest_shift - 1) / longest_shift);
      Microseconds longest = 0;
      for (const models::Shift& shift : reading.starter->shifts)
        longest = std::max(longest, shift.to - shift.from);
      CHECK((longest <= longest_shift) == (agents >= turns));
      CHECK(reading.problems.count(Severity::note) == (agents >= turns ? 0 : 1));
      CHECK((scenarios::starter_text(*reading.starter).find("longer than shifts should be") !=
             std::string::npos) == (agents < turns));
    }
  }
}

TEST_CASE("In a first scenario long shifts have an unpaid lunch between two paid breaks") {
  const StarterReading reading = read_starter(words("40", "08-18"));
  for (const models::Shift& shift : reading.starter->shifts) {
    REQUIRE(shift.breaks.size() == 3);
    CHECK(shift.breaks[0].length == 15 * minute);
    CHECK(shift.breaks[0].paid);
    CHECK(shift.breaks[1].length == 30 * minute);
    CHECK_FALSE(shift.breaks[1].paid);
    CHECK(shift.breaks[2].length == 15 * minute);
  }
}

TEST_CASE(
    "In a first scenario breaks are staggered: they take a quarter off the day's thinnest moment at most") {
  for (const char* open : kinds_of_hours) {
    for (const char* agents : {"40", "100", "300"}) {
      CAPTURE(open, agents);
      const models::Scenario scenario = read_back(words(agents, open));
      const auto& shifts = shifts_of(scenario);
      const std::uint64_t rostered =
          fewest_there(shifts, scenario.center.opens, scenario.center.closes, false);
      const std::uint64_t present = fewest_there(shifts, scenario.center.opens, scenario.center.closes, true);
      CHECK(4 * present >= 3 * rostered);
    }
  }
}

TEST_CASE("A first scenario for 24 hours has three shifts of 8 hours, one of them across midnight") {
  const StarterReading reading = read_starter(words("30", "00-24"));
  std::set<std::pair<Microseconds, Microseconds>> hours;
  for (const models::Shift& shift : reading.starter->shifts) hours.insert({shift.from, shift.to});
  CHECK(hours == std::set<std::pair<Microseconds, Microseconds>>{
                     {6 * hour, 14 * hour}, {14 * hour, 22 * hour}, {22 * hour, 30 * hour}});
  // Read back, ten people are there at any hour, also before 06:00: those who came last night.
  const models::Scenario scenario = read_back(words("30", "00-24"));
  for (Microseconds time = 0; time < 24 * hour; time += 10 * minute) {
    CAPTURE(scenarios::time_text(time));
    CHECK(there(shifts_of(scenario), time, false) == 10);
  }
}

TEST_CASE("A day that is short enough is one shift") {
  const StarterReading reading = read_starter(words("12", "09-13"));
  for (const models::Shift& shift : reading.starter->shifts) {
    CHECK(shift.from == 9 * hour);
    CHECK(shift.to == 13 * hour);
  }
}

}  // namespace holdtime::planning
