// holdtime run: the main job.
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <iostream>
#include <thread>

#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/interrupt.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "results/experiment.hpp"
#include "results/writers/writers.hpp"
#include "scenarios/canonical.hpp"

namespace holdtime::app {
namespace {

struct RunOptions {
  std::string scenario;
  std::optional<std::uint64_t> replications;
  std::optional<std::uint64_t> seed;
  std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
  std::string out;
  std::string format = "table";
  std::string by = "interval";
  std::vector<std::string> set;
};

/// What depends on the machine and the moment, and so has no place in the results.
void write_run_file(std::ostream& out, const RunOptions& options, const results::Experiment& experiment,
                    double seconds) {
  out << fmt::format("{{\n\"program\": \"holdtime " HOLDTIME_VERSION
                     "\",\n\"seed\": {},\n\"replications\": {},\n\"threads\": {},\n\"seconds\": {:.3f},\n"
                     "\"days_a_second\": {:.1f},\n\"interrupted\": {}\n}}\n",
                     experiment.seed, experiment.replications, options.threads, seconds,
                     static_cast<double>(experiment.replications) / std::max(seconds, 1e-9),
                     experiment.replications < experiment.asked);
}

void write_files(const RunOptions& options, const results::Experiment& experiment,
                 const results::Provenance& provenance, double seconds) {
  const std::filesystem::path folder(options.out);
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw CannotWrite("can't make the folder " + options.out + ": " + error.message());
  write_whole(folder / "results.json",
              [&](std::ostream& out) { results::write_json(out, experiment, provenance); });
  write_whole(folder / "results.csv",
              [&](std::ostream& out) { results::write_csv(out, experiment, provenance); });
  write_whole(folder / "run.json",
              [&](std::ostream& out) { write_run_file(out, options, experiment, seconds); });
}

void print(const RunOptions& options, const results::Experiment& experiment,
           const results::Provenance& provenance) {
  if (options.format == "json") return results::write_json(std::cout, experiment, provenance);
  if (options.format == "csv") return results::write_csv(std::cout, experiment, provenance);
  const auto by = options.by == "type"   ? results::TableBy::call_type
                  : options.by == "team" ? results::TableBy::team
                                         : results::TableBy::interval;
  results::write_table(std::cout, experiment, by);
}

int run(const RunOptions& options) {
  const auto scenario = read_scenario(options.scenario, options.set, false);
  if (!scenario) return bad_input;
  const results::Provenance provenance{HOLDTIME_VERSION, scenarios::scenario_hash(*scenario)};

  std::atomic<std::uint64_t> finished{0};
  results::ExperimentOptions experiment_options;
  experiment_options.replications = options.replications.value_or(scenario->run.replications);
  experiment_options.seed = options.seed.value_or(scenario->run.seed);
  experiment_options.threads = options.threads;
  experiment_options.stop = &watch_for_interrupt();
  experiment_options.progress = &finished;

  const auto start = std::chrono::steady_clock::now();
  const results::Experiment experiment = [&] {
    const ProgressBar bar(finished, experiment_options.replications);
    return results::run_experiment(scenario, experiment_options);
  }();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();

  if (!options.out.empty()) write_files(options, experiment, provenance, seconds);
  print(options, experiment, provenance);
  std::cout.flush();
  if (!std::cout) throw CannotWrite("can't write to standard output");
  if (experiment.replications == experiment.asked) return done;
  std::fprintf(stderr, "interrupted: these are the first %llu of %llu days\n",
               static_cast<unsigned long long>(experiment.replications),
               static_cast<unsigned long long>(experiment.asked));
  return interrupted;
}

}  // namespace

void add_run_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<RunOptions>();
  CLI::App* command = program.add_subcommand("run", "Play a scenario's day many times and judge its targets");
  command->add_option("SCENARIO", options->scenario, "The scenario file (JSON)")->required();
  command
      ->add_option("--replications", options->replications,
                   "Days to play; without it as many as the scenario says, or 1000")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000'000}));
  command->add_option("--seed", options->seed, "The same seed gives the same days; without it 1");
  command->add_option("--threads", options->threads, "Days played at a time; changes no result")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1024}))
      ->default_str("as many as cores");
  command->add_option("--out", options->out, "Write results.json, results.csv and run.json into this folder");
  command->add_option("--format", options->format, "What to print: table, json or csv")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->capture_default_str();
  command->add_option("--by", options->by, "The lines of the table: interval, type or team")
      ->check(CLI::IsMember({"interval", "type", "team"}))
      ->capture_default_str();
  command
      ->add_option("--set", options->set,
                   "Change one value of the scenario, as /json/pointer=VALUE; may be given again")
      ->allow_extra_args(false);
  command->footer(
      "Example:\n  holdtime run scenarios/claims_40.json --replications 10000 --set /calls/claims/aht=6m\n"
      "Exit codes: 0 done, 1 failed, 2 wrong input, 130 interrupted (what was finished is printed).");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace holdtime::app
