#include "app/run_options.hpp"

#include "app/command_line.hpp"

namespace holdtime::app {

void add_run_options(CLI::App& command, RunOptions& options) {
  constexpr std::uint64_t most_days = 1'000'000'000;
  command.add_option("SCENARIO", options.scenario, "The scenario file (JSON)")->required();
  CLI::Option* replications = command
                                  .add_option("--replications", options.replications,
                                              "Days to play; without it as many as the scenario says, and "
                                              "where it says nothing until every target is decided")
                                  ->type_name("DAYS")
                                  ->check(whole_number(1, most_days));
  CLI::Option* most =
      command
          .add_option("--max-replications", options.max_replications,
                      "Play until every target is decided, but no more days than this; without it 100000")
          ->type_name("DAYS")
          ->check(whole_number(1, most_days))
          ->excludes(replications);
  CLI::Option* precision =
      command
          .add_option("--precision", options.precision,
                      "Play until what the targets are judged by is known this well: 0.5pt (shares) or 1% "
                      "(times); may be given for both")
          ->type_name("P")
          ->allow_extra_args(false)
          ->excludes(replications);
  command
      .add_option("--only-replication", options.only_replication,
                  "Play this one day alone, the very day it is in a longer run; the first is 0")
      ->type_name("DAY")
      ->check(whole_number(0, most_days))
      ->excludes(replications)
      ->excludes(most)
      ->excludes(precision);
  command
      .add_option("--seed", options.seed,
                  "The same seed gives the same days; without it the scenario's own, or 1")
      ->type_name("N")
      ->check(whole_number(0, std::numeric_limits<std::int64_t>::max()));
  command.add_flag("--control-variates", options.control_variates,
                   "Estimate with control variates too: narrower intervals, as what is known of arrivals and "
                   "work beforehand is used; shown beside the raw ones");
  command.add_option("--threads", options.threads, "Days played at a time; changes no result")
      ->type_name("N")
      ->check(whole_number(1, 1024))
      ->default_str("as many as cores");
  CLI::Option* out =
      command
          .add_option("--out", options.out,
                      "Write results.json, results.csv, intervals.csv (of a horizon days.csv, weeks.csv and "
                      "months.csv) and run.json into this folder, and controlled.csv where asked for")
          ->type_name("FOLDER");
  command
      .add_option(
          "--trace", options.trace,
          "Write the call log and the agent log of the first so many days into the folder of --out, "
          "as calls.csv and agents.csv; where there are interventions also deeds.csv, whom they asked")
      ->type_name("DAYS")
      ->check(whole_number(1, most_days))
      ->needs(out);
  command.add_option("--format", options.format, "What to print: table, json or csv")
      ->type_name("FORM")
      ->check(one_of({"table", "json", "csv"}))
      ->capture_default_str();
  command
      .add_option(
          "--by", options.by,
          "The lines of the table: interval, type or team; of a horizon day, week, month, type or team")
      ->type_name("WHAT")
      ->check(one_of({"interval", "type", "team", "day", "week", "month"}))
      ->capture_default_str();
  command
      .add_option("--set", options.set,
                  "Change one value of the scenario, as /json/pointer=VALUE; may be given again")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
  command
      .add_option("--interventions", options.interventions,
                  "What is done about the day while it runs: a JSON file of interventions by name, in the "
                  "place of the scenario's own")
      ->type_name("FILE")
      ->check(CLI::ExistingFile);
}

}  // namespace holdtime::app
