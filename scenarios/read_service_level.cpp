#include <algorithm>

#include "scenarios/parts.hpp"
#include "scenarios/target_phrase.hpp"

namespace holdtime::scenarios {
namespace {

/// A short form says the threshold and leaves the formula open.
void tell_short_form(Context& context, const Node& node, const models::ServiceLevel& level) {
  if (context.recorder == nullptr) return;
  context.recorder->read_as(node, "answered within " + duration_text(level.within));
  context.recorder->preset(node, "formula", "by the formula " + std::string(models::name_of(level.formula)),
                           service_level_json(level));
}

}  // namespace

std::optional<models::ServiceLevelFormula> read_formula(Context& context, const Node& node) {
  std::vector<std::string_view> names;
  for (const auto& row : models::service_level_formulas()) {
    if (node.kind == Node::Kind::text && row.name == node.text) return row.formula;
    names.push_back(row.name);
  }
  context.form_error(node, shown(node) + " is no formula of the service level there is",
                     "the same day is 81 % by one formula and 86 % by another", suggestion(node.text, names));
  return std::nullopt;
}

std::string service_level_json(const models::ServiceLevel& level) {
  return "{\"within\": " + json_text(duration_text(level.within)) +
         ", \"formula\": " + json_text(models::name_of(level.formula)) + "}";
}

std::optional<models::ServiceLevel> read_service_level(Context& context, const Node& node,
                                                       models::ServiceLevel defaults) {
  models::ServiceLevel level = defaults;
  if (node.kind == Node::Kind::object) {
    const ObjectReader object(context, node, service_level_keys, "\"service_level\"");
    level.within = object.duration("within", level.within);
    object.absent("formula", std::string(models::name_of(level.formula)),
                  json_text(models::name_of(level.formula)));
    if (const Node* formula = object.find("formula"))
      level.formula = read_formula(context, *formula).value_or(level.formula);
    return level;
  }
  // "80/20": its 80 is a target's matter; here only the threshold counts.
  if (node.kind == Node::Kind::text && node.text.find('/') != std::string::npos) {
    const auto phrase = parse_target(node.text, defaults);
    if (phrase && phrase.value->window == models::Target::Window::long_run) {
      tell_short_form(context, node, phrase.value->service_level);
      return phrase.value->service_level;
    }
    const auto& formulas = models::service_level_formulas();
    if (std::ranges::find(formulas, node.text, &models::ServiceLevelFormulaRow::name) != formulas.end()) {
      context.form_error(node, shown(node) + " is a formula; its threshold is missing",
                         "a service level is a formula and a threshold",
                         "write {\"within\": \"20s\", \"formula\": \"" + node.text + "\"}");
      return std::nullopt;
    }
    context.faulty(phrase ? Fault::form : phrase.fault, node, shown(node) + " is not a service level",
                   phrase ? "over which time it is judged is a target's matter" : phrase.wrong,
                   "write \"80/20\", \"20s\" or {\"within\": \"20s\", \"formula\": …}");
    return std::nullopt;
  }
  const auto within = read_duration(context, node);
  if (!within) return std::nullopt;
  level.within = *within;
  tell_short_form(context, node, level);
  return level;
}

}  // namespace holdtime::scenarios
