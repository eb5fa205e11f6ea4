// An experiment: a scenario's day played many times, and what comes out of it.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/replications.hpp"
#include "models/scenario.hpp"
#include "results/control_sums.hpp"
#include "results/estimates.hpp"
#include "results/horizon/horizon_results.hpp"
#include "results/interval_days.hpp"
#include "results/staffing.hpp"
#include "results/stopping.hpp"
#include "results/targets.hpp"

namespace holdtime::results {

struct ExperimentOptions {
  /// Instead of the replications from 0 on: this one alone.
  std::optional<std::uint64_t> only;
  std::uint64_t replications = 1000;
  /// Instead of a number of replications: play on until the rule says so.
  std::optional<StoppingRule> until;
  std::uint64_t seed = 1;
  /// Estimate with control variates too; the raw estimates stay what they are.
  bool control_variates = false;
  std::size_t threads = 1;
  engine::Executor executor = engine::default_executor();
  /// Set to end early; what has been played until then is the result.
  const std::atomic<bool>* stop = nullptr;
  /// Counts finished days while the experiment runs, for whoever shows progress.
  std::atomic<std::uint64_t>* progress = nullptr;
};

struct Experiment {
  std::shared_ptr<const models::CenterPlan> plan;
  std::shared_ptr<const models::Scenario> scenario;
  Periods periods;
  std::uint64_t seed = 1;
  bool only = false;                  ///< one replication alone, its number being `first`
  std::uint64_t first = 0;            ///< number of the first replication
  std::uint64_t asked = 0;            ///< replications asked for; the most there may be under a rule
  std::uint64_t replications = 0;     ///< replications played: less after a stop
  bool interrupted = false;           ///< ended by `stop` before all was played
  std::optional<StoppingRule> until;  ///< the rule by which it ended, where there was one
  bool reached = true;                ///< false: the rule's end was not reached, or there was an interrupt
  std::vector<Row> rows;
  std::vector<TargetResult> targets;
  /// Days on which an interval reached its service level, see IntervalDays.
  Cube<std::int64_t> interval_days{0, 0};
  /// With control variates, where asked for.
  std::optional<ControlledResults> controlled;
  /// What people the plan needs. The experiment leaves it open; whoever can work it out puts it in.
  std::optional<Staffing> staffing;
  /// Where the scenario has a horizon. A replication is then all of it: `rows` are of the whole, none of an
  /// interval, and what is "a day" is a mean over its open days.
  std::optional<HorizonResults> horizon;
};

/// Plays the scenario's day, or its horizon. The result depends on the scenario, the seed, the number of
/// replications played and whether a rule chose that number (verdicts are then stricter), never on threads.
/// Memory: some MB a thread (a few hundred bytes a KPI and cell), none a replication. An exception from the
/// model (a name clash) is passed on.
Experiment run_experiment(std::shared_ptr<const models::Scenario> scenario, const ExperimentOptions& options);

}  // namespace holdtime::results
