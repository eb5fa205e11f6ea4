// The same days played by two scenarios, summed side by side in every cell they have in common.
#pragma once

#include <cstdint>
#include <vector>

#include "results/day_tally.hpp"
#include "results/kpis.hpp"
#include "results/matching.hpp"
#include "results/statistics/paired.hpp"

namespace holdtime::results {

/// One KPI in one pair of cells over days. A day on which either side has nobody to form the ratio of counts
/// as neither higher nor lower.
struct PairedCell {
  PairedSums sums;
  std::int64_t higher = 0;  ///< days on which side b's value was above side a's
  std::int64_t lower = 0;

  PairedCell& operator+=(const PairedCell& other);
};

/// Every sum is a whole number, so two of these are merged in any order. Plans, goals and matching must
/// outlive it. Memory: some 250 bytes a KPI and cell.
class PairedDays {
 public:
  PairedDays(const models::CenterPlan& plan_a, const models::Goals& goals_a, const models::CenterPlan& plan_b,
             const models::Goals& goals_b, const Matching& matching);

  /// Adds one day as both sides closed it. Cost: one visit a cell and KPI.
  void add(const DayTally& a, const DayTally& b);
  PairedDays& operator+=(const PairedDays& other);

  std::int64_t days() const { return days_; }

  /// KPIs formed of callers' and of agents' facts, as indices in the table.
  const std::vector<std::size_t>& call_kpis() const { return call_kpis_; }
  const std::vector<std::size_t>& team_kpis() const { return team_kpis_; }
  /// KPIs of attempts and callers that both sides tell of: none where one side has neither lines nor redial.
  const std::vector<std::size_t>& attempt_kpis() const { return attempt_kpis_; }

  /// The `k`-th of these KPIs in a pair of cells, named by their places in the matching. Denominators that
  /// are no facts are filled in.
  PairedCell call_cell(std::size_t k, std::size_t type, std::size_t period) const;
  PairedCell team_cell(std::size_t k, std::size_t team, std::size_t period) const;
  PairedCell attempt_cell(std::size_t k, std::size_t type, std::size_t period) const;

 private:
  struct Side {
    std::vector<std::vector<Ratio<CallFact>>> call_ratios;  // by call type ("all" last), then as call_kpis_
    std::vector<Ratio<TeamFact>> team_ratios;               // as team_kpis_
    std::vector<Microseconds> open_time;                    // by interval, the day last
  };
  Side side_of(const models::CenterPlan& plan, const models::Goals& goals) const;
  void add_attempts(const DayTally& a, const DayTally& b);

  const Matching* matching_;
  std::vector<std::size_t> call_kpis_, team_kpis_, attempt_kpis_;
  Side a_, b_;
  std::int64_t days_ = 0;
  std::vector<PairedCell> call_cells_, team_cells_, attempt_cells_;  // by type or team, interval, KPI
};

}  // namespace holdtime::results
