// Targets: what each day says of them, and the verdict over all days.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "models/goals.hpp"
#include "results/day_tally.hpp"
#include "results/kpis.hpp"
#include "results/statistics/intervals.hpp"
#include "results/statistics/levels.hpp"
#include "results/worst_day.hpp"

namespace holdtime::results {

enum class Verdict { met, missed, undecided };
std::string_view name_of(Verdict verdict);

/// What days said of one target; exact, so mergeable in any order.
struct TargetSums {
  PairSums long_run;                ///< the KPI's numerator and denominator
  std::vector<PairSums> by_period;  ///< the same in each interval
  PairSums intervals;               ///< intervals that met the target, of those judged
  std::int64_t days = 0;
  std::int64_t days_met = 0;
  std::int64_t days_empty = 0;  ///< met because nobody was in the denominator
  std::optional<WorstDay> worst;

  TargetSums& operator+=(const TargetSums& other);
};

struct TargetResult {
  const models::Target* target = nullptr;
  Verdict verdict = Verdict::undecided;
  /// The KPI over the long run, in its unit.
  std::optional<double> value;
  std::optional<Interval> interval;
  /// Share of days that met the target, with Wilson's interval.
  double share_of_days = 0.0;
  Interval share_interval;
  std::int64_t days = 0;
  std::int64_t days_met = 0;
  std::int64_t days_empty = 0;
  /// Where intervals are judged: their share that met it, and how many intervals miss it in the long run.
  std::optional<double> share_of_intervals;
  std::optional<Interval> share_of_intervals_interval;
  std::vector<std::size_t> missing_periods;
  /// Of the days that had anybody to judge by.
  std::optional<WorstDay> worst;
  /// The KPI over the long run in each interval, in its unit; no value: closed, or nobody to judge by.
  std::vector<std::optional<double>> by_period;
};

class TargetJudge {
 public:
  TargetJudge(const models::CenterPlan& plan, const models::Goals& goals);

  /// Adds a closed day, the replication of that number.
  void add(const DayTally& day, std::uint64_t replication);
  TargetJudge& operator+=(const TargetJudge& other);

  /// What the days so far said of one of the goals' targets.
  const TargetSums& sums(std::size_t target) const { return sums_[target]; }

  /// One a target, in the goals' order; points into the goals. Verdicts are formed with intervals that miss
  /// with chance `miss`; the intervals handed out hold the truth in 95 %, after several looks in 93 % at
  /// least (levels.hpp).
  std::vector<TargetResult> results(double miss = plain_miss) const;

 private:
  struct Pair {
    std::int64_t n = 0;
    std::int64_t d = 0;
  };
  Pair pair_of(std::size_t target, const DayTally& day, std::size_t period) const;
  TargetResult judge(std::size_t target, double miss) const;

  const models::Goals* goals_;
  std::vector<TargetSums> sums_;
  std::vector<double> scale_;  // facts to the target's unit
  std::vector<Range> range_;
  std::vector<Ratio<CallFact>> call_ratios_;
  std::vector<Ratio<TeamFact>> team_ratios_;
  std::vector<bool> judged_periods_;  // inside opening hours and measure window
  std::size_t types_;
  std::size_t teams_;
};

}  // namespace holdtime::results
