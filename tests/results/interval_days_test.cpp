// On how many days an interval reaches its service level: counted by hand.
#include "results/interval_days.hpp"

#include <catch2/catch.hpp>

#include "models/call_center.hpp"
#include "tests/models/rich_center.hpp"
#include "tests/results/target_days.hpp"

namespace holdtime::results {
namespace {

Goals goals_of(std::vector<Target> targets) {
  Goals goals;
  goals.targets = std::move(targets);
  return goals;
}

Target for_type(Target target, std::size_t type) {
  target.call_type = type;
  return target;
}

}  // namespace

TEST_CASE("An interval's days are those on which its share reaches the level, equality and nobody included") {
  const Goals goals = goals_of({at_least(service_level, 0.8, Target::Window::day)});
  const models::CenterPlan plan(two_types());
  DayTally tally(plan, goals);
  IntervalDays one(plan, goals), other(plan, goals);
  // Of the calls at 400 s: 4 of 5 in time, 79 of 100, 5 of 5, none called.
  const std::pair<int, int> days[] = {{4, 1}, {79, 21}, {5, 0}, {0, 0}};
  for (const auto& [good, late] : days) {
    tally.clear();
    for (int i = 0; i < good; ++i) tally.call(answered(s(400), s(20)));
    for (int i = 0; i < late; ++i) tally.call(answered(s(400), s(21)));
    tally.close();
    (good > 4 ? one : other).add(tally);
  }
  one += other;
  CHECK(one.met()(both, 4) == 3);
  CHECK(one.met()(0, 4) == 3);
  CHECK(one.met()(both, whole_day) == 3);
  CHECK(one.met()(both, 5) == 4);
}

TEST_CASE(
    "A call type is held to its own target, else to the one on all calls; all calls never to a type's") {
  const Target all = at_least(service_level, 0.8), own = for_type(at_least(service_level, 0.5), 1);
  Target at_most;
  at_most.at_most = 0.9;
  CHECK(service_level_target(goals_of({all, own}), 0) == 0u);
  CHECK(service_level_target(goals_of({all, own}), 1) == 1u);
  CHECK(service_level_target(goals_of({all, own}), both) == 0u);
  CHECK(service_level_target(goals_of({own}), both) == std::nullopt);
  CHECK(service_level_target(goals_of({own}), 0) == std::nullopt);
  CHECK(service_level_target(goals_of({at_most}), both) == std::nullopt);
  CHECK(service_level_target(goals_of({at_least(TargetKpi::answered_share, 0.9)}), both) == std::nullopt);
}

TEST_CASE("Days met as a whole are those that the target counts, under every formula and threshold") {
  for (const auto& row : models::service_level_formulas()) {
    CAPTURE(row.name);
    Target target = at_least(service_level, 0.75, Target::Window::day);
    target.share_of_days = 0.5;
    target.service_level = {s(35), row.formula};
    const Goals goals = goals_of({target});
    const auto plan = std::make_shared<const models::CenterPlan>(models::rich_center());
    DayTally tally(*plan, goals);
    IntervalDays days(*plan, goals);
    TargetJudge judge(*plan, goals);
    models::CallCenter center(plan, {4, 0});
    for (std::uint64_t i = 0; i < 40; ++i) {
      tally.clear();
      center.restart({4, i});
      center.finish(tally);
      tally.close();
      days.add(tally);
      judge.add(tally, 0);
    }
    const std::int64_t met = judge.results().at(0).days_met;
    CHECK(met > 0);
    CHECK(met < 40);
    CHECK(days.met()(3, tally.periods().count) == met);
  }
}

}  // namespace holdtime::results
