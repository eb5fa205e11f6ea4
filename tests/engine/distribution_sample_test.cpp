// Means, variances and distribution functions against what quantile() really gives.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/engine/distribution_examples.hpp"

namespace holdtime::engine::testing {
namespace {

struct Moments {
  double mean = 0.0;
  double variance = 0.0;
};

/// Integrals of x and (x - centre)^2 over u by the trapezoid rule in the logit of u: for smooth quantiles its
/// error falls faster than any power of the step.
Moments integrated_in_logit(const Distribution& distribution) {
  constexpr double end = 36.7;
  constexpr double step = 1e-3;
  Moments moments;
  const double centre = distribution.mean();
  for (double t = -end; t <= end; t += step) {
    const double tail = std::exp(-std::fabs(t)) / (1.0 + std::exp(-std::fabs(t)));
    const double u = t < 0.0 ? tail : 1.0 - tail;
    const double weight = step * tail * (1.0 - tail);
    const double x = distribution.quantile(std::clamp(u, 0x1p-53, 1.0 - 0x1p-53));
    moments.mean += weight * x;
    moments.variance += weight * (x - centre) * (x - centre);
  }
  return moments;
}

/// The same by the midpoint rule in u itself, which jumps and the components' tails inside (0, 1) do not
/// upset.
Moments integrated_evenly(const Distribution& distribution) {
  constexpr int count = 1'000'000;
  Moments moments;
  const double centre = distribution.mean();
  for (int i = 0; i < count; ++i) {
    const double x = distribution.quantile((i + 0.5) / count);
    moments.mean += x / count;
    moments.variance += (x - centre) * (x - centre) / count;
  }
  return moments;
}

/// The largest distance between the sample's distribution function and `cdf`, on either side of a jump. Looks
/// at every 16th value only, which can miss 16/n.
double largest_distance(const std::vector<double>& sorted, const Distribution& distribution) {
  const auto n = static_cast<double>(sorted.size());
  double largest = 0.0;
  for (std::size_t i = 0; i < sorted.size();) {
    const double x = sorted[i];
    const auto [first, after] = std::equal_range(sorted.begin(), sorted.end(), x);
    const double below = static_cast<double>(first - sorted.begin()) / n;
    const double up_to = static_cast<double>(after - sorted.begin()) / n;
    largest = std::max(largest, std::fabs(up_to - distribution.cdf(x)));
    if (up_to - below > 100.0 / n) {
      largest = std::max(largest, std::fabs(below - distribution.cdf(std::nextafter(x, -1.0))));
    }
    i = std::max(i + 16, static_cast<std::size_t>(after - sorted.begin()));
  }
  return largest + 16.0 / n;
}

}  // namespace

TEST_CASE("mean and variance are the integrals over the quantiles") {
  for (const Example& example : distribution_examples()) {
    const Distribution distribution = make(example);
    const bool smooth = example.continuous && example.ordered;
    const Moments found = smooth ? integrated_in_logit(distribution) : integrated_evenly(distribution);
    const double tolerance = smooth ? 1e-6 : 2e-3;
    INFO(in_words(example) << ": mean expected " << distribution.mean() << " found " << found.mean
                           << ", variance expected " << distribution.variance() << " found " << found.variance
                           << ", relative tolerance " << tolerance);
    CHECK(std::fabs(found.mean - distribution.mean()) <= tolerance * distribution.mean());
    CHECK(std::fabs(found.variance - distribution.variance()) <=
          tolerance * distribution.variance() + 1e-12 * distribution.mean());
  }
}

TEST_CASE("asked for by mean and sd, a distribution has that mean and sd") {
  for (const Example& example : distribution_examples()) {
    const double* mean = example.parameters.number("mean");
    const double* sd = example.parameters.number("sd");
    if (mean == nullptr || sd == nullptr) continue;
    const Distribution distribution = make(example);
    CAPTURE(in_words(example), distribution.mean(), std::sqrt(distribution.variance()));
    CHECK(distribution.mean() == Approx(*mean).epsilon(1e-10));
    CHECK(std::sqrt(distribution.variance()) == Approx(*sd).epsilon(1e-8));
  }
}

TEST_CASE("a million draws are distributed as cdf says (Kolmogorov-Smirnov)") {
  constexpr std::size_t count = 1'000'000;
  auto sorted_uniforms = uniforms(count, "distribution function");
  std::sort(sorted_uniforms.begin(), sorted_uniforms.end());
  // P(sqrt(n) D > z) is about 2 exp(-2 z^2): one in ten million at 2.9.
  const double tolerance = 2.9 / std::sqrt(static_cast<double>(count)) + 16.0 / static_cast<double>(count);
  for (const Example& example : distribution_examples()) {
    const Distribution distribution = make(example);
    std::vector<double> values(count);
    std::transform(sorted_uniforms.begin(), sorted_uniforms.end(), values.begin(),
                   [&](double u) { return distribution.quantile(u); });
    INFO(in_words(example));
    if (example.ordered) CHECK(std::is_sorted(values.begin(), values.end()));
    std::sort(values.begin(), values.end());
    const double found = largest_distance(values, distribution);
    INFO("expected 0, found " << found << ", tolerance " << tolerance);
    CHECK(found <= tolerance);
  }
}

}  // namespace holdtime::engine::testing
