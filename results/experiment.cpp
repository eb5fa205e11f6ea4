#include "results/experiment.hpp"

#include <algorithm>
#include <functional>

#include "models/call_center.hpp"
#include "results/experiment_steps.hpp"
#include "results/horizon/horizon_run.hpp"

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
/// Workers by the number of their thread. Each is made by the thread that uses it, so that threads don't
/// write side by side in memory nor wait for each other's beginning; a thread that finds no day left has
/// none.
class Workers {
 public:
  Workers(std::size_t count, std::function<std::unique_ptr<Worker>()> make)
      : workers_(count), make_(std::move(make)) {}

  Worker& of_thread(std::size_t thread) {
    if (!workers_[thread]) workers_[thread] = make_();
    return *workers_[thread];
  }

  /// Of all workers there are, one at least, what `part` names, added up. Every sum is exact, so the order
  /// does not show.
  template <class Part>
  auto sum(Part part) {
    auto all = part(*workers_[first()]);
    for (std::size_t i = first() + 1; i < workers_.size(); ++i) {
      if (workers_[i]) all += part(*workers_[i]);
    }
    return all;
  }

 private:
  std::size_t first() {
    for (std::size_t i = 0; i < workers_.size(); ++i) {
      if (workers_[i]) return i;
    }
    of_thread(0);
    return 0;
  }

  std::vector<std::unique_ptr<Worker>> workers_;
  std::function<std::unique_ptr<Worker>()> make_;
};

/// All days so far, judged.
std::vector<TargetResult> judged(Workers& workers, double miss) {
  return workers.sum([](const Worker& worker) { return worker.judge; }).results(miss);
}

/// Rows of everything the workers counted; it is taken from them.
std::vector<Row> rows_of(Workers& workers) {
  DaySums sums = workers.sum([](Worker& worker) { return std::move(worker.sums); });
  Cube<WaitHistogram> call_waits =
      workers.sum([](Worker & worker) -> auto& { return worker.tally.pooled_call_waits(); });
  Cube<WaitHistogram> team_waits =
      workers.sum([](Worker & worker) -> auto& { return worker.tally.pooled_team_waits(); });
  const auto add = [](WaitHistogram& margin, const WaitHistogram& cell) { margin += cell; };
  call_waits.roll_up(add);
  team_waits.roll_up(add);
  return make_rows(sums, call_waits, team_waits);
}

}  // namespace

Experiment run_experiment(std::shared_ptr<const models::Scenario> scenario,
                          const ExperimentOptions& options) {
  if (scenario->horizon) return run_horizon(std::move(scenario), options);
  Experiment result = begin_experiment(std::move(scenario), options);

  // More workers than days would only cost memory.
  const auto wanted = std::min<std::uint64_t>(options.threads, result.asked);
  const std::size_t count = std::max<std::size_t>(1, static_cast<std::size_t>(wanted));
  std::optional<KnownControls> known;
  if (options.control_variates) known.emplace(*result.plan);
  Workers workers(count, [&] {
    auto worker = std::make_unique<Worker>(result.plan, result.scenario->goals, options.seed);
    if (known) worker->controls.emplace(*known, result.scenario->goals);
    return worker;
  });
  const auto play = [&](std::size_t thread, std::uint64_t replication) {
    workers.of_thread(thread).play({options.seed, replication});
    if (options.progress != nullptr) options.progress->fetch_add(1, std::memory_order_relaxed);
  };
  play_stretches(
      result,
      [&](std::uint64_t first, std::uint64_t days) {
        return engine::play_replications({first, days, count, options.stop}, options.executor, play);
      },
      [&](double miss) { return judged(workers, miss); });
  result.interval_days = workers.sum([](const Worker& worker) { return worker.intervals.met(); });
  if (known) {
    ControlSums sums = workers.sum([](Worker& worker) { return std::move(worker.controls->sums); });
    result.controlled = sums.results();
  }
  if (result.replications > 0) result.rows = rows_of(workers);
  return result;
}

}  // namespace holdtime::results
