// Estimates with the days' luck taken off, as far as it is known: for every KPI in every cell.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "results/controls.hpp"
#include "results/kpis.hpp"
#include "results/statistics/controlled.hpp"

namespace holdtime::results {

/// A KPI as the days have it and as it is with control variates, in its unit. Intervals of 95 %.
struct ControlledRow {
  std::size_t kpi = 0;                   ///< index in the table of KPIs
  std::optional<std::size_t> call_type;  ///< no value: all, or not the row's dimension
  std::optional<std::size_t> team;
  std::optional<std::size_t> period;
  double raw = 0.0;
  double raw_half_width = 0.0;
  double value = 0.0;
  Interval interval;  ///< cut at 0 (and at 1 for shares)
  double half_width = 0.0;
  int controls = 0;
  /// How many times more days the raw estimate needs for the same interval; no value where nothing is left
  /// to estimate.
  std::optional<double> reduction;
};

struct ControlledResults {
  std::vector<ControlledRow> rows;
  std::vector<std::string> left_out;  ///< what is not controlled for, and why
};

/// Sums over days; whole numbers, so two of these are merged in any order. Memory: some 150 bytes a KPI and
/// cell.
class ControlSums {
 public:
  /// `known` and `goals` must outlive it.
  ControlSums(const KnownControls& known, const models::Goals& goals);

  /// Adds a day, tally and controls closed. Cells are controlled by what came in their interval, or in the
  /// whole day, of all types.
  void add(const DayTally& day, const ControlledDay& controls);
  ControlSums& operator+=(const ControlSums& other);

  /// Cells without an estimate are left out, and so are percentiles of waits.
  ControlledResults results() const;

 private:
  std::vector<ControlMoments> completed_moments() const;

  const KnownControls* known_;
  std::vector<std::size_t> call_kpis_, team_kpis_;
  std::vector<std::vector<Ratio<CallFact>>> call_ratios_;  // by call type ("all" last), then as call_kpis_
  std::vector<ControlMoments> moments_;                    // by interval, the day last
  std::vector<ControlledSums> calls_, teams_;              // by type or team, interval, KPI
};

}  // namespace holdtime::results
