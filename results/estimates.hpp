// From sums over days to rows of results: every KPI in every cell, never without its interval.
#pragma once

#include <cstdint>
#include <map>
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
  std::optional<std::size_t> site{};
  std::optional<std::size_t> node{};  ///< of a menu, numbered as in the plan
};

/// What of estimates depends on the number of days alone, or on it and a quantile: most cells share it. Not
/// for two threads at once.
class DayTable {
 public:
  using Ranks = std::optional<std::pair<std::int64_t, std::int64_t>>;

  explicit DayTable(std::int64_t days) : student_(days < 2 ? 0.0 : student_95(days)) {}

  double student() const { return student_; }
  const Ranks& ranks(std::int64_t days, double q) {
    const auto key = std::pair{days, q};
    const auto found = ranks_.find(key);
    return found != ranks_.end() ? found->second : ranks_[key] = quantile_ranks(days, q);
  }

 private:
  double student_;
  std::map<std::pair<std::int64_t, double>, Ranks> ranks_;
};

/// One KPI in one cell. `time` is the time of the cell's period in us, where the KPI is divided by it.
Estimate estimate_kpi(const Kpi& kpi, Per per, const KpiSums& sums, double time, DayTable& table);
/// One percentile of waits in one cell.
Estimate estimate_percentile(const WaitHistogram& waits, const WaitSpread& spread, double q,
                             const DayTable& table);

/// All rows: for the whole center, by call type, team, interval, call type and interval, team and interval,
/// group of lines, group of lines and interval, site, site and interval, node of a menu, node and interval;
/// KPIs in the order of the table, those of lines, attempts and menus where the center has any. Settles the
/// sums. `call_waits` and `team_waits` are pooled waits, margins included.
std::vector<Row> make_rows(DaySums& sums, const Cube<WaitHistogram>& call_waits,
                           const Cube<WaitHistogram>& team_waits);

}  // namespace holdtime::results
