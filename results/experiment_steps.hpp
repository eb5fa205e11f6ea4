// What experiments of single days and of horizons do alike.
#pragma once

#include <cstdint>
#include <memory>

#include "results/experiment.hpp"

namespace holdtime::results {

/// An experiment of which nothing has been played yet.
Experiment begin_experiment(std::shared_ptr<const models::Scenario> scenario,
                            const ExperimentOptions& options);

/// How unsure one look at the targets may be, so that all looks together are as sure as one.
inline double miss_of(const Experiment& experiment) {
  return experiment.until ? miss_at_each_look(experiment.asked) : plain_miss;
}

/// Plays on until the end, a stop, or what the rule asks for. Without a rule there is one stretch of
/// replications; with one, a stretch to each of its checkpoints. `play(first, count)` plays so many, or fewer
/// where it was told to stop, and says how many; `judge(miss)` judges all that was played so far.
template <class Play, class Judge>
void play_stretches(Experiment& experiment, Play&& play, Judge&& judge) {
  const double miss = miss_of(experiment);
  const auto stretches = experiment.until ? checkpoints(experiment.asked) : std::vector{experiment.asked};
  for (const std::uint64_t end : stretches) {
    experiment.replications +=
        play(experiment.first + experiment.replications, end - experiment.replications);
    experiment.interrupted = experiment.replications < end;
    experiment.targets = judge(miss);
    experiment.reached =
        !experiment.interrupted && (!experiment.until || may_stop(*experiment.until, experiment.targets));
    if (experiment.interrupted || (experiment.until && experiment.reached)) break;
  }
}

}  // namespace holdtime::results
