#include "app/run_options.hpp"

namespace holdtime::app {

void add_run_options(CLI::App& command, RunOptions& options) {
  constexpr std::uint64_t most_days = 1'000'000'000;
  command.add_option("SCENARIO", options.scenario, "The scenario file (JSON)")->required();
  CLI::Option* replications = command
                                  .add_option("--replications", options.replications,
                                              "Days to play; without it as many as the scenario says, and "
                                              "where it says nothing until every target is decided")
                                  ->check(CLI::Range(std::uint64_t{1}, most_days));
  CLI::Option* most =
      command
          .add_option("--max-replications", options.max_replications,
                      "Play until every target is decided, but no more days than this; without it 100000")
          ->check(CLI::Range(std::uint64_t{1}, most_days))
          ->excludes(replications);
  CLI::Option* precision =
      command
          .add_option("--precision", options.precision,
                      "Play until what the targets are judged by is known this well: 0.5pt (shares) or 1% "
                      "(times); may be given for both")
          ->allow_extra_args(false)
          ->excludes(replications);
  command
      .add_option("--only-replication", options.only_replication,
                  "Play this one day alone, the very day it is in a longer run; the first is 0")
      ->check(CLI::Range(std::uint64_t{0}, most_days))
      ->excludes(replications)
      ->excludes(most)
      ->excludes(precision);
  command.add_option("--seed", options.seed, "The same seed gives the same days; without it 1");
  command.add_option("--threads", options.threads, "Days played at a time; changes no result")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1024}))
      ->default_str("as many as cores");
  CLI::Option* out = command.add_option("--out", options.out,
                                        "Write results.json, results.csv and run.json into this folder");
  command
      .add_option("--trace", options.trace,
                  "Write the call log and the agent log of the first so many days into the folder of --out, "
                  "as calls.csv and agents.csv")
      ->check(CLI::Range(std::uint64_t{1}, most_days))
      ->needs(out);
  command.add_option("--format", options.format, "What to print: table, json or csv")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->capture_default_str();
  command.add_option("--by", options.by, "The lines of the table: interval, type or team")
      ->check(CLI::IsMember({"interval", "type", "team"}))
      ->capture_default_str();
  command
      .add_option("--set", options.set,
                  "Change one value of the scenario, as /json/pointer=VALUE; may be given again")
      ->allow_extra_args(false);
}

}  // namespace holdtime::app
