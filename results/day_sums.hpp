// Sums over days of everything the table of KPIs asks for, in every cell; exact, so mergeable in any order.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "results/cube.hpp"
#include "results/day_tally.hpp"
#include "results/fact_sums.hpp"
#include "results/site_sums.hpp"

namespace holdtime::results {

/// Puts in what facts leave open: the number of days, and denominators that are the same every day.
KpiSums completed(KpiSums sums, Per per, std::int64_t days, Microseconds time);

/// Every KPI that is formed of callers' facts, by call type, and of teams' facts.
Formulas<CallFact> call_formulas_of(const models::CenterPlan& plan, const models::Goals& goals);
Formulas<TeamFact> team_formulas_of(const models::CenterPlan& plan);

class DaySums {
 public:
  /// `plan` and `goals` must outlive it.
  DaySums(const models::CenterPlan& plan, const models::Goals& goals);

  /// Adds a closed day, or puts it by.
  void add(const DayTally& day);
  /// Works off the days put by; asked for before reading. Adding up does it too.
  void settle();
  DaySums& operator+=(const DaySums& other);

  std::int64_t days() const { return days_; }
  const Formulas<CallFact>& call_formulas() const { return calls_.formulas(); }
  const Formulas<TeamFact>& team_formulas() const { return teams_.formulas(); }

  /// Of attempts, and of lines; nullptr where the center has neither lines nor redial nor transfers.
  const FactSums<AttemptFact, AttemptFacts>* attempts() const { return attempts_ ? &*attempts_ : nullptr; }
  const FactSums<LineFact, LineFacts>* lines() const { return lines_ ? &*lines_ : nullptr; }

  /// nullptr where there are no sites.
  const SiteSums* sites() const { return sites_ ? &*sites_ : nullptr; }
  const models::CenterPlan& plan() const { return *plan_; }
  /// Of menus by call type and by node; nullptr where the center has none.
  const FactSums<MenuFact, MenuFacts>* menus() const { return menus_ ? &*menus_ : nullptr; }
  bool has_menu(std::size_t call_type) const {
    return plan_->center().call_types[call_type].menu.has_value();
  }
  const FactSums<MenuFact, MenuFacts>* nodes() const { return nodes_ ? &*nodes_ : nullptr; }

  /// The sums of the `i`-th KPI of the formulas in a cell, denominators that are no facts filled in.
  KpiSums call_sums(std::size_t i, std::size_t type, std::size_t period) const;
  KpiSums team_sums(std::size_t i, std::size_t team, std::size_t period) const;
  KpiSums attempt_sums(std::size_t i, std::size_t type, std::size_t period) const;
  KpiSums line_sums(std::size_t i, std::size_t group, std::size_t period) const;
  KpiSums menu_sums(std::size_t i, std::size_t type, std::size_t period) const;
  KpiSums node_sums(std::size_t i, std::size_t node, std::size_t period) const;
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
  FactSums<CallFact, CallFacts> calls_;
  FactSums<TeamFact, TeamFacts> teams_;
  std::optional<FactSums<AttemptFact, AttemptFacts>> attempts_;
  std::optional<FactSums<LineFact, LineFacts>> lines_;
  std::optional<SiteSums> sites_;
  std::optional<FactSums<MenuFact, MenuFacts>> menus_, nodes_;
  Cube<WaitSpread> call_spread_;
  Cube<WaitSpread> team_spread_;
};

/// The time over which "callers waiting on average" is formed in a period (`periods.count`: the day): the
/// part of it inside the opening hours and the measure window, in us.
Microseconds open_time(const models::CenterPlan& plan, const Periods& periods, std::size_t period);

}  // namespace holdtime::results
