// Centers whose callers call again, compared on the same callers.
#include <catch2/catch.hpp>
#include <map>
#include <tuple>

#include "planning/compare.hpp"
#include "results/experiment.hpp"
#include "tests/models/rich_center.hpp"

namespace holdtime::planning {
namespace {

results::ExperimentOptions days(std::uint64_t count) {
  results::ExperimentOptions options;
  options.replications = count;
  return options;
}

std::shared_ptr<const models::Scenario> scenario_of(models::Center center) {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = std::move(center);
  return scenario;
}

models::Center with_more_lines() {
  models::Center c = models::rich_center_with_redial();
  for (models::LineGroup& group : c.line_groups) group.lines += 3;
  return c;
}

std::vector<results::DifferenceRow> rows(const models::Center& a, const models::Center& b) {
  return compare({{"A", "a.json", scenario_of(a), nullptr, ""}, {"B", "b.json", scenario_of(b), nullptr, ""}},
                 days(30))
      .pairings.at(0)
      .rows;
}

bool of_attempts(const results::DifferenceRow& row) {
  return results::kpis()[row.kpi].by_attempt();
}

}  // namespace

TEST_CASE("Attempts and callers of a comparison are what a run of each side says, to the last bit") {
  using Key = std::tuple<std::size_t, std::size_t, std::size_t>;
  const auto run_of = [](const models::Center& center) {
    std::map<Key, results::Estimate> found;
    for (const results::Row& row : results::run_experiment(scenario_of(center), days(30)).rows) {
      if (results::kpis()[row.kpi].by_attempt() && !row.line_group)
        found[{row.kpi, row.call_type.value_or(99), row.period.value_or(99)}] = row.estimate;
    }
    return found;
  };
  const auto of_a = run_of(models::rich_center_with_redial()), of_b = run_of(with_more_lines());
  int compared = 0;
  for (const auto& row : rows(models::rich_center_with_redial(), with_more_lines())) {
    if (!of_attempts(row)) continue;
    const Key key{row.kpi, row.call_type.value_or(99), row.period.value_or(99)};
    CAPTURE(results::kpis()[row.kpi].id, row.call_type.value_or(99), row.period.value_or(99));
    CHECK(row.difference.a == of_a.at(key).value);
    CHECK(row.difference.a_half_width == of_a.at(key).half_width);
    CHECK(row.difference.b == of_b.at(key).value);
    CHECK(row.difference.b_half_width == of_b.at(key).half_width);
    ++compared;
  }
  CHECK(compared > 200);
}

TEST_CASE("Of the same callers more lines lose fewer to the busy tone, and a comparison is sure of it") {
  int seen = 0;
  for (const auto& row : rows(models::rich_center_with_redial(), with_more_lines())) {
    if (row.call_type || row.period || !of_attempts(row)) continue;
    const std::string_view id = results::kpis()[row.kpi].id;
    CAPTURE(id);
    if (id == "busy" || id == "attempts_per_caller") CHECK(row.difference.finding == results::Finding::lower);
    if (id == "callers") CHECK(row.difference.value == 0.0);  // the very same
    ++seen;
  }
  CHECK(seen == 7);
}

TEST_CASE(
    "Callers are not compared where on one side nobody calls again, nor attempts where none are counted") {
  models::Center once = models::rich_center_with_redial();
  for (models::CallType& type : once.call_types) type.redial.reset();
  int lines = 0;
  for (const auto& row : rows(models::rich_center_with_redial(), once)) {
    if (!of_attempts(row)) continue;
    CHECK(results::kpis()[row.kpi].needs != results::Needs::several_calls);
    ++lines;
  }
  CHECK(lines > 0);
  for (const auto& row : rows(models::rich_center_with_redial(), models::rich_center())) {
    CHECK_FALSE(of_attempts(row));
  }
}

}  // namespace holdtime::planning
