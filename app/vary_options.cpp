#include "app/vary_options.hpp"

#include "app/command_line.hpp"

#include <map>

namespace holdtime::app {

void add_vary_options(CLI::App& command, VaryOptions& options) {
  command.add_option("SCENARIO", options.scenario, "The scenario file (JSON)")->required();
  command.add_option("--agents", options.agents, "People in all: 36..46, 36..46:2 or 36,40,46; see below")
      ->type_name("A..B[:STEP]")
      ->allow_extra_args(false);
  command.add_option("--volume", options.volume, "Calls of all types, as a change: -10%..+20%:5%")
      ->type_name("A..B:STEP")
      ->allow_extra_args(false);
  command
      .add_option("--axis", options.axis,
                  "Any value, as in --set: /calls/claims/aht=4m..6m:30s, or a list such as =4m,5m; may be "
                  "given again")
      ->type_name("/PATH=A..B:STEP")
      ->allow_extra_args(false);
  command
      .add_option("--set", options.set,
                  "Change one value in all cells, as /json/pointer=VALUE; may be given again")
      ->allow_extra_args(false);
  command.add_option("--target", options.target, "The target shown, by its number in the scenario, or all")
      ->capture_default_str();
  command.add_option("--replications", options.replications, "Days to play in each cell")
      ->check(whole_number(2, 1'000'000'000))
      ->capture_default_str();
  command.add_option("--seed", options.seed,
                     "The same in every cell, so all have the same callers; without it the scenario's");
  command.add_option("--threads", options.threads, "Days played at a time; changes no result")
      ->check(whole_number(1, 1024))
      ->default_str("as many as cores");
  command.add_option("--format", options.format, "What to print: table or csv")
      ->check(one_of({"table", "csv"}))
      ->capture_default_str();
  command.add_option("--out", options.out, "Write the grid to this file too, as CSV");
}

std::vector<std::pair<std::string, std::string>> axes_in_order(const CLI::App& command) {
  std::vector<std::pair<std::string, std::string>> axes;
  std::map<const CLI::Option*, std::size_t> seen;
  for (const CLI::Option* option : command.parse_order()) {
    const std::string name = option->get_name();
    if (name != "--agents" && name != "--volume" && name != "--axis") continue;
    axes.emplace_back(name, option->results().at(seen[option]++));
  }
  return axes;
}

}  // namespace holdtime::app
