#include "scenarios/schema_values.hpp"

#include <fmt/format.h>

#include <cmath>
#include <regex>

#include "scenarios/not_built.hpp"
#include "scenarios/patterns.hpp"

namespace holdtime::scenarios {
namespace {

// A whole number is written without a point.
Json number(double value) {
  if (value == std::floor(value) && std::fabs(value) < 0x1p62) return static_cast<std::int64_t>(value);
  return value;
}

/// The scalar or the words that `text` is one of, looked for in all alternatives.
bool takes_text(const ValueKind& kind, const std::string& text) {
  if (kind.shape == Shape::any_of)
    return std::any_of(kind.of.begin(), kind.of.end(),
                       [&](const ValueKind* one) { return takes_text(*one, text); });
  if (kind.shape == Shape::word) {
    const auto words = kind.words();
    return std::any_of(words.begin(), words.end(), [&](const WordInfo& one) { return one.word == text; });
  }
  return kind.texts && kind.pattern != nullptr && kind.pattern != patterns::file &&
         std::regex_search(text, std::regex(kind.pattern()));
}

bool takes_number(const ValueKind& kind) {
  if (kind.shape == Shape::any_of)
    return std::any_of(kind.of.begin(), kind.of.end(), [](const auto* one) { return takes_number(*one); });
  return kind.numbers.allowed;
}

}  // namespace

std::string identifier(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter)
      result += c;
    else if (!result.empty() && result.back() != '_')
      result += '_';
  }
  while (!result.empty() && result.back() == '_') result.pop_back();
  return result;
}

Json scalar_schema(const ValueKind& kind) {
  if (kind.yes_no) return {{"type", "boolean"}};
  Json schema;
  const Numbers& numbers = kind.numbers;
  const char* number_type = numbers.whole ? "integer" : "number";
  if (numbers.allowed && kind.texts)
    schema["type"] = {number_type, "string"};
  else
    schema["type"] = numbers.allowed ? number_type : "string";
  if (numbers.allowed) {
    schema["minimum"] = number(numbers.least);
    if (numbers.most < 0x1p63) schema["maximum"] = number(numbers.most);
  }
  if (kind.pattern != nullptr) {
    schema["pattern"] = kind.pattern();
    schema["patternErrorMessage"] =
        fmt::format("This can't be read as {}. Write for example {}.",
                    kind.name.front() == '"' ? "a value here" : "a " + std::string(kind.name), kind.example);
  }
  return schema;
}

Json word_schema(const ValueKind& kind) {
  Json words = Json::array();
  Json helps = Json::array();
  for (const WordInfo& word : kind.words()) {
    words.push_back(word.word);
    helps.push_back(word.help);
  }
  return {{"enum", std::move(words)}, {"enumDescriptions", std::move(helps)}};
}

Json parameter_schema(engine::ParameterKind kind, Json value) {
  using engine::ParameterKind;
  if (value.is_null()) value = {{"type", "number"}, {"minimum", 0}, {"maximum", 1000000}};
  switch (kind) {
    case ParameterKind::value:
      return value;
    case ParameterKind::number:
      return {{"type", "number"}};
    case ParameterKind::values:
      return {{"type", "array"}, {"items", std::move(value)}};
    case ParameterKind::weights:
      return {{"type", "array"}, {"items", {{"type", "number"}, {"minimum", 0}, {"maximum", 1000000000000}}}};
    case ParameterKind::components:
      break;
  }
  return {};
}

std::optional<Json> default_value(const KeyInfo& key) {
  const std::string text(key.default_text);
  if (key.kind->yes_no) return Json(text == "true");
  if (text == "0" || text == "1")
    return takes_number(*key.kind) ? std::optional(Json(text[0] - '0')) : std::nullopt;
  return takes_text(*key.kind, text) ? std::optional(Json(text)) : std::nullopt;
}

Json documentation(const KeyInfo& key) {
  std::string text(key.help);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  text +=
      key.default_text == mandatory ? ". Needed." : ". Without it: " + std::string(key.default_text) + ".";
  Json result = {{"description", std::move(text)}};
  if (const auto value = default_value(key)) result["default"] = *value;
  const std::string_view example = key.example.empty() ? key.kind->example : key.example;
  if (!example.empty()) result["examples"] = Json::array({Json::parse(example)});
  return result;
}

std::string not_built_pattern(std::span<const KeyInfo> keys) {
  std::string names;
  for (const std::string_view name : not_built_keys(keys))
    names += (names.empty() ? "" : "|") + std::string(name);
  return names.empty() ? "" : "^(" + names + ")$";
}

}  // namespace holdtime::scenarios
