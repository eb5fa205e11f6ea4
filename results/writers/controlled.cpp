#include "results/writers/controlled.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "results/writers/columns.hpp"
#include "results/writers/csv_text.hpp"
#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

constexpr std::string_view main_kpis[] = {"offered",        "answered", "service_level", "asa",
                                          "answered_share", "p_wait",   "abandonment",   "occupancy"};

template <class List>
std::string name_in(const List& list, std::optional<std::size_t> index) {
  return index ? list[*index].name : "";
}

std::string interval_of(const Experiment& experiment, const ControlledRow& row) {
  return row.period ? clock_text(experiment.periods.start(*row.period)) : "";
}

}  // namespace

void write_controlled_table(std::ostream& out, const Experiment& experiment, std::size_t width) {
  width = std::clamp<std::size_t>(width, 40, 100);
  out << '\n';
  write_wrapped(out, "",
                "With control variates: how many callers came and how long calls took is known beforehand in "
                "the mean, and what the days played were off is taken into account. A reduction of 4 means "
                "that without them four times as many days give the same ±.",
                width);
  for (const std::string& one : experiment.controlled->left_out)
    write_wrapped(out, "Not controlled for: ", one + '.', width);
  std::vector<std::string> names;
  Column raw{"raw", 0, {}}, controlled{"controlled", 0, {}}, reduction{"reduction", 0, {}};
  for (const ControlledRow& row : experiment.controlled->rows) {
    const Kpi& kpi = kpis()[row.kpi];
    const bool is_main = std::find(std::begin(main_kpis), std::end(main_kpis), kpi.id) != std::end(main_kpis);
    if (row.call_type || row.team || row.period || !is_main) continue;
    const bool share = kpi.unit == Unit::share;
    const double scale = share ? 100.0 : 1.0;
    const auto text = [&](double value, double half_width) {
      return fmt::format("{:.2f} ±{:.2f}", value * scale, half_width * scale);
    };
    names.push_back(std::string(kpi.id) + (share ? " %" : kpi.unit == Unit::seconds ? " s" : ""));
    raw.cells.push_back(text(row.raw, row.raw_half_width));
    controlled.cells.push_back(text(row.value, row.half_width));
    reduction.cells.push_back(row.reduction ? fmt::format("{:.1f}", *row.reduction) : "exact");
  }
  if (names.empty()) {
    write_wrapped(out, "",
                  fmt::format("Nothing could be controlled: it takes {} days at least, and calls or handling "
                              "times that differ from day to day.",
                              days_for_controls),
                  width);
    return;
  }
  write_columns(out, std::move(names), {raw, controlled, reduction}, width);
}

void write_controlled_csv(std::ostream& out, const Experiment& experiment, const Provenance& provenance) {
  const models::Center& center = experiment.scenario->center;
  for (const auto& [name, value] : about_lines(experiment, provenance))
    out << "# " << name << ": " << value << '\n';
  out << "# controls: arrivals and work beyond those expected (Lavenberg & Welch 1981)\n";
  for (const std::string& one : experiment.controlled->left_out)
    out << "# not_controlled_for: " << one << '\n';
  out << "kpi,call_type,team,interval,raw,raw_half_width,controlled,low,high,half_width,reduction,controls,"
         "replications,unit\n";
  for (const ControlledRow& row : experiment.controlled->rows) {
    out << kpis()[row.kpi].id << ',' << csv_field(name_in(center.call_types, row.call_type)) << ','
        << csv_field(name_in(center.teams, row.team)) << ',' << interval_of(experiment, row) << ','
        << fmt::format("{},{},{},{},{},{},{},{},{},{}\n", row.raw, row.raw_half_width, row.value,
                       row.interval.low, row.interval.high, row.half_width,
                       row.reduction ? fmt::format("{}", *row.reduction) : "", row.controls,
                       experiment.replications, row_of(kpis()[row.kpi].unit).name);
  }
}

void write_controlled_json_rows(std::ostream& out, const Experiment& experiment) {
  const models::Center& center = experiment.scenario->center;
  const char* separator = "\n";
  for (const ControlledRow& row : experiment.controlled->rows) {
    nlohmann::ordered_json json;
    const auto name = [](const std::string& text) {
      return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
    };
    json["kpi"] = kpis()[row.kpi].id;
    json["call_type"] = name(name_in(center.call_types, row.call_type));
    json["team"] = name(name_in(center.teams, row.team));
    json["interval"] = name(interval_of(experiment, row));
    json["raw"] = row.raw;
    json["raw_half_width"] = row.raw_half_width;
    json["controlled"] = row.value;
    json["low"] = row.interval.low;
    json["high"] = row.interval.high;
    json["half_width"] = row.half_width;
    json["reduction"] = row.reduction ? nlohmann::ordered_json(*row.reduction) : nullptr;
    json["controls"] = row.controls;
    json["unit"] = row_of(kpis()[row.kpi].unit).name;
    out << separator << json.dump();
    separator = ",\n";
  }
}

}  // namespace holdtime::results
