#include "planning/axis.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "scenarios/starter_text.hpp"

namespace holdtime::planning {
namespace {

using scenarios::Parsed;
using Values = std::vector<std::string>;

constexpr const char* range_example =
    "write for example 36..46:2, 4m..6m:30s, -10%..+20%:5% or a list such as 36,40,46";

/// How the values of a range are counted: in numbers of their own kind, and written again.
struct Kind {
  std::optional<double> (*number)(std::string_view text);
  std::string (*text)(double number);
  const char* what;
};

std::optional<double> percentage(std::string_view text) {
  const auto share = scenarios::parse_percentage(text);
  // In percent, so that steps of 5 % add up as they do on paper.
  return share ? scenarios::parse_number(scenarios::number_text(*share.value * 100.0)) : std::nullopt;
}

std::optional<double> time_of_day(std::string_view text) {
  const auto time = scenarios::parse_time_of_day(text);
  return time ? std::optional(static_cast<double>(*time.value)) : std::nullopt;
}

std::optional<double> duration(std::string_view text) {
  const auto length = scenarios::parse_duration(text);
  return length ? std::optional(static_cast<double>(*length.value)) : std::nullopt;
}

std::string percentage_text(double percent) {
  return scenarios::number_text(percent) + "%";
}

std::string time_text(double time) {
  return scenarios::time_text(static_cast<engine::Microseconds>(time));
}

std::string duration_text(double length) {
  return scenarios::written_duration(static_cast<engine::Microseconds>(length));
}

/// Looked at in this order: whatever is a plain number would be a duration in seconds too.
constexpr Kind kinds[] = {
    {scenarios::parse_number, scenarios::number_text, "a number"},
    {percentage, percentage_text, "a percentage"},
    {time_of_day, time_text, "a time of day"},
    {duration, duration_text, "a duration"},
};
constexpr const Kind* times_of_day = &kinds[2];
constexpr const Kind* durations = &kinds[3];

const Kind* kind_of(std::string_view text) {
  for (const Kind& kind : kinds) {
    if (kind.number(text)) return &kind;
  }
  return nullptr;
}

/// "B" or "B:STEP". A time of day has a colon of its own, and what follows it in a range is the step.
std::pair<std::string_view, std::optional<std::string_view>> end_and_step(std::string_view text,
                                                                          const Kind* kind) {
  const std::size_t colon = kind == times_of_day ? text.rfind(':') : text.find(':');
  const bool step =
      colon != std::string_view::npos &&
      (kind != times_of_day || time_of_day(scenarios::trimmed(text.substr(0, colon))).has_value());
  if (!step) return {scenarios::trimmed(text), std::nullopt};
  return {scenarios::trimmed(text.substr(0, colon)), scenarios::trimmed(text.substr(colon + 1))};
}

std::string in_quotes(std::string_view text) {
  return fmt::format("\"{}\"", text.substr(0, 40));
}

Parsed<Values> read_range(std::string_view text, std::size_t dots) {
  const std::string_view first = scenarios::trimmed(text.substr(0, dots));
  const Kind* kind = kind_of(first);
  if (kind == nullptr)
    return {in_quotes(first) + " is nothing that can be counted on in steps", range_example};
  const auto [last, step_text] = end_and_step(text.substr(dots + 2), kind);
  const auto from = kind->number(first);
  const auto to = kind->number(last);
  // "4m..360" would be read in two ways.
  if (!to || kind_of(last) != kind)
    return {fmt::format("{} is {}, {} is not", in_quotes(first), kind->what, in_quotes(last)), range_example};
  if (*to < *from) return {"it ends before it starts", fmt::format("write {}..{}", last, first)};
  const bool whole = kind == &kinds[0] && *from == std::floor(*from) && *to == std::floor(*to);
  const Kind* steps = kind == times_of_day ? durations : kind;
  if (!step_text && !whole) {
    return {"it does not say in which steps",
            fmt::format("write for example {}..{}:{}", first, last, steps->text((*to - *from) / 4.0))};
  }
  const auto step = step_text ? steps->number(*step_text) : 1.0;
  const bool no_unit = steps == durations && step_text && scenarios::parse_number(*step_text);
  if (!step || no_unit)
    return {fmt::format("its step, {}, is not {}{}", in_quotes(*step_text), steps->what,
                        no_unit ? " with a unit" : ""),
            range_example};
  if (*step <= 0.0) return {"its step leads nowhere", "write a step above 0"};
  const double count = std::floor((*to - *from) / *step + 1e-9) + 1.0;
  if (count > static_cast<double>(most_values))
    return {fmt::format("it has {:.0f} values, and more than {} are not played", count, most_values),
            "write a larger step"};
  Values values;
  for (double i = 0.0; i < count; i += 1.0) values.push_back(kind->text(*from + i * *step));
  return values;
}

/// The text divided at commas, but not at those inside quotes and brackets.
std::vector<std::string_view> divided(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  int depth = 0;
  bool quotes = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"' && (at == 0 || text[at - 1] != '\\')) quotes = !quotes;
    if (quotes) continue;
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    if (c != ',' || depth > 0) continue;
    parts.push_back(text.substr(start, at - start));
    start = at + 1;
  }
  parts.push_back(text.substr(start));
  return parts;
}

Parsed<Values> read_list(std::string_view text) {
  Values values;
  for (const std::string_view part : divided(text)) {
    const std::string_view value = scenarios::trimmed(part);
    if (value.empty())
      return {text.empty() ? "it has no values" : "one of its values is empty", range_example};
    values.emplace_back(value);
  }
  if (values.size() > most_values)
    return {fmt::format("it has more than {} values", most_values), "write fewer"};
  return values;
}

Parsed<Values> read_values(std::string_view text) {
  const std::size_t dots = text.find("..");
  // Dots inside a text or an object are its own.
  const bool range = dots != std::string_view::npos && text.find_first_of("\"[{") == std::string_view::npos;
  return range ? read_range(text, dots) : read_list(text);
}

}  // namespace

