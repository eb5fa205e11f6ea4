// What a planner wants of the center: plain data of the scenario, carried here and interpreted in results/.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sim_time.hpp"

namespace holdtime::models {

using engine::Microseconds;

/// The six service-level formulas in use. O offered, A answered, Ab abandoned (balkers included), index T:
/// within the threshold, s: within the short-abandon threshold.
enum class ServiceLevelFormula {
  answered_by_offered,                 ///< A_T / O
  answered_by_answered,                ///< A_T / A
  answered_and_abandoned_by_offered,   ///< (A_T + Ab_T) / O
  answered_by_offered_less_abandoned,  ///< A_T / (O - Ab_T)
  answered_by_offered_less_short,      ///< A_T / (O - Ab_s)
  answered_and_short_by_offered,       ///< (A_T + Ab_s) / O
};

struct ServiceLevelFormulaRow {
  ServiceLevelFormula formula;
  std::string_view name;  ///< as written in scenario files and results
  std::string_view used_by;
};

/// The table of formulas, in the order of the enumeration.
const std::vector<ServiceLevelFormulaRow>& service_level_formulas();
std::string_view name_of(ServiceLevelFormula formula);

struct ServiceLevel {
  Microseconds within = 20 * engine::second;
  ServiceLevelFormula formula = ServiceLevelFormula::answered_by_offered;

  friend bool operator==(const ServiceLevel&, const ServiceLevel&) = default;
};

/// The KPIs a target can be set on.
enum class TargetKpi {
  service_level,
  abandonment,
  asa,
  mean_wait,
  p_wait,
  occupancy,
  utilisation,
  aht,
  talk,
  acw,
  answered_share,
};

enum class TargetUnit { share, seconds };

/// Whose matter a KPI is. Either: of call types where no team is named.
enum class TargetOf { call_types, teams, either };

struct TargetKpiRow {
  TargetKpi kpi;
  std::string_view name;  ///< as written in scenario files; also the id in the table of KPIs
  TargetUnit unit;
  TargetOf of;
};

const std::vector<TargetKpiRow>& target_kpis();
const TargetKpiRow& row_of(TargetKpi kpi);

/// A KPI between two bounds. Shares are in 0..1, times in seconds.
struct Target {
  /// Over which time the KPI is formed before it is compared with the bounds.
  enum class Window {
    long_run,  ///< all days together: what a contract means by the month
    day,       ///< each day; needs `share_of_days`
    interval,  ///< each interval of the long run, or of the day where a share is given
  };

  /// What the long run is where there is a horizon: each of its months, each of its weeks, or all of it.
  /// Without one all days are alike, and their long run is the same by any name.
  enum class LongRun { month, week, horizon };

  TargetKpi kpi = TargetKpi::service_level;
  std::optional<double> at_least;
  std::optional<double> at_most;
  ServiceLevel service_level;            ///< used by service_level only
  std::optional<std::size_t> call_type;  ///< no value: all
  std::optional<std::size_t> team;       ///< no value: all
  Window window = Window::long_run;
  LongRun long_run = LongRun::month;
  std::optional<double> share_of_intervals;  ///< "in at least x of the intervals"
  std::optional<double> share_of_days;       ///< "on p of days"
  std::string text;                          ///< how the target was read, in words
};

struct Goals {
  ServiceLevel service_level;
  /// One a call type; no value: the center's.
  std::vector<std::optional<ServiceLevel>> by_call_type;
  /// A caller who hangs up after at most this wait is a short abandon.
  Microseconds short_abandon = 5 * engine::second;
  /// Whether waits run from the entry into the queue, or from the arrival (IVR included).
  enum class WaitFrom { queue_entry, arrival };
  WaitFrom wait_from = WaitFrom::queue_entry;
  /// Whether overrun (work after the rostered end) is paid.
  bool overrun_paid = true;
  std::vector<Target> targets;

  /// The service level that holds for a call type: its own, else the center's. Any index is allowed; one
  /// beyond the types means all of them.
  const ServiceLevel& service_level_of(std::size_t call_type) const {
    const bool own = call_type < by_call_type.size() && by_call_type[call_type].has_value();
    return own ? *by_call_type[call_type] : service_level;
  }
};

}  // namespace holdtime::models
