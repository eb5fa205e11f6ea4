#include "results/experiment.hpp"

#include <algorithm>

#include "models/call_center.hpp"

namespace holdtime::results {
namespace {

/// One thread's control variates.
struct Controls {
  Controls(const KnownControls& known, const models::Goals& goals) : day(known), sums(known, goals) {}

  void add(const DayTally& tally) {
    day.close(tally);
    sums.add(tally, day);
  }

  ControlledDay day;
  ControlSums sums;
};

/// What one thread needs to play days one after the other: all of it is used again for the next day.
struct Worker {
  Worker(const std::shared_ptr<const models::CenterPlan>& plan, const models::Goals& goals,
         std::uint64_t seed)
      : center(plan, {seed, 0}),
        tally(*plan, goals),
        sums(*plan, goals),
        judge(*plan, goals),
        intervals(*plan, goals) {}

  void play(engine::DayKey day) {
    center.restart(day);
    tally.clear();
    if (controls) {
      controls->day.begin(tally);
      center.finish(controls->day);
    } else {
      center.finish(tally);
    }
    tally.close();
    if (controls) controls->add(tally);
    sums.add(tally);
    judge.add(tally, day.replication);
    intervals.add(tally);
  }

  models::CallCenter center;
  DayTally tally;
  DaySums sums;
  TargetJudge judge;
  IntervalDays intervals;
  std::optional<Controls> controls;  // where asked for
};
using Workers = std::vector<std::unique_ptr<Worker>>;

/// All days so far, judged. Every sum is exact, so the order in which workers are added up does not show.
std::vector<TargetResult> judged(const Workers& workers, double miss) {
  TargetJudge judge = workers.front()->judge;
  for (std::size_t i = 1; i < workers.size(); ++i) judge += workers[i]->judge;
  return judge.results(miss);
}

/// All days, controlled.
ControlledResults controlled_of(const Workers& workers) {
  ControlSums sums = workers.front()->controls->sums;
  for (std::size_t i = 1; i < workers.size(); ++i) sums += workers[i]->controls->sums;
  return sums.results();
}

/// Rows of everything the workers counted, which is added up in the first of them.
std::vector<Row> rows_of(Workers& workers) {
  DaySums& sums = workers.front()->sums;
  Cube<WaitHistogram> call_waits = workers.front()->tally.pooled_call_waits();
  Cube<WaitHistogram> team_waits = workers.front()->tally.pooled_team_waits();
  for (std::size_t i = 1; i < workers.size(); ++i) {
    sums += workers[i]->sums;
    call_waits += workers[i]->tally.pooled_call_waits();
    team_waits += workers[i]->tally.pooled_team_waits();
    workers[i].reset();
  }
  const auto add = [](WaitHistogram& margin, const WaitHistogram& cell) { margin += cell; };
  call_waits.roll_up(add);
  team_waits.roll_up(add);
  return make_rows(sums, call_waits, team_waits);
}

}  // namespace

Experiment run_experiment(std::shared_ptr<const models::Scenario> scenario,
                          const ExperimentOptions& options) {
  Experiment result;
  result.scenario = std::move(scenario);
  result.plan = std::make_shared<const models::CenterPlan>(result.scenario->center);
  result.periods = periods_of(*result.plan);
  result.seed = options.seed;
  result.only = options.only.has_value();
  result.first = options.only.value_or(0);
  if (!result.only) result.until = options.until;
  result.asked = result.only ? 1 : result.until ? result.until->most : options.replications;

  // More workers than days would only cost memory.
  const auto wanted = std::min<std::uint64_t>(options.threads, result.asked);
  const std::size_t count = std::max<std::size_t>(1, static_cast<std::size_t>(wanted));
  std::optional<KnownControls> known;
  if (options.control_variates) known.emplace(*result.plan);
  Workers workers;
  for (std::size_t i = 0; i < count; ++i) {
    workers.push_back(std::make_unique<Worker>(result.plan, result.scenario->goals, options.seed));
    if (known) workers.back()->controls.emplace(*known, result.scenario->goals);
  }
  const auto play = [&](std::size_t worker, std::uint64_t replication) {
    workers[worker]->play({options.seed, replication});
    if (options.progress != nullptr) options.progress->fetch_add(1, std::memory_order_relaxed);
  };
  // Without a rule there is one stretch of days; with one, a stretch to each of its checkpoints.
  const double miss = result.until ? miss_at_each_look(result.asked) : plain_miss;
  const auto stretches = result.until ? checkpoints(result.asked) : std::vector{result.asked};
  for (const std::uint64_t end : stretches) {
    const engine::ReplicationRun run{result.first + result.replications, end - result.replications, count,
                                     options.stop};
    result.replications += engine::play_replications(run, options.executor, play);
    result.interrupted = result.replications < end;
    result.targets = judged(workers, miss);
    result.reached = !result.interrupted && (!result.until || may_stop(*result.until, result.targets));
    if (result.interrupted || (result.until && result.reached)) break;
  }
  result.interval_days = workers.front()->intervals.met();
  for (std::size_t i = 1; i < count; ++i) result.interval_days += workers[i]->intervals.met();
  if (known) result.controlled = controlled_of(workers);
  if (result.replications > 0) result.rows = rows_of(workers);
  return result;
}

}  // namespace holdtime::results
