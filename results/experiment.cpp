#include "results/experiment.hpp"

#include <algorithm>

#include "models/call_center.hpp"

namespace holdtime::results {
namespace {

/// What one thread needs to play days one after the other: all of it is used again for the next day.
struct Worker {
  Worker(const std::shared_ptr<const models::CenterPlan>& plan, const models::Goals& goals,
         std::uint64_t seed)
      : center(plan, {seed, 0}), tally(*plan, goals), sums(*plan, goals), judge(*plan, goals) {}

  void play(engine::DayKey day) {
    center.restart(day);
    tally.clear();
    center.finish(tally);
    tally.close();
    sums.add(tally);
    judge.add(tally);
  }

  models::CallCenter center;
  DayTally tally;
  DaySums sums;
  TargetJudge judge;
};

}  // namespace

Experiment run_experiment(std::shared_ptr<const models::Scenario> scenario,
                          const ExperimentOptions& options) {
  Experiment result;
  result.scenario = std::move(scenario);
  result.plan = std::make_shared<const models::CenterPlan>(result.scenario->center);
  result.periods = periods_of(*result.plan);
  result.seed = options.seed;
  result.asked = options.replications;

  // More workers than days would only cost memory.
  const auto wanted = std::min<std::uint64_t>(options.threads, options.replications);
  const std::size_t count = std::max<std::size_t>(1, static_cast<std::size_t>(wanted));
  std::vector<std::unique_ptr<Worker>> workers;
  for (std::size_t i = 0; i < count; ++i) {
    workers.push_back(std::make_unique<Worker>(result.plan, result.scenario->goals, options.seed));
  }
  const engine::ReplicationRun run{0, options.replications, count, options.stop};
  result.replications =
      engine::play_replications(run, options.executor, [&](std::size_t worker, std::uint64_t replication) {
        workers[worker]->play({options.seed, replication});
        if (options.progress != nullptr) options.progress->fetch_add(1, std::memory_order_relaxed);
      });

  // Every sum is exact, so the order in which workers are added up does not show.
  DaySums& sums = workers.front()->sums;
  TargetJudge& judge = workers.front()->judge;
  Cube<WaitHistogram> call_waits = workers.front()->tally.pooled_call_waits();
  Cube<WaitHistogram> team_waits = workers.front()->tally.pooled_team_waits();
  for (std::size_t i = 1; i < count; ++i) {
    sums += workers[i]->sums;
    judge += workers[i]->judge;
    call_waits += workers[i]->tally.pooled_call_waits();
    team_waits += workers[i]->tally.pooled_team_waits();
    workers[i].reset();
  }
  const auto add = [](WaitHistogram& margin, const WaitHistogram& cell) { margin += cell; };
  call_waits.roll_up(add);
  team_waits.roll_up(add);
  if (result.replications > 0) result.rows = make_rows(sums, call_waits, team_waits);
  result.targets = judge.results();
  return result;
}

}  // namespace holdtime::results
