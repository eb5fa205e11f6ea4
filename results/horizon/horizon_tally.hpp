// One replication of a horizon while its days are played: what each day came to.
#pragma once

#include <mutex>
#include <vector>

#include "results/horizon/calendar.hpp"
#include "results/targets.hpp"

namespace holdtime::results {

/// Filled with days in any order, from any thread; then read by one. All of it is whole numbers, so the order
/// does not show. Memory: some 300 bytes a day and call type or team.
class HorizonTally {
 public:
  /// For a horizon of `days` days. `judge` must outlive it.
  HorizonTally(const models::CenterPlan& plan, const TargetJudge& judge, std::size_t targets,
               std::size_t days);

  void clear();
  /// Adds a closed tally of the horizon's day of that number, each at most once.
  void add(std::size_t day, const DayTally& tally);

  /// By day, all entities included; the margin over days is empty.
  const Cube<CallFacts>& calls() const { return calls_; }
  const Cube<TeamFacts>& teams() const { return teams_; }
  /// By entity, all of them last: the waits of all days.
  const std::vector<CoarseWaits>& call_waits() const { return call_waits_; }
  const std::vector<CoarseWaits>& team_waits() const { return team_waits_; }
  /// What a target found on one day; nothing where it was not added.
  const TargetJudge::Day& target_day(std::size_t target, std::size_t day) const {
    return target_days_[target * calls_.periods() + day];
  }
  /// A target's facts in each interval of the day, all days together.
  const std::vector<TargetJudge::Pair>& by_interval(std::size_t target) const { return by_interval_[target]; }

 private:
  const TargetJudge* judge_;
  std::mutex lock_;
  Cube<CallFacts> calls_;
  Cube<TeamFacts> teams_;
  std::vector<CoarseWaits> call_waits_;
  std::vector<CoarseWaits> team_waits_;
  std::vector<TargetJudge::Day> target_days_;  // by target, then day
  std::vector<std::vector<TargetJudge::Pair>> by_interval_;
  std::vector<TargetJudge::Pair> pairs_;  // of the day in hand
};

}  // namespace holdtime::results
