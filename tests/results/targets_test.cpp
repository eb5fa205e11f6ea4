// Targets over the long run and by days: what a day says, and the verdict.
#include "results/targets.hpp"

#include <catch2/catch.hpp>

#include "tests/results/target_days.hpp"

namespace holdtime::results {

TEST_CASE("A long-run target is met, missed or undecided by its interval") {
  const auto days = times(50, {{0, 90, 10}}) + times(50, {{0, 70, 30}});  // 80 % +- 2 %
  CHECK(verdict(at_least(service_level, 0.75), days) == "met");
  CHECK(verdict(at_least(service_level, 0.80), days) == "undecided");
  CHECK(verdict(at_least(service_level, 0.85), days) == "missed");
  const TargetResult result = judge(at_least(service_level, 0.75), days);
  CHECK(*result.value == Approx(0.8));
  // sd of 70s and 90s 0.1005, standard error 0.01005, Student's 1.9842 for 100 days.
  // Of the 20 % who are late: (0.2 - r)^2 = 0.01994^2 r (1 - r) / 0.16, and above it to the power 1.5.
  CHECK(result.interval->low == Approx(0.77894).margin(1e-5));
  CHECK(result.interval->high == Approx(0.81919).margin(1e-5));
  CHECK(result.days_met == 50);
  CHECK(result.share_of_days == 0.5);
}

TEST_CASE("The long run is the ratio of sums: a busy bad day weighs more than a quiet good one") {
  const auto days = times(10, {{0, 10, 0}}) + times(10, {{0, 60, 30}});
  CHECK(*judge(at_least(service_level, 0.5), days).value == Approx(0.7));  // not (1 + 2/3) / 2
}

TEST_CASE("Bounds on both sides: at most, and between") {
  Target acw;
  acw.kpi = TargetKpi::acw;
  acw.at_least = 30.0;
  acw.at_most = 60.0;
  const auto days = times(5, {{0, 3, 1}});  // after-call work is 40 s
  CHECK(verdict(acw, days) == "met");
  acw.at_most = 39.0;
  CHECK(verdict(acw, days) == "missed");
  acw.at_most = 60.0;
  acw.at_least = 41.0;
  CHECK(verdict(acw, days) == "missed");
  Target asa;
  asa.kpi = TargetKpi::asa;
  asa.at_most = 15.0;
  CHECK(verdict(asa, days) == "met");  // exactly 15 s: a bound is met with equality
  asa.at_most = 14.9;
  CHECK(verdict(asa, days) == "missed");
}

TEST_CASE("On a share of days: judged by Wilson's interval of the days that met it") {
  Target target = at_least(service_level, 0.8, Target::Window::day);
  const auto days = times(95, {{0, 8, 2}}) + times(5, {{0, 79, 21}});  // 95 exactly at the bound, 5 below
  const TargetResult result = judge(target, days);
  CHECK(result.days_met == 95);
  CHECK(result.share_interval.low == Approx(0.8882).margin(5e-5));
  CHECK(result.share_interval.high == Approx(0.9785).margin(5e-5));
  for (const auto& [share, expected] :
       {std::pair{0.85, "met"}, std::pair{0.95, "undecided"}, std::pair{0.99, "missed"}}) {
    target.share_of_days = share;
    CHECK(verdict(target, days) == expected);
  }
}

TEST_CASE("A day with nobody in the denominator meets its target and is counted aloud") {
  Target target = at_least(service_level, 0.99, Target::Window::day);
  target.share_of_days = 0.5;
  const TargetResult result = judge(target, times(30, {}) + times(10, {{0, 1, 9}}));
  CHECK(result.days == 40);
  CHECK(result.days_met == 30);
  CHECK(result.days_empty == 30);
}

TEST_CASE("A target has its own threshold and formula, call type and team") {
  Target target = at_least(service_level, 0.99);
  target.service_level.within = s(60);  // the center's is 20 s; the late wait exactly 60 s
  CHECK(verdict(target, times(5, {{0, 500, 500}})) == "met");
  target.service_level.within = s(60) - 1;
  CHECK(verdict(target, times(5, {{0, 5, 5}})) == "missed");
  target.call_type = 1;  // nobody of that type ever calls
  CHECK_FALSE(judge(target, times(5, {{0, 5, 5}})).value);

  Target occupancy;
  occupancy.kpi = TargetKpi::occupancy;
  occupancy.at_most = 0.85;
  occupancy.team = 0;
  CHECK(*judge(occupancy, times(5, {{0, 8, 2}})).value == Approx(0.8));
  CHECK(verdict(occupancy, times(5, {{0, 8, 2}})) == "met");
  CHECK(verdict(occupancy, times(5, {{0, 9, 1}})) == "missed");
}

TEST_CASE("Times of answered calls are judged by call type or by team") {
  // Every call: 20 s of talk, 40 s of after-call work. Half of the callers wait 60 s.
  for (const auto& [kpi, expected] : {std::pair{TargetKpi::talk, 20.0},
                                      {TargetKpi::acw, 40.0},
                                      {TargetKpi::aht, 60.0},
                                      {TargetKpi::asa, 30.0}}) {
    CAPTURE(models::row_of(kpi).name);
    Target target;
    target.kpi = kpi;
    target.at_most = expected;
    CHECK(*judge(target, times(5, {{0, 5, 5}})).value == Approx(expected));
    target.team = 0;
    CHECK(*judge(target, times(5, {{0, 5, 5}})).value == Approx(expected));
    CHECK(verdict(target, times(5, {{0, 5, 5}})) == "met");
    target.at_most = expected - 0.1;
    CHECK(verdict(target, times(5, {{0, 5, 5}})) == "missed");
    target.team = 1;  // answers nobody
    CHECK_FALSE(judge(target, times(5, {{0, 5, 5}})).value);
  }
}

TEST_CASE("A target can be set on what is a KPI there") {
  for (const models::TargetKpiRow& row : models::target_kpis()) {
    CAPTURE(row.name);
    const Kpi* kpi = find_kpi(row.name);
    REQUIRE(kpi != nullptr);
    CHECK((row.of == models::TargetOf::teams || kpi->by_call_type()));
    CHECK((row.of == models::TargetOf::call_types || kpi->by_team()));
    CHECK((row.unit == models::TargetUnit::share) == (kpi->unit == Unit::share));
  }
}

}  // namespace holdtime::results
