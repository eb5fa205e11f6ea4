#include "tests/fuzz/laws_of_reading.hpp"

#include <algorithm>
#include <map>

#include "models/plan.hpp"
#include "scenarios/canonical.hpp"
#include "scenarios/csv.hpp"
#include "tests/scenarios/folder.hpp"

namespace holdtime::scenarios::testing {
namespace {

constexpr std::string_view base = R"({"open": "08:00-12:00",
  "calls": {"a": {"per_day": 90, "aht": "4m"}, "b": {"rate": "9/h", "talk": "2m", "acw": 5, "patience": "3m"}},
  "teams": {"t": {"answers": ["a", "b"], "shifts": [{"agents": 3, "time": "08:00-12:00"}]}}})";
constexpr std::string_view table = "time,n,share\n08:00,3,30.5%\n08:30,4,40.5%\n09:00,2,29%\n";

// A plan numbers every person; a million of them at each step would only slow the search down.
constexpr std::uint64_t most_people = 20'000;

using Texts = std::multimap<std::string, std::string>;  // by the name that problems give

std::string_view line_of(std::string_view text, std::uint32_t line) {
  for (; line > 1; --line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return "\n";  // no line at all
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find('\n'));
}

// A place may stand right behind the last character of a line, where something is missing.
bool within(std::string_view text, std::uint32_t line, std::uint32_t column) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::string_view found = line_of(text, line);
  const auto characters = std::count_if(
      found.begin(), found.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return found != "\n" && column <= static_cast<std::uint32_t>(characters) + 1;
}

std::string law_broken_by(const Problem& problem, const Texts& texts) {
  if (problem.what.empty() || problem.why.empty() || problem.instead.empty())
    return "a problem says what, why and what instead";
  if (problem.what.starts_with("reading went wrong")) return "no exception ends the reading";
  if (problem.file.empty() || problem.line < 1 || problem.column < 1) return "a problem has a place";
  const auto [from, to] = texts.equal_range(problem.file.substr(problem.file.rfind('/') + 1));
  if (std::none_of(from, to,
                   [&](const auto& one) { return within(one.second, problem.line, problem.column); }))
    return "the place is within the file";
  if (problem.caret_bytes > problem.excerpt.size()) return "the caret stands under the line shown";
  unsigned char before = 0;
  for (const char c : format(problem)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool control =
        (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F || (before == 0xC2 && byte < 0xA0);
    if (control) return "no control character reaches the screen";
    before = byte;
  }
  return "";
}

std::string law_broken_by(const models::Scenario& scenario, const models::Scenario& again) {
  const std::string hash = scenario_hash(scenario);
  if (hash.size() != 16 || hash != scenario_hash(again)) return "what is accepted has one hash";
  std::uint64_t people = 0;
  for (const models::Team& team : scenario.center.teams) {
    if (const auto* roster = std::get_if<models::Roster>(&team.staffing)) {
      for (const models::Shift& shift : roster->shifts) people += shift.agents;
    } else {
      for (const auto& step : std::get<models::HeadCounts>(team.staffing).steps) people += step.people;
    }
  }
  if (people > most_people) return "";
  try {
    const models::CenterPlan plan(scenario.center);
  } catch (const models::PlanError& refused) {
    if (std::string_view(refused.what()).empty()) return "what can't be planned is refused in words";
  }
  return "";
}

// Any law that reading `text` breaks, with the problem it was broken by.
std::string law_broken_by(std::string_view text, const std::vector<std::string>& set, const Folder& folder,
                          const Texts& texts) {
  const Reading one = read_text(text, "fuzz.json", set, folder.path());
  const Reading two = read_text(text, "fuzz.json", set, folder.path());
  for (const Problem& problem : one.problems.sorted()) {
    const std::string law = law_broken_by(problem, texts);
    if (!law.empty()) return law + ":\n" + format(problem);
  }
  if (one.problems.text() != two.problems.text())
    return "reading twice says the same:\n" + one.problems.text();
  if (one.scenario.has_value() == one.problems.any_errors()) return "a scenario is accepted or has errors";
  return one.scenario ? law_broken_by(*one.scenario, *two.scenario) : "";
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string broken_law_of_cells(std::string_view bytes) {
  const std::string text = plain_text(bytes);
  Problem wrong;
  const auto csv = parse_csv(text, wrong);
  if (!csv)
    return wrong.what.empty() || wrong.line < 1 || !within(text, wrong.line, wrong.column)
               ? "a bad table has a place"
               : "";
  for (std::size_t row = 0; row < csv->rows(); ++row) {
    if (csv->cells_in(row) == 0) return "a row has a cell";
    for (std::size_t i = 0; i < csv->cells_in(row); ++i) {
      const CsvCell& cell = *csv->cell(row, i);
      if (std::size_t{cell.begin} + cell.size > text.size()) return "a cell is within the text";
      if (!within(text, cell.line, cell.column)) return "a cell has a place";
    }
    if (csv->cell(row, csv->cells_in(row)) != nullptr) return "a row ends";
  }
  return "";
}

}  // namespace

std::string broken_law_of_scenario(std::string_view input) {
  static const Folder folder;
  static const bool written = [] {
    folder.write("base.json", base);
    folder.write("table.csv", table);
    return true;
  }();
  constexpr std::string_view divide = "\n--set\n";
  const std::size_t end = written ? input.find(divide) : 0;
  const std::string_view text = input.substr(0, end);
  std::vector<std::string> set;
  if (end != std::string_view::npos) set = lines_of(input.substr(end + divide.size()));
  Texts texts{
      {"fuzz.json", std::string(text)}, {"base.json", std::string(base)}, {"table.csv", std::string(table)}};
  for (const std::string& assignment : set) texts.emplace("--set", assignment);
  return law_broken_by(text, set, folder, texts);
}

std::string broken_law_of_table(std::string_view input, std::size_t use) {
  static const Folder folder;
  folder.write("table.csv", input);
  const std::string law = broken_law_of_cells(input);
  if (!law.empty()) return law;
  constexpr std::string_view volume = "\"per_day\": 2000";
  constexpr std::string_view agents = "\"agents\": 40";
  // Without day_to_day, whose gamma distribution takes longer to make than all the rest.
  static const std::string plain = with(good_text(), ", \"day_to_day\": \"10%\"", "");
  static const std::vector<std::string> scenarios = {
      with(plain, volume, R"("per_day": 9, "profile": {"csv": "table.csv", "column": 2})"),
      with(plain, volume,
           R"("per_day": 9, "profile": {"csv": "table.csv", "column": "share", "time_column": 1})"),
      with(plain, volume, R"("forecast": {"csv": "table.csv", "interval": "15m"})"),
      with(plain, agents, R"("agents": {"csv": "table.csv", "column": "agents"})"),
      with(plain, agents, R"("roster": {"csv": "table.csv"})"),
      with(plain, volume, R"("trace": {"csv": "table.csv", "arrival": 1, "talk": 2})")};
  const std::string& text = scenarios.at(use);
  return law_broken_by(text, {}, folder, {{"fuzz.json", text}, {"table.csv", plain_text(input)}});
}

}  // namespace holdtime::scenarios::testing
