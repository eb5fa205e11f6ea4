#include "results/writers/about.hpp"

#include <fmt/format.h>

#include "results/writers/horizon.hpp"

namespace holdtime::results {

std::vector<std::pair<std::string, std::string>> about_lines(const Experiment& experiment,
                                                             const Provenance& provenance) {
  const models::Goals& goals = experiment.scenario->goals;
  std::vector<std::pair<std::string, std::string>> lines = {
      {"program", "holdtime " + provenance.version},
      {"center", experiment.scenario->center.name},
      {"scenario_hash", provenance.scenario_hash},
      {"seed", fmt::format("{}", experiment.seed)},
      {"replications", fmt::format("{}", experiment.replications)},
      {"replications_asked",
       experiment.until ? in_words(*experiment.until) : fmt::format("{}", experiment.asked)},
      {"confidence", "95 %"},
      {"service_level", service_level_definition(goals.service_level)},
      {"waits_run_from", goals.wait_from == models::Goals::WaitFrom::arrival ? "arrival" : "queue entry"},
      {"short_abandon", fmt::format("{:.6g} s", engine::to_seconds(goals.short_abandon))},
  };
  if (experiment.horizon) {
    lines.emplace_back("horizon", horizon_words(experiment));
    lines.emplace_back("replication",
                       "the whole horizon, its days begin empty; \"a day\" is a mean of open days");
  }
  // Days otherwise begin with replication 0.
  if (experiment.only)
    lines.insert(lines.begin() + 4, {"only_replication", fmt::format("{}", experiment.first)});
  if (experiment.until) {
    lines.emplace_back("verdicts",
                       fmt::format("at each of {} looks by {:.6g} % intervals, so wrong with 5 % at most",
                                   checkpoints(experiment.until->most).size(),
                                   100.0 - 100.0 * miss_at_each_look(experiment.until->most)));
  }
  return lines;
}

std::string not_reached(const Experiment& experiment) {
  const bool precision = experiment.until && experiment.until->precision;
  return fmt::format("{} after the most {} there may be, {}: more are played with --max-replications",
                     precision ? "the precision is not reached" : "not every target is decided",
                     experiment.horizon ? "replications" : "days", experiment.asked);
}

std::string definition_of(const Experiment& experiment, const Row& row) {
  const Kpi& kpi = kpis()[row.kpi];
  if (kpi.id != "service_level") return std::string(kpi.definition);
  const models::Goals& goals = experiment.scenario->goals;
  return service_level_definition(row.call_type ? goals.service_level_of(*row.call_type)
                                                : goals.service_level);
}

}  // namespace holdtime::results
