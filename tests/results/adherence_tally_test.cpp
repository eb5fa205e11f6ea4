// Adherence, conformance, activities and cost, counted of days worked out by hand.
#include <catch2/catch.hpp>

#include "results/experiment.hpp"
#include "tests/results/day_builder.hpp"

namespace holdtime::results {
namespace {

using namespace models;

/// One person from 0 to 3600 s, intervals of a quarter of an hour.
Center one_hour(Arrivals calls, std::vector<Break> breaks, People like) {
  Team t = team("t", {0}, one_shift(1, 0, s(3600), std::move(breaks)));
  t.people = std::move(like);
  Center c = center({call_type("a", std::move(calls))}, {t});
  c.closes = s(3600);
  c.interval = s(900);
  return c;
}

People late_by(double seconds) {
  People people;
  people.adherence.late_start = engine::constant(seconds);
  return people;
}

/// The day as the simulation plays it, counted.
struct PlayedDay {
  explicit PlayedDay(const Center& center) : day(center) {
    const KeptRecords records = play(center);
    day.tally.take(records.calls);
    day.tally.take(records.spells);
    day.tally.close();
  }
  std::int64_t of(TeamFact fact, std::size_t period) const { return day.of(fact, 0, period); }
  CountedDay day;
};

constexpr std::size_t whole = 5;  // the shift's four quarters and one of overrun

}  // namespace

TEST_CASE("A quarter of an hour late in and late out: adherence 75 % of an hour, conformance 100 %") {
  Center c = one_hour(trace({{3590, 910}}), {}, late_by(900.0));
  c.closes = s(4500);
  const PlayedDay day(c);
  REQUIRE(day.day.tally.periods().count == whole);
  CHECK(day.of(TeamFact::rostered, whole) == s(3600));
  CHECK(day.of(TeamFact::as_rostered, whole) == s(2700));
  CHECK(day.of(TeamFact::rostered_work, whole) == s(3600));
  CHECK(day.of(TeamFact::worked, whole) == s(3600));
  CHECK(day.of(TeamFact::rostered, 0) == s(900));
  CHECK(day.of(TeamFact::as_rostered, 0) == 0);
  CHECK(day.of(TeamFact::as_rostered, 1) == s(900));
  CHECK(day.of(TeamFact::rostered, 4) == 0);
  CHECK(day.of(TeamFact::worked, 4) == s(900));
}

TEST_CASE("Breaks and meetings at their time are as rostered, and breaks are no work") {
  Break meeting{s(2000), s(300), true, Activity::meeting};
  meeting.ends_as_planned = true;
  People people;
  people.adherence.late_start = engine::constant(0.0);
  const PlayedDay day(one_hour(trace({}), {{s(1000), s(600), false}, meeting}, people));
  CHECK(day.of(TeamFact::rostered, 4) == s(3600));
  CHECK(day.of(TeamFact::as_rostered, 4) == s(3600));
  CHECK(day.of(TeamFact::rostered_work, 4) == s(3000));
  CHECK(day.of(TeamFact::worked, 4) == s(3000));
  CHECK(day.of(TeamFact::activity, 4) == s(300));
  CHECK(day.of(TeamFact::activity, 2) == s(300));
  CHECK(day.of(TeamFact::paid, 4) == s(3000));
}

TEST_CASE("A call into the break, and the break that is late for it, are not as rostered") {
  // The call ends at 1100: 100 s of the break are worked, and 100 s after it are break.
  People people;
  people.adherence.late_start = engine::constant(0.0);
  const PlayedDay day(one_hour(trace({{990, 110}}), {{s(1000), s(600), true}}, people));
  CHECK(day.of(TeamFact::as_rostered, 4) == s(3400));
  CHECK(day.of(TeamFact::worked, 4) == s(3000));
}

TEST_CASE("Whoever stays away all day is in neither part of adherence") {
  Center c = one_hour(trace({}), {}, late_by(60.0));
  c.teams[0].shrinkage = ShrinkageBudget{.total = 1.0, .absent = 1.0};
  const PlayedDay day(c);
  CHECK(day.of(TeamFact::absent, 4) == 1);
  CHECK(day.of(TeamFact::rostered, 4) == 0);
  CHECK(day.of(TeamFact::as_rostered, 4) == 0);
}

TEST_CASE("Cost is paid time times wage, in every interval, and of a team without a wage nothing") {
  People people;
  people.wage = Wage{214000, "EUR"};  // 21.40 an hour
  Center c = one_hour(trace({}), {{s(900), s(600), false}}, people);
  c.teams.push_back(team("u", {0}, one_shift(3, 0, s(3600))));
  const PlayedDay day(c);
  CHECK(day.of(TeamFact::cost, 0) == 53500);
  CHECK(day.of(TeamFact::cost, 1) == 17833);  // a third of it: 17833.3
  CHECK(day.of(TeamFact::cost, 4) == 53500 + 17833 + 53500 + 53500);
  CHECK(day.day.of(TeamFact::cost, 1, 4) == 0);
  CHECK(day.day.of(TeamFact::cost, 2, 4) == 178333);
}

TEST_CASE("KPIs of people are shown where a scenario has what they tell of, and nowhere else") {
  const auto ids = [](Center center) {
    auto scenario = std::make_shared<Scenario>();
    scenario->center = std::move(center);
    ExperimentOptions options;
    options.replications = 2;
    std::vector<std::string> found;
    for (const Row& row : run_experiment(scenario, options).rows) {
      const Kpi& kpi = kpis()[row.kpi];
      if (kpi.needs != Needs::nothing && !row.period && !row.team) found.emplace_back(kpi.id);
    }
    return found;
  };
  using Ids = std::vector<std::string>;
  CHECK(ids(one_hour(trace({}), {}, {})) == Ids{});
  CHECK(ids(one_hour(trace({}), {}, late_by(60.0))) == Ids{"adherence", "conformance"});
  People paid;
  paid.wage = Wage{200000, ""};
  CHECK(ids(one_hour(trace({{10, 10}}), {}, paid)) == Ids{"cost", "cost_per_call"});
  People longer;
  longer.overtime = Overtime{0, s(600)};
  CHECK(ids(one_hour(trace({}), {}, longer)) == Ids{"overtime_hours"});
  const Break meeting{s(900), s(600), true, Activity::meeting};
  CHECK(ids(one_hour(trace({}), {meeting}, {})) == Ids{"activity_hours"});
}

TEST_CASE("Conformance may be more than 1, and its interval too") {
  // One hour rostered, the last call ends a quarter of an hour later.
  People people;
  people.adherence.late_start = engine::constant(0.0);
  auto scenario = std::make_shared<Scenario>();
  scenario->center = one_hour(trace({{3590, 910}}), {}, people);
  ExperimentOptions options;
  options.replications = 3;
  int seen = 0;
  for (const Row& row : run_experiment(scenario, options).rows) {
    if (row.period || row.team || kpis()[row.kpi].id != "conformance") continue;
    ++seen;
    REQUIRE(row.estimate.interval);
    CHECK(*row.estimate.value == Approx(1.25));
    CHECK(row.estimate.interval->low == Approx(1.25));
    CHECK(row.estimate.interval->high == Approx(1.25));
  }
  CHECK(seen == 1);
}

TEST_CASE("Cost for each call is cost over answered calls") {
  People people;
  people.wage = Wage{20 * money_steps, "EUR"};
  auto scenario = std::make_shared<Scenario>();
  scenario->center = one_hour(trace({{10, 10}, {30, 10}, {50, 10}, {70, 10}}), {}, people);
  ExperimentOptions options;
  options.replications = 3;
  double cost = 0.0, each = 0.0;
  for (const Row& row : run_experiment(scenario, options).rows) {
    if (row.period || row.team || !row.estimate.value) continue;
    if (kpis()[row.kpi].id == "cost") cost = *row.estimate.value;
    if (kpis()[row.kpi].id == "cost_per_call") each = *row.estimate.value;
  }
  CHECK(cost == Approx(20.0));
  CHECK(each == Approx(5.0));
}

}  // namespace holdtime::results
