// Sums over days by site: of the calls that come in there, and of the people who work there.
#pragma once

#include <cstdint>

#include "results/cube.hpp"
#include "results/day_tally.hpp"
#include "results/fact_sums.hpp"

namespace holdtime::results {

/// Exact, as all sums over days; a site's facts of a day are those of its call types, and of its teams, added
/// up. Of the longest queue nothing is known by site: the longest ones of two types need not be at the same
/// time. `plan` must outlive it.
class SiteSums {
 public:
  SiteSums(const models::CenterPlan& plan, const models::Goals& goals);

  void add(const DayTally& day);
  void settle();
  SiteSums& operator+=(const SiteSums& other);

  std::size_t count() const { return today_calls_.entities(); }
  /// The sums of a KPI at a site, denominators that are no facts filled in, and what it is divided by. Of
  /// callers where it is a KPI of theirs, else of teams. No value: there is none by site.
  struct Cell {
    KpiSums sums;
    Per per = Per::facts;
  };
  std::optional<Cell> of(std::size_t kpi, std::size_t site, std::size_t period, std::int64_t days) const;

 private:
  const models::CenterPlan* plan_;
  Periods periods_;
  Cube<CallFacts> today_calls_;
  Cube<TeamFacts> today_teams_;
  FactSums<CallFact, CallFacts> calls_;
  FactSums<TeamFact, TeamFacts> teams_;
};

}  // namespace holdtime::results
