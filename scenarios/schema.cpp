#include "scenarios/schema.hpp"

#include "scenarios/keys.hpp"
#include "scenarios/not_built.hpp"
#include "scenarios/schema_values.hpp"

namespace holdtime::scenarios {
namespace {

// A file that extends another says only what is different: nothing is needed in it, and null removes whatever
// the base has. Lists it replaces as a whole, so what stands in them is complete.
enum class Part { complete, changes };

class Builder {
 public:
  Json whole() {
    Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                   {"title", "A scenario of holdtime"},
                   {"description", "A call center's day: who calls and when, who answers, what is wanted."},
                   {"type", "object"}};
    const Json complete = reference(kinds::scenario, Part::complete);
    const Json changes = reference(kinds::scenario, Part::changes);
    schema["if"] = {{"properties", {{"extends", {{"type", "string"}}}}}, {"required", {"extends"}}};
    schema["then"] = changes;
    schema["else"] = complete;
    schema["definitions"] = std::move(definitions_);
    return schema;
  }

 private:
  /// What `kind` may be: where it has a definition of its own, a reference to it.
  Json reference(const ValueKind& kind, Part part) {
    if (!has_definition(kind)) return described(kind, part);
    if (!varies(kind)) part = Part::complete;
    const std::string name = identifier(kind.name) + (part == Part::changes ? "_changes" : "");
    const Json link = {{"$ref", "#/definitions/" + name}};
    const auto known = defined_.find(name);
    if (known != defined_.end()) return known->second == &kind ? link : described(kind, part);
    defined_.emplace(name, &kind);
    definitions_[name] = Json();  // keeps its place, and ends the recursion of distributions
    Json made = described(kind, part);
    definitions_[name] = std::move(made);
    return link;
  }

  static bool has_definition(const ValueKind& kind) {
    const bool pattern = kind.pattern != nullptr;
    return pattern || kind.shape == Shape::object || kind.shape == Shape::distribution ||
           kind.shape == Shape::factor_distribution || kind.shape == Shape::any_of;
  }

  /// Whether anything in it is looser in a file of changes.
  static bool varies(const ValueKind& kind) {
    if (kind.shape == Shape::any_of)
      return std::any_of(kind.of.begin(), kind.of.end(), [](const auto* one) { return varies(*one); });
    return kind.shape != Shape::scalar && kind.shape != Shape::word && kind.shape != Shape::list &&
           kind.shape != Shape::pair;
  }

  Json described(const ValueKind& kind, Part part) {
    switch (kind.shape) {
      case Shape::scalar:
        return scalar_schema(kind);
      case Shape::word:
        return word_schema(kind);
      case Shape::list: {
        Json schema = {{"type", "array"}, {"items", reference(*kind.of[0], Part::complete)}};
        if (kind.least > 0) schema["minItems"] = kind.least;
        return schema;
      }
      case Shape::pair:
        return {{"type", "array"},
                {"items", {reference(*kind.of[0], Part::complete), reference(*kind.of[1], Part::complete)}},
                {"minItems", 2},
                {"maxItems", 2}};
      case Shape::any_of: {
        Json list = Json::array();
        for (const ValueKind* one : kind.of) list.push_back(reference(*one, part));
        return {{"anyOf", std::move(list)}};
      }
      case Shape::object:
        return object(kind, part);
      case Shape::by_name:
      case Shape::by_time:
        return by_name(kind, part);
      case Shape::distribution:
      case Shape::factor_distribution:
        return part == Part::complete ? distribution(kind) : parameters(kind);
    }
    return {};
  }

  static Json nothing() { return {{"type", "null"}}; }
  static Json or_nothing(Json schema) { return {{"anyOf", Json::array({std::move(schema), nothing()})}}; }

