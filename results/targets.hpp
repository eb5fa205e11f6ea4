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

/// Bounds are met with equality; the slack is for a bound and a value that round differently.
bool meets(const models::Target& target, double value);
/// Whether the interval lies inside the bounds, outside of them, or neither.
Verdict compare(const models::Target& target, const std::optional<Interval>& interval);
/// Whether a share is what is asked for: the interval above it, below it, or neither.
Verdict compare_share(const std::optional<Interval>& interval, double asked);

class TargetJudge {
 public:
  /// A KPI's numerator and denominator, in facts.
  struct Pair {
    std::int64_t n = 0;
    std::int64_t d = 0;
  };
  /// What one day says of one target.
  struct Day {
    Pair whole;
    std::int64_t intervals = 0;  ///< judged
    std::int64_t intervals_met = 0;
    bool met = false;
    /// What days are compared by, in the target's unit; no value where there is nobody to judge by.
    std::optional<double> value;
    double miss = 0.0;  ///< see WorstDay
  };

  TargetJudge(const models::CenterPlan& plan, const models::Goals& goals);

  /// Looks at a closed day without adding it. `by_period` becomes the pair of every period, 0/0 where it is
  /// not judged.
  Day look_at(std::size_t target, const DayTally& day, std::vector<Pair>& by_period) const;
  /// The verdict that sums give which were collected elsewhere; `miss` as in `results`.
  TargetResult judge(std::size_t target, const TargetSums& sums, double miss) const;
  /// The interval of a ratio of the target's facts, in its unit, missing with chance `miss`.
  std::optional<Interval> interval_of(std::size_t target, const PairSums& sums, double miss) const;
  /// Facts to the target's unit.
  double scale(std::size_t target) const { return scale_[target]; }

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
  Pair pair_of(std::size_t target, const DayTally& day, std::size_t period) const;

  const models::Goals* goals_;
  std::vector<TargetSums> sums_;
  std::vector<double> scale_;  // facts to the target's unit
  std::vector<Range> range_;
  std::vector<Ratio<CallFact>> call_ratios_;
  std::vector<Ratio<TeamFact>> team_ratios_;
  std::vector<bool> judged_periods_;  // inside opening hours and measure window
  std::size_t types_;
  std::size_t teams_;
  std::vector<Pair> pairs_;  // of the day in hand
};

}  // namespace holdtime::results
