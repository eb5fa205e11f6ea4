// Intervals hold what they promise: the truth lies in 95 of 100 of them.
#include <boost/math/distributions/binomial.hpp>
#include <catch2/catch.hpp>
#include <cmath>

#include "engine/random/draw.hpp"
#include "engine/random/normal.hpp"
#include "results/statistics/intervals.hpp"
#include "results/statistics/wait_histogram.hpp"

namespace holdtime::results {
namespace {

using engine::KeyedGenerator;

double normal(KeyedGenerator& random) {
  // Box and Muller (1958)
  const double radius = std::sqrt(-2.0 * std::log(random.uniform()));
  return radius * std::cos(6.283185307179586 * random.uniform());
}

double exponential(KeyedGenerator& random, double mean) {
  return -mean * std::log(random.uniform());
}

/// Checks that `found` of `experiments` covered; `slack` is what the interval's approximation may cost.
void check_coverage(int found, int experiments, double slack) {
  const double share = static_cast<double>(found) / experiments;
  const double tolerance = 4.0 * std::sqrt(0.95 * 0.05 / experiments) + slack;
  INFO("coverage expected 0.95, found " << share << ", tolerance " << tolerance);
  CHECK(std::abs(share - 0.95) <= tolerance);
}

/// How many of `experiments` intervals for the 80 % point of pooled waits cover `truth`: 100 days of 30 to 70
/// waits, exponential with a mean that `mean_of_day` draws.
template <class MeanOfDay>
int covering_percentiles(double truth, int experiments, MeanOfDay&& mean_of_day) {
  int covered = 0;
  for (int e = 0; e < experiments; ++e) {
    KeyedGenerator random({9, static_cast<std::uint64_t>(e)}, 1, 0, 1);
    WaitHistogram waits;
    WaitSpread spread;
    for (int day = 0; day < 100; ++day) {
      CoarseWaits coarse;
      const double mean = mean_of_day(random);
      for (std::uint64_t i = 30 + random() % 41; i > 0; --i) {
        const Microseconds wait = engine::from_seconds(exponential(random, mean));
        waits.add(wait);
        coarse.add(wait);
      }
      spread.add_day(coarse);
    }
    const auto percentile = wait_percentile(waits, spread, 0.8);
    if (!percentile || !percentile->interval) FAIL("no interval");
    covered += percentile->interval->low <= truth && truth <= percentile->interval->high;
  }
  return covered;
}

}  // namespace

TEST_CASE("Student's interval of exact sums covers the mean of normal data in 95 % of experiments") {
  const int days = GENERATE(2, 5, 30);
  CAPTURE(days);
  int covered = 0;
  constexpr int experiments = 10'000;
  for (int e = 0; e < experiments; ++e) {
    KeyedGenerator random({9, static_cast<std::uint64_t>(e)}, static_cast<std::uint64_t>(days), 0, 1);
    PairSums sums;
    for (int day = 0; day < days; ++day) {
      sums.add(static_cast<std::int64_t>(std::floor(1e9 + 1e7 * normal(random) + 0.5)), 1);
    }
    const Interval interval = *estimate_ratio(sums)->interval;
    covered += interval.low <= 1e9 && 1e9 <= interval.high;
  }
  check_coverage(covered, experiments, 0.0);
}

TEST_CASE("A ratio's interval covers the ratio of expectations, not the mean of ratios") {
  // A day's volume is drawn; busy days are worse: E[n]/E[d] differs from the mean of n/d.
  int covered = 0;
  constexpr int experiments = 10'000, days = 100;
  for (int e = 0; e < experiments; ++e) {
    KeyedGenerator random({10, static_cast<std::uint64_t>(e)}, 1, 0, 1);
    PairSums sums;
    for (int day = 0; day < days; ++day) {
      const bool busy = random() % 2 == 0;
      const double volume = busy ? 2000.0 : 1000.0, share = busy ? 0.6 : 0.9;
      const double noise = 30.0 * normal(random);
      sums.add(static_cast<std::int64_t>(std::floor(volume * share + noise + 0.5)),
               static_cast<std::int64_t>(volume));
    }
    const Interval interval = *estimate_ratio(sums)->interval;
    covered += interval.low <= 0.7 && 0.7 <= interval.high;  // (1200 + 900) / (2000 + 1000)
  }
  check_coverage(covered, experiments, 0.005);
}

TEST_CASE("Wilson's interval holds a share of days in 95 of 100 cases, by all that can happen") {
  // Exact: every number of days that meet the target, with its binomial chance. A single share may be off, as
  // days come in whole numbers; over shares from 5 to 95 % it evens out.
  const int days = GENERATE(30, 73, 200, 1000);
  double sum = 0.0;
  double least = 1.0;
  constexpr int shares = 901;
  for (int i = 0; i < shares; ++i) {
    const double share = 0.05 + 0.001 * i;
    const boost::math::binomial met(days, share);
    double held = 0.0;
    for (int k = 0; k <= days; ++k) {
      const Interval interval = wilson(k, days);
      if (interval.low <= share && share <= interval.high) held += boost::math::pdf(met, k);
    }
    sum += held;
    least = std::min(least, held);
  }
  INFO(days << " days: held in " << sum / shares << " on average, " << least << " at least");
  CHECK(sum / shares >= 0.935);
  CHECK(sum / shares <= 0.965);
  CHECK(least >= 0.90);
}

TEST_CASE("The ranks of a quantile's interval hold it in at least 95 of 100 cases, by all that can happen") {
  const int days = GENERATE(73, 100, 200, 1000, 10'000);
  for (const double q : {0.1, 0.5, 0.9}) {
    const auto ranks = quantile_ranks(days, q).value();
    // X(low) <= quantile < X(high) when of the days at least `low` and fewer than `high` lie below it.
    const boost::math::binomial below(days, q);
    const double held = boost::math::cdf(below, static_cast<double>(ranks.second - 1)) -
                        boost::math::cdf(below, static_cast<double>(ranks.first - 1));
    INFO(days << " days, q = " << q << ": held in " << held);
    CHECK(held >= 0.95);
    CHECK(held <= (days >= 200 ? 0.97 : 0.985));
  }
}

TEST_CASE("Wait percentiles: the interval of independent waits covers the truth in at least 93 %") {
  constexpr int experiments = 1000;
  const double truth = 30.0 * std::log(5.0);
  const int covered = covering_percentiles(truth, experiments, [](KeyedGenerator&) { return 30.0; });
  INFO("covered " << covered << " of " << experiments << ", expected 930 at least");
  CHECK(covered >= 930);
}

TEST_CASE("Wait percentiles: the interval knows that the callers of one day share its luck") {
  // Every second day is four times as bad. F(x) = 1 - exp(-x / 15) / 2 - exp(-x / 60) / 2.
  double low = 0.0, high = 1000.0;
  for (int i = 0; i < 60; ++i) {
    const double x = 0.5 * (low + high);
    (0.5 * std::exp(-x / 15.0) + 0.5 * std::exp(-x / 60.0) > 0.2 ? low : high) = x;
  }
  constexpr int experiments = 1000;
  const int covered = covering_percentiles(
      low, experiments, [](KeyedGenerator& random) { return random() % 2 == 0 ? 15.0 : 60.0; });
  INFO("covered " << covered << " of " << experiments << ", expected 930 at least");
  CHECK(covered >= 930);
}

}  // namespace holdtime::results
