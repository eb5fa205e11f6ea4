// One or more examples of every distribution in every form: what the tests of distributions run over.
#pragma once

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "engine/random/distribution.hpp"
#include "engine/random/draw.hpp"

namespace holdtime::engine::testing {

struct Example {
  std::string family;
  Parameters parameters;
  /// No value has a probability of its own, so that cdf(quantile(u)) is u.
  bool continuous = true;
  /// quantile(u) never falls as u rises. Not so where u first picks a component.
  bool ordered = true;
};

const std::vector<Example>& distribution_examples();

/// The names an example gives, as in a family's forms.
std::vector<std::string> names_given(const Example& example);

/// "gamma(mean 180, sd 200)", for messages.
std::string in_words(const Example& example);

inline Distribution make(const Example& example) {
  return make_distribution(example.family, example.parameters);
}

/// `count` uniform numbers, the same in every test run.
inline std::vector<double> uniforms(std::size_t count, std::string_view test) {
  KeyedGenerator generator({20260729, 0}, entity_hash(test), 0, 0);
  std::vector<double> result(count);
  for (double& u : result) u = generator.uniform();
  return result;
}

/// Numbers between 0 and 1 that are exact as doubles, and so is 1 - u: from the least the generator gives,
/// 2^-53, through the middle to the greatest.
inline std::vector<double> exact_uniforms() {
  std::vector<double> result;
  for (int power = 53; power >= 2; --power) result.push_back(std::ldexp(1.0, -power));
  for (int k = 65; k < 192; ++k) result.push_back(k / 256.0);
  for (int power = 2; power <= 53; ++power) result.push_back(1.0 - std::ldexp(1.0, -power));
  return result;
}

}  // namespace holdtime::engine::testing
