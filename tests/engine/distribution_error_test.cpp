// What is refused, and that the message names the parameter at fault.

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "tests/engine/distribution_examples.hpp"

namespace holdtime::engine::testing {
namespace {

struct Refusal {
  std::string family;
  Parameters parameters;
  std::string at_fault;
  std::string says;  ///< a part of the message
};

using Numbers = decltype(Parameters::numbers);
using Lists = decltype(Parameters::lists);

const std::vector<Refusal>& refusals() {
  static const auto with = [](Numbers numbers, Lists lists = {}) -> Parameters {
    return {std::move(numbers), std::move(lists), {}};
  };
  static const std::vector<Refusal> all{
      {"gama", {}, "", "lognormal"},
      {"gamma", {}, "", "gamma takes mean and sd, or shape and scale; given: none"},
      {"gamma", with({{"mean", 1.0}}), "", "given: mean"},
      {"gamma", with({{"mean", 1.0}, {"shape", 2.0}}), "", "given: mean and shape"},
      {"gamma", with({{"mean", 1.0}, {"sd", 2.0}, {"shape", 2.0}}), "", "or shape and scale"},
      {"gamma", with({{"mean", 1.0}, {"deviation", 2.0}}), "deviation", "gamma takes"},
      {"gamma", with({{"mean", 1.0}, {"mean", 2.0}}), "mean", "twice"},
      {"gamma", with({{"mean", 1.0}}, {{"sd", {1.0}}}), "sd", "must be one number"},
      {"exponential", {{}, {}, {constant(1.0)}}, "components", "exponential takes mean"},
      {"constant", with({{"value", -1.0}}), "value", "is -1"},
      {"exponential", with({{"mean", 0.0}}), "mean", "above 0"},
      {"exponential", with({{"mean", 1e13}}), "mean", "no larger than"},
      {"lognormal", with({{"mean", 0.0}, {"sd", 1.0}}), "mean", "above 0"},
      {"lognormal", with({{"mean", 10.0}, {"sd", 1e-3}}), "sd", "thousandth"},
      {"lognormal", with({{"mean", 1.0}, {"sd", 1e4}}), "sd", "1000 at most"},
      {"lognormal", with({{"mu", 180.0}, {"sigma", 0.5}}), "mu", "logarithm"},
      {"lognormal", with({{"mu", 5.0}, {"sigma", 50.0}}), "sigma", "logarithm"},
      {"gamma", with({{"mean", 1.0}, {"sd", 100.0}}), "sd", "10 at most"},
      {"gamma", with({{"shape", 1e9}, {"scale", 1.0}}), "shape", "1e+06"},
      {"gamma", with({{"shape", 2.0}, {"scale", 0.0}}), "scale", "above 0"},
      {"erlang", with({{"mean", 100.0}, {"stages", 2.5}}), "stages", "whole number"},
      {"erlang", with({{"mean", 100.0}, {"stages", 0.0}}), "stages", "above 0"},
      {"erlang", with({{"mean", 100.0}, {"sd", 60.0}}), "sd", "57.73502691896258 (3 stages)"},
      {"erlang", with({{"mean", 100.0}, {"sd", 150.0}}), "sd", "100 at most"},
      {"weibull", with({{"shape", 0.0}, {"scale", 1.0}}), "shape", "above 0"},
      {"weibull", with({{"shape", 0.01}, {"scale", 1.0}}), "shape", "from 0.1"},
      {"weibull", with({{"shape", 2.0}, {"scale", -1.0}}), "scale", "above 0"},
      {"weibull", with({{"mean", 1.0}, {"sd", 1e6}}), "sd", "400 at most"},
      {"hyperexponential", with({{"mean", 100.0}, {"sd", 90.0}}), "sd", "below the mean"},
      {"hyperexponential", with({}, {{"means", {1.0, 0.0}}, {"weights", {1.0, 1.0}}}), "means", "entry 2"},
      {"hyperexponential", with({}, {{"means", {}}, {"weights", {}}}), "means", "at least 1"},
      {"hyperexponential", with({}, {{"means", {1.0, 2.0}}, {"weights", {1.0}}}), "weights", "for 2 means"},
      {"normal", with({{"mean", 100.0}, {"sd", 100.0}}), "sd", "99.9 at most"},
      {"normal", with({{"mu", -1000.0}, {"sigma", 1.0}}), "mu", "below 0"},
      {"normal", with({{"mu", 10.0}, {"sigma", 0.0}}), "sigma", "above 0"},
      {"uniform", with({{"low", 5.0}, {"high", 4.0}}), "high", "below \"low\""},
      {"uniform", with({{"low", -5.0}, {"high", 4.0}}), "low", "0 or more"},
      {"uniform", with({{"mean", 10.0}, {"sd", 6.0}}), "sd", "below 0"},
      {"triangular", with({{"low", 5.0}, {"mode", 4.0}, {"high", 9.0}}), "mode", "below \"low\""},
      {"triangular", with({{"low", 5.0}, {"mode", 7.0}, {"high", 6.0}}), "high", "below \"mode\""},
      {"triangular", with({{"mean", 10.0}, {"sd", 5.0}}), "sd", "below 0"},
      {"empirical", with({}, {{"values", {}}}), "values", "at least 1"},
      {"empirical", with({}, {{"values", {1.0, -2.0}}}), "values", "entry 2"},
      {"empirical", with({}, {{"values", {1.0, 2.0}}, {"weights", {0.0, 0.0}}}), "weights", "all 0"},
      {"empirical", with({}, {{"values", {1.0, 2.0}}, {"weights", {1.0, -1.0}}}), "weights", "entry 2"},
      {"histogram", with({}, {{"edges", {1.0}}, {"counts", {}}}), "edges", "at least 2"},
      {"histogram", with({}, {{"edges", {0.0, 2.0, 2.0}}, {"counts", {1.0, 1.0}}}), "edges", "entry 3"},
      {"histogram", with({}, {{"edges", {0.0, 2.0, 3.0}}, {"counts", {1.0}}}), "counts", "for 2 bins"},
      {"mixture", {{}, {{"weights", {1.0}}}, {constant(1.0), constant(2.0)}}, "weights", "for 2 components"},
      {"mixture", with({}, {{"weights", {1.0}}}), "", "components and weights"},
      {"zero_inflated", {{{"share", 1.5}}, {}, {constant(1.0)}}, "share", "from 0 to 1"},
      {"zero_inflated", {{{"share", 0.5}}, {}, {constant(1.0), constant(2.0)}}, "components", "exactly one"},
  };
  return all;
}

void check_refused(const Refusal& refusal) {
  CAPTURE(refusal.family, refusal.at_fault, refusal.says);
  try {
    make_distribution(refusal.family, refusal.parameters);
    FAIL_CHECK("no error was raised");
  } catch (const DistributionError& error) {
    CHECK(error.parameter == refusal.at_fault);
    CHECK_THAT(error.what(), Catch::Contains(refusal.says));
  }
}

}  // namespace

TEST_CASE("parameters that make no distribution are refused in words that name the one at fault") {
  for (const Refusal& refusal : refusals()) check_refused(refusal);
}

TEST_CASE("no distribution takes a parameter that is not a finite number") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  for (const Example& example : distribution_examples()) {
    for (const double bad : {std::nan(""), infinity, -infinity}) {
      for (std::size_t i = 0; i < example.parameters.numbers.size(); ++i) {
        Parameters parameters = example.parameters;
        parameters.numbers[i].second = bad;
        check_refused({example.family, parameters, parameters.numbers[i].first, "must be"});
      }
      for (std::size_t i = 0; i < example.parameters.lists.size(); ++i) {
        Parameters parameters = example.parameters;
        parameters.lists[i].second.back() = bad;
        check_refused({example.family, parameters, parameters.lists[i].first, "must be"});
      }
    }
  }
}

}  // namespace holdtime::engine::testing
