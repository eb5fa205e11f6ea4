// Control variates of played days: their means are what the plan lets expect, and intervals cover the truth.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <iostream>

#include "results/experiment.hpp"
#include "results/statistics/levels.hpp"
#include "tests/models/rich_center.hpp"
#include "tests/planning/exact_day.hpp"

namespace holdtime::planning {
namespace {

using results::ControlledRow;
using results::Experiment;

Experiment played(const std::shared_ptr<const models::Scenario>& scenario, std::uint64_t days,
                  std::uint64_t seed = 1, std::size_t threads = 2) {
  results::ExperimentOptions options;
  options.replications = days;
  options.seed = seed;
  options.threads = threads;
  options.control_variates = true;
  return results::run_experiment(scenario, options);
}

const ControlledRow* find(const Experiment& e, std::string_view kpi,
                          std::optional<std::size_t> period = std::nullopt) {
  for (const ControlledRow& row : e.controlled->rows) {
    if (results::kpis()[row.kpi].id == kpi && !row.call_type && !row.team && row.period == period)
      return &row;
  }
  return nullptr;
}

struct Coverage {
  int raw = 0, controlled = 0, experiments = 0;
  double reduction = 0.0;
};

/// How many of `experiments` intervals of so many days hold the exact service level, abandonment and wait.
std::vector<Coverage> coverage(int experiments, std::uint64_t days) {
  const PeriodOutcome truth = total(solve(exact_day()));
  const std::pair<const char*, double> figures[] = {
      {"service_level", truth.service_level(models::ServiceLevelFormula::answered_by_offered)},
      {"abandonment", truth.abandoned / truth.offered},
      {"asa", truth.asa()}};
  const auto scenario = same_day_as_a_scenario();
  std::vector<Coverage> found(std::size(figures));
  for (int e = 0; e < experiments; ++e) {
    const Experiment experiment = played(scenario, days, 1000 + static_cast<std::uint64_t>(e));
    for (std::size_t i = 0; i < found.size(); ++i) {
      const ControlledRow& row = *find(experiment, figures[i].first);
      const double exact = figures[i].second;
      found[i].raw += std::abs(row.raw - exact) <= row.raw_half_width;
      found[i].controlled += std::abs(row.value - exact) <= row.half_width;
      found[i].reduction += *row.reduction / experiments;
      ++found[i].experiments;
    }
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::cout << fmt::format(
        "{:>4} days, {} experiments, {:<14} raw {:.2f} %, controlled {:.2f} %, "
        "reduction {:.2f}\n",
        days, experiments, figures[i].first, 100.0 * found[i].raw / experiments,
        100.0 * found[i].controlled / experiments, found[i].reduction);
  }
  return found;
}

}  // namespace

TEST_CASE("The controls' means over 4,000 days are what the plan lets expect, in the day and its intervals") {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  const models::CenterPlan plan(scenario->center);
  const results::KnownControls known(plan);
  models::CallCenter center(std::make_shared<models::CenterPlan>(scenario->center), {1, 0});
  results::DayTally tally(plan, scenario->goals);
  results::ControlledDay day(known);
  const std::size_t cells = known.periods().count + 1;
  std::vector<results::PairSums> arrivals(cells), work(cells);
  for (std::uint64_t replication = 0; replication < 4000; ++replication) {
    center.restart({1, replication});
    tally.clear();
    day.begin(tally);
    center.finish(day);
    tally.close();
    day.close(tally);
    for (std::size_t i = 0; i < cells; ++i) {
      arrivals[i].add(day.arrivals(i), 1);
      work[i].add(day.work(i), 1);
    }
  }
  int arrivals_seen = 0, work_seen = 0;
  for (std::size_t i = 0; i < cells; ++i) {
    CAPTURE(i);
    const auto came = *results::estimate_ratio(arrivals[i]), took = *results::estimate_ratio(work[i]);
    CHECK(std::abs(came.estimate - known.arrivals(i)) <= 4.5 * *came.standard_error);
    CHECK(std::abs(took.estimate) <= 4.5 * *took.standard_error);
    arrivals_seen += came.estimate > 0.0;
    work_seen += *took.standard_error > 0.0;
  }
  // Open for 8 half hours; those of type b alone stand in intervals, as an IVR comes before type a.
  CHECK(arrivals_seen == 9);
  CHECK(work_seen >= 9);
  CHECK(known.arrivals(cells - 1) == Approx(275.0 + 165.0).epsilon(1e-9));
  CHECK(known.left_out().size() == 2);  // arrivals of a by interval; those of c, which are exact
}

TEST_CASE("Control variates leave the raw results as they are, and are the same for any threads",
          "[parallel]") {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  const auto text = [](const Experiment& e) {
    std::string all;
    for (const ControlledRow& row : e.controlled->rows)
      all += fmt::format("{} {:a} {:a} {:a}\n", row.kpi, row.raw, row.value, row.half_width);
    return all;
  };
  const Experiment with = played(scenario, 60, 1, 1);
  CHECK(with.controlled->rows.size() > 500);
  CHECK(text(with) == text(played(scenario, 60, 1, 2)));
  CHECK(text(with) == text(played(scenario, 60, 1, 7)));
  results::ExperimentOptions plain;
  plain.replications = 60;
  const Experiment without = results::run_experiment(scenario, plain);
  CHECK_FALSE(without.controlled);
  REQUIRE(with.rows.size() == without.rows.size());
  int different = 0;
  for (std::size_t i = 0; i < with.rows.size(); ++i)
    different += with.rows[i].estimate.value != without.rows[i].estimate.value;
  CHECK(different == 0);
  for (const results::Row& row : with.rows) {
    if (row.period || row.team || row.call_type) continue;
    const ControlledRow* controlled = find(with, results::kpis()[row.kpi].id);
    if (controlled != nullptr) CHECK(controlled->raw == *row.estimate.value);
  }
}

TEST_CASE("Offered calls that come at random are known beforehand: their controlled number is exact") {
  const Experiment e = played(same_day_as_a_scenario(), 50);
  const ControlledRow& offered = *find(e, "offered");
  CHECK(offered.value == Approx(171.0).epsilon(1e-9));
  CHECK(offered.half_width == Approx(0.0).margin(1e-3));
  CHECK(find(e, "offered", 2)->value == Approx(60.0).epsilon(1e-9));
}

TEST_CASE("Recorded calls have no controls, and too few days none") {
  auto scenario = std::make_shared<models::Scenario>(*same_day_as_a_scenario());
  CHECK(played(scenario, 19).controlled->rows.empty());
  models::TraceArrivals trace;
  for (int i = 0; i < 60; ++i) trace.calls.push_back({engine::minute * i, std::nullopt});
  scenario->center.call_types[0].arrivals = trace;
  const Experiment recorded = played(scenario, 30);
  CHECK(recorded.controlled->rows.empty());
  REQUIRE(recorded.controlled->left_out.size() == 1);
  CHECK(recorded.controlled->left_out[0] == "calls: its calls are recorded and the same every day");
}

TEST_CASE("Controlled intervals hold the exact day, and are narrower") {
  constexpr int experiments = 400;
  for (const Coverage& found : coverage(experiments, 30)) {
    const double share = static_cast<double>(found.controlled) / experiments;
    CHECK(std::abs(share - 0.95) <= 4.0 * std::sqrt(0.95 * 0.05 / experiments));
    CHECK(found.reduction > 1.3);
  }
}

TEST_CASE("Controlled intervals hold the exact day in 93.5 to 96.5 % of 4,000 experiments", "[long]") {
  const std::uint64_t days = GENERATE(30, 200);
  for (const Coverage& found : coverage(4000, days)) {
    const double share = static_cast<double>(found.controlled) / found.experiments;
    CHECK(share >= 0.935);
    CHECK(share <= 0.965);
  }
}

}  // namespace holdtime::planning
