#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "results/writers/comparison.hpp"
#include "results/writers/csv_text.hpp"
#include "results/writers/json_values.hpp"

namespace holdtime::results {
namespace {

using Json = nlohmann::ordered_json;

std::string field(const std::optional<double>& value) {
  return value ? fmt::format("{}", *value) : "";
}

std::optional<double> low(const Difference& difference) {
  return difference.interval ? std::optional(difference.interval->low) : std::nullopt;
}

std::optional<double> high(const Difference& difference) {
  return difference.interval ? std::optional(difference.interval->high) : std::nullopt;
}

void put(Json& json, const Difference& difference) {
  json["a"] = or_null(difference.a);
  json["a_half_width"] = or_null(difference.a_half_width);
  json["b"] = or_null(difference.b);
  json["b_half_width"] = or_null(difference.b_half_width);
  json["difference"] = or_null(difference.value);
  json["low"] = or_null(low(difference));
  json["high"] = or_null(high(difference));
  json["half_width"] = or_null(difference.half_width);
  json["gain"] = or_null(difference.gain);
}

std::int64_t days_same(const Comparison& comparison, const DifferenceRow& row) {
  return static_cast<std::int64_t>(comparison.replications) - row.days_higher - row.days_lower;
}

std::string definition_of(const Comparison& comparison, const DifferenceRow& row) {
  const Kpi& kpi = kpis()[row.kpi];
  if (kpi.id != "service_level") return std::string(kpi.definition);
  const models::Goals& goals = comparison.scenarios.front().scenario->goals;
  return service_level_definition(row.call_type ? goals.service_level_of(*row.call_type)
                                                : goals.service_level);
}

Json row_json(const Comparison& comparison, const Pairing& pairing, const DifferenceRow& row) {
  const models::Center& center = comparison.scenarios.front().scenario->center;
  const Kpi& kpi = kpis()[row.kpi];
  Json json;
  json["scenario"] = comparison.scenarios[pairing.other].letter;
  json["kpi"] = kpi.id;
  json["call_type"] = row.call_type ? Json(center.call_types[*row.call_type].name) : Json(nullptr);
  json["team"] = row.team ? Json(center.teams[*row.team].name) : Json(nullptr);
  json["interval"] = row.period ? Json(clock_text(comparison.periods.start(*row.period))) : Json(nullptr);
  put(json, row.difference);
  json["verdict"] = in_word(row.difference.finding, kpi.better);
  json["better_when"] = name_of(kpi.better);
  json["days_higher"] = row.days_higher;
  json["days_lower"] = row.days_lower;
  json["days_same"] = days_same(comparison, row);
  json["replications"] = comparison.replications;
  json["unit"] = row_of(kpi.unit).name;
  json["definition"] = definition_of(comparison, row);
  return json;
}

Json target_json(const Comparison& comparison, const Pairing& pairing, const TargetDifference& target) {
  Json json;
  json["scenario"] = comparison.scenarios[pairing.other].letter;
  json["target"] = target.target->text;
  json["verdict"] = in_word(target.finding, target.better);
  json["verdict_a"] = name_of(target.verdict_a);
  json["verdict_b"] = name_of(target.verdict_b);
  put(json, target.long_run);
  json["share_of_days_a"] = target.share_a;
  json["share_of_days_b"] = target.share_b;
  json["share_of_days_difference"] = target.share_b - target.share_a;
  json["share_of_days_low"] = target.share_interval.low;
  json["share_of_days_high"] = target.share_interval.high;
  json["days_met_by_both"] = target.days.both;
  json["days_met_only_by_a"] = target.days.only_a;
  json["days_met_only_by_b"] = target.days.only_b;
  json["days_met_by_neither"] = target.days.neither;
  if (target.intervals) {
    Json intervals;
    put(intervals, *target.intervals);
    json["share_of_intervals"] = std::move(intervals);
  }
  return json;
}

}  // namespace

void write_compare_json(std::ostream& out, const Comparison& comparison, const std::string& version) {
  Json about;
  for (const auto& [name, value] : about_lines(comparison, version)) about[name] = value;
  Json notes = Json::array();
  for (const Pairing& pairing : comparison.pairings) {
    for (const std::string& note : pairing.matching.notes) notes.push_back(note);
  }
  out << "{\"about\": " << about.dump() << ",\n\"notes\": " << notes.dump() << ",\n\"targets\": [";
  const char* separator = "\n";
  for (const Pairing& pairing : comparison.pairings) {
    for (const TargetDifference& target : pairing.targets) {
      out << separator << target_json(comparison, pairing, target).dump();
      separator = ",\n";
    }
  }
  out << "],\n\"rows\": [";
  separator = "\n";
  for (const Pairing& pairing : comparison.pairings) {
    for (const DifferenceRow& row : pairing.rows) {
      out << separator << row_json(comparison, pairing, row).dump();
      separator = ",\n";
    }
  }
  out << "]}\n";
}

void write_compare_csv(std::ostream& out, const Comparison& comparison, const std::string& version) {
  const models::Center& center = comparison.scenarios.front().scenario->center;
  for (const auto& [name, value] : about_lines(comparison, version)) {
    out << "# " << name << ": " << value << '\n';
  }
  for (const Pairing& pairing : comparison.pairings) {
    for (const std::string& note : pairing.matching.notes) out << "# note: " << note << '\n';
  }
  out << "scenario,kpi,call_type,team,interval,a,a_half_width,b,b_half_width,difference,low,high,half_width,"
         "gain,verdict,better_when,days_higher,days_lower,days_same,replications,unit,definition\n";
  for (const Pairing& pairing : comparison.pairings) {
    for (const DifferenceRow& row : pairing.rows) {
      const Kpi& kpi = kpis()[row.kpi];
      const Difference& x = row.difference;
      out << comparison.scenarios[pairing.other].letter << ',' << kpi.id << ','
          << (row.call_type ? csv_field(center.call_types[*row.call_type].name) : "") << ','
          << (row.team ? csv_field(center.teams[*row.team].name) : "") << ','
          << (row.period ? clock_text(comparison.periods.start(*row.period)) : "") << ',' << field(x.a) << ','
          << field(x.a_half_width) << ',' << field(x.b) << ',' << field(x.b_half_width) << ','
          << field(x.value) << ',' << field(low(x)) << ',' << field(high(x)) << ',' << field(x.half_width)
          << ',' << field(x.gain) << ',' << in_word(x.finding, kpi.better) << ',' << name_of(kpi.better)
          << ',' << row.days_higher << ',' << row.days_lower << ',' << days_same(comparison, row) << ','
          << comparison.replications << ',' << row_of(kpi.unit).name << ','
          << csv_field(definition_of(comparison, row)) << '\n';
    }
  }
}

}  // namespace holdtime::results
