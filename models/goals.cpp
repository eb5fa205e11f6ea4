#include "models/goals.hpp"

namespace holdtime::models {

const std::vector<ServiceLevelFormulaRow>& service_level_formulas() {
  using enum ServiceLevelFormula;
  static const std::vector<ServiceLevelFormulaRow> table = {
      {answered_by_offered, "answered_in_T/offered", "COPC style; Cisco \"abandons negative\""},
      {answered_by_answered, "answered_in_T/answered", "common, flattering"},
      {answered_and_abandoned_by_offered, "(answered_in_T+abandoned_in_T)/offered",
       "Cisco \"abandons positive\""},
      {answered_by_offered_less_abandoned, "answered_in_T/(offered-abandoned_in_T)",
       "Cisco \"ignore abandons\""},
      {answered_by_offered_less_short, "answered_in_T/(offered-short_abandons)", "many ACDs"},
      {answered_and_short_by_offered, "(answered_in_T+short_abandons)/offered", "ICMI formula 5"},
  };
  return table;
}

std::string_view name_of(ServiceLevelFormula formula) {
  return service_level_formulas()[static_cast<std::size_t>(formula)].name;
}

const std::vector<TargetKpiRow>& target_kpis() {
  using enum TargetKpi;
  constexpr TargetUnit share = TargetUnit::share;
  constexpr TargetUnit seconds = TargetUnit::seconds;
  static const std::vector<TargetKpiRow> table = {
      {service_level, "service_level", share, TargetOf::call_types},
      {abandonment, "abandonment", share, TargetOf::call_types},
      {asa, "asa", seconds, TargetOf::either},
      {mean_wait, "mean_wait", seconds, TargetOf::call_types},
      {p_wait, "p_wait", share, TargetOf::call_types},
      {occupancy, "occupancy", share, TargetOf::teams},
      {utilisation, "utilisation", share, TargetOf::teams},
      {aht, "aht", seconds, TargetOf::either},
      {talk, "talk", seconds, TargetOf::either},
      {acw, "acw", seconds, TargetOf::either},
      {answered_share, "answered_share", share, TargetOf::call_types},
  };
  return table;
}

const TargetKpiRow& row_of(TargetKpi kpi) {
  return target_kpis()[static_cast<std::size_t>(kpi)];
}

}  // namespace holdtime::models
