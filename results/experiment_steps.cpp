#include "results/experiment_steps.hpp"

namespace holdtime::results {

Experiment begin_experiment(std::shared_ptr<const models::Scenario> scenario,
                            const ExperimentOptions& options) {
  Experiment experiment;
  experiment.scenario = std::move(scenario);
  experiment.plan = std::make_shared<const models::CenterPlan>(experiment.scenario->center);
  experiment.periods = periods_of(*experiment.plan);
  experiment.seed = options.seed;
  experiment.only = options.only.has_value();
  experiment.first = options.only.value_or(0);
  if (!experiment.only) experiment.until = options.until;
  experiment.asked = experiment.only ? 1 : experiment.until ? experiment.until->most : options.replications;
  return experiment;
}

}  // namespace holdtime::results
