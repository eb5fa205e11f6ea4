#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

enum class Values { times, factors };

double in_seconds(Microseconds length) {
  return static_cast<double>(length) / 1e6;
}

/// The standard deviation of a bare duration that is lognormal: 1.2 times the mean, to the microsecond, so
/// that written out it is the same.
Microseconds bare_spread(Microseconds mean) {
  return mean / 5 * 6 + mean % 5 * 6 / 5;
}

std::optional<double> read_value(Context& context, const Node& node, Values values) {
  if (values == Values::factors) return read_number(context, node, 1e6, "a factor");
  const auto length = read_duration(context, node);
  return length ? std::optional(in_seconds(*length)) : std::nullopt;
}

std::optional<double> read_plain(Context& context, const Node& node) {
  if (node.kind == Node::Kind::number) return node.number;
  wrong_kind(context, node, "a number", "a number without quotes");
  return std::nullopt;
}

// "gamma takes mean, sd; or shape, scale": the sets of parameters that make the family.
std::string forms_text(const engine::DistributionFamily& family) {
  std::string text = fmt::format("\"{}\" takes ", family.name);
  for (std::size_t i = 0; i < family.forms.size(); ++i) {
    text += i > 0 ? "; or " : "";
    for (std::size_t k = 0; k < family.forms[i].size(); ++k) {
      text += (k > 0 ? ", " : "") + std::string(family.forms[i][k]);
    }
  }
  return text;
}

// Whether the parameters given are one of the sets that make the family.
bool is_a_form(const engine::DistributionFamily& family, const Node& node) {
  std::vector<std::string_view> given;
  for (const auto& info : family.parameters) {
    if (node.find(info.name) != nullptr) given.push_back(info.name);
  }
  return std::any_of(family.forms.begin(), family.forms.end(), [&](const auto& form) {
    return std::is_permutation(form.begin(), form.end(), given.begin(), given.end());
  });
}

// Calls `make` and turns what it throws into a problem at the parameter at fault.
template <class Make>
std::optional<Distribution> guarded(Context& context, const Node& node, const std::string& advice, Make make,
                                    Fault fault = Fault::meaning) {
  try {
    Distribution made = make();
    const double mean = made.mean();
    if (std::isfinite(mean) && mean >= 0.0 && mean <= engine::to_seconds(longest_duration)) return made;
    context.error(node, "the mean of this distribution is not a finite time below 366 days",
                  "without a finite mean no average and no staffing can be worked out",
                  "choose other parameters");
  } catch (const engine::DistributionError& problem) {
    const Node* at = problem.parameter.empty() ? nullptr : node.find(problem.parameter);
    context.faulty(fault, at != nullptr ? *at : node, problem.what(),
                   "no distribution can be made of these parameters (times count in seconds here)", advice);
  }
  return std::nullopt;
}

std::optional<Distribution> read_object(Context& context, const Node& node, Bare bare, Values values);

std::optional<Distribution> read_component(Context& context, const Node& node, Bare bare, Values values) {
  if (values == Values::times) return read_distribution(context, node, bare);
  return read_object(context, node, bare, values);
}

// Reads one parameter into `into`; false where it is wrong.
bool read_parameter(Context& context, const Node& node, const engine::ParameterInfo& info, Bare bare,
                    Values values, engine::Parameters& into) {
  using engine::ParameterKind;
  const std::string name(info.name);
  if (info.kind == ParameterKind::value || info.kind == ParameterKind::number) {
    const auto number =
        info.kind == ParameterKind::value ? read_value(context, node, values) : read_plain(context, node);
    if (number) into.numbers.emplace_back(name, *number);
    return number.has_value();
  }
  if (node.kind != Node::Kind::list) {
    wrong_kind(context, node, "a list", "write [ …, … ]");
    return false;
  }
  bool good = true;
  std::vector<double> numbers;
  for (const Node& element : node.elements) {
    if (info.kind == ParameterKind::components) {
      const auto component = read_component(context, element, bare, values);
      good = good && component.has_value();
      if (component) into.components.push_back(*component);
      continue;
    }
    const auto number = info.kind == ParameterKind::values ? read_value(context, element, values)
                                                           : read_number(context, element, 1e12, "a weight");
    good = good && number.has_value();
    if (number) numbers.push_back(*number);
  }
  if (info.kind != ParameterKind::components) into.lists.emplace_back(name, std::move(numbers));
  return good;
}

std::string rounded_text(double seconds) {
  return duration_text(engine::from_seconds(std::round(seconds * 10.0) / 10.0));
}

/// "gamma, mean 5 min, sd 4 min".
std::string law_text(std::string_view family, const Distribution& law, Values values) {
  const double sd = std::sqrt(law.variance());
  if (values == Values::factors) return fmt::format("{}, mean 1, sd {:.4g} %", family, 100.0 * sd);
  std::string text = fmt::format("{}, mean {}", family, rounded_text(law.mean()));
  if (family != "exponential" && family != "constant") text += ", sd " + rounded_text(sd);
  return text;
}

