#include "tests/theory/theory.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>

#include "planning/exact/shipped.hpp"
#include "scenarios/reader.hpp"
#include "tests/places.hpp"
#include "tests/theory/record_figures.hpp"

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

}  // namespace

std::vector<ExactCase> read_cases(const std::string& family) {
  return shipped_family(family).cases;
}

std::size_t comparisons_of_suite() {
  std::size_t count = other_comparisons;
  for (const std::string& family : families()) {
    for (const ExactCase& exact : read_cases(family)) count += comparisons_of(exact);
  }
  return count;
}

models::Scenario read(const std::string& file, const std::vector<std::string>& set) {
  scenarios::Reading reading = scenarios::read_file(places::source(file), set);
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return std::move(*reading.scenario);
}

results::Experiment play(const std::string& file, std::uint64_t replications, std::uint64_t seed,
                         const std::vector<std::string>& set) {
  results::ExperimentOptions options;
  options.replications = replications;
  options.seed = seed;
  return results::run_experiment(std::make_shared<const models::Scenario>(read(file, set)), options);
}

void compare(const Comparison& comparison, double z, double catches) {
  const std::string kpi = comparison.measure + text_of(comparison.cell);
  const Verdict verdict = judge(comparison, z, catches);
  if (!comparison.found) {
    INFO(comparison.of << " " << kpi << ": expected " << comparison.exact << ", found nobody to tell it of");
    CHECK(verdict.agrees);
    return;
  }
  // In percent where the value is its own scale.
  const std::string caught = comparison.scale == std::fabs(comparison.exact)
                                 ? fmt::format("{:.2f} %", verdict.caught * 100.0)
                                 : fmt::format("{:.2g} ({:.2f} % of {:.2g})", verdict.tolerance,
                                               verdict.caught * 100.0, comparison.scale);
  const std::string line =
      fmt::format("{:<6} {:<33} expected {:<13.8g} found {:<13.8g} z {:+5.2f}  catches {}", comparison.of,
                  kpi, comparison.exact, comparison.found->value, verdict.z, caught);
  fmt::print("{}\n", line);
  std::fflush(stdout);
  ++tally.comparisons;
  if (!comparison.rare && std::fabs(verdict.z) > std::fabs(tally.largest_z)) {
    tally.largest_z = verdict.z;
    tally.where = comparison.of + " " + kpi;
  }
  INFO(line << "\n  tolerance " << verdict.tolerance << ", asked to catch " << catches * comparison.scale);
  CHECK(verdict.agrees);
  CHECK(verdict.sharp);
}

void check_case(const ExactCase& exact, std::uint64_t replications, double catches) {
  INFO(exact.name << " (" << exact.scenario << ")");
  const results::Experiment experiment = play(exact.scenario, replications, exact.seed, exact.set);
  Compared compared = compare_with(exact, experiment);
  find_in_records(experiment, compared);
  const double z = alarm(comparisons_of_suite(), replications);
  fmt::print("{}: {} replications, alarm beyond {:.2f} standard errors\n", exact.name, replications, z);
  for (const Comparison& comparison : compared.list) compare(comparison, z, catches);
}

}  // namespace holdtime::theory
