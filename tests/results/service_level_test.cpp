// The service-level formulas against examples worked out elsewhere.
#include <catch2/catch.hpp>

#include "results/kpis.hpp"
#include "tests/results/day_builder.hpp"

namespace holdtime::results {
namespace {

using models::ServiceLevelFormula;

double percent(const DayTally& tally, ServiceLevelFormula formula) {
  const Ratio<CallFact> ratio = service_level_ratio(formula);
  const auto& cell = tally.calls()(both, whole_day);
  return 100.0 * static_cast<double>(ratio.numerator.of(cell)) /
         static_cast<double>(ratio.denominator.of(cell));
}

}  // namespace

TEST_CASE("The six service levels of one day: 1000 answered, 860 of them within 20 s, 60 abandoned") {
  CountedDay d(two_types());
  for (int i = 0; i < 859; ++i) d.tally.call(answered(s(i), s(i % 20)));
  d.tally.call(answered(s(900), s(20)));  // exactly at the threshold is within
  for (int i = 0; i < 140; ++i) d.tally.call(answered(s(i), s(20) + 1 + s(i)));
  for (int i = 0; i < 10; ++i) d.tally.call(unanswered(Outcome::abandoned, s(i), s(5)));
  for (int i = 0; i < 10; ++i) d.tally.call(unanswered(Outcome::abandoned, s(i), i == 0 ? s(5) + 1 : s(20)));
  for (int i = 0; i < 40; ++i) d.tally.call(unanswered(Outcome::abandoned, s(i), s(20) + 1));
  d.tally.close();
  using enum ServiceLevelFormula;
  CHECK(percent(d.tally, answered_by_offered) == Approx(81.13).margin(0.005));
  CHECK(percent(d.tally, answered_by_answered) == Approx(86.00).margin(0.005));
  CHECK(percent(d.tally, answered_and_abandoned_by_offered) == Approx(83.02).margin(0.005));
  CHECK(percent(d.tally, answered_by_offered_less_abandoned) == Approx(82.69).margin(0.005));
  CHECK(percent(d.tally, answered_by_offered_less_short) == Approx(81.90).margin(0.005));
  CHECK(percent(d.tally, answered_and_short_by_offered) == Approx(82.08).margin(0.005));
}

TEST_CASE("Cisco's own example: 70 answered and 10 abandoned in time, 20 too late") {
  CountedDay d(two_types());
  for (int i = 0; i < 70; ++i) d.tally.call(answered(s(i), s(1)));
  for (int i = 0; i < 10; ++i) d.tally.call(unanswered(Outcome::abandoned, s(i), s(10)));
  for (int i = 0; i < 20; ++i) d.tally.call(unanswered(Outcome::abandoned, s(i), s(30)));
  d.tally.close();
  using enum ServiceLevelFormula;
  CHECK(percent(d.tally, answered_by_offered) == Approx(70.0));
  CHECK(percent(d.tally, answered_and_abandoned_by_offered) == Approx(80.0));
  CHECK(percent(d.tally, answered_by_offered_less_abandoned) == Approx(77.8).margin(0.05));
}

}  // namespace holdtime::results
