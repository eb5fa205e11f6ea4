// Differences over paired days: by hand, by the definition, and by what swapping the sides must do.
#include "results/statistics/paired.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "engine/random/draw.hpp"
#include "results/statistics/levels.hpp"

namespace holdtime::results {
namespace {

using engine::KeyedGenerator;

struct Day {
  std::int64_t n_a, d_a, n_b, d_b;
};

PairedSums sums_of(const std::vector<Day>& days) {
  PairedSums sums;
  for (const Day& day : days) sums.add(day.n_a, day.d_a, day.n_b, day.d_b);
  return sums;
}

PairedSums swapped(const std::vector<Day>& days) {
  PairedSums sums;
  for (const Day& day : days) sums.add(day.n_b, day.d_b, day.n_a, day.d_a);
  return sums;
}

/// Days whose callers are shared: side b answers some more of them, and offers itself a few more.
std::vector<Day> random_days(std::uint64_t seed, int count) {
  KeyedGenerator random({seed, 0}, 1, 0, 1);
  std::vector<Day> days;
  for (int i = 0; i < count; ++i) {
    const auto offered = static_cast<std::int64_t>(500 + random() % 1000);
    const auto late = static_cast<std::int64_t>(random() % 200);
    const auto saved = static_cast<std::int64_t>(random() % 12);
    const auto more = static_cast<std::int64_t>(random() % 3);
    days.push_back({offered - late, offered, offered - late + saved, offered + more});
  }
  return days;
}

/// The probability of counts under shares of days met by side b only, by side a only, and the rest.
double trinomial(int b, int c, int n, double p_b, double p_c) {
  double log_chance =
      std::lgamma(n + 1.0) - std::lgamma(b + 1.0) - std::lgamma(c + 1.0) - std::lgamma(n - b - c + 1.0);
  if (b > 0) log_chance += b * std::log(p_b);
  if (c > 0) log_chance += c * std::log(p_c);
  if (n > b + c) log_chance += (n - b - c) * std::log(1.0 - p_b - p_c);
  return std::exp(log_chance);
}

/// The likeliest share of days met by side a only where side b's surplus is `delta`, by golden section.
double likeliest_only_a(const PairedCounts& counts, double delta) {
  const auto log_likelihood = [&](double p) {
    return static_cast<double>(counts.only_b) * std::log(p + delta) +
           static_cast<double>(counts.only_a) * std::log(p) +
           static_cast<double>(counts.both + counts.neither) * std::log(1.0 - 2.0 * p - delta);
  };
  double low = std::max(0.0, -delta) + 1e-12, high = 0.5 * (1.0 - delta) - 1e-12;
  for (int i = 0; i < 200; ++i) {
    const double third = (high - low) / 3.0;
    (log_likelihood(low + third) < log_likelihood(high - third) ? low : high) =
        log_likelihood(low + third) < log_likelihood(high - third) ? low + third : high - third;
  }
  return 0.5 * (low + high);
}

}  // namespace

TEST_CASE("Means that differ by 1, 0 and 2 on three days differ by 1 with a standard error of 1 / sqrt 3") {
  const auto estimate = *estimate_difference(sums_of({{1, 1, 2, 1}, {2, 1, 2, 1}, {3, 1, 5, 1}}));
  CHECK(estimate.difference == 1.0);
  CHECK(*estimate.standard_error == Approx(std::sqrt(1.0 / 3.0)).epsilon(1e-14));
  // Apart: variances 1 and 3 of the sides, each a third.
  CHECK(*estimate.independent_error == Approx(std::sqrt(4.0 / 3.0)).epsilon(1e-14));
  const Interval interval = *estimate.interval(plain_miss);  // Student's 4.302653 for two degrees of freedom
  CHECK(interval.high == Approx(1.0 + 4.302653 * 0.5773503).epsilon(1e-6));
}

TEST_CASE("A difference of ratios has the spread of the days' differences of linearised ratios") {
  const std::vector<Day> days = random_days(3, 200);
  double n_a = 0, d_a = 0, n_b = 0, d_b = 0, squares = 0;
  for (const Day& day : days) {
    n_a += static_cast<double>(day.n_a);
    d_a += static_cast<double>(day.d_a);
    n_b += static_cast<double>(day.n_b);
    d_b += static_cast<double>(day.d_b);
  }
  for (const Day& day : days) {
    const double a = static_cast<double>(day.n_a) - n_a / d_a * static_cast<double>(day.d_a);
    const double b = static_cast<double>(day.n_b) - n_b / d_b * static_cast<double>(day.d_b);
    const double residual = b * 200.0 / d_b - a * 200.0 / d_a;
    squares += residual * residual;
  }
  const auto estimate = *estimate_difference(sums_of(days));
  CHECK(estimate.difference == n_b / d_b - n_a / d_a);
  CHECK(*estimate.standard_error == Approx(std::sqrt(squares / (200.0 * 199.0))).epsilon(1e-9));
  CHECK(*estimate.standard_error < 0.2 * *estimate.independent_error);
}

TEST_CASE("Swapping the sides turns the signs and no other bit") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const std::vector<Day> days = random_days(seed, 40);
    const auto one = *estimate_difference(sums_of(days));
    const auto other = *estimate_difference(swapped(days));
    CHECK(one.difference == -other.difference);
    CHECK(*one.standard_error == *other.standard_error);
    CHECK(one.interval(0.01)->low == -other.interval(0.01)->high);
  }
  const Interval there = paired_share_interval({10, 3, 8, 9}, plain_miss);
  const Interval back = paired_share_interval({10, 8, 3, 9}, plain_miss);
  CHECK(there.low == -back.high);
  CHECK(there.high == -back.low);
}

