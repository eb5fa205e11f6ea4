// From sums over days to rows of results: every KPI in every cell, never without its interval.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "results/day_sums.hpp"
#include "results/statistics/intervals.hpp"

namespace holdtime::results {

/// A quantile of the days' values with its interval by order statistics.
struct DayQuantile {
  double value = 0.0;
  std::optional<Interval> interval;
};

/// In the KPI's unit. No value where there is nothing to say: no denominator, too few days.
struct Estimate {
  std::optional<double> value;
  std::optional<Interval> interval;  ///< 95 %; never below 0, for shares of callers never above 1
  std::optional<double> half_width;  ///< half the interval's length; it reaches further on one side
  std::optional<double> sd_days;     ///< standard deviation of the days' values
  std::optional<DayQuantile> p10, p50, p90;
};

struct Row {
  std::size_t kpi = 0;                   ///< index in the table of KPIs
  std::optional<std::size_t> call_type;  ///< no value: all, or not the dimension of this row
  std::optional<std::size_t> team;
  std::optional<std::size_t> period;
  Estimate estimate;
  std::optional<std::size_t> line_group{};
};

/// All rows: for the whole center, by call type, team, interval, call type and interval, team and interval,
/// group of lines, group of lines and interval; KPIs in the order of the table, those of lines and attempts
/// where the center has any. Settles the sums. `call_waits` and `team_waits` are pooled waits, margins
/// included.
std::vector<Row> make_rows(DaySums& sums, const Cube<WaitHistogram>& call_waits,
                           const Cube<WaitHistogram>& team_waits);

}  // namespace holdtime::results
