#include "tests/theory/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/theory/measures.hpp"
#include "tests/theory/not_covered.hpp"
#include "tests/theory/record_figures.hpp"

namespace holdtime::theory {
namespace {

/// Below this, a figure is what its own computation was rounded by.
constexpr double digits = 1e-11;

bool not_shown(const std::string& figure) {
  return std::any_of(std::begin(figures_not_covered), std::end(figures_not_covered),
                     [&](const NotCovered& each) { return figure == each.name; });
}

/// Exact values by measure, conversions done.
std::map<std::string, double> expected(const ExactCase& exact, const Figures& of_cell) {
  std::map<std::string, double> values;
  for (const auto& [name, value] : of_cell) {
    if (not_shown(name)) continue;
    INFO(exact.name);
    const Figure& figure = figure_called(name);
    const auto blocked = of_cell.find("pblock");
    const double got_in = blocked == of_cell.end() ? 1.0 : 1.0 - blocked->second;
    const double converted = figure.per == Per::arrival  ? value / got_in
                             : figure.per == Per::rest   ? 1.0 - value / got_in
                             : figure.per == Per::period ? value / of_cell.at("offered_calls")
                                                         : value;
    const auto [place, is_new] = values.emplace(figure.measure, converted);
    INFO(exact.name << " " << name << ": " << converted << ", under another name " << place->second);
    REQUIRE(std::fabs(place->second - converted) <= 1e-8 * std::fabs(converted) + 1e-9);
    static_cast<void>(is_new);
  }
  return values;
}

double expected_arrivals(const models::Center& center, const Cell& cell, double measured_hours) {
  double calls = 0.0;
  for (std::size_t type = 0; type < center.call_types.size(); ++type) {
    if (cell.call_type && *cell.call_type != type) continue;
    for (const auto& piece : std::get<models::PoissonArrivals>(center.call_types[type].arrivals).pieces) {
      calls += piece.calls;
    }
  }
  const double open = engine::to_seconds(center.closes - center.opens) / 3600.0;
  return calls * measured_hours / open;
}

std::string text_of(const Cell& cell) {
  if (cell.call_type) return fmt::format(", type {}", *cell.call_type);
  if (cell.team) return fmt::format(", team {}", *cell.team);
  if (cell.period) return fmt::format(", period {}", *cell.period);
  return "";
}

}  // namespace

std::size_t comparisons_of_suite() {
  std::size_t count = other_comparisons;
  for (const std::string& family : families()) {
    for (const ExactCase& exact : read_cases(family)) {
      for (const auto& [cell, of_cell] : exact.figures) count += expected(exact, of_cell).size();
    }
  }
  return count;
}

void check_case(const ExactCase& exact, std::uint64_t replications, double catches) {
  INFO(exact.name << " (" << exact.scenario << ")");
  const results::Experiment experiment = play(exact.scenario, replications, exact.seed, exact.set);
  const models::Center& center = experiment.plan->center();
  const double day = engine::to_seconds(center.closes - center.opens) / 3600.0;
  std::vector<Comparison> list;
  std::vector<RecordFigure> of_records;
  for (const auto& [cell, of_cell] : exact.figures) {
    const double period = static_cast<double>(experiment.periods.length) / static_cast<double>(engine::hour);
    const double hours = cell.period ? period : exact.measured_hours > 0.0 ? exact.measured_hours : day;
    const Played played{experiment, hours, expected_arrivals(center, cell, hours), cell};
    for (const auto& [name, value] : expected(exact, of_cell)) {
      const Measure& measure = measure_called(name);
      const bool rare = measure.least == 0.01 && std::min(value, 1.0 - value) < measure.least;
      list.push_back({exact.name,
                      name + text_of(cell),
                      value,
                      {},
                      scale_of(measure, value, of_cell, played),
                      rare,
                      digits + 1e-9 * std::fabs(value)});
      if (measure.find) {
        list.back().found = measure.find(played);
      } else {
        of_records.push_back({name, cell, list.size() - 1});
      }
    }
  }
  if (!of_records.empty()) {
    const std::vector<Found> found = find_in_records(experiment, of_records);
    for (std::size_t i = 0; i < found.size(); ++i) list[of_records[i].comparison].found = found[i];
  }
  const double z = alarm(comparisons_of_suite(), replications);
  fmt::print("{}: {} replications, alarm beyond {:.2f} standard errors\n", exact.name, replications, z);
  for (const Comparison& comparison : list) compare(comparison, z, catches);
}

}  // namespace holdtime::theory
