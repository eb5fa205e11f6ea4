// Estimates and their intervals against hand computations, published values and brute force.
#include "results/statistics/intervals.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

namespace holdtime::results {
namespace {

PairSums sums_of(const std::vector<std::pair<std::int64_t, std::int64_t>>& pairs) {
  PairSums sums;
  for (const auto& [n, d] : pairs) sums.add(n, d);
  return sums;
}

/// P(B <= k) for B binomial (n, q), term by term.
double binomial_cdf(std::int64_t k, std::int64_t n, double q) {
  long double term = std::pow(1.0L - static_cast<long double>(q), static_cast<long double>(n));
  long double sum = 0.0L;
  for (std::int64_t i = 0; i <= k; ++i) {
    sum += term;
    term *= static_cast<long double>(n - i) / static_cast<long double>(i + 1) * q / (1.0L - q);
  }
  return static_cast<double>(sum);
}

void check_interval(const Interval& found, double low, double high, double tolerance) {
  INFO("expected [" << low << ", " << high << "], found [" << found.low << ", " << found.high
                    << "], tolerance " << tolerance);
  CHECK(std::abs(found.low - low) <= tolerance);
  CHECK(std::abs(found.high - high) <= tolerance);
}

}  // namespace

TEST_CASE("Student's 95 % points are those of the printed tables") {
  CHECK(student_95(2) == Approx(12.7062).margin(5e-5));
  CHECK(student_95(3) == Approx(4.3027).margin(5e-5));
  CHECK(student_95(10) == Approx(2.2622).margin(5e-5));
  CHECK(student_95(31) == Approx(2.0423).margin(5e-5));
  CHECK(student_95(121) == Approx(1.9799).margin(5e-5));
  CHECK(student_95(1'000'000) == Approx(normal_95).margin(1e-5));
}

TEST_CASE("A mean is the ratio with denominator 1: Student's interval of 1, 2, ..., 10") {
  PairSums sums;
  for (std::int64_t i = 1; i <= 10; ++i) sums.add(i, 1);
  const auto mean = estimate_ratio(sums);
  REQUIRE(mean);
  REQUIRE(mean->interval);
  CHECK(mean->estimate == Approx(5.5));
  CHECK(*mean->standard_error == Approx(std::sqrt(82.5 / 9.0 / 10.0)).epsilon(1e-12));
  check_interval(*mean->interval, 5.5 - 2.165852, 5.5 + 2.165852, 1e-5);  // 2.262157 * 0.957427
}

TEST_CASE("A ratio's standard error by hand: (1,2), (3,4), (2,1)") {
  const auto ratio = estimate_ratio(sums_of({{1, 2}, {3, 4}, {2, 1}}));
  REQUIRE(ratio);
  CHECK(ratio->estimate == Approx(6.0 / 7.0));
  // Residuals -5/7, -3/7, 8/7: squares sum to 2; sqrt(2 / (3 * 2)) over the mean denominator 7/3.
  CHECK(*ratio->standard_error == Approx(std::sqrt(1.0 / 3.0) * 3.0 / 7.0).epsilon(1e-12));
}

TEST_CASE("No denominator is no estimate, one day no interval, equal days an interval of length 0") {
  CHECK_FALSE(estimate_ratio(sums_of({{0, 0}, {0, 0}})));
  const auto one = estimate_ratio(sums_of({{3, 4}}));
  REQUIRE(one);
  CHECK(one->estimate == 0.75);
  CHECK_FALSE(one->standard_error);
  CHECK_FALSE(one->interval);
  // Large equal ratios: rounding must not make up a spread.
  const auto equal =
      estimate_ratio(sums_of({{700'000'000'003, 900'000'000'001}, {700'000'000'003, 900'000'000'001}}));
  CHECK(*equal->standard_error == 0.0);
}

TEST_CASE("Sums of the largest days are exact in any order") {
  const std::int64_t large = 3'000'000'000'000'000;  // a day of 35,000 callers waiting 24 h, in us
  PairSums forwards, backwards, parts;
  for (std::int64_t i = 0; i < 100; ++i) forwards.add(large + i, large - i);
  for (std::int64_t i = 100; i-- > 0;) backwards.add(large + i, large - i);
  for (int part = 0; part < 10; ++part) {
    PairSums sums;
    for (std::int64_t i = part; i < 100; i += 10) sums.add(large + i, large - i);
    parts += sums;
  }
  const auto same = [](const PairSums& a, const PairSums& b) {
    return a.days == b.days && a.n == b.n && a.d == b.d && a.nn == b.nn && a.dd == b.dd && a.nd == b.nd;
  };
  CHECK(same(forwards, backwards));
  CHECK(same(forwards, parts));
  CHECK(static_cast<std::int64_t>((forwards.nn - forwards.nd) / large) ==
        2 * 4950);  // sum of 2 i (large + i)
}

TEST_CASE("Wilson's interval is that of Newcombe's table (1998) and exact at the ends") {
  check_interval(wilson(81, 263), 0.2553, 0.3662, 5e-5);
  check_interval(wilson(15, 148), 0.0624, 0.1605, 5e-5);
  check_interval(wilson(0, 20), 0.0, 0.1611, 5e-5);
  check_interval(wilson(1, 29), 0.0061, 0.1718, 5e-5);
  check_interval(wilson(0, 10), 0.0, 0.2775, 5e-5);
  check_interval(wilson(10, 10), 0.7225, 1.0, 5e-5);
  CHECK(wilson(0, 7).low == 0.0);
  CHECK(wilson(7, 7).high == 1.0);
}

TEST_CASE("Ranks for a quantile: each side misses with at most 2.5 %, and no closer ranks do") {
  for (const double q : {0.05, 0.1, 0.5, 0.9, 0.95}) {
    for (std::int64_t n = 1; n <= 400; n += n < 120 ? 1 : 13) {
      // X(r) > quantile when fewer than r of n lie below it: B <= r - 1.
      std::int64_t low = 0, high = n + 1;
      while (low < n && binomial_cdf(low, n, q) <= 0.025) ++low;               // rank low + 1 still does
      while (high > 1 && 1.0 - binomial_cdf(high - 2, n, q) <= 0.025) --high;  // rank high - 1 still does
      const auto found = quantile_ranks(n, q);
      CAPTURE(n, q, low, high);
      CHECK(found.has_value() == (low >= 1 && high <= n));
      if (found) CHECK(*found == std::pair{low, high});
    }
  }
  CHECK_FALSE(quantile_ranks(0, 0.5));
}

TEST_CASE("From 73 days on the 5 % and 95 % points have an interval, and so have 10, 50 and 90 %") {
  for (std::int64_t n = days_for_quantiles; n < 2000; n += 7) {
    for (const double q : {0.05, 0.1, 0.5, 0.9, 0.95}) {
      const auto ranks = quantile_ranks(n, q);
      REQUIRE(ranks);
      const double covered = binomial_cdf(ranks->second - 1, n, q) - binomial_cdf(ranks->first - 1, n, q);
      CAPTURE(n, q, covered);
      CHECK(covered >= 0.95);
    }
  }
}

}  // namespace holdtime::results
