#include "results/horizon/horizon_run.hpp"

#include <algorithm>

#include "models/call_center.hpp"
#include "models/horizon/day_plans.hpp"
#include "results/experiment_steps.hpp"
#include "results/horizon/horizon_judge.hpp"
#include "results/horizon/horizon_sums.hpp"

namespace holdtime::results {
namespace {

/// Days handed out at a time for each thread: enough that nobody waits long for the last of them.
constexpr std::size_t days_a_thread = 64;

/// What one thread needs to play days; a center of each kind is made when first needed.
struct Worker {
  Worker(const models::CenterPlan& plan, const models::Goals& goals, std::size_t kinds)
      : centers(kinds), tally(plan, goals) {}

  void play(const std::shared_ptr<const models::CenterPlan>& plan, std::size_t kind, engine::DayKey key,
            double calls) {
    if (!centers[kind]) centers[kind].emplace(plan, key);
    centers[kind]->restart(key, calls);
    tally.clear();
    centers[kind]->finish(tally);
    tally.close();
  }

  std::vector<std::optional<models::CallCenter>> centers;
  DayTally tally;
};

class Player {
 public:
  Player(const models::Scenario& scenario, const models::CenterPlan& plan, const Calendar& calendar,
         const ExperimentOptions& options, std::uint64_t asked)
      : scenario_(scenario),
        calendar_(calendar),
        options_(options),
        plans_(scenario.center, *scenario.horizon),
        judge_(plan, scenario.goals, calendar),
        sums_(plan, scenario.goals, calendar),
        plan_(plan) {
    const std::size_t days = std::max<std::size_t>(calendar.open_days.size(), 1);
    // More workers than days would only cost memory.
    const auto threads = static_cast<std::size_t>(
        std::clamp<std::uint64_t>(options.threads, 1, std::max<std::uint64_t>(asked * days, 1)));
    batch_ = std::max<std::size_t>((days_a_thread * threads + days - 1) / days, 1);
    for (std::size_t i = 0; i < threads; ++i)
      workers_.push_back(std::make_unique<Worker>(plan, scenario.goals, plans_.kinds()));
  }

  /// Plays replications [first, first + count), or fewer where `stop` says so; how many.
  std::uint64_t play(std::uint64_t first, std::uint64_t count) {
    std::uint64_t played = 0;
    while (played < count && (options_.stop == nullptr || !options_.stop->load())) {
      const auto now = static_cast<std::size_t>(std::min<std::uint64_t>(batch_, count - played));
      play_batch(first + played, now);
      played += now;
    }
    return played;
  }

  const HorizonJudge& judge() const { return judge_; }
  HorizonSums& sums() { return sums_; }

  std::vector<Row> rows() {
    Cube<WaitHistogram> calls = workers_.front()->tally.pooled_call_waits();
    Cube<WaitHistogram> teams = workers_.front()->tally.pooled_team_waits();
    for (std::size_t i = 1; i < workers_.size(); ++i) {
      calls += workers_[i]->tally.pooled_call_waits();
      teams += workers_[i]->tally.pooled_team_waits();
    }
    const auto add = [](WaitHistogram& margin, const WaitHistogram& cell) { margin += cell; };
    calls.roll_up(add);
    teams.roll_up(add);
    return sums_.rows(calls, teams);
  }

 private:
  void play_batch(std::uint64_t first, std::size_t replications) {
    while (tallies_.size() < replications) {
      tallies_.push_back(std::make_unique<HorizonTally>(plan_, judge_.days(), scenario_.goals.targets.size(),
                                                        scenario_.horizon->days.size()));
    }
    for (std::size_t i = 0; i < replications; ++i) tallies_[i]->clear();
    const std::size_t days = calendar_.open_days.size();
    const auto play_one = [&](std::size_t worker, std::uint64_t number) {
      const auto replication = static_cast<std::size_t>(number / days);
      const std::size_t day = calendar_.open_days[number % days];
      const std::size_t kind = plans_.kind_of(day);
      workers_[worker]->play(plans_.plan(kind), kind,
                             models::day_key(options_.seed, first + replication, day),
                             scenario_.horizon->days[day].calls);
      tallies_[replication]->add(day, workers_[worker]->tally);
      if (options_.progress != nullptr) options_.progress->fetch_add(1, std::memory_order_relaxed);
    };
    // Never stopped halfway: a replication is whole or not there.
    engine::play_replications({0, replications * days, workers_.size(), nullptr}, options_.executor,
                              play_one);
    for (std::size_t i = 0; i < replications; ++i) {
      judge_.add(*tallies_[i], first + i);
      sums_.add(*tallies_[i]);
    }
  }

  const models::Scenario& scenario_;
  const Calendar& calendar_;
  const ExperimentOptions& options_;
  models::DayPlans plans_;
  HorizonJudge judge_;
  HorizonSums sums_;
  const models::CenterPlan& plan_;
  std::size_t batch_ = 1;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<std::unique_ptr<HorizonTally>> tallies_;
};

}  // namespace

Experiment run_horizon(std::shared_ptr<const models::Scenario> scenario, const ExperimentOptions& options) {
  Experiment result = begin_experiment(std::move(scenario), options);
  result.horizon.emplace(Calendar(*result.scenario->horizon));

  Player player(*result.scenario, *result.plan, result.horizon->calendar, options, result.asked);
  play_stretches(
      result, [&](std::uint64_t first, std::uint64_t count) { return player.play(first, count); },
      [&](double miss) { return player.judge().results(miss); });
  if (result.replications == 0) return result;
  result.horizon->targets = player.judge().stretches(miss_of(result));
  player.sums().fill(*result.horizon);
  result.rows = player.rows();
  return result;
}

}  // namespace holdtime::results
