// Targets over months, by days written by hand.
#include "results/horizon/horizon_judge.hpp"

#include <catch2/catch.hpp>

#include "results/writers/answer.hpp"
#include "tests/results/day_builder.hpp"
#include "tests/results/horizon/small_horizon.hpp"

namespace holdtime::results {
namespace {

using models::Target;
using testing::answered_at_least;

/// 40 days from 5 January: 27 in January, 13 in February.
constexpr std::size_t days = 40;

struct ByHand {
  explicit ByHand(Target target) : calendar(testing::horizon_of(days)), plan(two_types()) {
    goals.targets = {std::move(target)};
    judge.emplace(plan, goals, calendar);
    tally.emplace(plan, judge->days(), 1, days);
  }

  /// A replication whose days have `answered` of ten calls answered.
  void add(const std::vector<int>& answered_of_ten) {
    tally->clear();
    for (std::size_t day = 0; day < days; ++day) {
      DayTally one(plan, goals);
      for (int call = 0; call < 10; ++call) {
        one.call(call < answered_of_ten[day] ? answered(s(10 * call), 0)
                                             : unanswered(Outcome::abandoned, s(10 * call), s(5)));
      }
      one.close();
      tally->add(day, one);
    }
    judge->add(*tally, number++);
  }

  static Microseconds s(int seconds) { return models::s(seconds); }

  Calendar calendar;
  models::CenterPlan plan;
  models::Goals goals;
  std::optional<HorizonJudge> judge;
  std::optional<HorizonTally> tally;
  std::uint64_t number = 0;
};

/// Ten of ten every day, but for `bad` days at the end of which only `of_ten` are answered.
std::vector<int> days_with(std::size_t bad, int of_ten) {
  std::vector<int> answered(days, 10);
  for (std::size_t i = days - bad; i < days; ++i) answered[i] = of_ten;
  return answered;
}

}  // namespace

TEST_CASE("A target of the month is judged in each month of the horizon", "[horizon]") {
  ByHand by_hand(answered_at_least(0.9, Target::LongRun::month));
  // February: 13 days of 10 calls; 4 days at 5 leave 110 of 130, then 3 days 115 of 130: 225 of 260.
  by_hand.add(days_with(4, 5));
  by_hand.add(days_with(3, 5));
  const auto target = by_hand.judge->results().front();
  const auto months = by_hand.judge->stretches().front().stretches;
  REQUIRE(months.size() == 2);
  CHECK(*months[0].value == 1.0);
  CHECK(*months[1].value == Approx(225.0 / 260.0).epsilon(1e-12));
  CHECK(months[0].share_met == 1.0);
  CHECK(months[1].share_met == 0.0);
  // Over all 800 calls 765 are answered, 95.6 %: the whole hides the month.
  CHECK(*target.value == Approx(765.0 / 800.0).epsilon(1e-12));
  CHECK(target.days == 80);
  CHECK(target.days_met == 80 - 7);
  CHECK(months[0].verdict == Verdict::met);
  CHECK(by_hand.judge->stretches().front().worst_day == days - 4);
}

TEST_CASE("One missed month is enough to miss the target, and the whole horizon is judged where it is asked",
          "[horizon]") {
  ByHand by_month(answered_at_least(0.9, Target::LongRun::month));
  ByHand whole(answered_at_least(0.9, Target::LongRun::horizon));
  for (int i = 0; i < 30; ++i) {
    by_month.add(days_with(4 + static_cast<std::size_t>(i % 2), 5));
    whole.add(days_with(4 + static_cast<std::size_t>(i % 2), 5));
  }
  CHECK(by_month.judge->stretches().front().stretches[1].verdict == Verdict::missed);
  CHECK(by_month.judge->results().front().verdict == Verdict::missed);
  CHECK(whole.judge->results().front().verdict == Verdict::met);
  CHECK(whole.judge->stretches().front().stretches.empty());
}

TEST_CASE("A share of days is that of the open days of replications", "[horizon]") {
  Target target = answered_at_least(0.9, Target::LongRun::month);
  target.window = Target::Window::day;
  target.share_of_days = 0.9;
  ByHand by_hand(target);
  for (int i = 0; i < 40; ++i) by_hand.add(days_with(1 + static_cast<std::size_t>(i % 2), 5));
  const auto result = by_hand.judge->results().front();
  CHECK(result.share_of_days == Approx(1.0 - 1.5 / 40.0));
  CHECK(result.verdict == Verdict::met);
  // Replications differ by a day in forty at most, so the share is known far better than by 1600 days.
  CHECK(result.share_interval.high - result.share_interval.low < 0.015);
}

TEST_CASE("The answer says in how many months the target holds, and names the weakest", "[horizon]") {
  models::Scenario scenario = testing::small_scenario();
  scenario.goals.targets = {answered_at_least(0.9, Target::LongRun::month)};
  // January 2026 as the day is, February three times as busy for the same four people.
  scenario.horizon = testing::horizon_of(45);
  for (std::size_t day = 27; day < 45; ++day) scenario.horizon->days[day].calls = 3.0;
  const std::string text = answer(testing::play(scenario, 20));
  CHECK(text.find("Share answered at least 90 % holds in 1 of 2 months; weakest: February 2026, ") == 0);
  CHECK(text.find(": missed.") != std::string::npos);
}

}  // namespace holdtime::results
