#include "scenarios/reference.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/random/distribution.hpp"
#include "scenarios/keys.hpp"
#include "scenarios/phrase_words.hpp"
#include "scenarios/target_phrase.hpp"
#include "scenarios/units.hpp"

namespace holdtime::scenarios {
namespace {

// In a table of Markdown a bar ends the cell.
std::string cell(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == '|' ? std::string("\\|") : std::string(1, c);
  return result;
}

std::string code(std::string_view text) {
  return text.empty() ? "" : "`" + cell(text) + "`";
}

// The place of a heading, as Markdown makes it.
std::string link(std::string_view heading) {
  std::string place;
  for (const char c : heading) {
    if (c == ' ')
      place += '-';
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      place += c;
    else if (c >= 'A' && c <= 'Z')
      place += static_cast<char>(c - 'A' + 'a');
  }
  return fmt::format("[{}](#{})", heading, place);
}

std::string heading(std::string_view name) {
  std::string text(name);
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

/// The objects that may stand in a value of `kind`, lists and alternatives looked through.
void objects_in(const ValueKind& kind, std::vector<const ValueKind*>& into) {
  if (kind.shape == Shape::object) {
    if (std::find(into.begin(), into.end(), &kind) == into.end()) into.push_back(&kind);
    return;
  }
  for (const ValueKind* one : kind.of) objects_in(*one, into);
}

bool holds_distribution(const ValueKind& kind) {
  if (kind.shape == Shape::distribution || kind.shape == Shape::factor_distribution) return true;
  if (kind.shape == Shape::object) return false;
  return std::any_of(kind.of.begin(), kind.of.end(),
                     [](const auto* one) { return holds_distribution(*one); });
}

/// All objects from the scenario down, each once; pieces by time, alike but for a name, once.
void walk(const ValueKind& kind, std::vector<const ValueKind*>& into) {
  const bool known =
      std::any_of(into.begin(), into.end(), [&](const ValueKind* one) { return one->name == kind.name; });
  if (known) return;
  into.push_back(&kind);
  std::vector<const ValueKind*> inside;
  for (const KeyInfo& key : kind.keys) objects_in(*key.kind, inside);
  for (const ValueKind* one : inside) walk(*one, into);
}

std::string words_text(const ValueKind& kind) {
  std::string text;
  for (const WordInfo& word : kind.words())
    text += (text.empty() ? "" : ", ") + code(fmt::format("\"{}\"", word.word));
  return text;
}

std::string value_text(const ValueKind& kind) {
  if (kind.shape == Shape::word) return words_text(kind);
  std::string text = cell(kind.name);
  if (kind.shape == Shape::object) return link(heading(kind.name));
  std::vector<const ValueKind*> objects;
  objects_in(kind, objects);
  if (holds_distribution(kind)) text += " (" + link("Distributions") + ")";
  for (const ValueKind* one : objects) text += "; " + link(heading(one->name));
  return text;
}

std::string object_section(const ValueKind& kind) {
  std::string text = fmt::format("### {}\n\n", heading(kind.name));
  if (!kind.example.empty()) text += fmt::format("For example `{}`\n\n", kind.example);
  text += "| key | value | without it | meaning | example |\n|---|---|---|---|---|\n";
  std::string words;
  for (const KeyInfo& key : kind.keys) {
    text +=
        fmt::format("| `{}` | {} | {} | {} | {} |\n", key.name, value_text(*key.kind), cell(key.default_text),
                    cell(key.help), code(key.example.empty() ? key.kind->example : key.example));
    if (key.kind->shape != Shape::word || key.kind == &kinds::formula || key.kind == &kinds::target_kpi)
      continue;
    words += fmt::format("\n`{}`:\n\n", key.name);
    for (const WordInfo& word : key.kind->words())
      words += fmt::format("- `\"{}\"`: {}\n", word.word, word.help);
  }
  if (!kind.of.empty())
    text += fmt::format("\nAny other key is a name of your own, for a {}: `{}`.\n", kind.of[0]->name,
                        kind.of[0]->example);
  return text + words + "\n";
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + code(word);
  return text;
}

std::string values_section() {
  std::string units_text;
  engine::Microseconds length = 0;
  for (const Unit& unit : units()) {
    units_text += (units_text.empty() ? "" : unit.length == length ? ", " : "; ") + code(unit.name);
    length = unit.length;
  }
  std::string text =
      "## How values are written\n\n| value | as a text | as a plain number |\n|---|---|---|\n";
  const auto row = [&](const ValueKind& kind, std::string_view number) {
    text += fmt::format("| {} | {} | {} |\n", kind.name, kind.texts ? code(kind.example) : "no", number);
  };
  row(kinds::duration, "seconds, up to 366 days");
  row(kinds::time_of_day, "no");
  row(kinds::range, "no");
  row(kinds::share, "0 to 1");
  row(kinds::rate, "no");
  row(kinds::pause, "no");
  row(kinds::people, fmt::format("whole, 0 to {}", most_agents));
  row(kinds::number_of_calls, "0 to a billion");
  return text + fmt::format("\nUnits of time: {}; also in the plural and in capitals.\n\n", units_text);
}

std::string distributions_section() {
  std::string text =
      "## Distributions\n\n`{\"distribution\": NAME, …}` with one of the sets of parameters. A parameter in "
      "the unit of "
      "the\nvalue is a duration, or a plain number in a factor.\n\n| name | parameters | meaning "
      "|\n|---|---|---|\n";
  for (const auto& family : engine::distribution_families()) {
    std::string forms;
    for (const auto& form : family.forms) {
      std::string names;
      for (const std::string_view name : form) names += (names.empty() ? "" : ", ") + code(name);
      forms += (forms.empty() ? "" : "; or ") + names;
    }
    text += fmt::format("| `{}` | {} | {} |\n", family.name, forms, cell(family.help));
  }
  text += "\n| parameter | of | kind | meaning |\n|---|---|---|---|\n";
  constexpr std::string_view kind_names[] = {"duration", "number", "list of durations", "list of weights",
                                             "list of distributions"};
  for (const auto& family : engine::distribution_families()) {
    for (const auto& info : family.parameters) {
      text += fmt::format("| `{}` | {} | {} | {} |\n", info.name, family.name,
                          kind_names[static_cast<std::size_t>(info.kind)], cell(info.help));
    }
  }
  return text + "\n";
}

std::string formulas_section() {
  std::string text =
      "## Service-level formulas\n\n`T` is the threshold `within`.\n\n| formula | used by |\n|---|---|\n";
  for (const WordInfo& word : formula_words())
    text += fmt::format("| `{}` | {} |\n", word.word, cell(word.help));
  return text + "\n";
}

std::string_view of_words(models::TargetOf of) {
  switch (of) {
    case models::TargetOf::call_types:
      return "call types";
    case models::TargetOf::teams:
      return "teams";
    default:
      return "call types or teams";
  }
}

std::string targets_section() {
  std::string text =
      "## Targets\n\nMeasures a target may be set on:\n\n| measure | other name | a | of "
      "|\n|---|---|---|---|\n";
  for (const auto& row : models::target_kpis()) {
    std::string other;
    for (const WordInfo& one : target_kpi_synonyms()) {
      if (one.help == row.name) other = code(one.word);
    }
    text += fmt::format("| `{}` | {} | {} | {} |\n", row.name, other,
                        row.unit == models::TargetUnit::share ? "share" : "duration", of_words(row.of));
  }
  namespace words = phrase_words;
  text +=
      "\nA phrase is a share with its threshold, `80/20` or `80% in 20s`, or a measure with its bounds; "
      "then,\nif you like, the "
      "time that is judged.\n\n| words | meaning |\n|---|---|\n";
  text += fmt::format("| {} | the upper bound |\n", joined(words::at_most));
  text += fmt::format("| {} | the lower bound |\n", joined(words::at_least));
  text += "| `between … and …` | both |\n";
  text += fmt::format("| {}, or nothing | all days together; of a horizon, each month |\n",
                      joined(std::span(words::long_run).first(3)));
  text += fmt::format("| {} | all days together; of a horizon, each week |\n", joined(words::week));
  text += fmt::format("| {}, {} | all days together |\n", joined(std::span(words::long_run).last(1)),
                      joined(words::horizon));
  text += fmt::format("| {}; `in 85% of intervals` | every interval, or that share of them |\n",
                      joined(words::every_interval));
  text +=
      fmt::format("| {}; `on 90% of days` | every day, or that share of them |\n", joined(words::every_day));
  return text + "\nPhrases for a part of the shrinkage, behind its share: " + joined(words::off_roster) +
         "; " + joined(words::idle_only) + ".\n\n";
}

}  // namespace

std::string reference_text(const std::vector<KpiText>& kpis) {
  std::string text =
      "# Reference\n\nEvery key, word and name there is. [scenarios.md](scenarios.md) explains them; this "
      "page is for "
      "looking\nthem up. It is made of the program's own tables: `holdtime list reference`.\n\n";
  text += values_section() + "## Objects\n\nA file is a scenario; what stands in it follows.\n\n";
  std::vector<const ValueKind*> objects;
  walk(kinds::scenario, objects);
  for (const ValueKind* one : objects) text += object_section(*one);
  text += "### Columns of a roster\n\nA table of shifts has these columns, known by their headers.\n\n";
  text += "| column | value | without it | meaning |\n|---|---|---|---|\n";
  for (const KeyInfo& key : roster_columns)
    text += fmt::format("| `{}` | {} | {} | {} |\n", key.name, cell(key.kind->name), cell(key.default_text),
                        cell(key.help));
  text += "\n" + distributions_section() + formulas_section() + targets_section();
  text += "## KPIs\n\n| KPI | unit | definition |\n|---|---|---|\n";
  for (const KpiText& kpi : kpis)
    text += fmt::format("| `{}` | {} | {} |\n", kpi.name, kpi.unit, cell(kpi.definition));
  return text;
}

}  // namespace holdtime::scenarios
