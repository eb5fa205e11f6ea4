// The reference of the scenario format: its complete scenarios are read without an error, no key is left out.
#include <catch2/catch.hpp>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include "scenarios/keys.hpp"
#include "scenarios/reader.hpp"

namespace holdtime::scenarios {
namespace {

/// The blocks between ```json and ```.
std::vector<std::string> json_blocks(const std::string& path) {
  std::ifstream in(path);
  REQUIRE(in);
  std::vector<std::string> blocks;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```")) {
      inside = line == "```json";
      if (inside) blocks.emplace_back();
    } else if (inside) {
      blocks.back() += line + "\n";
    }
  }
  return blocks;
}

/// Whether the first thing in the block is the key "center", which begins a whole scenario.
bool is_complete(const std::string& block) {
  const std::size_t brace = block.find_first_not_of(" \t\n");
  if (brace == std::string::npos || block[brace] != '{') return false;
  const std::size_t key = block.find_first_not_of(" \t\n", brace + 1);
  return key != std::string::npos && block.compare(key, 8, "\"center\"") == 0;
}

}  // namespace

TEST_CASE("every complete scenario in docs/scenarios.md is read without an error", "[docs]") {
  int complete = 0;
  for (const std::string& block : json_blocks(HOLDTIME_SOURCE_DIR "/docs/scenarios.md")) {
    if (!is_complete(block)) continue;
    ++complete;
    const Reading reading = read_text(block, "block " + std::to_string(complete));
    INFO(reading.problems.text());
    CHECK(reading.problems.count(Severity::error) == 0);
    CHECK(reading.problems.count(Severity::warning) == 0);
    CHECK(reading.scenario.has_value());
  }
  CHECK(complete >= 3);
}

TEST_CASE("every key of the scenario format stands in docs/scenarios.md", "[docs]") {
  std::ifstream in(HOLDTIME_SOURCE_DIR "/docs/scenarios.md");
  std::ostringstream document;
  document << in.rdbuf();
  const std::string text = document.str();
  const std::span<const KeyInfo> tables[] = {
      scenario_keys,  day_to_day_keys, group_keys,     service_level_keys,  closing_keys,
      measure_keys,   run_keys,        call_type_keys, profile_keys,        per_interval_keys,
      ivr_keys,       class_keys,      team_keys,      skill_keys,          shift_keys,
      off_phone_keys, target_keys,     table_keys,     roster_table_keys,   trace_table_keys,
      roster_columns, center_ivr_keys, routing_keys,   shift_template_keys, head_count_keys};
  for (const auto& table : tables) {
    for (const KeyInfo& key : table) {
      const std::string name(key.name);
      INFO(name);
      CHECK((text.find("`" + name + "`") != std::string::npos ||
             text.find("\"" + name + "\"") != std::string::npos));
    }
  }
}

}  // namespace holdtime::scenarios
