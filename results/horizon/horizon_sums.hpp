// Sums over replications of a horizon: of the whole, and by day, week and month.
#pragma once

#include <vector>

#include "results/day_sums.hpp"
#include "results/estimates.hpp"
#include "results/horizon/horizon_results.hpp"
#include "results/horizon/horizon_tally.hpp"

namespace holdtime::results {

/// The KPIs of calendar_kpis in each stretch of one list. Not for two threads at once. Memory: some 2 KB a
/// cell, none a replication.
class StretchSums {
 public:
  /// `by_entity`: by call type and team too, and not for all alone. All that is named must outlive it.
  StretchSums(const models::CenterPlan& plan, const models::Goals& goals, const Stretches& stretches,
              bool by_entity);

  void add(const HorizonTally& replication);
  /// One a stretch for all calls; then, by entity, one a call type and stretch.
  std::vector<CalendarRow> rows(DayTable& table, std::int64_t replications);

 private:
  std::vector<Estimate> estimates(std::size_t type, std::size_t stretch, DayTable& table,
                                  std::int64_t replications) const;

  const Stretches* stretches_;
  FactSums<CallFact, CallFacts> calls_;
  FactSums<TeamFact, TeamFacts> teams_;
};

class HorizonSums {
 public:
  HorizonSums(const models::CenterPlan& plan, const models::Goals& goals, const Calendar& calendar);

  /// Adds a whole replication.
  void add(const HorizonTally& replication);
  /// Rows for the whole center, by call type and by team, over the whole horizon. What the table of KPIs has
  /// a day is a mean over open days, and so are the spread and quantiles of it over replications.
  std::vector<Row> rows(const Cube<WaitHistogram>& call_waits, const Cube<WaitHistogram>& team_waits);
  void fill(HorizonResults& results);

 private:
  const models::CenterPlan* plan_;
  const Calendar* calendar_;
  std::int64_t replications_ = 0;
  FactSums<CallFact, CallFacts> calls_;
  FactSums<TeamFact, TeamFacts> teams_;
  std::vector<WaitSpread> call_spread_;
  std::vector<WaitSpread> team_spread_;
  StretchSums days_;
  StretchSums weeks_;
  StretchSums months_;
};

}  // namespace holdtime::results
