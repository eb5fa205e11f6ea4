#include "tests/engine/distribution_examples.hpp"

#include <sstream>

namespace holdtime::engine::testing {
namespace {

using Numbers = decltype(Parameters::numbers);
using Lists = decltype(Parameters::lists);

Example numbers(std::string family, Numbers given, bool continuous = true) {
  return {std::move(family), {std::move(given), {}, {}}, continuous, true};
}

Example mean_sd(std::string family, double mean, double sd) {
  return numbers(std::move(family), {{"mean", mean}, {"sd", sd}}, sd > 0.0);
}

Example lists(std::string family, Lists given, bool continuous, bool ordered) {
  return {std::move(family), {{}, std::move(given), {}}, continuous, ordered};
}

std::vector<Example> all() {
  std::vector<Example> examples{
      numbers("constant", {{"value", 30.0}}, false),
      numbers("constant", {{"value", 0.0}}, false),
      numbers("exponential", {{"mean", 348.0}}),
      numbers("lognormal", {{"mu", 5.2}, {"sigma", 0.7}}),
      numbers("gamma", {{"shape", 0.05}, {"scale", 1000.0}}),
      numbers("gamma", {{"shape", 0.4}, {"scale", 200.0}}),
      numbers("gamma", {{"shape", 1.0}, {"scale", 60.0}}),
      numbers("gamma", {{"shape", 2.5}, {"scale", 60.0}}),
      numbers("gamma", {{"shape", 10000.0}, {"scale", 0.02}}),
      numbers("erlang", {{"mean", 240.0}, {"stages", 3.0}}),
      numbers("erlang", {{"mean", 240.0}, {"sd", 120.0}}),
      numbers("erlang", {{"mean", 240.0}, {"sd", 240.0}}),
      numbers("weibull", {{"shape", 0.6}, {"scale", 300.0}}),
      numbers("weibull", {{"shape", 4.0}, {"scale", 300.0}}),
      numbers("normal", {{"mu", 100.0}, {"sigma", 20.0}}),
      numbers("normal", {{"mu", 10.0}, {"sigma", 20.0}}),
      numbers("normal", {{"mu", -200.0}, {"sigma", 20.0}}),
      numbers("uniform", {{"low", 0.0}, {"high", 30.0}}),
      numbers("triangular", {{"low", 10.0}, {"mode", 30.0}, {"high", 120.0}}),
      numbers("triangular", {{"low", 0.0}, {"mode", 0.0}, {"high", 90.0}}),
      mean_sd("lognormal", 185.0, 210.0),
      mean_sd("lognormal", 30.0, 0.1),
      mean_sd("gamma", 180.0, 250.0),
      mean_sd("gamma", 180.0, 60.0),
      mean_sd("weibull", 348.0, 500.0),
      mean_sd("weibull", 348.0, 1.0),
      mean_sd("hyperexponential", 300.0, 540.0),
      mean_sd("normal", 60.0, 10.0),
      mean_sd("normal", 60.0, 45.0),
      mean_sd("normal", 60.0, 59.5),
      mean_sd("uniform", 20.0, 10.0),
      mean_sd("triangular", 20.0, 8.0),
      lists("hyperexponential", {{"means", {20.0, 400.0, 90.0}}, {"weights", {3.0, 1.0, 6.0}}}, true, false),
      lists("empirical", {{"values", {31.0, 5.0, 12.5, 5.0, 0.0, 77.0, 200.0}}}, false, true),
      lists("empirical", {{"values", {5.0, 90.0, 30.0, 1.0}}, {"weights", {2.0, 0.0, 1.0, 0.25}}}, false,
            true),
      lists("histogram", {{"edges", {0.0, 10.0, 20.0, 60.0, 300.0}}, {"counts", {30.0, 0.0, 55.0, 12.0}}},
            true, true),
      {"mixture",
       {{}, {{"weights", {0.3, 0.0, 0.7}}}, {gamma(20.0, 10.0), constant(5.0), lognormal(300.0, 200.0)}},
       true,
       false},
      {"zero_inflated", {{{"share", 0.35}}, {}, {lognormal(45.0, 30.0)}}, false, true},
      {"zero_inflated", {{{"share", 1.0}}, {}, {exponential(45.0)}}, false, true},
  };
  for (const char* family : {"lognormal", "gamma", "erlang", "weibull", "normal", "uniform", "triangular"}) {
    examples.push_back(mean_sd(family, 120.0, 0.0));
  }
  for (Example& example : examples) {
    if (example.family == "hyperexponential") example.ordered = false;
  }
  return examples;
}

}  // namespace

const std::vector<Example>& distribution_examples() {
  static const std::vector<Example> examples = all();
  return examples;
}

std::vector<std::string> names_given(const Example& example) {
  std::vector<std::string> names;
  for (const auto& [name, value] : example.parameters.numbers) names.push_back(name);
  for (const auto& [name, value] : example.parameters.lists) names.push_back(name);
  if (!example.parameters.components.empty()) names.push_back("components");
  return names;
}

std::string in_words(const Example& example) {
  std::ostringstream text;
  text << example.family << "(";
  const char* separator = "";
  for (const auto& [name, value] : example.parameters.numbers) {
    text << separator << name << " " << value;
    separator = ", ";
  }
  for (const auto& [name, list] : example.parameters.lists) {
    text << separator << name << " [" << list.size() << "]";
    separator = ", ";
  }
  text << ")";
  return text.str();
}

}  // namespace holdtime::engine::testing
