// holdtime compare: which plan is better, and by how much?
#include "planning/compare.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <iostream>

#include "app/commands.hpp"
#include "app/compare_options.hpp"
#include "app/days.hpp"
#include "app/files.hpp"
#include "app/horizon.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "app/run_files.hpp"
#include "app/terminal.hpp"
#include "results/writers/comparison.hpp"
#include "scenarios/canonical.hpp"

namespace holdtime::app {
namespace {

constexpr std::size_t most_scenarios = 26;  // a letter each

/// The scenarios asked for, the changed one last; empty where one can't be read.
std::vector<results::ComparedScenario> read_scenarios(const CompareOptions& options) {
  std::vector<results::ComparedScenario> read;
  bool any_errors = false;
  const auto add = [&](const std::string& path, const std::vector<std::string>& set, std::string words) {
    const char letter = static_cast<char>('A' + read.size());
    const auto scenario = read_scenario(path, set, false);
    any_errors = any_errors || !scenario;
    read.push_back({std::string(1, letter), std::move(words), scenario, nullptr,
                    scenario ? scenarios::scenario_hash(*scenario) : ""});
  };
  for (const std::string& path : options.scenarios) add(path, options.run.set, path);
  if (!options.with.empty()) {
    std::vector<std::string> set = options.run.set;
    set.insert(set.end(), options.with.begin(), options.with.end());
    std::string words = options.scenarios.front() + " with";
    for (const std::string& one : options.with) words += ' ' + one;
    add(options.scenarios.front(), set, std::move(words));
  }
  if (any_errors) read.clear();
  return read;
}

void write(const CompareOptions& options, const results::Comparison& comparison) {
  if (!options.run.out.empty()) {
    const auto folder = made_folder(options.run);
    write_whole(folder / "comparison.json",
                [&](std::ostream& out) { results::write_compare_json(out, comparison, HOLDTIME_VERSION); });
    write_whole(folder / "comparison.csv",
                [&](std::ostream& out) { results::write_compare_csv(out, comparison, HOLDTIME_VERSION); });
  }
  if (options.run.format == "json") {
    results::write_compare_json(std::cout, comparison, HOLDTIME_VERSION);
  } else if (options.run.format == "csv") {
    results::write_compare_csv(std::cout, comparison, HOLDTIME_VERSION);
  } else {
    const auto by = options.run.by == "interval" ? results::CompareBy::interval
                    : options.run.by == "type"   ? results::CompareBy::call_type
                    : options.run.by == "team"   ? results::CompareBy::team
                                                 : results::CompareBy::kpi;
    results::write_compare_table(std::cout, comparison, {by, screen().columns});
  }
  finish_printing();
}

int compare(const CompareOptions& options) {
  const std::size_t count = options.scenarios.size() + (options.with.empty() ? 0 : 1);
  if (count < 2 || count > most_scenarios) {
    std::fputs(count < 2 ? "holdtime: one scenario has nothing to be compared with: name another file, or "
                           "change a value, as in --with /calls/claims/aht=6m\n"
                         : "holdtime: more than 26 scenarios are not compared at a time; name fewer files\n",
               stderr);
    return bad_input;
  }
  auto scenarios = read_scenarios(options);
  if (scenarios.empty()) return bad_input;

  std::atomic<std::uint64_t> finished{0};
  results::ExperimentOptions days;
  const models::Scenario& first = *scenarios.front().scenario;
  std::string wrong;
  for (const auto& one : scenarios) {
    if (wrong.empty()) wrong = needs_one_day("compare", *one.scenario);
  }
  if (wrong.empty()) wrong = choose_days(options.run, first, days);
  if (!wrong.empty()) {
    std::fprintf(stderr, "holdtime: %s\n", wrong.c_str());
    return bad_input;
  }
  set_up(days, options.run.seed, first, options.run.threads, finished);
  const results::Comparison comparison = [&] {
    const ProgressBar bar(finished, days.until ? days.until->most : days.replications, days.until.has_value(),
                          fmt::format("days of {} scenarios", count));
    return planning::compare(std::move(scenarios), days);
  }();
  write(options, comparison);
  if (comparison.interrupted) {
    std::fprintf(stderr, "interrupted: these are the first %llu of %s%llu days\n",
                 static_cast<unsigned long long>(comparison.replications), comparison.until ? "at most " : "",
                 static_cast<unsigned long long>(comparison.asked));
    return interrupted;
  }
  if (!comparison.reached) std::fprintf(stderr, "%s\n", results::not_reached(comparison).c_str());
  return done;
}

}  // namespace

void add_compare_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<CompareOptions>();
  CLI::App* command = program.add_subcommand(
      "compare", "Play scenarios on the same callers and show how they differ and which is better");
  add_compare_options(*command, *options);
  command->footer(
      "All scenarios meet the same callers and the same agents' luck, so small differences show within few "
      "days.\n"
      "Examples:\n  holdtime compare scenarios/claims_40.json --with /calls/claims/aht=6m\n"
      "  holdtime compare today.json proposal.json --by interval --out differences\n"
      "Exit codes: 0 done, 1 failed, 2 wrong input, 130 interrupted (what was finished is printed).");
  command->callback([options, &exit_code] { exit_code = compare(*options); });
}

}  // namespace holdtime::app
