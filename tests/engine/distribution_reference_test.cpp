// Quantiles and probabilities against values known from outside: formulas, and Boost.Math's distributions.

#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/weibull.hpp>
#include <catch2/catch.hpp>
#include <cmath>

#include "engine/random/incomplete_gamma.hpp"
#include "engine/random/normal.hpp"
#include "tests/engine/distribution_examples.hpp"

namespace holdtime::engine::testing {
namespace {

/// By the smaller tail, so that the reference is not the one that loses digits.
template <class Reference>
double reference_quantile(const Reference& reference, double u) {
  return u < 0.5 ? quantile(reference, u) : quantile(complement(reference, 1.0 - u));
}

template <class Reference>
void check_quantiles(const Distribution& distribution, const Reference& reference, double tolerance) {
  for (const double u : exact_uniforms()) {
    const double expected = reference_quantile(reference, u);
    const double found = distribution.quantile(u);
    INFO("u " << u << " expected " << expected << " found " << found << " relative tolerance " << tolerance);
    CHECK(std::fabs(found - expected) <= tolerance * expected + 1e-300);
  }
}

template <class Reference>
void check_probabilities(const Distribution& distribution, const Reference& reference, double tolerance) {
  for (const double u : exact_uniforms()) {
    const double x = reference_quantile(reference, u);
    const double expected = cdf(reference, x);
    const double found = distribution.cdf(x);
    INFO("x " << x << " expected " << expected << " found " << found << " tolerance " << tolerance);
    CHECK(std::fabs(found - expected) <= tolerance);
  }
}

Distribution by(const char* family, const char* first, double a, const char* second, double b) {
  return make_distribution(family, {{{first, a}, {second, b}}, {}, {}});
}

}  // namespace

TEST_CASE("medians and quartiles agree with their formulas") {
  CHECK(exponential(348.0).quantile(0.5) == Approx(348.0 * std::log(2.0)).epsilon(1e-14));
  CHECK(exponential(10.0).cdf(10.0) == Approx(1.0 - std::exp(-1.0)).epsilon(1e-14));
  CHECK(by("lognormal", "mu", 5.0, "sigma", 1.2).quantile(0.5) == Approx(std::exp(5.0)).epsilon(1e-14));
  CHECK(by("weibull", "shape", 0.7, "scale", 60.0).quantile(1.0 - std::exp(-1.0)) ==
        Approx(60.0).epsilon(1e-14));
  CHECK(by("uniform", "low", 10.0, "high", 20.0).quantile(0.25) == 12.5);
  CHECK(by("erlang", "mean", 2.0, "stages", 2.0).cdf(3.0) ==
        Approx(1.0 - 4.0 * std::exp(-3.0)).epsilon(1e-13));
  CHECK(make_distribution("triangular", {{{"low", 0.0}, {"mode", 10.0}, {"high", 20.0}}, {}, {}})
            .quantile(0.125) == 5.0);
}

TEST_CASE("lognormal, Weibull and normal quantiles agree with Boost.Math to ten digits") {
  for (const double sigma : {0.05, 0.7, 2.5}) {
    check_quantiles(by("lognormal", "mu", 5.2, "sigma", sigma), boost::math::lognormal(5.2, sigma), 1e-10);
    check_probabilities(by("lognormal", "mu", 5.2, "sigma", sigma), boost::math::lognormal(5.2, sigma),
                        1e-12);
  }
  for (const double shape : {0.2, 0.6, 1.0, 3.5, 40.0}) {
    check_quantiles(by("weibull", "shape", shape, "scale", 60.0), boost::math::weibull(shape, 60.0), 1e-10);
    check_probabilities(by("weibull", "shape", shape, "scale", 60.0), boost::math::weibull(shape, 60.0),
                        1e-12);
  }
  // So far above 0 that nothing is cut off.
  check_quantiles(by("normal", "mu", 500.0, "sigma", 20.0), boost::math::normal(500.0, 20.0), 1e-10);
}

TEST_CASE("a normal distribution cut at 0 has the moments of its published formulas") {
  // N(0, 1) given above 0 is half-normal: mean sqrt(2/pi), variance 1 - 2/pi, median 0.6744897501960817.
  const Distribution half = by("normal", "mu", 0.0, "sigma", 1.0);
  CHECK(half.mean() == Approx(0.7978845608028654).epsilon(1e-13));
  CHECK(half.variance() == Approx(0.3633802276324187).epsilon(1e-13));
  CHECK(half.quantile(0.5) == Approx(0.6744897501960817).epsilon(1e-13));
  // The two ways to compute them meet where one takes over from the other.
  const Distribution before = by("normal", "mu", -2.9999999, "sigma", 1.0);
  const Distribution after = by("normal", "mu", -3.0000001, "sigma", 1.0);
  CHECK(before.mean() == Approx(after.mean()).epsilon(1e-6));
  CHECK(before.variance() == Approx(after.variance()).epsilon(1e-6));
}

TEST_CASE("the standard normal quantile agrees with Boost.Math to the last digits") {
  for (const double p : exact_uniforms()) {
    const double expected = reference_quantile(boost::math::normal(), p);
    const double found = normal_quantile(p);
    INFO("p " << p << " expected " << expected << " found " << found << " relative tolerance 1e-14");
    CHECK(std::fabs(found - expected) <= 1e-14 * std::fabs(expected));
    CHECK(normal_cdf(found) == Approx(p).epsilon(1e-13));
  }
}

TEST_CASE("tabulated gamma quantiles agree with Boost.Math to eight digits, for shapes from 0.05 to 10,000") {
  const auto random = uniforms(150, "gamma");
  for (const double shape :
       {0.05, 0.1, 0.3, 0.7, 0.99, 1.0, 1.3, 2.0, 5.0, 9.99, 10.0, 33.0, 200.0, 1e3, 1e4}) {
    CAPTURE(shape);
    const Distribution distribution = by("gamma", "shape", shape, "scale", 60.0);
    const boost::math::gamma_distribution<> reference(shape, 60.0);
    check_quantiles(distribution, reference, 1e-8);
    check_probabilities(distribution, reference, 1e-12);
    for (const double r : random) {
      // Logits evenly over the table's range and a little beyond.
      const double u = 1.0 / (1.0 + std::exp(-43.0 * (r - 0.5)));
      const double expected = reference_quantile(reference, u);
      const double found = distribution.quantile(u);
      INFO("u " << u << " expected " << expected << " found " << found << " relative tolerance 1e-8");
      CHECK(std::fabs(found - expected) <= 1e-8 * expected);
    }
  }
}

TEST_CASE("the incomplete gamma function and its inverse keep their digits in both tails") {
  for (const double shape : {0.05, 0.5, 1.0, 4.5, 60.0, 1e4}) {
    const IncompleteGamma function(shape);
    for (const double ratio : {1e-6, 0.2, 0.9, 1.0, 1.1, 2.0, 6.0}) {
      const double x = shape * ratio;
      const double lower = boost::math::gamma_p(shape, x);
      const double upper = boost::math::gamma_q(shape, x);
      if (lower < 1e-290 || upper < 1e-290) continue;
      const auto found = function.at(x);
      CAPTURE(shape, x, lower, upper, std::exp(found.lower), std::exp(found.upper));
      CHECK(std::exp(found.lower) == Approx(lower).epsilon(1e-11));
      CHECK(std::exp(found.upper) == Approx(upper).epsilon(1e-11));
      CHECK(std::exp(function.log_inverse(found.lower, found.upper, 0.0)) == Approx(x).epsilon(1e-11));
    }
  }
}

}  // namespace holdtime::engine::testing
