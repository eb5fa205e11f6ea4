#include "app/run_files.hpp"

#include <fmt/format.h>

#include "app/files.hpp"
#include "results/deed_log.hpp"
#include "results/logs.hpp"
#include "results/writers/controlled.hpp"
#include "results/writers/horizon.hpp"
#include "results/writers/writers.hpp"

namespace holdtime::app {
namespace {

/// What depends on the machine and the moment, and so has no place in the results.
void write_run_file(std::ostream& out, const RunOptions& options, const results::Experiment& experiment,
                    double seconds) {
  const std::uint64_t days_in_each = experiment.horizon ? experiment.horizon->calendar.open_days.size() : 1;
  out << fmt::format("{{\n\"program\": \"holdtime " HOLDTIME_VERSION
                     "\",\n\"seed\": {},\n\"replications\": {},\n\"threads\": {},\n\"seconds\": {:.3f},\n"
                     "\"days_a_second\": {:.1f},\n\"interrupted\": {}\n}}\n",
                     experiment.seed, experiment.replications, options.threads, seconds,
                     static_cast<double>(experiment.replications * days_in_each) / std::max(seconds, 1e-9),
                     experiment.interrupted);
}

}  // namespace

std::filesystem::path made_folder(const RunOptions& options) {
  const std::filesystem::path folder(options.out);
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw CannotWrite("can't make the folder " + options.out + ": " + error.message());
  return folder;
}

void write_result_files(const RunOptions& options, const results::Experiment& experiment,
                        const results::Provenance& provenance, double seconds) {
  const std::filesystem::path folder = made_folder(options);
  write_whole(folder / "results.json",
              [&](std::ostream& out) { results::write_json(out, experiment, provenance); });
  write_whole(folder / "results.csv",
              [&](std::ostream& out) { results::write_csv(out, experiment, provenance); });
  if (experiment.staffing) {
    write_whole(folder / "intervals.csv",
                [&](std::ostream& out) { results::write_intervals_csv(out, experiment, provenance); });
  }
  if (experiment.horizon) {
    for (const auto& [name, by] :
         {std::pair("days.csv", results::CalendarBy::day), std::pair("weeks.csv", results::CalendarBy::week),
          std::pair("months.csv", results::CalendarBy::month)}) {
      write_whole(folder / name, [&, by = by](std::ostream& out) {
        results::write_calendar_csv(out, experiment, provenance, by);
      });
    }
  }
  if (experiment.controlled) {
    write_whole(folder / "controlled.csv",
                [&](std::ostream& out) { results::write_controlled_csv(out, experiment, provenance); });
  }
  write_whole(folder / "run.json",
              [&](std::ostream& out) { write_run_file(out, options, experiment, seconds); });
}

std::uint64_t write_log_files(const RunOptions& options, const results::Experiment& experiment,
                              const results::Provenance& provenance, const std::atomic<bool>* stop) {
  const std::filesystem::path folder = made_folder(options);
  const results::LoggedDays days{experiment.seed, experiment.first,
                                 std::min(options.trace, experiment.replications)};
  const std::string comment = fmt::format("program: holdtime {}\nscenario_hash: {}\nseed: {}",
                                          provenance.version, provenance.scenario_hash, experiment.seed);
  std::uint64_t written = 0;
  // Both logs grow side by side, day by day, and get their names when both are whole.
  write_whole(folder / "agents.csv", [&](std::ostream& agents) {
    write_whole(folder / "calls.csv", [&](std::ostream& calls) {
      written = results::write_logs(experiment.plan, days, comment, stop, calls, agents);
    });
  });
  if (!experiment.plan->center().interventions.empty()) {
    const results::LoggedDays same{days.seed, days.first, written};
    write_whole(folder / "deeds.csv", [&](std::ostream& out) {
      results::write_deed_log(experiment.plan, same, comment, stop, out);
    });
  }
  return written;
}

}  // namespace holdtime::app
