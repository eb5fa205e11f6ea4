// The table of distributions as a whole: what every row promises, whichever law it is.

#include "engine/random/distribution.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/engine/distribution_examples.hpp"

namespace holdtime::engine::testing {

TEST_CASE("every form of every distribution has an example to be tested by") {
  for (const DistributionFamily& family : distribution_families()) {
    for (const auto& form : family.forms) {
      std::string form_text;
      for (const auto name : form) form_text += " " + std::string(name);
      CAPTURE(family.name, form_text);
      const auto& examples = distribution_examples();
      CHECK(std::any_of(examples.begin(), examples.end(), [&](const Example& example) {
        const auto names = names_given(example);
        return example.family == family.name &&
               std::is_permutation(form.begin(), form.end(), names.begin(), names.end());
      }));
    }
  }
}

TEST_CASE("every row of the table is complete: names once, help, forms of known parameters") {
  for (const DistributionFamily& family : distribution_families()) {
    CAPTURE(family.name);
    CHECK(find_distribution_family(family.name) == &family);
    CHECK_FALSE(family.help.empty());
    CHECK_FALSE(family.forms.empty());
    for (const ParameterInfo& info : family.parameters) {
      CAPTURE(info.name);
      CHECK_FALSE(info.help.empty());
      CHECK(std::any_of(family.forms.begin(), family.forms.end(), [&](const auto& form) {
        return std::find(form.begin(), form.end(), info.name) != form.end();
      }));
    }
  }
  CHECK(find_distribution_family("no such distribution") == nullptr);
}

TEST_CASE("quantiles are finite, not negative and never fall, out to both ends of the generator's range") {
  for (const Example& example : distribution_examples()) {
    const Distribution distribution = make(example);
    double before = 0.0;
    double u_before = 0.0;
    for (const double u : exact_uniforms()) {
      const double x = distribution.quantile(u);
      CAPTURE(in_words(example), u_before, before, u, x);
      CHECK(std::isfinite(x));
      CHECK(x >= 0.0);
      if (example.ordered) CHECK(x >= before);
      before = x;
      u_before = u;
    }
  }
}

TEST_CASE("cdf undoes quantile in every continuous distribution") {
  for (const Example& example : distribution_examples()) {
    if (!example.continuous || !example.ordered) continue;
    const Distribution distribution = make(example);
    for (const double u : exact_uniforms()) {
      const double found = distribution.cdf(distribution.quantile(u));
      const double tolerance = 1e-7 * std::min(u, 1.0 - u) + 1e-13;
      INFO(in_words(example) << " expected " << u << " found " << found << " tolerance " << tolerance);
      CHECK(std::fabs(found - u) <= tolerance);
    }
  }
}

TEST_CASE("quantile is the least value whose cdf reaches u where values have probabilities of their own") {
  for (const Example& example : distribution_examples()) {
    if (example.continuous) continue;
    const Distribution distribution = make(example);
    for (const double u : uniforms(1000, "least value")) {
      const double x = distribution.quantile(u);
      CAPTURE(in_words(example), u, x, distribution.cdf(x));
      CHECK(distribution.cdf(x) >= u - 1e-9);
      CHECK(distribution.cdf(std::nextafter(x, -1.0)) <= u + 1e-9);
    }
  }
}

TEST_CASE("a scaled distribution has all its values, its mean and its spread scaled") {
  for (const Example& example : distribution_examples()) {
    CAPTURE(in_words(example));
    const Distribution one = make(example);
    const Distribution scaled = one.scaled(1.25);
    CHECK(scaled.mean() == Approx(1.25 * one.mean()).epsilon(1e-14));
    CHECK(scaled.variance() == Approx(1.5625 * one.variance()).epsilon(1e-14));
    for (const double u : {0x1p-53, 0.125, 0.5, 0.875, 1.0 - 0x1p-53}) {
      CHECK(scaled.quantile(u) == 1.25 * one.quantile(u));
      CHECK(scaled.cdf(1.25 * one.quantile(u)) == Approx(one.cdf(one.quantile(u))).margin(1e-12));
    }
    CHECK(one.scaled(1.0).quantile(0.3) == one.quantile(0.3));
  }
  CHECK_THROWS_AS(exponential(1.0).scaled(0.0), DistributionError);
  CHECK_THROWS_AS(exponential(1.0).scaled(std::nan("")), DistributionError);
}

TEST_CASE("a draw in seconds becomes the nearest count of microseconds") {
  CHECK(constant(2.5).length(0.5) == 2'500'000);
  CHECK(constant(0.0).length(0.5) == 0);
  CHECK(constant(1e12).length(0.5) == longest_length);
  CHECK_FALSE(static_cast<bool>(Distribution()));
}

}  // namespace holdtime::engine::testing
