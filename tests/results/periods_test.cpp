// The intervals in which results are shown.
#include "results/periods.hpp"

#include <catch2/catch.hpp>

#include "tests/results/day_builder.hpp"

namespace holdtime::results {

TEST_CASE("Intervals begin with their first moment and end before their last") {
  const Periods periods{s(1000), s(100), 3};
  CHECK(periods.at(s(1000) - 1) == 3);
  CHECK(periods.at(s(1000)) == 0);
  CHECK(periods.at(s(1100) - 1) == 0);
  CHECK(periods.at(s(1100)) == 1);
  CHECK(periods.at(s(1300) - 1) == 2);
  CHECK(periods.at(s(1300)) == 3);
  CHECK(periods.start(2) == s(1200));
}

TEST_CASE("Intervals cover the opening hours and every shift, counted from midnight") {
  models::Center c = two_types();
  c.opens = s(330);
  c.closes = s(910);
  Periods periods = periods_of(models::CenterPlan(c));
  CHECK(periods.first == s(300));
  CHECK(periods.count == 7);
  c.teams[0].staffing = models::one_shift(1, s(250), s(1001));
  periods = periods_of(models::CenterPlan(c));
  CHECK(periods.first == s(200));
  CHECK(periods.count == 9);
}

TEST_CASE("Intervals cover a shift that begins before midnight of the first date") {
  models::Center c = two_types();
  c.teams[0].staffing = models::one_shift(1, -s(130), s(500));
  const Periods periods = periods_of(models::CenterPlan(c));
  CHECK(periods.first == -s(200));
  CHECK(periods.at(-s(130)) == 0);
}

TEST_CASE("A moment is shown as the clock shows it, and goes on past midnight") {
  CHECK(clock_text(8 * engine::hour + 30 * engine::minute) == "08:30");
  CHECK(clock_text(26 * engine::hour + 30 * engine::minute) == "26:30");
  CHECK(clock_text(s(61)) == "00:01:01");
}

TEST_CASE("Periods are found by multiplying as they are by dividing, at every edge and far outside") {
  const Microseconds length = GENERATE(1, 7, 60 * engine::second, 30 * engine::minute, 24 * engine::hour);
  const Microseconds first = GENERATE(Microseconds{0}, -24 * engine::hour, 8 * engine::hour);
  const Periods periods{first, length, 1000};
  const PeriodFinder finder(periods);
  CAPTURE(length, first);
  for (std::size_t period = 0; period <= periods.count; ++period) {
    for (const Microseconds off : {-1, 0, 1}) {
      const Microseconds moment = periods.start(period) + off;
      CHECK(finder.at(moment) == periods.at(moment));
    }
  }
  for (const Microseconds moment :
       {engine::never / 2, -engine::never / 2, Microseconds{0}, 366 * 24 * engine::hour}) {
    CHECK(finder.at(moment) == periods.at(moment));
  }
}

}  // namespace holdtime::results
