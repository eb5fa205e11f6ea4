// holdtime show: what a scenario says, what follows, what is assumed, and what if not.
#include <cstdio>
#include <iostream>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/days.hpp"
#include "app/files.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "app/terminal.hpp"
#include "planning/otherwise.hpp"
#include "planning/show_text.hpp"
#include "scenarios/canonical.hpp"
#include "scenarios/reader.hpp"

namespace holdtime::app {
namespace {

struct ShowOptions {
  std::string scenario;
  std::vector<std::string> set;
  std::string format = "text";
  std::optional<std::uint64_t> replications;
  std::optional<std::uint64_t> seed;
  std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
  bool no_simulation = false;
};

planning::Otherwise play(const ShowOptions& options, const std::shared_ptr<const models::Scenario>& scenario,
                         const std::vector<planning::Alternative>& alternatives) {
  const auto reread = [&](const std::vector<std::string>& more) -> std::shared_ptr<const models::Scenario> {
    std::vector<std::string> set = options.set;
    set.insert(set.end(), more.begin(), more.end());
    scenarios::Reading reading = scenarios::read_file(options.scenario, set);
    if (!reading.scenario) return nullptr;
    return std::make_shared<const models::Scenario>(std::move(*reading.scenario));
  };
  std::atomic<std::uint64_t> finished{0};
  results::ExperimentOptions days;
  days.replications = options.replications.value_or(planning::quick_days(*scenario, alternatives.size()));
  set_up(days, options.seed, *scenario, options.threads, finished);
  const ProgressBar bar(finished, days.replications * (alternatives.size() + 1), false);
  return planning::play_otherwise(scenario, alternatives, reread, days);
}

int show(const ShowOptions& options) {
  scenarios::Account account;
  const auto scenario = read_scenario(options.scenario, options.set, false, &account);
  if (!scenario) return bad_input;
  int exit_code = done;
  if (options.format == "json") {
    std::cout << account.complete;
  } else {
    const std::size_t width = std::min<std::size_t>(screen().columns, 80);
    std::cout << scenario->center.name << ", scenario hash " << scenarios::scenario_hash(*scenario) << "\n\n";
    planning::write_parts(std::cout, *scenario, account, width);
    std::cout.flush();
    const auto alternatives = planning::alternatives(*scenario, account);
    if (scenario->goals.targets.empty()) {
      std::cout << "\nThere are no targets, so no verdict hangs on what is assumed.\n";
    } else if (scenario->horizon) {
      std::cout
          << "\nWhat would happen if what is assumed were otherwise is played for a day of no date only: "
             "--set /horizon=null.\n";
    } else if (!options.no_simulation && !alternatives.empty()) {
      const planning::Otherwise otherwise = play(options, scenario, alternatives);
      std::cout << '\n';
      planning::write_otherwise(std::cout, otherwise, width);
      if (otherwise.interrupted) {
        std::fputs("interrupted: not every assumption was tried\n", stderr);
        exit_code = interrupted;
      }
    }
  }
  finish_printing();
  return exit_code;
}

}  // namespace

void add_show_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<ShowOptions>();
  CLI::App* command = program.add_subcommand(
      "show", "Print a scenario complete: given, inferred, assumed, and what would happen otherwise");
  command->add_option("SCENARIO", options->scenario, "The scenario file (JSON)")->required();
  command
      ->add_option("--set", options->set,
                   "Change one value of the scenario, as /json/pointer=VALUE; may be given again")
      ->allow_extra_args(false);
  command
      ->add_option("--format", options->format,
                   "text, or json: one file with all that is taken written out, the same scenario")
      ->check(one_of({"text", "json"}))
      ->capture_default_str();
  CLI::Option* quick =
      command->add_flag("--no-simulation", options->no_simulation, "Don't play what would happen otherwise");
  command
      ->add_option("--replications", options->replications,
                   "Days to play for each assumption; without it 20 to 1000, by the number of calls")
      ->check(whole_number(1, 1'000'000'000))
      ->excludes(quick);
  command->add_option("--seed", options->seed,
                      "The same seed gives the same days; without it the scenario's");
  command->add_option("--threads", options->threads, "Days played at a time; changes no result")
      ->check(whole_number(1, 1024))
      ->default_str("as many as cores");
  command->footer(
      "Example:\n  holdtime show scenarios/claims_40.json\n"
      "Exit codes: 0 done, 1 failed, 2 wrong input, 130 interrupted (what was finished is printed).");
  command->callback([options, &exit_code] { exit_code = show(*options); });
}

}  // namespace holdtime::app
