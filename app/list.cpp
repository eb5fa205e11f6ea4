// holdtime list: what there is to choose from, straight from the tables the program itself uses.
#include <fmt/format.h>

#include <iostream>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "engine/random/distribution.hpp"
#include "models/routing/agent_rules.hpp"
#include "models/routing/pick_rules.hpp"
#include "results/kpis.hpp"
#include "results/writers/text.hpp"
#include "scenarios/reference.hpp"
#include "scenarios/schema.hpp"

namespace holdtime::app {
namespace {

/// `text` in lines of at most `width` columns beside `name`, which takes `indent` of them.
void print_entry(std::string_view name, std::string_view text, std::size_t indent, std::size_t width) {
  results::write_wrapped(std::cout, results::left_aligned(std::string(name), indent), text, indent + width);
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
      "An arriving call tries its teams rank by rank; within a rank it goes to the agent whom "
      "\"picks_agent\" "
      "names. Where nobody is free it waits for an agent to become free in any team that answers it. A rank "
      "with \"after\" opens to a caller when he has waited so long: he then tries all ranks that are open, "
      "and "
      "freed agents of its teams may take him. A rank with \"when_waiting\" is open while so many callers of "
      "the type wait: when one more joins, who is next goes to an idle agent of it, and freed agents of its "
      "teams may take the type. In the same microsecond a rank opens before a caller hangs up.",
      18, 80);
  print_entry(
      "keep_free",
      "A type may use a team only while more than so many of its agents are idle, on arrival and when "
      "an agent becomes free, who then counts as idle himself.",
      18, 80);
  std::cout << "\nAmong the idle agents of a rank a call goes to (\"picks_agent\"):\n";
  for (const models::AgentRule& rule : models::agent_rules()) print_entry(rule.name, rule.algorithm, 22, 76);
  std::cout << "\nA freed agent picks (\"picks\"), of the callers whom he may take:\n";
  for (const models::PickRule& rule : models::pick_rules()) print_entry(rule.name, rule.algorithm, 18, 80);
}

std::string definition_of(const results::Kpi& kpi) {
  if (kpi.id != "service_level") return std::string(kpi.definition);
  return results::service_level_definition({}) + ", unless the scenario says otherwise";
}

void list_kpis() {
  for (const results::Kpi& kpi : results::kpis()) {
    print_entry(kpi.id, fmt::format("[{}] {}", results::row_of(kpi.unit).name, definition_of(kpi)), 22, 76);
  }
}

void list_schema() {
  std::cout << scenarios::schema_text();
}

void list_reference() {
  std::vector<scenarios::KpiText> kpis;
  for (const results::Kpi& kpi : results::kpis())
    kpis.push_back({kpi.id, results::row_of(kpi.unit).name, definition_of(kpi)});
  std::cout << scenarios::reference_text(kpis);
}

struct List {
  const char* name;
  void (*print)();
};
constexpr List lists[] = {{"distributions", list_distributions},
                          {"routing", list_routing},
                          {"kpis", list_kpis},
                          {"schema", list_schema},
                          {"reference", list_reference}};

}  // namespace

void add_list_command(CLI::App& program, int& exit_code) {
  auto what = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand(
      "list",
      "What there is: distributions, routing, kpis; all of it as schema (JSON) or reference (Markdown)");
  std::vector<std::string> names;
  for (const List& list : lists) names.emplace_back(list.name);
  command->add_option("WHAT", *what, "distributions, routing, kpis, schema or reference")
      ->required()
      ->check(one_of(names));
  command->footer("Examples:\n  holdtime list distributions\n  holdtime list schema > scenario.schema.json");
  command->callback([what, &exit_code] {
    for (const List& list : lists) {
      if (*what == list.name) list.print();
    }
    exit_code = done;
  });
}

}  // namespace holdtime::app
