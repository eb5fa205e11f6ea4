// holdtime selftest: does this copy give the numbers it should, on this computer?
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>
#include <thread>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/interrupt.hpp"
#include "app/progress.hpp"
#include "planning/selftest_text.hpp"

namespace holdtime::app {
namespace {

struct SelftestChoices {
  std::string format = "table";
  std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
};

int selftest(const SelftestChoices& choices) {
  std::atomic<std::uint64_t> finished{0};
  const planning::Selftest result = [&] {
    const ProgressBar bar(finished, planning::days_of_selftest(), false);
    return planning::run_selftest({choices.threads, &watch_for_interrupt(), &finished});
  }();
  if (choices.format == "json") {
    planning::write_json(std::cout, result, HOLDTIME_VERSION);
  } else if (choices.format == "csv") {
    planning::write_csv(std::cout, result);
  } else {
    planning::write_table(std::cout, result);
  }
  finish_printing();
  if (result.failures() > 0) return failed;
  if (!result.interrupted) return done;
  std::fprintf(stderr, "interrupted after %zu of the simulated cases\n", result.simulated.size());
  return interrupted;
}

}  // namespace

void add_selftest_command(CLI::App& program, int& exit_code) {
  auto choices = std::make_shared<SelftestChoices>();
  CLI::App* command = program.add_subcommand(
      "selftest", "Compare this copy's random numbers, formulas and simulation with exact theory");
  command->add_option("--threads", choices->threads, "Days played at a time; changes no result")
      ->type_name("N")
      ->check(whole_number(1, 1024))
      ->default_str("as many as cores");
  command
      ->add_option("--format", choices->format,
                   "What to print: table, or every figure as json or csv, for charts")
      ->check(one_of({"table", "json", "csv"}))
      ->capture_default_str();
  command->footer(
      "Needs no file and takes less than half a minute of two cores. docs/validation.md tells of the longer "
      "tests.\n"
      "Example:\n  holdtime selftest --format csv > selftest.csv\n"
      "Exit codes: 0 everything agrees, 1 something does not, 2 wrong input, 130 interrupted (what was "
      "compared is printed).");
  command->callback([choices, &exit_code] { exit_code = selftest(*choices); });
}

}  // namespace holdtime::app
