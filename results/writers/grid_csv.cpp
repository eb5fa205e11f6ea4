#include <fmt/format.h>

#include <algorithm>

#include "results/writers/csv_text.hpp"
#include "results/writers/grid.hpp"

namespace holdtime::results {
namespace {

std::string_view name_of(JudgedBy by) {
  return by == JudgedBy::days_met ? "days_met" : by == JudgedBy::intervals_met ? "intervals_met" : "long_run";
}

std::string number(const std::optional<double>& value) {
  return value ? fmt::format("{}", *value) : "";
}

std::string axis_values(const Grid& grid, std::size_t cell) {
  std::string text;
  for (std::size_t axis = grid.axes.size(); axis-- > 0;) {
    const auto& values = grid.axes[axis].values;
    text.insert(0, csv_field(values[cell % values.size()]) + ",");
    cell /= values.size();
  }
  return text;
}

std::string line_of(const Grid& grid, const GridValue& value) {
  const auto end = [&](double Interval::*side) {
    return value.interval ? fmt::format("{}", (*value.interval).*side) : "";
  };
  return fmt::format("{},{},{},{},{},{},{},{},{},{},", value.target, csv_field(value.text), name_of(value.by),
                     number(value.value), end(&Interval::low), end(&Interval::high),
                     value.share ? "share" : "seconds", name_of(value.verdict), grid.replications, grid.seed);
}

}  // namespace

GridValue grid_value(const TargetResult& result, std::size_t number) {
  const models::Target& target = *result.target;
  GridValue value;
  value.target = number;
  value.text = target.text;
  value.verdict = result.verdict;
  if (target.share_of_days) {
    if (result.days > 0) {
      value.value = result.share_of_days;
      value.interval = result.share_interval;
    }
  } else if (target.window == models::Target::Window::interval && target.share_of_intervals) {
    value.by = JudgedBy::intervals_met;
    value.value = result.share_of_intervals;
    value.interval = result.share_of_intervals_interval;
  } else {
    value.by = JudgedBy::long_run;
    value.share = models::row_of(target.kpi).unit == models::TargetUnit::share;
    value.value = result.value;
    value.interval = result.interval;
  }
  // Student's t knows nothing of where shares and times end.
  if (value.interval) {
    value.interval->low = std::max(value.interval->low, 0.0);
    if (value.share) value.interval->high = std::min(value.interval->high, 1.0);
  }
  return value;
}

std::size_t Grid::played() const {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return cell.has_value(); }));
}

void write_grid_csv(std::ostream& out, const Grid& grid, const Provenance& provenance) {
  out << "# program: holdtime " << provenance.version << "\n# center: " << grid.center << '\n';
  if (!provenance.scenario_hash.empty())
    out << "# scenario_hash_unvaried: " << provenance.scenario_hash << '\n';
  for (const std::string& set : grid.set) out << "# set: " << set << '\n';
  out << "# seed: " << grid.seed << " in every cell\n# replications: " << grid.replications
      << " in every cell\n# confidence: 95 %\n# cells: " << grid.played() << " of " << grid.cells.size()
      << '\n';
  for (const GridAxis& axis : grid.axes) out << csv_field(axis.name) << ',';
  out << "target,target_text,judged_by,value,low,high,unit,verdict,replications,seed,scenario_hash\n";
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    if (!grid.cells[i]) continue;
    for (const GridValue& value : grid.cells[i]->values) {
      out << axis_values(grid, i) << line_of(grid, value) << grid.cells[i]->scenario_hash << '\n';
    }
  }
}

}  // namespace holdtime::results
