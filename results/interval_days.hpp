// On how many days each interval reaches the service level that is wanted: counted exactly, day by day.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "models/goals.hpp"
#include "results/cube.hpp"
#include "results/day_tally.hpp"
#include "results/kpis.hpp"

namespace holdtime::results {

/// The target on a service level that a call type's intervals are held to: the first one of its own, else the
/// first one on all calls; for all calls together (`call_type` = their number) the first one on all. Only
/// targets with a lower bound count; whether the target is about months, days or intervals doesn't matter,
/// as they ask each interval for the same level. Index among the goals' targets.
std::optional<std::size_t> service_level_target(const models::Goals& goals, std::size_t call_type);

/// Sums are whole numbers, so two of these are merged in any order. `goals` must outlive it.
class IntervalDays {
 public:
  IntervalDays(const models::CenterPlan& plan, const models::Goals& goals);

  /// Adds a closed day. An interval with nobody in the formula's denominator meets the target.
  void add(const DayTally& day);
  IntervalDays& operator+=(const IntervalDays& other);

  /// By call type (last: all) and interval (last: the day as a whole): days on which the target was met.
  const Cube<std::int64_t>& met() const { return met_; }

 private:
  struct Wanted {
    std::size_t target = 0;
    double at_least = 0.0;
    Ratio<CallFact> ratio;
  };
  std::vector<std::optional<Wanted>> wanted_;  // by call type, last: all
  Cube<std::int64_t> met_;
};

}  // namespace holdtime::results
