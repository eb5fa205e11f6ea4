#include "app/compare_options.hpp"

#include "app/command_line.hpp"

namespace holdtime::app {

void add_compare_options(CLI::App& command, CompareOptions& options) {
  constexpr std::uint64_t most_days = 1'000'000'000;
  RunOptions& run = options.run;
  run.by = "kpi";
  command
      .add_option("SCENARIO", options.scenarios,
                  "Scenario files (JSON): the first is compared with each of the others")
      ->required();
  command
      .add_option(
          "--with", options.with,
          "One more scenario: the first with this value changed, as /json/pointer=VALUE; given again, "
          "it has all of these changes")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
  command.add_option("--set", run.set, "Change one value in all scenarios; may be given again")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
  CLI::Option* replications = command
                                  .add_option("--replications", run.replications,
                                              "Days to play in each scenario; without it as many as the "
                                              "first one says, and where it says nothing until it is decided "
                                              "for every target which scenario is better")
                                  ->type_name("DAYS")
                                  ->check(whole_number(2, most_days));
  command
      .add_option("--max-replications", run.max_replications,
                  "Play until it is decided, but no more days than this; without it 100000")
      ->type_name("DAYS")
      ->check(whole_number(2, most_days))
      ->excludes(replications);
  command
      .add_option("--precision", run.precision,
                  "Play until the differences in what targets are judged by are known this well: 0.5pt "
                  "(shares) or 1% (times, of the first scenario's); may be given for both")
      ->type_name("P")
      ->allow_extra_args(false)
      ->excludes(replications);
  command
      .add_option(
          "--seed", run.seed,
          "The same in every scenario, so all have the same callers; without it the first one's, or 1")
      ->type_name("N")
      ->check(whole_number(0, std::numeric_limits<std::int64_t>::max()));
  command.add_option("--threads", run.threads, "Days played at a time; changes no result")
      ->type_name("N")
      ->check(whole_number(1, 1024))
      ->default_str("as many as cores");
  command.add_option("--out", run.out, "Write comparison.json and comparison.csv into this folder")
      ->type_name("FOLDER");
  command.add_option("--format", run.format, "What to print: table, json or csv")
      ->type_name("FORM")
      ->check(one_of({"table", "json", "csv"}))
      ->capture_default_str();
  command.add_option("--by", run.by, "The lines of the table: kpi, interval, type or team")
      ->type_name("WHAT")
      ->check(one_of({"kpi", "interval", "type", "team"}))
      ->capture_default_str();
}

}  // namespace holdtime::app
