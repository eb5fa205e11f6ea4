// Control variates: what regression by hand says, and what must come out where a control explains everything.
#include "results/statistics/controlled.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "engine/random/draw.hpp"

namespace holdtime::results {
namespace {

struct Day {
  std::int64_t n, d, x, y;
};

struct Sums {
  ControlledSums sums;
  ControlMoments moments;
};

Sums sums_of(const std::vector<Day>& days, double expected_x, double expected_y, bool second = true) {
  Sums result;
  for (const Day& day : days) {
    result.sums.add(day.n, day.d, day.x, day.y);
    result.moments.add(day.x, day.y);
  }
  result.moments.expected = {expected_x, expected_y};
  result.moments.usable = {true, second};
  return result;
}

/// A sum of uniforms, nearly normal; mean 0, standard deviation 1000.
std::int64_t noise(engine::KeyedGenerator& random) {
  double sum = -6.0;
  for (int i = 0; i < 12; ++i) sum += random.uniform();
  return static_cast<std::int64_t>(std::floor(1000.0 * sum + 0.5));
}

}  // namespace

TEST_CASE("A mean regressed on one control is read off the straight line at the control's mean") {
  // n = 10 + 3 x + a wobble of +1, -1, -1, +1 that neither x nor its mean sees; 20 days of x = 1, 2, 3, 4.
  std::vector<Day> days;
  for (int i = 0; i < 5; ++i) {
    const std::int64_t wobble[] = {1, -1, -1, 1};
    for (std::int64_t x = 1; x <= 4; ++x) days.push_back({10 + 3 * x + wobble[x - 1], 1, x, 0});
  }
  const Sums s = sums_of(days, 2.0, 0.0, false);
  const auto found = *estimate_controlled(s.sums, s.moments);
  CHECK(found.controls == 1);
  CHECK(found.estimate == Approx(16.0).epsilon(1e-12));
  // Left: 20 of squares on 18 degrees of freedom; 1/20 + 0.5^2 / 25.
  CHECK(found.standard_error == Approx(std::sqrt(20.0 / 18.0 * (0.05 + 0.25 / 25.0))).epsilon(1e-12));
  CHECK(found.interval.high == Approx(16.0 + 2.1009220 * found.standard_error).epsilon(1e-7));
  // Raw: squares 9 * 25 + 20 over 20 * 19.
  CHECK(*found.reduction ==
        Approx(245.0 / 380.0 / (found.standard_error * found.standard_error)).epsilon(1e-12));
}

TEST_CASE("Where the control says all, the truth comes out, whatever the days' luck, and nothing is left") {
  engine::KeyedGenerator random({4, 0}, 1, 0, 1);
  std::vector<Day> days;
  for (int i = 0; i < 30; ++i) {
    const std::int64_t x = 2000 + noise(random), y = noise(random);
    days.push_back({5 * x - 2 * y + 7, 1, x, y});
  }
  const Sums s = sums_of(days, 2000.0, 0.0);
  const auto found = *estimate_controlled(s.sums, s.moments);
  CHECK(found.controls == 2);
  CHECK(found.estimate == Approx(10'007.0).epsilon(1e-12));
  CHECK(found.standard_error < 1e-3);
}

TEST_CASE(
    "A ratio's residual is what is regressed: a denominator that is the control leaves the ratio alone") {
  // n = 0.8 d every day: the ratio is 0.8 however many callers came.
  engine::KeyedGenerator random({5, 0}, 1, 0, 1);
  std::vector<Day> days;
  for (int i = 0; i < 40; ++i) {
    const std::int64_t d = 5 * (2000 + noise(random));
    days.push_back({d / 5 * 4, d, d, noise(random)});
  }
  const Sums s = sums_of(days, 9000.0, 0.0);
  const auto found = *estimate_controlled(s.sums, s.moments);
  CHECK(found.estimate == Approx(0.8).epsilon(1e-12));
  CHECK(found.standard_error == Approx(0.0).margin(1e-9));
}

TEST_CASE(
    "A control that never varies, or only as the other does, is left out; without one nothing is said") {
  engine::KeyedGenerator random({6, 0}, 1, 0, 1);
  std::vector<Day> constant, twins, none;
  for (int i = 0; i < 30; ++i) {
    const std::int64_t x = noise(random), n = 3 * x + noise(random);
    constant.push_back({n, 1, 500, x});
    twins.push_back({n, 1, x, 2 * x});
    none.push_back({n, 1, 500, 0});
  }
  const auto estimate = [](const std::vector<Day>& days, double x, double y) {
    const Sums s = sums_of(days, x, y);
    return estimate_controlled(s.sums, s.moments);
  };
  const auto one = estimate(constant, 500.0, 0.0), other = estimate(twins, 0.0, 0.0);
  REQUIRE((one && other));
  CHECK(one->controls == 1);
  CHECK(other->controls == 1);
  CHECK(one->estimate == Approx(other->estimate).epsilon(1e-9));
  CHECK_FALSE(estimate(none, 500.0, 0.0));
  CHECK_FALSE(estimate({twins.begin(), twins.begin() + days_for_controls - 1}, 0.0, 0.0));
}

TEST_CASE("Controlled intervals of normal days cover in 95 % of experiments, of 20 days as of 100") {
  const int days = GENERATE(20, 100);
  constexpr int experiments = 4000;
  int covered = 0;
  double reduction = 0.0;
  for (int e = 0; e < experiments; ++e) {
    engine::KeyedGenerator random({12, static_cast<std::uint64_t>(e)}, static_cast<std::uint64_t>(days), 0,
                                  1);
    Sums s;
    for (int day = 0; day < days; ++day) {
      const std::int64_t x = noise(random), y = noise(random);
      s.sums.add(100'000 + 2 * x - y + noise(random), 1, x, y);
      s.moments.add(x, y);
    }
    s.moments.usable = {true, true};
    const auto found = *estimate_controlled(s.sums, s.moments);
    covered += found.interval.low <= 100'000.0 && 100'000.0 <= found.interval.high;
    reduction += *found.reduction / experiments;
  }
  const double share = static_cast<double>(covered) / experiments;
  CAPTURE(days, share, reduction);
  CHECK(std::abs(share - 0.95) <= 4.0 * std::sqrt(0.95 * 0.05 / experiments));
  CHECK(reduction > 4.0);  // 6, less what regression costs
}

}  // namespace holdtime::results
