#include "planning/otherwise.hpp"

#include <algorithm>
#include <cmath>

#include "planning/workload.hpp"

namespace holdtime::planning {
namespace {

using Change = Outcome::Change;

Change change_of(results::Verdict before, results::Verdict after) {
  if (before == after) return Change::none;
  const bool open = before == results::Verdict::undecided || after == results::Verdict::undecided;
  return open ? Change::opened : Change::turned;
}

double effect_of(const results::TargetResult& before, const results::TargetResult& after) {
  const auto old_value = judged_by(before);
  const auto new_value = judged_by(after);
  if (!old_value || !new_value) return 0.0;
  const double difference = std::fabs(new_value->value - old_value->value);
  if (old_value->share) return 100.0 * difference;
  return old_value->value > 0.0 ? 100.0 * difference / old_value->value : 0.0;
}

}  // namespace

std::optional<Judged> judged_by(const results::TargetResult& result) {
  const models::Target& target = *result.target;
  if (result.days == 0) return std::nullopt;
  const bool by_interval = target.window == models::Target::Window::interval;
  if (target.share_of_days) {
    return Judged{Judged::Of::days, true, result.share_of_days, result.share_interval};
  }
  if (by_interval && result.share_of_intervals) {
    return Judged{Judged::Of::intervals, true, *result.share_of_intervals,
                  result.share_of_intervals_interval};
  }
  if (!result.value) return std::nullopt;
  const bool share = models::row_of(target.kpi).unit == models::TargetUnit::share;
  return Judged{Judged::Of::long_run, share, *result.value, result.interval};
}

Outcome::Change Outcome::change() const {
  return changes.empty() ? Change::none : *std::ranges::max_element(changes);
}

Otherwise play_otherwise(std::shared_ptr<const models::Scenario> scenario,
                         const std::vector<Alternative>& alternatives, const Reread& reread,
                         const results::ExperimentOptions& options) {
  Otherwise all;
  all.base = results::run_experiment(std::move(scenario), options);
  all.interrupted = all.base.interrupted;
  for (const Alternative& alternative : alternatives) {
    if (all.interrupted) break;
    auto other = reread(alternative.set);
    if (other == nullptr || other->goals.targets.size() != all.base.targets.size()) {
      all.unreadable.push_back(alternative);
      continue;
    }
    Outcome outcome{alternative, results::run_experiment(std::move(other), options), {}, 0.0};
    // Cut short it is of other days than the base, and the two can't be compared.
    all.interrupted = outcome.experiment.interrupted;
    if (all.interrupted) break;
    for (std::size_t t = 0; t < all.base.targets.size(); ++t) {
      const auto& before = all.base.targets[t];
      const auto& after = outcome.experiment.targets[t];
      outcome.changes.push_back(change_of(before.verdict, after.verdict));
      outcome.effect = std::max(outcome.effect, effect_of(before, after));
    }
    all.outcomes.push_back(std::move(outcome));
  }
  std::ranges::stable_sort(all.outcomes, [](const Outcome& a, const Outcome& b) {
    return a.change() != b.change() ? a.change() > b.change() : a.effect > b.effect;
  });
  return all;
}

std::uint64_t quick_days(const models::Scenario& scenario, std::size_t alternatives) {
  constexpr double calls = 10e6;  // three seconds on a core
  double a_day = 0.0;
  for (const models::CallType& type : scenario.center.call_types) a_day += workload_of(type).calls;
  return static_cast<std::uint64_t>(
      std::clamp(calls / (std::max(a_day, 1.0) * static_cast<double>(alternatives + 1)), 20.0, 1000.0));
}

}  // namespace holdtime::planning
