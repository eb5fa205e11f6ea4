#include "scenarios/problems_json.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "scenarios/canonical.hpp"

namespace holdtime::scenarios {
namespace {

using Json = nlohmann::ordered_json;

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

// Where the text, number or word at the caret ends, as far as the excerpt shows it.
std::optional<std::size_t> end_column(const Problem& problem) {
  const std::string_view rest = std::string_view(problem.excerpt).substr(problem.caret_bytes);
  std::size_t end = 0;
  if (rest.starts_with('"')) {
    end = 1;
    while (end < rest.size() && rest[end] != '"') end += rest[end] == '\\' ? 2 : 1;
    if (end >= rest.size()) return std::nullopt;
    ++end;
  } else {
    while (end < rest.size() && std::string_view(" \t,:;[]{}").find(rest[end]) == std::string_view::npos)
      ++end;
  }
  if (end == 0) return std::nullopt;
  return problem.column + characters(rest.substr(0, end));
}

template <class T>
Json or_null(bool known, T value) {
  return known ? Json(value) : Json();
}

Json written(const Problem& problem) {
  const bool placed = problem.line > 0;
  const auto end = placed ? end_column(problem) : std::nullopt;
  return {{"severity", name_of(problem.severity)},
          {"file", problem.file},
          {"line", or_null(placed, problem.line)},
          {"column", or_null(placed, problem.column)},
          {"end_column", or_null(end.has_value(), end.value_or(0))},
          {"pointer", problem.pointer},
          {"what", problem.what},
          {"why", problem.why},
          {"instead", problem.instead}};
}

Json written(const models::Scenario& scenario) {
  Json targets = Json::array();
  for (const models::Target& target : scenario.goals.targets) targets.push_back(target.text);
  return {{"center", scenario.center.name},
          {"call_types", scenario.center.call_types.size()},
          {"teams", scenario.center.teams.size()},
          {"hash", scenario_hash(scenario)},
          {"targets", std::move(targets)}};
}

}  // namespace

std::string problems_json(std::string_view file, const Reading& reading) {
  Json list = Json::array();
  for (const Problem& problem : reading.problems.sorted()) list.push_back(written(problem));
  const auto count = [&](Severity severity) { return reading.problems.count(severity); };
  const std::size_t all = count(Severity::error) + count(Severity::warning) + count(Severity::note);
  const Json result = {{"file", file},
                       {"errors", count(Severity::error)},
                       {"warnings", count(Severity::warning)},
                       {"notes", count(Severity::note)},
                       {"not_listed", all - list.size()},
                       {"scenario", reading.scenario ? written(*reading.scenario) : Json()},
                       {"problems", std::move(list)}};
  // Names of files need not be UTF-8.
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace holdtime::scenarios
