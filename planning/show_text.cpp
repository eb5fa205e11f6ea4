#include "planning/show_text.hpp"

#include <algorithm>

#include "planning/fact_table.hpp"
#include "planning/inferences.hpp"
#include "results/writers/text.hpp"

namespace holdtime::planning {
namespace {

using results::display_width;
using results::left_aligned;
using scenarios::Account;
using scenarios::Fact;

constexpr std::size_t most_variants = 8;  // of one key, before the rest are only counted
constexpr std::size_t widest_key = 20;

bool names_nothing(const Fact& fact) {
  return fact.value.empty() && (fact.words == "none" || fact.words == "no limit");
}

std::string joined(const std::vector<std::string>& texts, std::size_t most, const char* between = ", ") {
  std::string text;
  for (std::size_t i = 0; i < std::min(texts.size(), most); ++i) text += (i > 0 ? between : "") + texts[i];
  if (texts.size() > most) text += between + std::string("… (") + std::to_string(texts.size()) + " in all)";
  return text;
}

std::string heading(const FactSection& section) {
  if (section.kind.empty()) return "the center";
  const bool calls = section.kind == "calls";
  const std::string one = calls ? "call type" : section.kind == "teams" ? "team" : "shift";
  if (section.names.size() == 1) return one + " \"" + section.names.front() + "\"";
  return std::to_string(section.names.size()) + " " + one + "s";
}

void write_line(std::ostream& out, const std::string& key, std::size_t key_width, const std::string& text,
                std::size_t width) {
  results::write_wrapped(out, "    " + left_aligned(key, key_width) + "  ", text, width);
}

/// One thing said in the line of its key; of a list, each element in a line of its own.
void write_words(std::ostream& out, std::string key, std::size_t key_width, const std::string& whose,
                 const std::vector<std::string>& words, std::size_t width) {
  if (words.size() == 1) {
    write_line(out, key, key_width, whose.empty() ? words.front() : whose + " " + words.front(), width);
    return;
  }
  if (!whose.empty()) {
    write_line(out, key, key_width, whose, width);
    key.clear();
  }
  for (std::size_t i = 0; i < std::min(words.size(), most_variants); ++i) {
    write_line(out, i == 0 ? key : "", key_width, (whose.empty() ? "" : "- ") + words[i], width);
  }
  if (words.size() > most_variants)
    write_line(out, "", key_width, "… and " + std::to_string(words.size() - most_variants) + " more", width);
}

void write_section(std::ostream& out, const FactSection& section, std::size_t width) {
  if (section.lines.empty()) return;
  out << "  " << heading(section) << '\n';
  std::size_t key_width = 0;
  for (const FactLine& line : section.lines)
    key_width = std::min(std::max(key_width, display_width(line.key)), widest_key);
  std::string before;
  std::size_t variants = 0;
  for (std::size_t i = 0; i < section.lines.size(); ++i) {
    const FactLine& line = section.lines[i];
    variants = line.key == before ? variants + 1 : 0;
    const std::string key = line.key == before ? "" : line.key;
    before = line.key;
    if (variants == most_variants) {
      std::size_t more = 0;
      for (std::size_t k = i; k < section.lines.size() && section.lines[k].key == line.key; ++k) ++more;
      write_line(out, "", key_width, "… and " + std::to_string(more) + " more (--format json shows all)",
                 width);
    }
    if (variants >= most_variants) continue;
    std::string whose;
    if (section.names.size() > 1) whose = (line.all ? "all" : joined(line.names, 4)) + ":";
    write_words(out, key, key_width, whose, line.words, width);
  }
}

template <class Wanted>
void write_facts(std::ostream& out, const Account& account, std::size_t width, Wanted wanted) {
  std::vector<const Fact*> facts;
  for (const Fact& fact : account.facts) {
    if (wanted(fact)) facts.push_back(&fact);
  }
  for (const FactSection& section : fact_table(account.facts, facts)) write_section(out, section, width);
}

void write_inferred(std::ostream& out, const models::Scenario& scenario, std::size_t width) {
  const auto list = inferences(scenario);
  std::size_t key_width = 0;
  for (const Inference& one : list)
    key_width = std::min(std::max(key_width, display_width(one.about)), widest_key);
  out << "  the day in sums\n";
  for (const Inference& one : list) write_line(out, one.about, key_width, one.words, width);
}

/// The keys of these facts, each once.
template <class Wanted>
std::vector<std::string> keys_of(const Account& account, Wanted wanted) {
  std::vector<std::string> keys;
  for (const Fact& fact : account.facts) {
    if (wanted(fact) && std::ranges::find(keys, fact.topic) == keys.end()) keys.push_back(fact.topic);
  }
  return keys;
}

void write_keys(std::ostream& out, const char* head, const std::vector<std::string>& keys,
                std::size_t width) {
  if (keys.empty()) return;
  results::write_wrapped(out, std::string("  ") + head, joined(keys, keys.size()), width);
}

}  // namespace

void write_parts(std::ostream& out, const models::Scenario& scenario, const Account& account,
                 std::size_t width) {
  results::write_wrapped(out, "",
                         "GIVEN: what the scenario says, as it was read (a bare duration is the mean of the "
                         "distribution named behind it)",
                         width);
  write_facts(out, account, width, [](const Fact& fact) { return fact.kind == Fact::Kind::given; });

  out << "\nINFERRED: what follows from it\n";
  write_inferred(out, scenario, width);
  write_facts(out, account, width,
              [](const Fact& fact) { return fact.kind == Fact::Kind::inferred && fact.matters; });

  const auto assumed = [](const Fact& fact) {
    return fact.kind == Fact::Kind::assumed || fact.kind == Fact::Kind::preset;
  };
  out << "\nASSUMED: what was taken where it says nothing\n";
  write_facts(out, account, width,
              [&](const Fact& fact) { return assumed(fact) && fact.matters && !names_nothing(fact); });
  write_keys(out, "not there or without a limit, as not named: ",
             keys_of(account, [&](const Fact& fact) { return assumed(fact) && names_nothing(fact); }), width);
  write_keys(out, "not given, and without effect here: ",
             keys_of(account, [&](const Fact& fact) { return !fact.matters && !names_nothing(fact); }),
             width);
}

}  // namespace holdtime::planning
