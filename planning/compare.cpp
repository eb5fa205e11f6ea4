#include "planning/compare.hpp"

#include <algorithm>

#include "models/call_center.hpp"

namespace holdtime::planning {
namespace {

using results::Comparison;
using results::DayTally;
using results::Pairing;

/// One thread's copy of one scenario.
struct Side {
  Side(const results::ComparedScenario& scenario, std::uint64_t seed)
      : center(scenario.plan, {seed, 0}),
        tally(*scenario.plan, scenario.scenario->goals),
        judge(*scenario.plan, scenario.scenario->goals) {}

  void play(engine::DayKey day) {
    center.restart(day);
    tally.clear();
    center.finish(tally);
    tally.close();
    judge.add(tally, day.replication);
  }

  models::CallCenter center;
  DayTally tally;
  results::TargetJudge judge;
};

/// What one thread found of one scenario beside the first.
struct Pair {
  results::PairedDays days;
  results::PairedTargets targets;
};

class Worker {
 public:
  explicit Worker(const Comparison& comparison) {
    const auto& scenarios = comparison.scenarios;
    for (const results::ComparedScenario& scenario : scenarios)
      sides_.push_back(std::make_unique<Side>(scenario, comparison.seed));
    for (const Pairing& pairing : comparison.pairings) {
      const results::ComparedScenario &a = scenarios.front(), &b = scenarios[pairing.other];
      pairs_.push_back({{*a.plan, a.scenario->goals, *b.plan, b.scenario->goals, pairing.matching},
                        results::PairedTargets(pairing.matching)});
    }
  }

  void play(engine::DayKey day) {
    for (const auto& side : sides_) side->play(day);
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      pairs_[i].days.add(sides_[0]->tally, sides_[i + 1]->tally);
      pairs_[i].targets.add(sides_[0]->judge, sides_[i + 1]->judge);
    }
  }

  const Side& side(std::size_t scenario) const { return *sides_[scenario]; }
  const Pair& pair(std::size_t pairing) const { return pairs_[pairing]; }

 private:
  std::vector<std::unique_ptr<Side>> sides_;
  std::vector<Pair> pairs_;  // one a scenario after the first
};
using Workers = std::vector<std::unique_ptr<Worker>>;

/// All days so far. Every sum is exact, so the order in which workers are added up does not show.
template <class Part>
auto added_up(const Workers& workers, Part&& part) {
  auto sum = part(*workers.front());
  for (std::size_t i = 1; i < workers.size(); ++i) sum += part(*workers[i]);
  return sum;
}

void judge_targets(Comparison& comparison, const Workers& workers, double miss) {
  const auto judge_of = [&](std::size_t scenario) {
    return added_up(workers, [&](const Worker& worker) { return worker.side(scenario).judge; });
  };
  const results::TargetJudge first = judge_of(0);
  for (std::size_t i = 0; i < comparison.pairings.size(); ++i) {
    Pairing& pairing = comparison.pairings[i];
    const auto targets = added_up(workers, [&](const Worker& worker) { return worker.pair(i).targets; });
    pairing.targets =
        results::target_differences(targets, pairing.matching, first, judge_of(pairing.other), miss);
  }
}

}  // namespace

Comparison compare(std::vector<results::ComparedScenario> scenarios,
                   const results::ExperimentOptions& options) {
  Comparison result;
  result.scenarios = std::move(scenarios);
  for (results::ComparedScenario& one : result.scenarios)
    one.plan = std::make_shared<const models::CenterPlan>(one.scenario->center);
  result.periods = results::periods_of(*result.scenarios.front().plan);
  result.seed = options.seed;
  const auto& first = result.scenarios.front();
  for (std::size_t i = 1; i < result.scenarios.size(); ++i) {
    const auto& other = result.scenarios[i];
    result.pairings.push_back({i,
                               results::match(*first.plan, first.scenario->goals, first.letter, *other.plan,
                                              other.scenario->goals, other.letter),
                               {},
                               {}});
  }
  // A rule waits for targets; where the scenarios share none, the number of days holds.
  const bool any_targets =
      std::any_of(result.pairings.begin(), result.pairings.end(),
                  [](const Pairing& pairing) { return !pairing.matching.targets.empty(); });
  if (any_targets) result.until = options.until;
  result.asked = result.until ? result.until->most : options.replications;

  const auto wanted = std::min<std::uint64_t>(options.threads, result.asked);
  const std::size_t count = std::max<std::size_t>(1, static_cast<std::size_t>(wanted));
  Workers workers;
  for (std::size_t i = 0; i < count; ++i) workers.push_back(std::make_unique<Worker>(result));
  const auto play = [&](std::size_t worker, std::uint64_t replication) {
    workers[worker]->play({options.seed, replication});
    if (options.progress != nullptr) options.progress->fetch_add(1, std::memory_order_relaxed);
  };
  const double miss = result.until ? results::miss_at_each_look(result.asked) : results::plain_miss;
  const auto stretches = result.until ? results::checkpoints(result.asked) : std::vector{result.asked};
  for (const std::uint64_t end : stretches) {
    const engine::ReplicationRun run{result.replications, end - result.replications, count, options.stop};
    result.replications += engine::play_replications(run, options.executor, play);
    result.interrupted = result.replications < end;
    judge_targets(result, workers, miss);
    result.reached =
        !result.interrupted && (!result.until || results::may_stop(*result.until, result.pairings));
    if (result.interrupted || (result.until && result.reached)) break;
  }
  if (result.replications == 0) return result;
  for (std::size_t i = 0; i < result.pairings.size(); ++i) {
    const auto days = added_up(workers, [&](const Worker& worker) { return worker.pair(i).days; });
    result.pairings[i].rows = results::difference_rows(days, result.pairings[i].matching);
  }
  return result;
}

}  // namespace holdtime::planning
