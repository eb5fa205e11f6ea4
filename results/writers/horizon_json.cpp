#include <nlohmann/json.hpp>

#include "results/writers/horizon.hpp"
#include "results/writers/json_values.hpp"

namespace holdtime::results {
namespace {

using Json = nlohmann::ordered_json;

Json estimate_json(const Estimate& estimate) {
  Json json;
  json["estimate"] = or_null(estimate.value);
  put_interval(json, "", estimate.interval);
  const auto quantile = [&](const char* name, const std::optional<DayQuantile>& q) {
    if (q) json[name] = q->value;
  };
  quantile("p10", estimate.p10);
  quantile("p50", estimate.p50);
  quantile("p90", estimate.p90);
  return json;
}

Json row_json(const Experiment& experiment, const CalendarRow& row, CalendarBy by) {
  const models::Scenario& scenario = *experiment.scenario;
  const Stretch& stretch = stretches_by(experiment.horizon->calendar, by).list[row.stretch];
  Json json;
  json[by == CalendarBy::day ? "date" : by == CalendarBy::week ? "week" : "month"] = stretch.name;
  if (by == CalendarBy::day) {
    const models::HorizonDay& day = scenario.horizon->days[stretch.first];
    json["weekday"] = weekday_text(scenario.horizon->date(stretch.first));
    json["open"] = day.open;
    json["calls_factor"] = day.calls;
    json["staff_factor"] = day.staff;
  } else {
    json["call_type"] = row.call_type ? Json(scenario.center.call_types[*row.call_type].name) : Json(nullptr);
    json["open_days"] = stretch.open_days;
  }
  for (std::size_t i = 0; i < row.estimates.size(); ++i) {
    if (row.estimates[i].value) json[std::string(calendar_kpis[i])] = estimate_json(row.estimates[i]);
  }
  return json;
}

Json target_json(const Experiment& experiment, std::size_t t) {
  const HorizonTarget& more = experiment.horizon->targets[t];
  const Stretches* by = judged_by(experiment.horizon->calendar, *experiment.targets[t].target);
  Json json;
  json["target"] = experiment.targets[t].target->text;
  json["verdict"] = name_of(experiment.targets[t].verdict);
  json["worst_date"] =
      more.worst_day ? Json(date_text(experiment.scenario->horizon->date(*more.worst_day))) : Json(nullptr);
  Json list = Json::array();
  for (const StretchVerdict& one : more.stretches) {
    list.push_back({{"stretch", by->list[one.stretch].name},
                    {"verdict", name_of(one.verdict)},
                    {"estimate", or_null(one.value)},
                    {"low", one.interval ? Json(one.interval->low) : Json(nullptr)},
                    {"high", one.interval ? Json(one.interval->high) : Json(nullptr)},
                    {"share_of_replications", one.share_met}});
  }
  json["stretches"] = std::move(list);
  return json;
}

}  // namespace

void write_horizon_json(std::ostream& out, const Experiment& experiment) {
  out << "\"horizon\": {\"targets\": [";
  const char* separator = "\n";
  for (std::size_t t = 0; t < experiment.horizon->targets.size(); ++t) {
    out << separator << target_json(experiment, t).dump();
    separator = ",\n";
  }
  constexpr std::pair<const char*, CalendarBy> lists[] = {
      {"months", CalendarBy::month}, {"weeks", CalendarBy::week}, {"days", CalendarBy::day}};
  for (const auto& [name, by] : lists) {
    out << "],\n\"" << name << "\": [";
    separator = "\n";
    for (const CalendarRow& row : rows_by(*experiment.horizon, by)) {
      out << separator << row_json(experiment, row, by).dump();
      separator = ",\n";
    }
  }
  out << "]}";
}

}  // namespace holdtime::results
