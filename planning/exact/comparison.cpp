#include "planning/exact/comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

#include "planning/exact/formulas.hpp"
#include "planning/exact/measures.hpp"

namespace holdtime::planning::exact {
namespace {

/// Below this, a figure is what its own computation was rounded by.
constexpr double digits = 1e-11;

/// What a figure and what is found for it may be rounded by. A percentile of waits is told by the middle of a
/// bucket (results/statistics/wait_histogram.hpp), half of which is at most 1/256 of it, or 64 us; and so are
/// the ends of its interval.
double rounding_of(const std::string& measure, double exact) {
  const double rounding = digits + 1e-9 * std::fabs(exact);
  return measure.starts_with("wait_p") ? rounding + exact / 256.0 + 64e-6 : rounding;
}

/// Exact values by measure, conversions done.
std::map<std::string, double> expected(const ExactCase& exact, const Figures& of_cell) {
  std::map<std::string, double> values;
  double got_in = 1.0;
  for (const char* kept_out : {"pblock", "pbusy"}) {
    if (const auto share = of_cell.find(kept_out); share != of_cell.end()) got_in -= share->second;
  }
  for (const auto& [name, value] : of_cell) {
    if (!is_shown(name)) continue;
    const Figure& figure = figure_called(name);
    const double converted = figure.per == Per::arrival  ? value / got_in
                             : figure.per == Per::rest   ? 1.0 - value / got_in
                             : figure.per == Per::period ? value / of_cell.at("offered_calls")
                                                         : value;
    const auto [place, is_new] = values.emplace(figure.measure, converted);
    if (std::fabs(place->second - converted) > 1e-8 * std::fabs(converted) + 1e-9) {
      throw NoSuchFigure(fmt::format("{} {}: {} under this name, {} under another", exact.name, name,
                                     converted, place->second));
    }
  }
  return values;
}

double expected_arrivals(const models::Center& center, const Cell& cell, double measured_hours) {
  double calls = 0.0;
  for (std::size_t type = 0; type < center.call_types.size(); ++type) {
    if (cell.call_type && *cell.call_type != type) continue;
    calls += calls_a_day(center.call_types[type]);
  }
  const double open = engine::to_seconds(center.closes - center.opens) / 3600.0;
  return calls * measured_hours / open;
}

}  // namespace

std::size_t comparisons_of(const ExactCase& exact) {
  std::size_t count = 0;
  for (const auto& [cell, of_cell] : exact.figures) count += expected(exact, of_cell).size();
  return count;
}

Compared compare_with(const ExactCase& exact, const results::Experiment& experiment) {
  const models::Center& center = experiment.plan->center();
  const double day = engine::to_seconds(center.closes - center.opens) / 3600.0;
  Compared compared;
  for (const auto& [cell, of_cell] : exact.figures) {
    const double period = static_cast<double>(experiment.periods.length) / static_cast<double>(engine::hour);
    const double hours = cell.period ? period : exact.measured_hours > 0.0 ? exact.measured_hours : day;
    const Played played{experiment, hours, expected_arrivals(center, cell, hours), cell};
    for (const auto& [name, value] : expected(exact, of_cell)) {
      const Measure& measure = measure_called(name);
      const bool rare = measure.least == 0.01 && std::min(value, 1.0 - value) < measure.least;
      if (!measure.find) compared.not_shown.push_back(compared.list.size());
      compared.list.push_back({exact.name, name, cell, value,
                               measure.find ? measure.find(played) : std::nullopt,
                               scale_of(measure, value, of_cell, played), rare, rounding_of(name, value)});
    }
  }
  return compared;
}

double alarm(std::size_t comparisons, std::uint64_t replications) {
  const boost::math::students_t t(static_cast<double>(replications - 1));
  return boost::math::quantile(boost::math::complement(t, 1e-6 / 2.0 / static_cast<double>(comparisons)));
}

Verdict judge(const Comparison& comparison, double z, double catches) {
  if (!comparison.found) return {comparison.exact == 0.0, 0.0, 0.0, 0.0, true};
  const Found& found = *comparison.found;
  const double asked = catches * comparison.scale;
  const double allowed = z * found.error + comparison.rounding;
  const double difference = found.value - comparison.exact;
  Verdict verdict;
  verdict.tolerance = std::max(allowed, comparison.rare ? asked : 0.0);
  verdict.agrees = std::fabs(difference) <= verdict.tolerance;
  verdict.z = found.error > 0.0 ? difference / found.error : 0.0;
  verdict.caught = verdict.tolerance / comparison.scale;
  verdict.sharp = z * found.error <= asked + comparison.rounding;
  return verdict;
}

}  // namespace holdtime::planning::exact