  Json object(const ValueKind& kind, Part part) {
    Json schema = {{"type", "object"}};
    if (!kind.example.empty()) schema["examples"] = Json::array({Json::parse(kind.example)});
    Json required = Json::array();
    Json properties = Json::object();
    for (const KeyInfo& key : kind.keys) {
      const bool obligatory = part == Part::complete && key.default_text == mandatory;
      if (obligatory) required.push_back(key.name);
      Json property = documentation(key);
      Json value = reference(*key.kind, part);
      if (obligatory)
        property["allOf"] = Json::array({std::move(value)});
      else
        property["anyOf"] = Json::array({std::move(value), nothing()});
      properties[std::string(key.name)] = std::move(property);
    }
    if (!required.empty()) schema["required"] = std::move(required);
    schema["properties"] = std::move(properties);
    const std::string unbuilt = not_built_pattern(kind.keys);
    if (!unbuilt.empty() && part == Part::complete) schema["patternProperties"] = {{unbuilt, nothing()}};
    if (!kind.of.empty())
      schema["additionalProperties"] = or_nothing(reference(*kind.of[0], part));
    else if (part == Part::changes)
      schema["additionalProperties"] = nothing();
    else
      schema["additionalProperties"] = false;
    return schema;
  }

  // Null counts as left out, hence the roundabout way to say that something has to be there.
  Json by_name(const ValueKind& kind, Part part) {
    Json schema = {{"type", "object"}};
    if (!kind.example.empty()) schema["examples"] = Json::array({Json::parse(kind.example)});
    Json value = or_nothing(reference(*kind.of[0], part));
    if (kind.shape == Shape::by_time) {
      const std::string keys = kind.pattern != nullptr ? kind.pattern() : patterns::time_of_day();
      schema["patternProperties"] = {{keys, std::move(value)}};
      schema["additionalProperties"] = nothing();
    } else {
      schema["additionalProperties"] = std::move(value);
    }
    if (kind.least > 0 && part == Part::complete) {
      schema["minProperties"] = kind.least;
      schema["not"] = {{"additionalProperties", nothing()}};
    }
    return schema;
  }

  const ValueKind& component(const ValueKind& kind) const {
    return kind.shape == Shape::distribution ? kinds::distribution : kinds::factor_family;
  }

  Json parameter(const engine::ParameterInfo& info, const ValueKind& kind) {
    Json schema = parameter_schema(
        info.kind, kind.shape == Shape::distribution ? reference(kinds::duration, Part::complete) : Json());
    if (info.kind == engine::ParameterKind::components)
      schema = {{"type", "array"}, {"items", reference(component(kind), Part::complete)}};
    return schema;
  }

  // An alternative for every set of parameters that makes a family.
  Json distribution(const ValueKind& kind) {
    Json list = Json::array();
    for (const auto& family : engine::distribution_families()) {
      for (const auto& form : family.forms) {
        Json properties = {{"distribution", {{"description", family.help}, {"const", family.name}}}};
        Json required = Json::array({"distribution"});
        std::string others;
        for (const auto& info : family.parameters) {
          if (std::find(form.begin(), form.end(), info.name) == form.end()) {
            others += (others.empty() ? "" : "|") + std::string(info.name);
            continue;
          }
          required.push_back(info.name);
          properties[std::string(info.name)] = {{"description", info.help},
                                                {"allOf", Json::array({parameter(info, kind)})}};
        }
        Json one = {
            {"title", family.name}, {"required", std::move(required)}, {"properties", std::move(properties)}};
        if (!others.empty()) one["patternProperties"] = {{"^(" + others + ")$", nothing()}};
        one["additionalProperties"] = false;
        list.push_back(std::move(one));
      }
    }
    return {{"type", "object"},
            {"examples", Json::array({Json::parse(kind.example)})},
            {"anyOf", std::move(list)}};
  }

  // Some parameters of whichever family it is.
  Json parameters(const ValueKind& kind) {
    Json names = Json::array();
    Json properties = {{"distribution", Json()}};
    for (const auto& family : engine::distribution_families()) {
      names.push_back(family.name);
      for (const auto& info : family.parameters) {
        Json& list = properties[std::string(info.name)]["anyOf"];
        if (list.is_null()) list = Json::array({nothing()});
        Json one = parameter(info, kind);
        if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(std::move(one));
      }
    }
    properties["distribution"] = or_nothing({{"enum", std::move(names)}});
    return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", nothing()}};
  }

  Json definitions_ = Json::object();
  std::map<std::string, const ValueKind*> defined_;
};

}  // namespace

std::string schema_text() {
  return Builder().whole().dump(1) + "\n";
}

}  // namespace holdtime::scenarios
