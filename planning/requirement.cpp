#include "planning/requirement.hpp"

#include <algorithm>
#include <cmath>

namespace holdtime::planning {
namespace {

constexpr double most_agents = 1e6;

bool valid(const QueueLoad& load) {
  const auto positive = [](double value) { return value > 0.0 && std::isfinite(value); };
  return load.calls_per_second >= 0.0 && std::isfinite(load.calls_per_second) && positive(load.aht_seconds) &&
         (!load.patience_seconds || positive(*load.patience_seconds));
}

/// Goals that nobody can miss say nothing about agents, and at 0 agents the formulas have no value.
StaffingGoals binding(const QueueLoad& load, StaffingGoals goals) {
  if (goals.service_level && goals.service_level->at_least <= 0.0) goals.service_level.reset();
  if (goals.abandoned_at_most && *goals.abandoned_at_most >= 1.0) goals.abandoned_at_most.reset();
  const bool never_full = load.patience_seconds.has_value();
  if (goals.occupancy_at_most && *goals.occupancy_at_most >= 1.0 && never_full) {
    goals.occupancy_at_most.reset();
  }
  return goals;
}

bool out_of_reach(const StaffingGoals& goals) {
  return (goals.service_level && !(goals.service_level->at_least < 1.0)) ||
         (goals.asa_seconds_at_most && !(*goals.asa_seconds_at_most > 0.0)) ||
         (goals.abandoned_at_most && !(*goals.abandoned_at_most >= 0.0)) ||
         (goals.occupancy_at_most && !(*goals.occupancy_at_most > 0.0));
}

/// By how much the tightest goal is met (0 or more) or missed: continuous in the agents, and rising.
double margin(const QueueLoad& load, const StaffingGoals& goals, double agents) {
  if (!(agents > 0.0)) return -1.0;
  const ErlangA queue(load, agents);
  if (!queue.stable()) return -1.0;
  double least = 1.0;
  const auto tighten = [&](double margin) { least = std::min(least, margin); };
  if (goals.occupancy_at_most) tighten(*goals.occupancy_at_most - queue.occupancy());
  if (goals.abandoned_at_most) tighten(*goals.abandoned_at_most - queue.abandoned());
  if (goals.service_level) {
    const auto& goal = *goals.service_level;
    tighten(queue.service_level(goal.level, goal.short_abandon) - goal.at_least);
  }
  if (goals.asa_seconds_at_most) {
    const double asa = queue.asa();
    const double goal = *goals.asa_seconds_at_most;
    tighten((goal - asa) / (goal + asa));
  }
  return least;
}

struct Bracket {
  double low;  ///< misses a goal, `high` meets all of them; whole numbers
  double high;
};

std::optional<Bracket> bracket(const QueueLoad& load, const StaffingGoals& goals) {
  const auto met = [&](double agents) { return margin(load, goals, agents) >= 0.0; };
  double at = std::clamp(std::ceil(load.erlangs()), 1.0, most_agents);
  if (met(at)) {
    for (double step = 1.0;; step *= 2.0) {
      const double lower = std::max(at - step, 0.0);
      if (!met(lower)) return Bracket{lower, at};
      at = lower;
    }
  }
  for (double step = 1.0; at < most_agents; step *= 2.0) {
    const double higher = std::min(at + step, most_agents);
    if (met(higher)) return Bracket{at, higher};
    at = higher;
  }
  return std::nullopt;
}

/// The root of the margin by false position, the stale end's weight halved (Illinois; Dowell & Jarratt 1971).
double cross(const QueueLoad& load, const StaffingGoals& goals, Bracket between) {
  auto [low, high] = between;
  double under = margin(load, goals, low);
  double over = margin(load, goals, high);
  int side = 0;
  for (int step = 0; step < 200 && high - low > 1e-11 * high && over > 0.0; ++step) {
    // Where the margin bends (another goal becomes the tightest), false position can crawl: halve at times.
    const double weighed = high - over * (high - low) / (over - under);
    const bool usable = weighed > low && weighed < high && step % 8 != 7;
    const double middle = usable ? weighed : 0.5 * (low + high);
    const double there = margin(load, goals, middle);
    if (there >= 0.0) {
      high = middle;
      over = there;
      if (side == 1) under *= 0.5;
      side = 1;
    } else {
      low = middle;
      under = there;
      if (side == -1) over *= 0.5;
      side = -1;
    }
    if (std::fabs(there) < 1e-14) return middle;
  }
  return high;
}

}  // namespace

bool StaffingGoals::empty() const {
  return !service_level && !asa_seconds_at_most && !abandoned_at_most && !occupancy_at_most;
}

std::optional<Requirement> required_agents(const QueueLoad& load, const StaffingGoals& goals) {
  if (goals.empty()) return std::nullopt;
  if (load.calls_per_second == 0.0) return Requirement{};
  if (!valid(load) || out_of_reach(goals)) return std::nullopt;
  const StaffingGoals tight = binding(load, goals);
  if (tight.empty()) return Requirement{};
  const auto between = bracket(load, tight);
  if (!between) return std::nullopt;
  const double fractional = cross(load, tight, *between);
  // Where the root is a whole number but for rounding, that whole number decides.
  double agents = std::max(std::floor(fractional), 1.0);
  while (margin(load, tight, agents) < 0.0) agents += 1.0;
  return Requirement{std::min(fractional, agents), static_cast<std::uint64_t>(agents)};
}

double rostered(double net, double shrinkage) {
  return net / (1.0 - shrinkage);
}

}  // namespace holdtime::planning