Parsed<Axis> agents_axis(std::string_view text) {
  const auto values = read_values(text);
  if (!values) return {values.wrong, values.instead};
  Axis axis{Axis::Kind::agents, "agents", {}};
  for (const std::string& value : *values.value) {
    const auto people = scenarios::parse_count(value, scenarios::most_agents);
    if (!people)
      return {fmt::format("{} is not a number of people: {}", in_quotes(value), people.wrong),
              "write for example 36..46"};
    if (*people.value == 0) return {"with 0 people nobody answers", "begin with 1 at least"};
    axis.values.push_back(std::to_string(*people.value));
  }
  return axis;
}

Parsed<Axis> volume_axis(std::string_view text) {
  constexpr const char* example = "write for example -10%..+20%:5%, where 0% is the volume of the scenario";
  const auto values = read_values(text);
  if (!values) return {values.wrong, example};
  Axis axis{Axis::Kind::volume, "volume", {}};
  for (const std::string& value : *values.value) {
    const auto change = percentage(value);
    if (!change) return {in_quotes(value) + " is not a change in percent", example};
    if (*change <= -100.0) return {in_quotes(value) + " leaves no calls", example};
    axis.values.push_back((*change > 0.0 ? "+" : "") + percentage_text(*change));
  }
  return axis;
}

Parsed<Axis> path_axis(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || !text.starts_with('/')) {
    return {"it is not of the form /path/to/value=VALUES", "write for example /calls/claims/aht=4m..6m:30s"};
  }
  const auto values = read_values(scenarios::trimmed(text.substr(equals + 1)));
  if (!values) return {values.wrong, values.instead};
  return Axis{Axis::Kind::path, std::string(scenarios::trimmed(text.substr(0, equals))), *values.value};
}

void apply(const Axis& axis, std::size_t value, std::vector<std::string>& set, scenarios::Scale& scale) {
  const std::string& written = axis.values[value];
  switch (axis.kind) {
    case Axis::Kind::agents:
      scale.agents = scenarios::parse_count(written, scenarios::most_agents).value;
      break;
    case Axis::Kind::volume:
      scale.volume = 1.0 + percentage(written).value_or(0.0) / 100.0;
      break;
    case Axis::Kind::path:
      set.push_back(axis.name + "=" + written);
      break;
  }
}

}  // namespace holdtime::planning
