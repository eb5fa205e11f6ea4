// Intervals of shares and of what begins at 0: the equations they solve and the range they keep to. How often
// they hold the truth is measured in tests/theory/coverage_test.cpp.
#include "results/statistics/skewed_interval.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "results/statistics/intervals.hpp"
#include "results/statistics/levels.hpp"

namespace holdtime::results {
namespace {

constexpr Reach normal{normal_95, normal_95};

PairSums days_of(std::initializer_list<std::pair<int, int>> pairs) {
  PairSums sums;
  for (const auto& [n, d] : pairs) sums.add(n, d);
  return sums;
}

}  // namespace

TEST_CASE("Towards its near end, the interval of a share of independent callers is Wilson's") {
  for (const int met : {3, 20, 50, 61, 98}) {
    const double share = met / 100.0;
    const double error = std::sqrt(share * (1.0 - share) / 100.0);
    const Interval found = skewed_interval(share, error, normal, Range::share);
    const Interval expected = wilson(met, 100);
    INFO(met << " of 100: expected " << expected.low << " to " << expected.high << ", found " << found.low
             << " to " << found.high);
    if (met <= 50) CHECK(found.low == Approx(expected.low).epsilon(1e-12));
    if (met > 50) CHECK(found.high == Approx(expected.high).epsilon(1e-12));
  }
}

TEST_CASE("Its far end is where the variance to the power 1.5 puts it") {
  const double share = 0.1, error = 0.04;
  const double high = skewed_interval(share, error, normal, Range::share).high;
  const double ratio = high * (1.0 - high) / (share * (1.0 - share));
  CHECK((high - share) * (high - share) ==
        Approx(normal_95 * normal_95 * error * error * std::pow(ratio, 1.5)).epsilon(1e-10));
  const double longest = skewed_interval(12.0, 5.0, normal, Range::from_zero).high;
  CHECK((longest - 12.0) * (longest - 12.0) ==
        Approx(normal_95 * normal_95 * 25.0 * std::pow(longest / 12.0, 1.5)).epsilon(1e-10));
}

TEST_CASE("A mean from 0 up: hand-computed ends") {
  // (1 - r)^2 = r (2 * 0.25)^2: r^2 - 2.25 r + 1 = 0. (r - 1)^2 = 0.25 r^1.5 with r = y^4: y^4 - y^3 / 2 = 1.
  const Interval found = skewed_interval(1.0, 0.25, {2.0, 2.0}, Range::from_zero);
  CHECK(found.low == Approx((2.25 - std::sqrt(2.25 * 2.25 - 4.0)) / 2.0).epsilon(1e-12));
  const double y = std::pow(found.high, 0.25);
  CHECK(y * y * y * (y - 0.5) == Approx(1.0).epsilon(1e-10));
}

TEST_CASE("For large samples it is shifted as days of a gamma distribution ask for") {
  // Hall 1992: skewness times (2 z^2 + 1) / 6 standard errors; a gamma's skewness is twice its cv.
  const double error = 1e-3;
  const Interval found = skewed_interval(1.0, error, normal, Range::from_zero);
  const double shift = (found.high - 1.0 - normal_95 * error) / (error * error);
  CHECK(shift == Approx(2.0 * (2.0 * normal_95 * normal_95 + 1.0) / 6.0).epsilon(0.01));
}

TEST_CASE("Where nothing varies much it is Student's interval") {
  const Reach reach{2.045, normal_95};
  for (const Range range : {Range::anything, Range::from_zero, Range::share, Range::share_of_counts}) {
    const Interval found = skewed_interval(0.8, 1e-7, reach, range);
    CHECK(found.low == Approx(0.8 - 2.045e-7).epsilon(1e-11));
    CHECK(found.high == Approx(0.8 + 2.045e-7).epsilon(1e-11));
  }
}

TEST_CASE("A share and the share of all others have mirrored intervals") {
  for (const double share : {0.004, 0.1, 0.37, 0.49}) {
    const double error = 0.3 * share;
    const Interval one = skewed_interval(share, error, normal, Range::share);
    const Interval other = skewed_interval(1.0 - share, error, normal, Range::share);
    CHECK(one.low == Approx(1.0 - other.high).margin(1e-12));
    CHECK(one.high == Approx(1.0 - other.low).margin(1e-12));
  }
}

TEST_CASE("Whatever the error, intervals hold their estimate, keep to their range and grow with the error") {
  const Reach two_days{student_95(2), normal_95};
  for (const Range range : {Range::from_zero, Range::share, Range::share_of_counts}) {
    for (const double estimate : {1e-9, 1e-4, 0.03, 0.5, 0.51, 0.97, 0.9999, 1.0 - 1e-12}) {
      Interval before{estimate, estimate};
      for (double error = 1e-9; error < 2.0; error *= 3.0) {
        const Interval found = skewed_interval(estimate, error, two_days, range);
        CAPTURE(estimate, error, found.low, found.high);
        CHECK(found.low >= 0.0);
        CHECK(found.low <= before.low);
        CHECK(found.high >= before.high);
        CHECK(std::isfinite(found.high));
        if (range != Range::from_zero) CHECK(found.high <= 1.0);
        before = found;
      }
    }
  }
}

TEST_CASE("Without error an interval is its estimate; above 1 a share is a mean; a difference is Student's") {
  CHECK(skewed_interval(0.4, 0.0, normal, Range::share).low == 0.4);
  CHECK(skewed_interval(0.4, 0.0, normal, Range::share).high == 0.4);
  CHECK(skewed_interval(0.0, 0.0, normal, Range::from_zero).high == 0.0);
  const Interval above = skewed_interval(1.02, 0.01, normal, Range::share);
  CHECK(above.low < 1.02);
  CHECK(above.high > 1.02);
  CHECK(skewed_interval(-0.1, 0.2, normal, Range::anything).low == Approx(-0.1 - 0.2 * normal_95));
}

TEST_CASE("Nobody of 200 seen: as much is possible as Wilson leaves open for nobody of 100") {
  CHECK(most_unseen(200.0, normal_95) == Approx(wilson(0, 100).high).epsilon(1e-12));
  const PairSums none = days_of({{0, 90}, {0, 110}});
  const PairSums all = days_of({{90, 90}, {110, 110}});
  CHECK(estimate_ratio(none, Range::share_of_counts)->interval->low == 0.0);
  CHECK(estimate_ratio(none, Range::share_of_counts)->interval->high ==
        Approx(wilson(0, 100).high).epsilon(1e-12));
  CHECK(estimate_ratio(all, Range::share_of_counts)->interval->low ==
        Approx(wilson(100, 100).low).epsilon(1e-12));
  CHECK(estimate_ratio(all, Range::share_of_counts)->interval->high == 1.0);
  // Time is not counted in callers: where it never varies, nothing is left open.
  CHECK(estimate_ratio(all, Range::share)->interval->low == 1.0);
}

TEST_CASE("A stricter level is wider on both sides, and five percent is what is shown, to the last bit") {
  const PairSums sums = days_of({{29, 30}, {24, 31}, {27, 28}, {30, 30}, {26, 29}});
  for (const Range range : {Range::from_zero, Range::share_of_counts}) {
    const Interval shown = *estimate_ratio(sums, range)->interval;
    CHECK(ratio_interval(sums, 0.05, range)->low == shown.low);
    CHECK(ratio_interval(sums, 0.05, range)->high == shown.high);
    CHECK(ratio_interval(sums, 0.01, range)->low < shown.low);
    CHECK(ratio_interval(sums, 0.01, range)->high > shown.high);
  }
}

}  // namespace holdtime::results
