// holdtime check: is the scenario all right, and what does it leave open?
#include <cstdio>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/reading.hpp"
#include "scenarios/canonical.hpp"
#include "scenarios/dates.hpp"
#include "scenarios/problems_json.hpp"

namespace holdtime::app {
namespace {

// For editors: everything on standard output, whatever is wrong.
int check_for_editor(const std::string& path, const std::vector<std::string>& set) {
  const scenarios::Reading reading = scenarios::read_file(path, set);
  std::printf("%s", scenarios::problems_json(path, reading).c_str());
  return reading.scenario ? done : bad_input;
}

int check(const std::string& path, const std::vector<std::string>& set) {
  const auto scenario = read_scenario(path, set, true);
  if (!scenario) return bad_input;
  const models::Center& center = scenario->center;
  std::printf("%s: all right (%zu call type%s, %zu team%s, scenario hash %s)\n", center.name.c_str(),
              center.call_types.size(), center.call_types.size() == 1 ? "" : "s", center.teams.size(),
              center.teams.size() == 1 ? "" : "s", scenarios::scenario_hash(*scenario).c_str());
  if (scenario->horizon) std::printf("horizon: %s\n", scenarios::horizon_text(*scenario->horizon).c_str());
  for (const models::Target& target : scenario->goals.targets) {
    std::printf("target: %s\n", target.text.c_str());
  }
  return done;
}

}  // namespace

void add_check_command(CLI::App& program, int& exit_code) {
  auto path = std::make_shared<std::string>();
  auto set = std::make_shared<std::vector<std::string>>();
  CLI::App* command =
      program.add_subcommand("check", "Read a scenario, show every problem in it and what is assumed");
  command->add_option("SCENARIO", *path, "The scenario file (JSON)")->required();
  command->add_option("--set", *set, "Change one value first, as /json/pointer=VALUE")
      ->allow_extra_args(false);
  auto format = std::make_shared<std::string>("text");
  command->add_option("--format", *format, "How to tell: text, or json for editors")
      ->check(one_of({"text", "json"}))
      ->capture_default_str();
  command->footer("Example:\n  holdtime check scenarios/claims_40.json");
  command->callback([path, set, format, &exit_code] {
    exit_code = *format == "json" ? check_for_editor(*path, *set) : check(*path, *set);
  });
}

}  // namespace holdtime::app
