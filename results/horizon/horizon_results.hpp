// What a horizon comes to: KPIs by day, week and month, and targets judged in each month or week.
//
// A replication is one whole horizon. Every estimate is one over replications: how far days or months differ
// among themselves widens no interval.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "results/estimates.hpp"
#include "results/horizon/calendar.hpp"
#include "results/targets.hpp"

namespace holdtime::results {

/// The KPIs kept by day, week and month, by their ids in the table; sums (calls, hours) are those of the
/// whole stretch.
inline constexpr std::string_view calendar_kpis[] = {
    "offered", "answered_share", "service_level", "abandonment", "asa", "occupancy", "paid_hours"};

/// One stretch of one list, all calls together or one type's.
struct CalendarRow {
  std::size_t stretch = 0;
  std::optional<std::size_t> call_type;
  std::vector<Estimate> estimates;  ///< as calendar_kpis; no value where the KPI does not apply
};

/// A target in one month or week.
struct StretchVerdict {
  std::size_t stretch = 0;
  Verdict verdict = Verdict::undecided;
  std::optional<double> value;       ///< E[n]/E[d] of the stretch, in the target's unit
  std::optional<Interval> interval;  ///< as that of a target, see TargetJudge::results
  double miss = 0.0;                 ///< how far on the wrong side of the bounds; for comparing
  /// The share of replications whose own stretch met it.
  double share_met = 0.0;
};

/// What is added to a TargetResult.
struct HorizonTarget {
  /// One a month, or week, that had anybody to judge by; empty for targets that are not judged so.
  std::vector<StretchVerdict> stretches;
  std::optional<std::size_t> worst_day;  ///< of the horizon, in the replication of TargetResult::worst
};

struct HorizonResults {
  explicit HorizonResults(Calendar of) : calendar(std::move(of)) {}

  Calendar calendar;
  std::vector<CalendarRow> days;    ///< all calls
  std::vector<CalendarRow> weeks;   ///< all calls, then by call type
  std::vector<CalendarRow> months;  ///< the same
  std::vector<HorizonTarget> targets;
};

/// Where a target of the goals is judged stretch by stretch: the list it goes by, else nullptr.
inline const Stretches* judged_by(const Calendar& calendar, const models::Target& target) {
  using models::Target;
  if (target.window != Target::Window::long_run || target.share_of_days) return nullptr;
  switch (target.long_run) {
    case Target::LongRun::month:
      return &calendar.months;
    case Target::LongRun::week:
      return &calendar.weeks;
    default:
      return nullptr;
  }
}

}  // namespace holdtime::results
