#include "planning/staffed_day.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "planning/erlang_a.hpp"
#include "planning/erlang_a_trunks.hpp"
#include "planning/erlang_b.hpp"

namespace holdtime::planning {
namespace {

/// AHT 200 s, patience 150 s, 30 waiting places, T = 20 s, empty at the start.
StaffedDay half_hours(const std::vector<StaffedPeriod>& periods) {
  StaffedDay day;
  day.periods = periods;
  day.aht_seconds = 200.0;
  day.patience_seconds = 150.0;
  day.waiting_places = 30;
  return day;
}

}  // namespace

TEST_CASE("who comes is served, gives up, is blocked or is still there", "[planning]") {
  const StaffedDay day = half_hours({{1800.0, 1.0 / 90, 4},
                                     {1800.0, 2.0 / 45, 10},
                                     {1800.0, 1.0 / 18, 11},
                                     {1800.0, 11.0 / 360, 7},
                                     {1800.0, 1.0 / 72, 4}});
  double before = 0.0;
  for (const PeriodOutcome& one : solve(day)) {
    const double there = one.end_queue + one.end_busy;
    const double served = 1800.0 / 200.0 * one.mean_busy;
    CHECK(one.offered == Approx(one.blocked + served + one.hung_up + there - before).epsilon(1e-11));
    before = there;
  }
}

TEST_CASE("who is there is busy or idle, and those who have left are neither", "[planning]") {
  // As long as the staff only rises, nobody is busy beyond his time.
  const auto rising = solve(half_hours({{900.0, 0.02, 4}, {900.0, 0.04, 8}, {900.0, 0.05, 12}}));
  const double agents[] = {4.0, 8.0, 12.0};
  for (std::size_t i = 0; i < rising.size(); ++i) {
    CHECK(rising[i].mean_busy + rising[i].mean_idle == Approx(agents[i]).epsilon(1e-11));
    CHECK(rising[i].occupancy() == Approx(rising[i].mean_busy / agents[i]).epsilon(1e-11));
  }
  // Nobody stays and nobody calls: those who were busy finish, 9 at most, exponentially.
  const auto gone = solve(half_hours({{900.0, 0.05, 9}, {900.0, 0.0, 0}}));
  CHECK(gone[1].mean_idle == 0.0);
  CHECK(gone[1].mean_busy ==
        Approx(gone[0].end_busy * 200.0 / 900.0 * -std::expm1(-900.0 / 200.0)).epsilon(1e-9));
  // In the long run one who answers calls is idle as often as Erlang A says.
  const PeriodOutcome steady = solve(half_hours({{10'000.0, 0.05, 9}, {2'000.0, 0.05, 9}}))[1];
  CHECK(steady.occupancy() == Approx(ErlangA({0.05, 200.0, 150.0}, 9.0).occupancy()).epsilon(1e-9));
}

TEST_CASE("a day that goes on long enough is Erlang A", "[planning]") {
  StaffedDay day = half_hours({{10'000.0, 0.05, 9}, {2'000.0, 0.05, 9}});
  day.waiting_places = 80;
  const PeriodOutcome found = solve(day)[1];
  const ErlangA expected({0.05, 200.0, 150.0}, 9.0);
  CHECK(found.waited / found.offered == Approx(expected.waited()).epsilon(1e-9));
  CHECK(found.abandoned / found.offered == Approx(expected.abandoned()).epsilon(1e-9));
  CHECK(found.asa() == Approx(expected.asa()).epsilon(1e-9));
  CHECK(found.mean_wait() == Approx(expected.mean_wait()).epsilon(1e-9));
  CHECK(found.mean_queue == Approx(expected.queue_length()).epsilon(1e-9));
  const double percentile = expected.answered_wait_percentile(0.8);
  CHECK(percentile > 0.0);
  CHECK(answered_wait_percentile(day, 1, 0.8) == Approx(percentile).epsilon(1e-8));
  CHECK(answered_wait_percentile(day, 1, 0.1) == 0.0);
  for (const auto& row : models::service_level_formulas()) {
    const double level = expected.service_level({day.within, row.formula}, day.short_abandon);
    INFO(row.name << ": expected " << level << ", found " << found.service_level(row.formula));
    CHECK(found.service_level(row.formula) == Approx(level).epsilon(1e-9));
  }
}

TEST_CASE("nobody is lost between periods, whatever the staff does", "[planning]") {
  // Staff falls below those busy, to nobody, and rises again; periods shorter than the threshold.
  const StaffedDay day =
      half_hours({{600.0, 0.04, 9}, {600.0, 0.05, 4}, {15.0, 0.05, 0}, {12.0, 0.1, 2}, {300.0, 0.05, 12}});
  double waits = 0.0;
  double abandoned = 0.0;
  for (const PeriodOutcome& one : solve(day)) {
    CHECK(one.answered + one.abandoned + one.blocked == Approx(one.offered).epsilon(1e-11));
    CHECK(one.answered_within < one.answered);
    CHECK(one.abandoned_within < one.abandoned);
    CHECK(one.short_abandons < one.abandoned_within);
    waits += one.wait_answered + one.wait_abandoned;
    abandoned += one.abandoned;
  }
  // Patience is exponential, so hang-ups are seconds waited over mean patience.
  CHECK(waits / 150.0 == Approx(abandoned).epsilon(1e-10));
}

TEST_CASE("cutting a period in two changes nothing", "[planning]") {
  const auto one = solve(half_hours({{900.0, 0.05, 8}, {900.0, 0.03, 12}}));
  const auto cut =
      solve(half_hours({{300.0, 0.05, 8}, {585.0, 0.05, 8}, {15.0, 0.05, 8}, {900.0, 0.03, 12}}));
  const auto same = [&](auto member) {
    CHECK(cut[0].*member + cut[1].*member + cut[2].*member == Approx(one[0].*member).epsilon(1e-10));
    CHECK(cut[3].*member == Approx(one[1].*member).epsilon(1e-10));
  };
  same(&PeriodOutcome::waited);
  same(&PeriodOutcome::answered_within);
  same(&PeriodOutcome::abandoned_within);
  same(&PeriodOutcome::abandoned);
  same(&PeriodOutcome::wait_answered);
}

TEST_CASE("without waiting places the day's blocking is on its way to Erlang B", "[planning]") {
  StaffedDay day = half_hours({{6'000.0, 0.05, 9}, {600.0, 0.05, 9}});
  day.waiting_places = 0;
  const PeriodOutcome found = solve(day)[1];
  CHECK(found.blocked / found.offered == Approx(erlang_b(9.0, 10.0)).epsilon(1e-9));
  CHECK(found.waited == 0.0);
}

TEST_CASE("without abandonment the day is on its way to M/M/n/K", "[planning]") {
  StaffedDay day = half_hours({{90'000.0, 0.04, 10}, {600.0, 0.04, 10}});
  day.patience_seconds.reset();
  const PeriodOutcome found = solve(day)[1];
  const ErlangATrunks expected({0.04, 200.0, {}}, 10.0, 30);
  CHECK(found.blocked / found.offered == Approx(expected.blocked()).epsilon(1e-6));
  CHECK(found.answered_within / found.offered == Approx(expected.answered_within(20.0)).epsilon(1e-6));
  CHECK(found.abandoned == 0.0);
}

}  // namespace holdtime::planning