/// What a bare duration was taken for: the law in words, and written out.
void tell_bare(Context& context, const Node& node, Microseconds length, Bare bare) {
  if (context.recorder == nullptr) return;
  const std::string mean = json_of(node);
  const std::string words = duration_text(length);
  switch (bare) {
    case Bare::lognormal:
      context.recorder->read_as(node, words + " (bare: lognormal, cv 1.2)");
      context.recorder->preset(node, "lognormal", "lognormal, cv 1.2",
                               fmt::format(R"({{"distribution": "lognormal", "mean": {}, "sd": {}}})", mean,
                                           in_seconds(bare_spread(length))));
      break;
    case Bare::exponential:
      context.recorder->read_as(node, words + " (bare: exponential)");
      context.recorder->preset(node, "exponential", "exponential",
                               fmt::format(R"({{"distribution": "exponential", "mean": {}}})", mean));
      break;
    case Bare::constant:
      context.recorder->read_as(node, words + " (bare: always the same)");
      context.recorder->preset(node, "constant", "always the same",
                               fmt::format(R"({{"distribution": "constant", "value": {}}})", mean));
      break;
  }
}

std::optional<Distribution> read_object(Context& context, const Node& node, Bare bare, Values values) {
  if (node.kind != Node::Kind::object) {
    wrong_kind(context, node,
               values == Values::times ? "a duration or a distribution" : "a share or a distribution",
               "for example {\"distribution\": \"gamma\", \"mean\": …, \"sd\": …}");
    return std::nullopt;
  }
  std::vector<std::string_view> names;
  for (const auto& family : engine::distribution_families()) names.push_back(family.name);
  const Node* name = node.find("distribution");
  if (name == nullptr || name->kind != Node::Kind::text) {
    context.form_error(name != nullptr ? *name : node,
                       "a distribution object has to name its \"distribution\"",
                       "parameters mean different things in different distributions",
                       "for example \"distribution\": \"lognormal\"; " + suggestion("", names));
    return std::nullopt;
  }
  const auto* family = engine::find_distribution_family(name->text);
  if (family == nullptr) {
    context.form_error(*name, "there is no distribution " + shown(*name), "it can't be drawn from",
                       suggestion(name->text, names));
    return std::nullopt;
  }
  std::vector<KeyInfo> keys{{"distribution", &kinds::name, "which family", mandatory}};
  for (const auto& info : family->parameters) keys.push_back({info.name, nullptr, info.help, ""});
  const std::size_t errors = context.problems.count(Severity::error);
  const ObjectReader object(context, node, keys, "the distribution \"" + name->text + "\"");
  engine::Parameters parameters;
  bool good = context.problems.count(Severity::error) == errors;
  for (const auto& info : family->parameters) {
    const Node* value = object.find(info.name);
    if (value != nullptr) good = read_parameter(context, *value, info, bare, values, parameters) && good;
  }
  if (!good) return std::nullopt;
  auto made = guarded(
      context, node, forms_text(*family), [&] { return engine::make_distribution(family->name, parameters); },
      is_a_form(*family, node) ? Fault::meaning : Fault::form);
  if (made) context.read_as(node, [&] { return law_text(family->name, *made, values); });
  return made;
}

}  // namespace

std::optional<Distribution> read_distribution(Context& context, const Node& node, Bare bare) {
  if (node.kind == Node::Kind::object) return read_object(context, node, bare, Values::times);
  const auto length = read_duration(context, node);
  if (!length) return std::nullopt;
  if (*length == 0 && bare != Bare::constant) {
    context.error(node, "a mean time of 0", "a time that varies around its mean needs a mean above 0",
                  "write a longer duration, or leave the key out");
    return std::nullopt;
  }
  tell_bare(context, node, *length, bare);
  const double mean = in_seconds(*length);
  return guarded(context, node, "another duration", [&] {
    switch (bare) {
      case Bare::lognormal:
        return engine::lognormal(mean, in_seconds(bare_spread(*length)));
      case Bare::exponential:
        return engine::exponential(mean);
      case Bare::constant:
        break;
    }
    return engine::constant(mean);
  });
}

std::optional<Distribution> read_factor(Context& context, const Node& node, const char* why,
                                        const char* instead) {
  std::optional<Distribution> factor;
  if (node.kind == Node::Kind::object) {
    factor = read_object(context, node, Bare::constant, Values::factors);
  } else {
    const auto cv = read_share(context, node);
    if (!cv) return std::nullopt;
    if (*cv == 0.0) return Distribution{};
    factor = guarded(context, node, "another share", [&] { return context.factor(*cv); });
    if (factor && context.recorder != nullptr) {
      context.recorder->preset(node, "gamma", "gamma-distributed around 1",
                               fmt::format(R"({{"distribution": "gamma", "mean": 1, "sd": {}}})", *cv));
      context.recorder->read_as(node, "±" + share_text(*cv) + " (bare: gamma)");
    }
  }
  if (!factor) return std::nullopt;
  const double off = std::fabs(factor->mean() - 1.0);
  const std::string what = "the mean of this factor is " + number_text(factor->mean()) + ", not 1";
  if (off > 1e-6) {
    context.error(node, what, why, instead);
    return std::nullopt;
  }
  if (off > 1e-9) context.warning(node, what, why, "give its parameters with more digits");
  return factor;
}

}  // namespace holdtime::scenarios
