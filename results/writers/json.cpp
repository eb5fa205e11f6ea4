#include <nlohmann/json.hpp>

#include "results/writers/controlled.hpp"
#include "results/writers/horizon.hpp"
#include "results/writers/json_values.hpp"
#include "results/writers/writers.hpp"

namespace holdtime::results {
namespace {

using Json = nlohmann::ordered_json;

Json names(const std::optional<std::size_t>& index, const auto& list) {
  return index ? Json(list[*index].name) : Json(nullptr);
}

void put_quantile(Json& object, const std::string& name, const std::optional<DayQuantile>& quantile) {
  object[name] = quantile ? Json(quantile->value) : Json(nullptr);
  put_interval(object, name + "_", quantile ? quantile->interval : std::nullopt);
}

Json row_json(const Experiment& experiment, const Row& row) {
  const models::Center& center = experiment.scenario->center;
  const Estimate& estimate = row.estimate;
  Json json;
  json["kpi"] = kpis()[row.kpi].id;
  json["call_type"] = names(row.call_type, center.call_types);
  json["team"] = names(row.team, center.teams);
  if (row.line_group) json["lines"] = center.line_groups[*row.line_group].name;
  if (row.site) json["site"] = center.sites[*row.site].name;
  if (row.node) json["node"] = models::menu_node_names(center)[*row.node];
  json["interval"] = row.period ? Json(clock_text(experiment.periods.start(*row.period))) : Json(nullptr);
  json["estimate"] = or_null(estimate.value);
  put_interval(json, "", estimate.interval);
  json["half_width"] = or_null(estimate.half_width);
  json["sd_days"] = or_null(estimate.sd_days);
  put_quantile(json, "p10", estimate.p10);
  put_quantile(json, "p50", estimate.p50);
  put_quantile(json, "p90", estimate.p90);
  json["replications"] = experiment.replications;
  json["unit"] = row_of(kpis()[row.kpi].unit).name;
  json["definition"] = definition_of(experiment, row);
  return json;
}

Json target_json(const Experiment& experiment, const TargetResult& result) {
  const models::Target& target = *result.target;
  Json json;
  json["target"] = target.text;
  json["kpi"] = models::row_of(target.kpi).name;
  json["call_type"] = names(target.call_type, experiment.scenario->center.call_types);
  json["team"] = names(target.team, experiment.scenario->center.teams);
  json["at_least"] = or_null(target.at_least);
  json["at_most"] = or_null(target.at_most);
  json["asked_share_of_days"] = or_null(target.share_of_days);
  json["asked_share_of_intervals"] = or_null(target.share_of_intervals);
  json["verdict"] = name_of(result.verdict);
  json["estimate"] = or_null(result.value);
  put_interval(json, "", result.interval);
  json["share_of_days"] = result.share_of_days;
  json["share_of_days_low"] = result.share_interval.low;
  json["share_of_days_high"] = result.share_interval.high;
  json["days"] = result.days;
  json["days_met"] = result.days_met;
  json["days_with_nobody_to_judge_by"] = result.days_empty;
  json["worst_day"] = result.worst ? Json(result.worst->replication) : Json(nullptr);
  json["worst_day_value"] = result.worst ? Json(result.worst->value) : Json(nullptr);
  json["share_of_intervals"] = or_null(result.share_of_intervals);
  put_interval(json, "share_of_intervals_", result.share_of_intervals_interval);
  Json missing = Json::array();
  for (const std::size_t period : result.missing_periods) {
    missing.push_back(clock_text(experiment.periods.start(period)));
  }
  json["intervals_missing_it"] = std::move(missing);
  return json;
}

}  // namespace

void write_json(std::ostream& out, const Experiment& experiment, const Provenance& provenance) {
  Json about;
  for (const auto& [name, value] : about_lines(experiment, provenance)) about[name] = value;
  out << "{\"about\": " << about.dump() << ",\n\"targets\": [";
  const char* separator = "\n";
  for (const TargetResult& result : experiment.targets) {
    out << separator << target_json(experiment, result).dump();
    separator = ",\n";
  }
  out << "],\n\"rows\": [";
  separator = "\n";
  for (const Row& row : experiment.rows) {
    if (!row.estimate.value) continue;
    out << separator << row_json(experiment, row).dump();
    separator = ",\n";
  }
  if (experiment.controlled) {
    out << "],\n\"controlled\": [";
    write_controlled_json_rows(out, experiment);
  }
  if (experiment.horizon) {
    out << "],\n";
    write_horizon_json(out, experiment);
    out << "}\n";
    return;
  }
  out << "]}\n";
}

}  // namespace holdtime::results
