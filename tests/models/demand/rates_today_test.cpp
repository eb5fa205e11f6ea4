// Busy and quiet intervals, and calls that come together, against what is known of them.
#include "models/demand/rates_today.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/demand/arrivals.hpp"
#include "tests/models/center_builder.hpp"

namespace holdtime::models {
namespace {

Center with_factor(double cv, double correlation) {
  Center c =
      center({call_type("a", PoissonArrivals{{{0, s(1000), 1000.0}}})}, {team("t", {0}, heads({{0, 1}}))});
  c.interval_factors = {{"together", cv, correlation, {0}}};
  return c;
}

std::vector<double> factors(const Center& c, std::uint64_t day) {
  IntervalFactors intervals;
  intervals.begin(c, {7, day});
  std::vector<double> list;
  for (int i = 0; i < 10; ++i) list.push_back(intervals.at(c, 0, s(100 * i)));
  return list;
}

}  // namespace

TEST_CASE("Factors of intervals have mean 1, their spread, and the correlation asked for at every distance") {
  const double cv = 0.3, correlation = 0.8;
  const Center c = with_factor(cv, correlation);
  constexpr int days = 20000;
  double sum = 0.0, squares = 0.0, next = 0.0, third = 0.0;
  for (int day = 0; day < days; ++day) {
    const auto f = factors(c, static_cast<std::uint64_t>(day));
    sum += f[4];
    squares += (f[4] - 1.0) * (f[4] - 1.0);
    next += (f[4] - 1.0) * (f[5] - 1.0);
    third += (f[4] - 1.0) * (f[7] - 1.0);
  }
  CHECK(sum / days == Approx(1.0).margin(4 * 0.3 / std::sqrt(days)));
  CHECK(std::sqrt(squares / days) == Approx(cv).epsilon(0.04));
  CHECK(next / squares == Approx(correlation).margin(0.03));
  // Of lognormal factors: (exp(sigma^2 rho^3) - 1) / cv^2, where rho is that of the logarithms.
  const double variance = std::log(1.0 + cv * cv);
  const double rho = std::log(1.0 + correlation * cv * cv) / variance;
  CHECK(third / squares == Approx((std::exp(variance * rho * rho * rho) - 1.0) / (cv * cv)).margin(0.04));
}

TEST_CASE("Without correlation intervals are independent, and types have their own factors") {
  Center c = with_factor(0.3, 0.0);
  c.call_types.push_back(c.call_types[0]);
  c.interval_factors.push_back({"own/b", 0.3, 0.0, {1}});
  constexpr int days = 20000;
  double squares = 0.0, next = 0.0, other = 0.0;
  for (int day = 0; day < days; ++day) {
    IntervalFactors intervals;
    intervals.begin(c, {7, static_cast<std::uint64_t>(day)});
    const double a = intervals.at(c, 0, s(400)) - 1.0;
    squares += a * a;
    next += a * (intervals.at(c, 0, s(500)) - 1.0);
    other += a * (intervals.at(c, 1, s(400)) - 1.0);
  }
  CHECK(next / squares == Approx(0.0).margin(0.03));
  CHECK(other / squares == Approx(0.0).margin(0.03));
}

TEST_CASE("A day's pieces cover the plan's, times the factors, cut where these change") {
  const Center c = with_factor(0.3, 0.5);
  EventsToday events;
  events.begin(c, {7, 3});
  IntervalFactors intervals;
  intervals.begin(c, {7, 3});
  const std::vector<ExpectedCalls> plan = {{s(50), s(250), 40.0}, {s(250), s(300), 20.0}};
  std::vector<ExpectedCalls> today;
  change_rates(c, 0, events, intervals, plan, today);
  const auto f = factors(c, 3);
  REQUIRE(today.size() == 4);
  CHECK(today[0].from == s(50));
  CHECK(today[0].to == s(100));
  CHECK(today[0].calls == Approx(10.0 * f[0]));
  CHECK(today[1].calls == Approx(20.0 * f[1]));
  CHECK(today[2].to == s(250));
  CHECK(today[2].calls == Approx(10.0 * f[2]));
  CHECK(today[3].calls == Approx(20.0 * f[2]));
}

TEST_CASE("Calls vary more than Poisson by the factor's square, as theory says") {
  // Given the factor a Poisson number with mean 100 F: variance 100 + 100^2 cv^2.
  const Center c = with_factor(0.2, 0.6);
  CallCenter day = make_day(c);
  constexpr int days = 3000;
  double sum = 0.0, squares = 0.0;
  for (int i = 0; i < days; ++i) {
    day.restart({5, static_cast<std::uint64_t>(i)});
    KeptRecords records;
    day.finish(records);
    const auto calls =
        static_cast<double>(std::count_if(records.calls.begin(), records.calls.end(), [](const auto& r) {
          return r.arrival >= s(400) && r.arrival < s(500);
        }));
    sum += calls;
    squares += calls * calls;
  }
  const double mean = sum / days;
  CHECK(mean == Approx(100.0).margin(4 * std::sqrt(500.0 / days)));
  CHECK(squares / days - mean * mean == Approx(500.0).epsilon(0.12));
}

TEST_CASE("Calls in batches are as many as without, and vary as a compound Poisson number does") {
  // Events at rate 100 / 4, geometric batches with mean 4: variance 25 E[K^2] = 25 (2 * 16 - 4) = 700.
  const Arrivals arrivals = PoissonArrivals{{{0, s(1000), 100.0}}};
  ArrivalStream stream(arrivals, 17, {}, false, 4.0);
  constexpr int days = 5000;
  double sum = 0.0, squares = 0.0;
  std::uint64_t together = 0, all = 0, out_of_order = 0;
  for (int day = 0; day < days; ++day) {
    stream.begin({1, static_cast<std::uint64_t>(day)}, 1.0);
    double calls = 0.0;
    Microseconds before = -1;
    for (; stream.arrival() != engine::never; stream.step()) {
      calls += 1.0;
      ++all;
      together += stream.arrival() == before;
      out_of_order += stream.arrival() < before;
      before = stream.arrival();
    }
    sum += calls;
    squares += calls * calls;
  }
  const double mean = sum / days;
  CHECK(mean == Approx(100.0).margin(4 * std::sqrt(700.0 / days)));
  CHECK(out_of_order == 0);
  CHECK(squares / days - mean * mean == Approx(700.0).epsilon(0.09));
  CHECK(static_cast<double>(together) / static_cast<double>(all) == Approx(0.75).margin(0.005));
}

}  // namespace holdtime::models
