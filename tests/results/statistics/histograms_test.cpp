// Histograms against the sorted sample itself.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "engine/random/draw.hpp"
#include "results/statistics/log_histogram.hpp"
#include "results/statistics/wait_histogram.hpp"

namespace holdtime::results {
namespace {

using engine::KeyedGenerator;

/// Values over many orders of magnitude, some 0.
double any_value(KeyedGenerator& random) {
  if (random() % 10 == 0) return 0.0;
  return std::exp(60.0 * random.uniform() - 25.0);
}

Microseconds any_wait(KeyedGenerator& random) {
  if (random() % 4 == 0) return 0;
  return static_cast<Microseconds>(std::exp(26.0 * random.uniform()));  // 1 us to 2 days
}

}  // namespace

TEST_CASE("A log histogram answers every rank within 1/256 of the value") {
  KeyedGenerator random({1, 0}, 1, 0, 1);
  std::vector<double> values;
  LogHistogram histogram;
  for (int i = 0; i < 20'000; ++i) {
    values.push_back(any_value(random));
    histogram.add(values.back());
  }
  std::sort(values.begin(), values.end());
  REQUIRE(histogram.count() == values.size());
  for (std::size_t rank = 1; rank <= values.size(); rank += 7) {
    const double expected = values[rank - 1], found = histogram.at_rank(rank);
    if (std::abs(found - expected) > expected / 256.0 * (1.0 + 1e-12)) {
      FAIL_CHECK("rank " << rank << ": expected " << expected << ", found " << found << ", tolerance 1/256");
    }
  }
  for (const double q : {0.001, 0.1, 0.25, 0.5, 0.9, 0.99, 1.0}) {
    const auto rank = static_cast<std::uint64_t>(std::ceil(q * 20'000 - 1e-9));
    CHECK(histogram.quantile(q) == histogram.at_rank(rank));
  }
}

TEST_CASE("The quantile is the smallest value with at least that share at or below it") {
  for (std::uint64_t n = 1; n <= 500; ++n) {
    LogHistogram histogram;
    for (std::uint64_t i = 1; i <= n; ++i) histogram.add(std::exp2(static_cast<double>(i)));
    for (const std::uint64_t tenths : {1u, 5u, 9u, 10u}) {
      const std::uint64_t rank = (tenths * n + 9) / 10;  // in whole numbers
      const double found = histogram.quantile(static_cast<double>(tenths) / 10.0);
      if (found != histogram.at_rank(rank))
        FAIL_CHECK("n " << n << ", " << tenths << "/10: not rank " << rank);
    }
  }
}

TEST_CASE("Merged log histograms are the histogram of all values, in either order") {
  KeyedGenerator random({2, 0}, 1, 0, 1);
  LogHistogram parts[3], whole;
  for (int i = 0; i < 3000; ++i) {
    const double value = any_value(random);
    parts[i % 3].add(value);
    whole.add(value);
  }
  LogHistogram forwards = parts[0], backwards;
  forwards += parts[1];
  forwards += parts[2];
  for (int i = 3; i-- > 0;) backwards += parts[i];
  REQUIRE(forwards.count() == whole.count());
  for (std::uint64_t rank = 1; rank <= whole.count(); ++rank) {
    const double expected = whole.at_rank(rank);
    const bool same = forwards.at_rank(rank) == expected && backwards.at_rank(rank) == expected;
    if (!same) FAIL_CHECK("rank " << rank);
  }
  LogHistogram weighted, one_by_one;
  weighted.add(3.0, 5);
  for (int i = 0; i < 5; ++i) one_by_one.add(3.0);
  CHECK(weighted.count() == one_by_one.count());
  CHECK(weighted.quantile(0.5) == one_by_one.quantile(0.5));
}

TEST_CASE("A wait histogram answers every rank within 0.4 %, or 64 us") {
  KeyedGenerator random({3, 0}, 1, 0, 1);
  std::vector<Microseconds> waits;
  WaitHistogram histogram, one, other;
  for (int i = 0; i < 20'000; ++i) {
    waits.push_back(any_wait(random));
    histogram.add(waits.back());
    (i % 2 == 0 ? one : other).add(waits.back());
  }
  one += other;
  std::sort(waits.begin(), waits.end());
  for (std::size_t rank = 1; rank <= waits.size(); ++rank) {
    const Microseconds expected = waits[rank - 1], found = histogram.at_rank(rank);
    const double tolerance = expected == 0 ? 0.0 : std::max(64.0, static_cast<double>(expected) / 256.0);
    const bool close = static_cast<double>(std::abs(found - expected)) <= tolerance;
    if (!close || one.at_rank(rank) != found) {
      FAIL_CHECK("rank " << rank << ": expected " << expected << ", found " << found << ", merged "
                         << one.at_rank(rank) << ", tolerance " << tolerance);
    }
  }
}

TEST_CASE("A wait percentile is that of the sorted waits, zeros included") {
  WaitHistogram histogram;
  WaitSpread spread;
  CHECK_FALSE(wait_percentile(histogram, spread, 0.5));
  CoarseWaits day;
  for (int i = 0; i < 10; ++i) {  // 0 0 0 0 0 0 60 70 80 90 s
    const Microseconds wait = i < 6 ? 0 : i * 10 * engine::second;
    histogram.add(wait);
    day.add(wait);
  }
  spread.add_day(day);
  CHECK(wait_percentile(histogram, spread, 0.5)->seconds == 0.0);
  CHECK(wait_percentile(histogram, spread, 0.6)->seconds == 0.0);
  CHECK(wait_percentile(histogram, spread, 0.61)->seconds == Approx(60.0).epsilon(0.004));
  CHECK(wait_percentile(histogram, spread, 0.8)->seconds ==
        Approx(70.0 + 10.0 * 0).epsilon(0.004).margin(0.0));
  CHECK(wait_percentile(histogram, spread, 0.99)->seconds == Approx(90.0).epsilon(0.004));
  CHECK_FALSE(wait_percentile(histogram, spread, 0.5)->interval);  // one day says nothing of days
}

TEST_CASE("The spread of shares between days is that of the ratio estimator on the counts themselves") {
  KeyedGenerator random({4, 0}, 1, 0, 1);
  const Microseconds threshold = Microseconds{1} << 25;  // 33.6 s is a coarse threshold itself
  WaitSpread whole, parts[2];
  PairSums beyond;
  for (int d = 0; d < 50; ++d) {
    CoarseWaits day;
    std::int64_t n = 0, total = 0;
    for (std::uint64_t i = random() % 40; i > 0; --i) {
      const Microseconds wait = random() % 5 == 0 ? threshold : any_wait(random);
      day.add(wait);
      n += wait > threshold;
      ++total;
    }
    whole.add_day(day);
    parts[d % 2].add_day(day);
    beyond.add(n, total);
  }
  parts[0] += parts[1];
  const double expected = *estimate_ratio(beyond)->standard_error;
  CHECK(*whole.standard_error(threshold + 1) == Approx(expected).epsilon(1e-12));
  CHECK(*parts[0].standard_error(threshold + 1) == Approx(expected).epsilon(1e-12));
}

}  // namespace holdtime::results
