// Intervals at a level of one's own.
#include "results/statistics/levels.hpp"

#include <catch2/catch.hpp>
#include <cmath>

namespace holdtime::results {
namespace {

PairSums days_of(std::initializer_list<std::pair<int, int>> pairs) {
  PairSums sums;
  for (const auto& [n, d] : pairs) sums.add(n, d);
  return sums;
}

}  // namespace

TEST_CASE("At five percent they are the intervals that are shown, to the last bit") {
  const PairSums sums = days_of({{3, 10}, {5, 11}, {4, 9}, {7, 12}});
  const Interval plain = estimate_ratio(sums)->interval.value(), same = ratio_interval(sums, 0.05).value();
  CHECK(plain.low == same.low);
  CHECK(plain.high == same.high);
  CHECK(wilson(8, 10).low == wilson(8, 10, 0.05).low);
  CHECK(wilson(8, 10).high == wilson(8, 10, 0.05).high);
}

TEST_CASE("Wilson's interval of 8 in 10 at 99 percent, by hand") {
  const Interval interval = wilson(8, 10, 0.01);
  CHECK(interval.low == Approx(0.40082).epsilon(1e-4));
  CHECK(interval.high == Approx(0.95987).epsilon(1e-4));
  CHECK(wilson(0, 10, 0.01).low == 0.0);
  CHECK(wilson(10, 10, 0.01).high == 1.0);
}

TEST_CASE("A mean's interval at 99 percent goes by Student's t, 9.925 for three days") {
  const PairSums sums = days_of({{1, 1}, {2, 1}, {3, 1}});
  const Interval interval = ratio_interval(sums, 0.01).value();
  CHECK(interval.high - 2.0 == Approx(9.924843 / std::sqrt(3.0)).epsilon(1e-6));
  CHECK(2.0 - interval.low == Approx(interval.high - 2.0));
}

TEST_CASE("Below two days, or without a denominator, there is none") {
  CHECK_FALSE(ratio_interval(days_of({{1, 2}}), 0.01));
  CHECK_FALSE(ratio_interval(days_of({{0, 0}, {0, 0}}), 0.01));
}

}  // namespace holdtime::results
