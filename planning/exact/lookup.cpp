#include "planning/exact/lookup.hpp"

#include <algorithm>

#include "results/statistics/intervals.hpp"

namespace holdtime::planning::exact {
namespace {

Found found(double value, const std::optional<double>& half_width, std::uint64_t replications) {
  const double t = results::student_95(static_cast<std::int64_t>(replications));
  return {value, half_width.value_or(0.0) / t};
}

}  // namespace

std::optional<Found> find_kpi(const results::Experiment& experiment, const std::string& kpi,
                              const Cell& cell) {
  const auto row =
      std::find_if(experiment.rows.begin(), experiment.rows.end(), [&](const results::Row& candidate) {
        return results::kpis()[candidate.kpi].id == kpi && candidate.call_type == cell.call_type &&
               candidate.team == cell.team && candidate.period == cell.period && !candidate.line_group &&
               !candidate.site && !candidate.node;
      });
  if (row == experiment.rows.end()) throw NoSuchFigure("no row of " + kpi);
  if (!row->estimate.value) return std::nullopt;
  return found(*row->estimate.value, row->estimate.half_width, experiment.replications);
}

std::optional<Found> find_target(const results::Experiment& experiment, models::TargetKpi kpi,
                                 models::ServiceLevelFormula formula, const Cell& cell) {
  const auto result = std::find_if(
      experiment.targets.begin(), experiment.targets.end(), [&](const results::TargetResult& candidate) {
        const models::Target& target = *candidate.target;
        return target.kpi == kpi && target.call_type == cell.call_type &&
               (kpi != models::TargetKpi::service_level || target.service_level.formula == formula);
      });
  if (result == experiment.targets.end()) throw NoSuchFigure("no such target");
  if (!result->value || !result->interval) return std::nullopt;
  return found(*result->value, 0.5 * (result->interval->high - result->interval->low),
               experiment.replications);
}

}  // namespace holdtime::planning::exact
