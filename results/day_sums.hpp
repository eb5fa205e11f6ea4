// Sums over days of everything the table of KPIs asks for, in every cell; exact, so mergeable in any order.
#pragma once

#include <cstdint>
#include <vector>

#include "results/cube.hpp"
#include "results/day_tally.hpp"
#include "results/kpis.hpp"
#include "results/statistics/exact_sum.hpp"
#include "results/statistics/log_histogram.hpp"

namespace holdtime::results {

/// One KPI in one cell over days. Days on which the cell has neither numerator nor denominator are not
/// visited: what they would add is known from the number of days alone.
struct KpiSums {
  PairSums pair;          ///< `days` and constant denominators are filled in by `pair_of`
  std::int64_t days = 0;  ///< days on which the ratio existed
  Int128 value = 0;       ///< sums of the day's value and its square, in steps of 1 / value_steps
  Int128 value_squared = 0;
  LogHistogram values;  ///< the day's values, where `keeps_values`

  KpiSums& operator+=(const KpiSums& other);
};

/// A day's ratio is rounded to this fraction of its unit before it is summed, so that the sum is exact.
inline constexpr double value_steps = 1e6;

/// The KPIs that are formed of a kind of facts, by index in the table, with the ratio of each entity.
template <class Fact>
struct Formulas {
  std::vector<std::size_t> kpis;
  /// By entity ("all" last), then as `kpis`: the service level's formula may differ between call types.
  std::vector<std::vector<Ratio<Fact>>> ratios;
};

class DaySums {
 public:
  /// `plan` and `goals` must outlive it.
  DaySums(const models::CenterPlan& plan, const models::Goals& goals);

  /// Adds a closed day. Cost: one visit a cell and KPI with anything in it.
  void add(const DayTally& day);
  DaySums& operator+=(const DaySums& other);

  std::int64_t days() const { return days_; }
  const Formulas<CallFact>& call_formulas() const { return call_formulas_; }
  const Formulas<TeamFact>& team_formulas() const { return team_formulas_; }

  /// The sums of the `i`-th KPI of the formulas in a cell, denominators that are no facts filled in.
  PairSums call_pair(std::size_t i, std::size_t type, std::size_t period) const;
  PairSums team_pair(std::size_t i, std::size_t team, std::size_t period) const;
  const KpiSums& call_sums(std::size_t i, std::size_t type, std::size_t period) const {
    return call_sums_(type, period)[i];
  }
  const KpiSums& team_sums(std::size_t i, std::size_t team, std::size_t period) const {
    return team_sums_(team, period)[i];
  }
  const WaitSpread& call_spread(std::size_t type, std::size_t period) const {
    return call_spread_(type, period);
  }
  const WaitSpread& team_spread(std::size_t team, std::size_t period) const {
    return team_spread_(team, period);
  }

 private:
  const models::CenterPlan* plan_;
  Periods periods_;
  std::int64_t days_ = 0;
  Formulas<CallFact> call_formulas_;
  Formulas<TeamFact> team_formulas_;
  Cube<std::vector<KpiSums>> call_sums_;
  Cube<std::vector<KpiSums>> team_sums_;
  Cube<WaitSpread> call_spread_;
  Cube<WaitSpread> team_spread_;
};

/// The time over which "callers waiting on average" is formed in a period (`periods.count`: the day): the
/// part of it inside the opening hours and the measure window, in us.
Microseconds open_time(const models::CenterPlan& plan, const Periods& periods, std::size_t period);

}  // namespace holdtime::results
