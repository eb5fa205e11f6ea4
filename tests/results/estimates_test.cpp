// From days to rows: values, intervals and spreads of days simple enough for a pocket calculator.
#include "results/estimates.hpp"

#include <catch2/catch.hpp>

#include "tests/results/day_builder.hpp"

namespace holdtime::results {
namespace {

/// Rows over days of which day i has i callers who wait i seconds and talk 10 s, i = 1..days.
std::vector<Row> rows_of(int days) {
  CountedDay d;
  DaySums sums(d.plan, d.goals), half(d.plan, d.goals);
  for (int i = 1; i <= days; ++i) {
    d.tally.clear();
    for (int k = 0; k < i; ++k) d.tally.call(answered(s(k), s(i)));
    d.tally.spell(spell(AgentState::talking, 0, s(10 * i)));
    d.tally.spell(spell(AgentState::available, s(10 * i), s(1000)));
    d.tally.close();
    (i % 2 == 0 ? sums : half).add(d.tally);
  }
  sums += half;
  return make_rows(sums, d.tally.pooled_call_waits(), d.tally.pooled_team_waits());
}

const Estimate& whole_day_of(const std::vector<Row>& rows, std::string_view kpi) {
  for (const Row& row : rows) {
    if (kpis()[row.kpi].id == kpi && !row.call_type && !row.team && !row.period) return row.estimate;
  }
  FAIL("no row " << kpi);
  return rows.front().estimate;
}

/// The ends were computed apart, from the equations in skewed_interval.hpp.
void check(const Estimate& found, double value, const Interval& interval, double sd) {
  REQUIRE(found.value);
  REQUIRE(found.interval);
  CHECK(*found.value == Approx(value).epsilon(1e-9));
  CHECK(found.interval->low == Approx(interval.low).epsilon(1e-5));
  CHECK(found.interval->high == Approx(interval.high).epsilon(1e-5));
  CHECK(*found.half_width == Approx(0.5 * (interval.high - interval.low)).epsilon(1e-5));
  CHECK(*found.sd_days == Approx(sd).epsilon(1e-5));
}

}  // namespace

TEST_CASE("Means a day over 1, 2, ..., 10: sd 3.02765, standard error 0.957427, Student's t 2.262157") {
  const auto rows = rows_of(10);
  check(whole_day_of(rows, "offered"), 5.5, {3.719012, 8.363510}, 3.027650);
  check(whole_day_of(rows, "answered"), 5.5, {3.719012, 8.363510}, 3.027650);
  check(whole_day_of(rows, "max_wait"), 5.5, {3.719012, 8.363510}, 3.027650);
  check(whole_day_of(rows, "handling_hours"), 55.0 / 3600, {0.01033059, 0.02323197}, 30.27650 / 3600);
  check(whole_day_of(rows, "occupancy"), 0.055, {0.03705460, 0.08291987}, 0.03027650);  // of 1000 s each day
}

TEST_CASE("Callers waiting on average: squares 1, 4, ..., 100 s over 1000 s of opening") {
  // Squares have mean 38.5, sample variance 25333 / 9 - 38.5^2 * 10 / 9 = 1167.833; sd 34.17358.
  const auto rows = rows_of(10);
  check(whole_day_of(rows, "mean_queue"), 0.0385, {0.02061254, 0.07782843}, 0.03417358);
}

TEST_CASE("A ratio is that of sums, its spread that of the days' own ratios") {
  const auto rows = rows_of(10);
  const Estimate& asa = whole_day_of(rows, "asa");
  REQUIRE(asa.value);
  CHECK(*asa.value == Approx(385.0 / 55.0).epsilon(1e-12));  // not 5.5, the mean of the days' 1, 2, ..., 10
  CHECK(*asa.sd_days == Approx(3.027650).epsilon(1e-6));
  // Sum of (i^2 - 7 i)^2 = 25333 - 14 * 3025 + 49 * 385 = 1848; error sqrt(1848 / 90) / 5.5 = 0.823886.
  CHECK(asa.interval->low == Approx(5.367912).epsilon(1e-5));
  CHECK(asa.interval->high == Approx(9.239072).epsilon(1e-5));
}

TEST_CASE("Intervals don't reach below 0, nor those of shares above 1, however few the days") {
  const auto rows = rows_of(2);
  const Estimate& offered = whole_day_of(rows, "offered");  // 1.5, error 0.5, t 12.706
  CHECK(offered.interval->low == Approx(0.07542105).epsilon(1e-6));
  CHECK(offered.interval->high == Approx(12.846091).epsilon(1e-6));
  // All 3 callers were answered in time; what half as many leave open, Wilson: 3.84 / (1.5 + 3.84).
  const Estimate& level = whole_day_of(rows, "service_level");
  CHECK(level.interval->low == Approx(1.0 - 3.841459 / (1.5 + 3.841459)).epsilon(1e-6));
  CHECK(level.interval->high == 1.0);
}

TEST_CASE("Quantiles of 100 days 1, 2, ..., 100: the median lies between the 40th and the 61st") {
  const auto rows = rows_of(100);
  const Estimate& offered = whole_day_of(rows, "offered");
  REQUIRE(offered.p50);
  CHECK(offered.p10->value == Approx(10.0).epsilon(0.004));
  CHECK(offered.p50->value == Approx(50.0).epsilon(0.004));
  CHECK(offered.p90->value == Approx(90.0).epsilon(0.004));
  REQUIRE(offered.p50->interval);
  CHECK(offered.p50->interval->low == Approx(40.0).epsilon(0.004));
  CHECK(offered.p50->interval->high == Approx(61.0).epsilon(0.004));
  CHECK(whole_day_of(rows, "asa").p50->value == Approx(50.0).epsilon(0.004));
  CHECK(whole_day_of(rows, "mean_queue").p50->value == Approx(2.5).epsilon(0.004));
}

TEST_CASE("Nothing to divide by is no value; nothing at all is a mean of 0") {
  CountedDay d;
  DaySums sums(d.plan, d.goals);
  for (int i = 0; i < 3; ++i) {
    d.tally.clear();
    d.tally.close();
    sums.add(d.tally);
  }
  const auto rows = make_rows(sums, d.tally.pooled_call_waits(), d.tally.pooled_team_waits());
  for (const char* kpi : {"service_level", "asa", "wait_p80", "occupancy"})
    CHECK_FALSE(whole_day_of(rows, kpi).value);
  for (const char* kpi : {"offered", "abandoned", "paid_hours", "max_queue", "mean_queue"}) {
    CHECK(*whole_day_of(rows, kpi).value == 0.0);
    CHECK(whole_day_of(rows, kpi).interval->high == 0.0);
  }
}

}  // namespace holdtime::results
