// Targets by interval: in the long run, and of each day.
#include "results/targets.hpp"

#include <catch2/catch.hpp>

#include "tests/results/target_days.hpp"

namespace holdtime::results {

TEST_CASE("Every interval of the long run: one that misses makes the target missed and is named") {
  const Target target = at_least(service_level, 0.8, Target::Window::interval);
  const DayOf fine = {{0, 9, 1}, {3, 9, 1}, {5, 9, 1}}, worse = {{0, 9, 1}, {3, 7, 3}, {5, 9, 1}};
  CHECK(verdict(target, times(20, fine)) == "met");
  const TargetResult missed = judge(target, times(20, worse));
  CHECK(missed.verdict == Verdict::missed);
  CHECK(missed.missing_periods == std::vector<std::size_t>{3});
  const TargetResult open =
      judge(target, times(10, {{0, 9, 1}, {3, 9, 1}}) + times(10, {{0, 9, 1}, {3, 7, 3}}));
  CHECK(open.verdict == Verdict::undecided);
  CHECK(open.missing_periods.empty());
}

TEST_CASE("In a share of the intervals, over all days and of each day") {
  Target target = at_least(service_level, 0.8, Target::Window::interval);
  target.share_of_intervals = 0.9;
  const DayOf nine = {{2, 1, 9}};  // the other nine intervals are empty and meet it
  const DayOf eight = {{2, 1, 9}, {4, 0, 5}, {5, 8, 2}};
  CHECK(*judge(target, times(10, nine)).share_of_intervals == Approx(0.9));
  CHECK(verdict(target, times(10, nine)) == "met");
  CHECK(verdict(target, times(10, eight)) == "missed");
  CHECK(verdict(target, times(10, nine) + times(10, {})) == "met");
  target.share_of_days = 0.6;
  const TargetResult by_day = judge(target, times(90, nine) + times(10, eight));
  CHECK(by_day.days_met == 90);
  CHECK(by_day.verdict == Verdict::met);
}

TEST_CASE("In every interval on a share of days: a day meets it when all of its intervals do") {
  Target target = at_least(service_level, 0.8, Target::Window::interval);
  target.share_of_days = 0.9;
  const TargetResult result =
      judge(target, times(60, {{0, 8, 2}, {1, 9, 1}}) + times(40, {{0, 99, 1}, {1, 7, 3}}));
  CHECK(result.days_met == 60);
  CHECK(result.verdict == Verdict::missed);
}

TEST_CASE("Intervals outside the opening hours and the measure window are not judged") {
  models::Center c = two_types();
  c.measure = {s(100), s(300)};
  c.teams[0].staffing = models::one_shift(1, 0, s(2000));
  Target target = at_least(service_level, 0.8, Target::Window::interval);
  target.share_of_intervals = 0.5;
  CHECK(*judge(target, times(4, {{0, 0, 9}, {1, 0, 9}, {2, 9, 0}}), c).share_of_intervals == Approx(0.5));
}

TEST_CASE("A target says its KPI in each interval, none where nobody called") {
  const auto by_period = judge(at_least(service_level, 0.8), {{{0, 9, 1}, {3, 7, 3}}, {{3, 1, 9}}}).by_period;
  REQUIRE(by_period.size() == 10);
  CHECK(*by_period[0] == Approx(0.9));
  CHECK(*by_period[3] == Approx(0.4));
  CHECK_FALSE(by_period[5].has_value());
}

}  // namespace holdtime::results
