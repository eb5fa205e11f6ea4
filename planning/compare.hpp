// Which plan is better? Scenarios played on the same callers and the same agents' luck, day by day.
//
// A draw is decided by seed, day and name, so the same caller comes at the same moment with the same patience
// and the same problem in every scenario that expects the same calls: common random numbers. What is left of
// a day's luck in a difference is only what the plans made of it.
#pragma once

#include <memory>
#include <vector>

#include "results/comparison.hpp"
#include "results/experiment.hpp"

namespace holdtime::planning {

/// Plays the days `options` asks for (`only` is not looked at) in all scenarios, two at least, and compares
/// the first with each other. Under a rule it goes on until the sign of every target's difference is decided,
/// looking at the checkpoints of results/stopping; without a target in common `replications` days are played.
/// Depends on the scenarios, the seed and the number of days, never on threads. Cost: a day in each scenario.
/// Memory: as `run_experiment` a scenario, and some 250 bytes a KPI and cell for each after the first, all
/// that a thread. An exception from the model is passed on. `plan` of the scenarios is filled in.
results::Comparison compare(std::vector<results::ComparedScenario> scenarios,
                            const results::ExperimentOptions& options);

}  // namespace holdtime::planning
