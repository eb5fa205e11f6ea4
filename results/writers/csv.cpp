#include <fmt/format.h>

#include "results/writers/csv_text.hpp"
#include "results/writers/writers.hpp"

namespace holdtime::results {
namespace {

std::string field(const std::optional<double>& value) {
  return value ? fmt::format("{}", *value) : "";
}

std::string fields(const std::optional<Interval>& interval) {
  return interval ? fmt::format("{},{}", interval->low, interval->high) : ",";
}

std::string fields(const std::optional<DayQuantile>& quantile) {
  return quantile ? fmt::format("{},{}", quantile->value, fields(quantile->interval)) : ",,";
}

}  // namespace

void write_csv(std::ostream& out, const Experiment& experiment, const Provenance& provenance) {
  const models::Center& center = experiment.scenario->center;
  for (const auto& [name, value] : about_lines(experiment, provenance)) {
    out << "# " << name << ": " << value << '\n';
  }
  // Files of centers without lines have no column for them.
  const bool lines = !center.line_groups.empty(), sites = !center.sites.empty();
  const auto nodes = models::menu_node_names(center);
  out << "kpi,call_type,team," << (lines ? "lines," : "") << (sites ? "site," : "")
      << (nodes.empty() ? "" : "node,")
      << "interval,estimate,low,high,half_width,sd_days,p10,p10_low,p10_high,p50,p50_low,"
         "p50_high,p90,p90_low,p90_high,replications,unit,definition\n";
  for (const Row& row : experiment.rows) {
    const Estimate& estimate = row.estimate;
    if (!estimate.value) continue;
    out << kpis()[row.kpi].id << ','
        << (row.call_type ? csv_field(center.call_types[*row.call_type].name) : "") << ','
        << (row.team ? csv_field(center.teams[*row.team].name) : "") << ','
        << (row.line_group ? csv_field(center.line_groups[*row.line_group].name) : "") << (lines ? "," : "")
        << (row.site ? csv_field(center.sites[*row.site].name) : "") << (sites ? "," : "")
        << (row.node ? csv_field(nodes[*row.node]) : "") << (nodes.empty() ? "" : ",")
        << (row.period ? clock_text(experiment.periods.start(*row.period)) : "") << ','
        << field(estimate.value) << ',' << fields(estimate.interval) << ',' << field(estimate.half_width)
        << ',' << field(estimate.sd_days) << ',' << fields(estimate.p10) << ',' << fields(estimate.p50) << ','
        << fields(estimate.p90) << ',' << experiment.replications << ',' << row_of(kpis()[row.kpi].unit).name
        << ',' << csv_field(definition_of(experiment, row)) << '\n';
  }
}

}  // namespace holdtime::results
