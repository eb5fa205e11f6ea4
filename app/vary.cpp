// holdtime vary: does the target hold with more people, more calls, other values?
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <iostream>

#include "app/commands.hpp"
#include "app/days.hpp"
#include "app/files.hpp"
#include "app/horizon.hpp"
#include "app/progress.hpp"
#include "app/terminal.hpp"
#include "app/vary_options.hpp"
#include "planning/vary.hpp"
#include "results/writers/text.hpp"
#include "scenarios/canonical.hpp"

namespace holdtime::app {
namespace {

constexpr std::size_t many_cells = 200;  // more is seldom meant
constexpr double long_seconds = 60.0;    // from there on the time it takes is told

void show(const planning::GridReading& reading, std::size_t cells) {
  constexpr std::size_t most_shown = 20;
  std::size_t shown = 0;
  for (const planning::CellProblem& one : reading.problems) {
    if (shown++ == most_shown) {
      std::fprintf(stderr, "… and %zu more of the kind\n", reading.problems.size() - most_shown);
      break;
    }
    std::string text = scenarios::format(one.problem);
    if (one.cells < cells) {
      text += fmt::format("    in the cell: {}{}\n", one.where,
                          one.cells > 1 ? fmt::format(", and {} more", one.cells - 1) : "");
    }
    std::fprintf(stderr, "%s\n", text.c_str());
  }
}

std::string time_text(double seconds) {
  return seconds < 100.0    ? fmt::format("{:.0f} s", seconds)
         : seconds < 6000.0 ? fmt::format("{:.0f} min", seconds / 60.0)
                            : fmt::format("{:.1f} h", seconds / 3600.0);
}

/// Plays the first cell, says what the rest will take if that is long, and plays the rest.
class Player {
 public:
  Player(const VaryOptions& options, const planning::GridReading& reading,
         const std::vector<planning::Axis>& axes)
      : options_(options), reading_(reading), axes_(axes) {
    each_.replications = options.replications;
    set_up(each_, options.seed, *reading.cells.front(), options.threads, finished_days_);
  }

  results::Grid play(std::size_t target) {
    const std::size_t cells = reading_.cells.size();
    if (cells > many_cells) {
      std::fprintf(stderr,
                   "%zu cells of %llu days each are many; Ctrl-C ends it and keeps what is finished\n", cells,
                   static_cast<unsigned long long>(options_.replications));
    }
    const auto start = std::chrono::steady_clock::now();
    auto bar = new_bar();
    return planning::play_cells(reading_.cells, axes_, each_, target, [&](std::size_t done) {
      if (done > 1) return;
      const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
      const double all = spent.count() * static_cast<double>(cells);
      if (all < long_seconds) return;
      bar.reset();  // else its line and this one would run into each other
      std::fprintf(stderr, "the first of %zu cells took %.1f s, so all of them take about %s\n", cells,
                   spent.count(), time_text(all).c_str());
      bar = new_bar();
    });
  }

 private:
  std::unique_ptr<ProgressBar> new_bar() const {
    const std::size_t cells = reading_.cells.size();
    return std::make_unique<ProgressBar>(finished_days_, cells * options_.replications, false,
                                         fmt::format("days in {} cells", cells));
  }

  const VaryOptions& options_;
  const planning::GridReading& reading_;
  const std::vector<planning::Axis>& axes_;
  std::atomic<std::uint64_t> finished_days_{0};
  results::ExperimentOptions each_;
};

/// 0 for all; no value where there is no such target.
std::optional<std::size_t> target_number(const std::string& text, std::size_t targets) {
  if (text == "all") return 0;
  const auto number = scenarios::parse_count(text, targets);
  if (number && *number.value > 0) return static_cast<std::size_t>(*number.value);
  std::fprintf(stderr,
               "holdtime: --target %s: write a number from 1 to %zu, as the scenario lists them, or all\n",
               text.c_str(), targets);
  return std::nullopt;
}

int vary(const VaryOptions& options, const std::vector<std::pair<std::string, std::string>>& given) {
  const planning::AxesReading axes = planning::read_axes(given);
  if (axes.problems.any_errors()) {
    std::fputs(axes.problems.text().c_str(), stderr);
    return bad_input;
  }
  const auto read = [&](const std::vector<std::string>& set, const scenarios::Scale& scale) {
    return scenarios::read_file(options.scenario, set, nullptr, scale);
  };
  const planning::GridReading reading = planning::read_cells(read, options.set, axes.axes);
  show(reading, planning::cells_of(axes.axes));
  if (reading.any_errors) {
    std::fputs("nothing was run\n", stderr);
    return bad_input;
  }
  const std::string wrong = needs_one_day("vary", *reading.cells.front());
  if (!wrong.empty()) {
    std::fprintf(stderr, "holdtime: %s\n", wrong.c_str());
    return bad_input;
  }
  const auto target = target_number(options.target, reading.cells.front()->goals.targets.size());
  if (!target) return bad_input;

  results::Grid grid = Player(options, reading, axes.axes).play(*target);
  grid.set = options.set;
  const auto unvaried = read(options.set, {});
  const results::Provenance provenance{HOLDTIME_VERSION,
                                       unvaried.scenario ? scenarios::scenario_hash(*unvaried.scenario) : ""};
  if (!options.out.empty()) {
    write_whole(options.out, [&](std::ostream& out) { results::write_grid_csv(out, grid, provenance); });
  }
  if (options.format == "csv") {
    results::write_grid_csv(std::cout, grid, provenance);
  } else {
    const Screen here = screen();
    results::write_grid_table(std::cout, grid, {std::min<std::size_t>(here.columns, 100), here.colour});
  }
  finish_printing();
  if (grid.played() == grid.cells.size()) return done;
  std::fprintf(stderr, "interrupted: these are %zu of %zu cells\n", grid.played(), grid.cells.size());
  return interrupted;
}

}  // namespace

void add_vary_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<VaryOptions>();
  CLI::App* command =
      program.add_subcommand("vary", "Play a scenario with several values and show where its targets hold");
  add_vary_options(*command, *options);
  command->footer(
      "The first axis goes down, the second across; each value of a third makes a table of its own.\n"
      "--agents counts people on all shifts, and where a team counts heads the most at a time. They are "
      "shared out in proportion to the numbers in the scenario, first among teams, then among a team's "
      "shifts, in whole people: each one more goes where the share is furthest behind (Webster's method).\n"
      "Example:\n  holdtime vary scenarios/claims_40.json --agents 36..46 --volume -10%..+20%:5%\n"
      "Exit codes: 0 done, 1 failed, 2 wrong input, 130 interrupted (finished cells are printed).");
  command->callback([command, options, &exit_code] { exit_code = vary(*options, axes_in_order(*command)); });
}

}  // namespace holdtime::app
