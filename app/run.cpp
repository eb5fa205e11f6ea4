// holdtime run: the main job.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "app/commands.hpp"
#include "app/days.hpp"
#include "app/files.hpp"
#include "app/horizon.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "app/run_files.hpp"
#include "app/run_options.hpp"
#include "app/terminal.hpp"
#include "planning/staffing_need.hpp"
#include "results/experiment.hpp"
#include "results/writers/about.hpp"
#include "results/writers/controlled.hpp"
#include "results/writers/writers.hpp"
#include "scenarios/canonical.hpp"

namespace holdtime::app {
namespace {

void print(const RunOptions& options, const results::Experiment& experiment,
           const results::Provenance& provenance) {
  if (options.format == "json") return results::write_json(std::cout, experiment, provenance);
  if (options.format == "csv") return results::write_csv(std::cout, experiment, provenance);
  const auto by = options.by == "type"    ? results::TableBy::call_type
                  : options.by == "team"  ? results::TableBy::team
                  : options.by == "day"   ? results::TableBy::day
                  : options.by == "week"  ? results::TableBy::week
                  : options.by == "month" ? results::TableBy::month
                                          : results::TableBy::interval;
  const Screen here = screen();
  results::write_table(std::cout, experiment, {by, here.columns, here.colour});
  if (experiment.controlled) results::write_controlled_table(std::cout, experiment, here.columns);
}

int run(const RunOptions& options) {
  std::vector<std::string> set = options.set;
  if (!options.interventions.empty()) {
    std::ifstream file(options.interventions);
    set.insert(set.begin(), "/interventions=" + std::string(std::istreambuf_iterator<char>(file), {}));
  }
  const auto scenario = read_scenario(options.scenario, set, false);
  if (!scenario) return bad_input;
  const results::Provenance provenance{HOLDTIME_VERSION, scenarios::scenario_hash(*scenario)};

  std::atomic<std::uint64_t> finished{0};
  results::ExperimentOptions experiment_options;
  std::string wrong = not_with_horizon(options, *scenario);
  if (wrong.empty()) wrong = choose_days(options, *scenario, experiment_options);
  if (!wrong.empty()) {
    std::fprintf(stderr, "holdtime: %s\n", wrong.c_str());
    return bad_input;
  }
  set_up(experiment_options, options.seed, *scenario, options.threads, finished);
  experiment_options.control_variates = options.control_variates;

  const auto start = std::chrono::steady_clock::now();
  const results::Experiment experiment = [&] {
    const auto& until = experiment_options.until;
    const std::uint64_t each = scenario->horizon ? scenario->horizon->days.size() : 1;
    const ProgressBar bar(finished, (until ? until->most : experiment_options.replications) * each,
                          until.has_value());
    results::Experiment played = results::run_experiment(scenario, experiment_options);
    // People needed are worked out for one kind of day, and a horizon has many.
    if (!played.horizon) played.staffing = planning::staffing_need(*played.plan, scenario->goals);
    return played;
  }();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();

  std::uint64_t logged = options.trace;
  if (!options.out.empty()) {
    write_result_files(options, experiment, provenance, seconds);
    // After an interrupt the logs of the finished days are still written; the next one ends the program.
    const std::atomic<bool>* stop = experiment.interrupted ? nullptr : experiment_options.stop;
    if (options.trace > 0) logged = write_log_files(options, experiment, provenance, stop);
  }
  print(options, experiment, provenance);
  finish_printing();
  if (logged < options.trace) {
    std::fprintf(stderr, "the logs hold %llu of the %llu days asked for\n",
                 static_cast<unsigned long long>(logged), static_cast<unsigned long long>(options.trace));
  }
  if (experiment.interrupted) {
    std::fprintf(stderr, "interrupted: these are the first %llu of %s%llu %s\n",
                 static_cast<unsigned long long>(experiment.replications), experiment.until ? "at most " : "",
                 static_cast<unsigned long long>(experiment.asked),
                 experiment.horizon ? "replications" : "days");
  } else if (!experiment.reached) {
    std::fprintf(stderr, "%s\n", results::not_reached(experiment).c_str());
  }
  const bool logs_cut = logged < std::min(options.trace, experiment.replications);
  return experiment.interrupted || logs_cut ? interrupted : done;
}

}  // namespace

void add_run_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<RunOptions>();
  CLI::App* command = program.add_subcommand("run", "Play a scenario's day many times and judge its targets");
  add_run_options(*command, *options);
  command->footer(
      "Example:\n  holdtime run scenarios/claims_40.json --set /calls/claims/aht=6m\n"
      "Exit codes: 0 done, 1 failed, 2 wrong input, 130 interrupted (what was finished is printed).");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace holdtime::app