TEST_CASE("A ratio beside itself differs by exactly 0, give or take 0") {
  std::vector<Day> days = random_days(7, 60);
  for (Day& day : days) day = {day.n_a, day.d_a, day.n_a, day.d_a};
  const auto estimate = *estimate_difference(sums_of(days));
  CHECK(estimate.difference == 0.0);
  CHECK(*estimate.standard_error == 0.0);
  CHECK(*estimate.independent_error > 0.0);
}

TEST_CASE("A difference that is the same every day has no width; with nobody on a side there is none") {
  const auto paid = *estimate_difference(sums_of({{320, 1, 328, 1}, {300, 1, 308, 1}, {311, 1, 319, 1}}));
  CHECK(paid.difference == Approx(8.0).epsilon(1e-14));
  CHECK(*paid.standard_error == 0.0);
  CHECK_FALSE(estimate_difference(sums_of({{0, 0, 3, 4}, {0, 0, 5, 6}})));
  CHECK_FALSE(estimate_difference(sums_of({{3, 4, 5, 6}}))->interval(plain_miss));
}

TEST_CASE("Sums over days may be formed in any order") {
  const std::vector<Day> days = random_days(9, 30);
  PairedSums backwards;
  for (std::size_t i = days.size(); i-- > 0;) {
    PairedSums one = sums_of({days[i]});
    one += backwards;
    backwards = one;
  }
  const auto one = *estimate_difference(sums_of(days)), other = *estimate_difference(backwards);
  CHECK(one.difference == other.difference);
  CHECK(*one.standard_error == *other.standard_error);
}

TEST_CASE("The ends of Tango's interval are where the likeliest shares make the score one of 1.96") {
  for (const PairedCounts& counts :
       {PairedCounts{20, 4, 11, 15}, PairedCounts{80, 1, 9, 10}, PairedCounts{3, 6, 2, 9}}) {
    const auto n = static_cast<double>(counts.days());
    const Interval interval = paired_share_interval(counts, plain_miss);
    for (const double end : {interval.low, interval.high}) {
      const double only_a = likeliest_only_a(counts, end);
      const double distance = static_cast<double>(counts.only_b - counts.only_a) - n * end;
      const double score = distance / std::sqrt(n * (2.0 * only_a + end - end * end));
      CHECK(std::abs(score) == Approx(normal_95).epsilon(1e-5));
    }
  }
  // Where no day differs, differences up to z^2 / (n + z^2) are not excluded: rare days may not have come.
  const double z2 = normal_95 * normal_95;
  CHECK(paired_share_interval({90, 0, 0, 10}, plain_miss).high == Approx(z2 / (100.0 + z2)).epsilon(1e-9));
  CHECK(paired_share_interval({0, 0, 25, 0}, plain_miss).high == 1.0);
}

TEST_CASE("Tango's interval covers the difference in 95 % of 40 days' experiments, enumerated exactly") {
  constexpr int n = 40;
  double mean = 0.0, least = 1.0;
  int cases = 0;
  for (const double p_b : {0.05, 0.1, 0.2, 0.35}) {
    for (const double p_c : {0.02, 0.05, 0.1, 0.3}) {
      double covered = 0.0;
      for (int b = 0; b <= n; ++b) {
        for (int c = 0; b + c <= n; ++c) {
          const double chance = trinomial(b, c, n, p_b, p_c);
          if (chance < 1e-9) continue;
          const Interval interval = paired_share_interval({n - b - c, c, b, 0}, plain_miss);
          if (interval.low <= p_b - p_c && p_b - p_c <= interval.high) covered += chance;
        }
      }
      mean += covered;
      least = std::min(least, covered);
      ++cases;
    }
  }
  mean /= cases;
  CAPTURE(mean, least);
  CHECK(mean >= 0.935);
  CHECK(mean <= 0.965);
  CHECK(least >= 0.92);
}

}  // namespace holdtime::results
