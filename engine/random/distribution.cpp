#include "engine/random/distribution.hpp"

#include <algorithm>

#include "engine/random/laws/checks.hpp"
#include "engine/random/laws/laws.hpp"

namespace holdtime::engine {
namespace {

class Scaled final : public Law {
 public:
  Scaled(Distribution unscaled, double factor) : unscaled_(std::move(unscaled)), factor_(factor) {}
  double quantile(double u) const override { return factor_ * unscaled_.quantile(u); }
  void quantile_each(std::span<double> numbers) const override {
    unscaled_.quantile_each(numbers);
    for (double& number : numbers) number *= factor_;
  }
  bool quick_for_many() const override { return unscaled_.quick_for_many(); }
  double mean() const override { return factor_ * unscaled_.mean(); }
  double variance() const override { return factor_ * factor_ * unscaled_.variance(); }
  double cdf(double x) const override { return unscaled_.cdf(x / factor_); }

 private:
  Distribution unscaled_;
  double factor_;
};

/// "a, b and c"; `last` is "and" or "or".
template <class Names>
std::string joined(const Names& names, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " " + std::string(last) + " " : ", ";
    text += names[i];
  }
  return text;
}

std::string forms_in_words(const DistributionFamily& family) {
  std::string text = std::string(family.name) + " takes ";
  for (std::size_t i = 0; i < family.forms.size(); ++i) {
    text += (i > 0 ? ", or " : "") + joined(family.forms[i], "and");
  }
  return text;
}

/// What kind of thing a reader found under a name.
enum class Found { number, list, components };

Found expected(ParameterKind kind) {
  switch (kind) {
    case ParameterKind::value:
    case ParameterKind::number:
      return Found::number;
    case ParameterKind::values:
    case ParameterKind::weights:
      return Found::list;
    case ParameterKind::components:
      break;
  }
  return Found::components;
}

std::string_view in_words(Found found) {
  switch (found) {
    case Found::number:
      return "one number";
    case Found::list:
      return "a list of numbers";
    case Found::components:
      break;
  }
  return "a list of distributions";
}

std::string_view components_name(const DistributionFamily& family) {
  for (const ParameterInfo& info : family.parameters) {
    if (info.kind == ParameterKind::components) return info.name;
  }
  return "components";
}

void check_parameter(const DistributionFamily& family, std::string_view name, Found found) {
  const auto info = std::find_if(family.parameters.begin(), family.parameters.end(),
                                 [name](const ParameterInfo& each) { return each.name == name; });
  if (info == family.parameters.end()) {
    throw DistributionError(name,
                            "there is no \"" + std::string(name) + "\" here: " + forms_in_words(family));
  }
  if (expected(info->kind) != found) {
    throw DistributionError(name, "\"" + std::string(name) + "\" must be " +
                                      std::string(in_words(expected(info->kind))) + ", not " +
                                      std::string(in_words(found)));
  }
}

/// The names given are those of one form: each known, of the right kind, given once, none missing.
void check_form(const DistributionFamily& family, const Parameters& parameters) {
  std::vector<std::string_view> given;
  const auto add = [&](std::string_view name, Found found) {
    check_parameter(family, name, found);
    if (std::find(given.begin(), given.end(), name) != given.end()) {
      throw DistributionError(name, "\"" + std::string(name) + "\" is given twice");
    }
    given.push_back(name);
  };
  for (const auto& [name, value] : parameters.numbers) add(name, Found::number);
  for (const auto& [name, value] : parameters.lists) add(name, Found::list);
  if (!parameters.components.empty()) add(components_name(family), Found::components);
  for (const auto& form : family.forms) {
    if (std::is_permutation(form.begin(), form.end(), given.begin(), given.end())) return;
  }
  throw DistributionError(
      "", forms_in_words(family) + "; given: " + (given.empty() ? "none of them" : joined(given, "and")));
}

}  // namespace

Distribution Distribution::scaled(double factor) const {
  if (!(factor >= 1.0 / largest && factor <= largest)) {
    throw DistributionError("factor", "the factor is " + engine::in_words(factor) + ", but it must be from " +
                                          engine::in_words(1.0 / largest) + " to " +
                                          engine::in_words(largest));
  }
  return factor == 1.0 ? *this : Distribution(std::make_shared<Scaled>(*this, factor));
}

const double* Parameters::number(std::string_view name) const {
  for (const auto& [key, value] : numbers) {
    if (key == name) return &value;
  }
  return nullptr;
}

const std::vector<double>* Parameters::list(std::string_view name) const {
  for (const auto& [key, value] : lists) {
    if (key == name) return &value;
  }
  return nullptr;
}

Distribution make_distribution(std::string_view name, const Parameters& parameters) {
  const DistributionFamily* family = find_distribution_family(name);
  if (family == nullptr) {
    std::vector<std::string_view> names;
    for (const DistributionFamily& each : distribution_families()) names.push_back(each.name);
    throw DistributionError("", "there is no distribution called \"" + std::string(name) + "\"; there are " +
                                    joined(names, "and"));
  }
  check_form(*family, parameters);
  return family->make(parameters);
}

Distribution constant(double value) {
  return make_constant({{{"value", value}}, {}, {}});
}
Distribution exponential(double mean) {
  return make_exponential({{{"mean", mean}}, {}, {}});
}
Distribution lognormal(double mean, double sd) {
  return make_lognormal({{{"mean", mean}, {"sd", sd}}, {}, {}});
}
Distribution gamma(double mean, double sd) {
  return make_gamma({{{"mean", mean}, {"sd", sd}}, {}, {}});
}

}  // namespace holdtime::engine
