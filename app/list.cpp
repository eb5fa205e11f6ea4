// holdtime list: what there is to choose from, straight from the tables the program itself uses.
#include <fmt/format.h>

#include <iostream>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "engine/random/distribution.hpp"
#include "models/routing/pick_rules.hpp"
#include "results/kpis.hpp"
#include "scenarios/schema.hpp"

namespace holdtime::app {
namespace {

/// Breaks `text` into lines of at most `width` after the first column.
void print_entry(std::string_view name, std::string_view text, std::size_t indent, std::size_t width) {
  std::string line = fmt::format("{:<{}}", name, indent);
  std::size_t used = 0;
  while (!text.empty()) {
    std::size_t end = text.size() <= width ? text.size() : text.rfind(' ', width);
    if (end == std::string_view::npos || end == 0) end = std::min(width, text.size());
    std::cout << (used++ == 0 ? line : std::string(indent, ' ')) << text.substr(0, end) << '\n';
    text.remove_prefix(end);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  }
}

void list_distributions() {
  for (const engine::DistributionFamily& family : engine::distribution_families()) {
    print_entry(family.name, family.help, 18, 80);
    for (const auto& form : family.forms) {
      std::string names;
      for (const std::string_view name : form) names += (names.empty() ? "" : ", ") + std::string(name);
      std::cout << std::string(18, ' ') << "with: " << names << '\n';
    }
  }
}

void list_routing() {
  print_entry(
      "goes_to",
      "An arriving call tries its teams rank by rank; within a rank it goes to the agent who has been "
      "idle longest over all the rank's teams, at a tie of the team that is listed first.",
      18, 80);
  std::cout << "\nA freed agent picks (\"picks\"):\n";
  for (const models::PickRule& rule : models::pick_rules()) print_entry(rule.name, rule.algorithm, 18, 80);
}

void list_kpis() {
  for (const results::Kpi& kpi : results::kpis()) {
    const bool service_level = kpi.id == "service_level";
    const std::string text =
        service_level ? results::service_level_definition({}) + ", unless the scenario says otherwise"
                      : std::string(kpi.definition);
    print_entry(kpi.id, fmt::format("[{}] {}", results::row_of(kpi.unit).name, text), 22, 76);
  }
}

}  // namespace

void add_list_command(CLI::App& program, int& exit_code) {
  auto what = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand(
      "list", "What there is: distributions, routing, kpis, or the schema of scenarios");
  command->add_option("WHAT", *what, "distributions, routing, kpis or schema (JSON schema, for editors)")
      ->required()
      ->check(one_of({"distributions", "routing", "kpis", "schema"}));
  command->footer("Example:\n  holdtime list distributions");
  command->callback([what, &exit_code] {
    if (*what == "distributions") {
      list_distributions();
    } else if (*what == "routing") {
      list_routing();
    } else if (*what == "schema") {
      std::cout << scenarios::schema_text();
    } else {
      list_kpis();
    }
    exit_code = done;
  });
}

}  // namespace holdtime::app
