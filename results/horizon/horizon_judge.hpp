// Targets over a horizon: judged in each month or week, over the whole, or by the share of its open days.
#pragma once

#include <vector>

#include "results/horizon/horizon_results.hpp"
#include "results/horizon/horizon_tally.hpp"
#include "results/targets.hpp"

namespace holdtime::results {

/// Not for two threads at once. All that is named must outlive it. Memory: some 150 bytes a target and
/// stretch, none a replication.
class HorizonJudge {
 public:
  HorizonJudge(const models::CenterPlan& plan, const models::Goals& goals, const Calendar& calendar);

  /// The judge of single days, for HorizonTally.
  const TargetJudge& days() const { return judge_; }

  /// Adds a whole replication, by its number.
  void add(const HorizonTally& replication, std::uint64_t number);

  /// What replications so far say; `miss` as in TargetJudge::results. A target by the month or week is met
  /// where every stretch meets it, missed where one misses it. A share of days is E[days met]/E[open days]
  /// over replications.
  std::vector<TargetResult> results(double miss = plain_miss) const;
  std::vector<HorizonTarget> stretches(double miss = plain_miss) const;

 private:
  struct Sums {
    TargetSums days;  ///< `long_run` by replication; intervals and counts of days as the name says
    PairSums share_of_days;
    std::vector<PairSums> stretch;          ///< by stretch, where the target is judged so
    std::vector<std::int64_t> stretch_met;  ///< replications
    std::optional<std::size_t> worst_day;   ///< of days.worst
  };

  void add_stretches(std::size_t target, const HorizonTally& replication);
  std::vector<StretchVerdict> judged_stretches(std::size_t target, double miss) const;

  const models::Goals* goals_;
  const Calendar* calendar_;
  TargetJudge judge_;
  std::vector<Sums> sums_;
  std::int64_t replications_ = 0;
};

}  // namespace holdtime::results
