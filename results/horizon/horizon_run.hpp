// An experiment over a horizon: its days played side by side, replication after replication.
#pragma once

#include <memory>

#include "results/experiment.hpp"

namespace holdtime::results {

/// As run_experiment, for a scenario with a horizon; called by it. Days of one replication are played by as
/// many threads as there are, each day with luck of its own (models::day_key), so the result depends on
/// threads no more than that of single days does. A stop waits for the replications under way, so what is
/// left is a complete prefix of them. Options: `control_variates` has no effect. Memory: some MB, and a
/// center for each thread and kind of day; none a replication.
Experiment run_horizon(std::shared_ptr<const models::Scenario> scenario, const ExperimentOptions& options);

}  // namespace holdtime::results
