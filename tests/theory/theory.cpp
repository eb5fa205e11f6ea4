#include "tests/theory/theory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>

#include "results/statistics/intervals.hpp"
#include "scenarios/reader.hpp"

namespace holdtime::theory {
namespace {

/// What a run compared, told when it ends.
struct Tally {
  std::size_t comparisons = 0;
  double largest_z = 0.0;
  std::string where;

  ~Tally() {
    if (comparisons == 0) return;
    std::printf("Theory: %zu comparisons, largest |z| %.2f (%s)\n", comparisons, std::fabs(largest_z),
                where.c_str());
  }
} tally;

Found found(double value, const std::optional<double>& half_width, std::uint64_t replications) {
  const double t = results::student_95(static_cast<std::int64_t>(replications));
  return {value, half_width.value_or(0.0) / t};
}

}  // namespace

results::Experiment play(const std::string& file, std::uint64_t replications, std::uint64_t seed,
                         const std::vector<std::string>& set) {
  scenarios::Reading reading = scenarios::read_file(std::string(HOLDTIME_SOURCE_DIR) + "/" + file, set);
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  results::ExperimentOptions options;
  options.replications = replications;
  options.seed = seed;
  return results::run_experiment(std::make_shared<const models::Scenario>(std::move(*reading.scenario)),
                                 options);
}

std::optional<Found> find_kpi(const results::Experiment& experiment, const std::string& kpi,
                              const Cell& cell) {
  const auto row =
      std::find_if(experiment.rows.begin(), experiment.rows.end(), [&](const results::Row& candidate) {
        return results::kpis()[candidate.kpi].id == kpi && candidate.call_type == cell.call_type &&
               candidate.team == cell.team && candidate.period == cell.period;
      });
  INFO("no row of " << kpi);
  REQUIRE(row != experiment.rows.end());
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
  REQUIRE(result != experiment.targets.end());
  if (!result->value || !result->interval) return std::nullopt;
  return found(*result->value, 0.5 * (result->interval->high - result->interval->low),
               experiment.replications);
}

double alarm(std::size_t comparisons, std::uint64_t replications) {
  const boost::math::students_t t(static_cast<double>(replications - 1));
  return boost::math::quantile(boost::math::complement(t, 1e-6 / 2.0 / static_cast<double>(comparisons)));
}

void compare(const Comparison& comparison, double z, double catches) {
  const double exact = comparison.exact;
  if (!comparison.found) {
    INFO(comparison.of << " " << comparison.kpi << ": expected " << exact << ", found nobody to tell it of");
    CHECK(exact == 0.0);
    return;
  }
  const Found& found = *comparison.found;
  const double asked = catches * comparison.scale;
  const double allowed = z * found.error + comparison.rounding;
  const double tolerance = std::max(allowed, comparison.rare ? asked : 0.0);
  const double difference = found.value - exact;
  const double off = found.error > 0.0 ? difference / found.error : 0.0;
  // In percent where the value is its own scale.
  const std::string caught = comparison.scale == std::fabs(exact)
                                 ? fmt::format("{:.2f} %", tolerance / comparison.scale * 100.0)
                                 : fmt::format("{:.2g} ({:.2f} % of {:.2g})", tolerance,
                                               tolerance / comparison.scale * 100.0, comparison.scale);
  const std::string line =
      fmt::format("{:<6} {:<33} expected {:<13.8g} found {:<13.8g} z {:+5.2f}  catches {}", comparison.of,
                  comparison.kpi, exact, found.value, off, caught);
  fmt::print("{}\n", line);
  std::fflush(stdout);
  ++tally.comparisons;
  if (!comparison.rare && std::fabs(off) > std::fabs(tally.largest_z)) {
    tally.largest_z = off;
    tally.where = comparison.of + " " + comparison.kpi;
  }
  INFO(line << "\n  tolerance " << tolerance << ", asked to catch " << asked);
  CHECK(std::fabs(difference) <= tolerance);
  CHECK(allowed <= std::max(asked, comparison.rounding));
}

}  // namespace holdtime::theory
