#include "results/writers/about.hpp"

#include <fmt/format.h>

namespace holdtime::results {

std::vector<std::pair<std::string, std::string>> about_lines(const Experiment& experiment,
                                                             const Provenance& provenance) {
  const models::Goals& goals = experiment.scenario->goals;
  return {
      {"program", "holdtime " + provenance.version},
      {"center", experiment.scenario->center.name},
      {"scenario_hash", provenance.scenario_hash},
      {"seed", fmt::format("{}", experiment.seed)},
      {"replications", fmt::format("{}", experiment.replications)},
      {"replications_asked", fmt::format("{}", experiment.asked)},
      {"confidence", "95 %"},
      {"service_level", service_level_definition(goals.service_level)},
      {"waits_run_from", goals.wait_from == models::Goals::WaitFrom::arrival ? "arrival" : "queue entry"},
      {"short_abandon", fmt::format("{:.6g} s", engine::to_seconds(goals.short_abandon))},
  };
}

std::string definition_of(const Experiment& experiment, const Row& row) {
  const Kpi& kpi = kpis()[row.kpi];
  if (kpi.id != "service_level") return std::string(kpi.definition);
  const models::Goals& goals = experiment.scenario->goals;
  if (row.call_type && *row.call_type < goals.by_call_type.size() && goals.by_call_type[*row.call_type]) {
    return service_level_definition(*goals.by_call_type[*row.call_type]);
  }
  return service_level_definition(goals.service_level);
}

}  // namespace holdtime::results
