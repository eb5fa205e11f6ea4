#include "scenarios/words.hpp"

#include "models/routing/agent_rules.hpp"
#include "models/routing/pick_rules.hpp"
#include "scenarios/target_phrase.hpp"

namespace holdtime::scenarios {

std::vector<WordInfo> pick_rule_words() {
  std::vector<WordInfo> words;
  for (const models::PickRule& rule : models::pick_rules()) words.push_back({rule.name, rule.algorithm});
  return words;
}

std::vector<WordInfo> agent_rule_words() {
  std::vector<WordInfo> words;
  for (const models::AgentRule& rule : models::agent_rules()) words.push_back({rule.name, rule.algorithm});
  return words;
}

std::vector<WordInfo> formula_words() {
  std::vector<WordInfo> words;
  for (const auto& row : models::service_level_formulas()) words.push_back({row.name, row.used_by});
  return words;
}

std::vector<WordInfo> target_kpi_words() {
  std::vector<WordInfo> words;
  for (const auto& row : models::target_kpis())
    words.push_back({row.name, row.unit == models::TargetUnit::share ? "a share" : "a duration"});
  for (const auto& other : target_kpi_synonyms()) words.push_back({other.word, other.help});
  return words;
}

}  // namespace holdtime::scenarios
