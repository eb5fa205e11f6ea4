// A grid of experiments: cells are what a run of the same values is, and more people serve no caller worse.
#include "planning/vary.hpp"

#include <catch2/catch.hpp>

#include "results/experiment.hpp"
#include "scenarios/canonical.hpp"

namespace holdtime::planning {
namespace {

/// One team and a shift change; a day short enough for a test.
const std::string desk = R"({
  "center": "Desk", "open": "08:00-11:00",
  "calls": {"c": {"per_day": 120, "aht": "5m", "patience": "6m", "day_to_day": "10%"}},
  "teams": {"desk": {"answers": ["c"], "shrinkage": {"absent": "5%"},
    "shifts": [{"agents": 3, "time": "08:00-11:00", "breaks": ["09:30 15m"]}, {"agents": 2, "time": "09:00-11:00"}]}},
  "targets": ["80/20 on 90% of days", "abandoned <= 5%"]
})";

ReadCell reader_of(const std::string& text) {
  return [text](const std::vector<std::string>& set, const scenarios::Scale& scale) {
    return scenarios::read_text(text, "desk.json", set, {}, nullptr, scale);
  };
}

std::vector<Axis> axes_of(const std::vector<std::pair<std::string, std::string>>& options) {
  const AxesReading reading = read_axes(options);
  INFO(reading.problems.text());
  REQUIRE_FALSE(reading.problems.any_errors());
  return reading.axes;
}

results::ExperimentOptions days(std::uint64_t replications) {
  results::ExperimentOptions options;
  options.replications = replications;
  options.seed = 7;
  return options;
}

results::Grid grid_of(const std::string& text, const std::vector<Axis>& axes,
                      const results::ExperimentOptions& each) {
  const GridReading reading = read_cells(reader_of(text), {}, axes);
  REQUIRE_FALSE(reading.any_errors);
  return play_cells(reading.cells, axes, each, 0, [](std::size_t) {});
}

}  // namespace

TEST_CASE("A cell of a grid is the run of the scenario with its values written in by hand, to the last bit") {
  const auto axes =
      axes_of({{"--agents", "4..10:3"}, {"--volume", "-10%..+20%:30%"}, {"--axis", "/calls/c/aht=4m,6m"}});
  const results::Grid grid = grid_of(desk, axes, days(60));
  REQUIRE(grid.cells.size() == 12);
  const std::vector<std::pair<int, int>> shifts = {
      {2, 2}, {4, 3}, {6, 4}};  // of 3 and 2, for 4, 7 and 10 people
  for (std::size_t cell = 0; cell < grid.cells.size(); ++cell) {
    const auto [early, late] = shifts[cell / 4];
    const std::vector<std::string> by_hand = {
        "/teams/desk/shifts/0/agents=" + std::to_string(early),
        "/teams/desk/shifts/1/agents=" + std::to_string(late),
        cell / 2 % 2 == 0 ? "/calls/c/per_day=108" : "/calls/c/per_day=144",
        cell % 2 == 0 ? "/calls/c/aht=4m" : "/calls/c/aht=6m"};
    auto scenario =
        std::make_shared<models::Scenario>(*scenarios::read_text(desk, "desk.json", by_hand).scenario);
    const results::Experiment run = results::run_experiment(scenario, days(60));
    CAPTURE(cell, by_hand);
    REQUIRE(grid.cells[cell]);
    CHECK(grid.cells[cell]->scenario_hash == scenarios::scenario_hash(*scenario));
    REQUIRE(grid.cells[cell]->values.size() == 2);
    const results::GridValue& by_days = grid.cells[cell]->values[0];
    CHECK(by_days.by == results::JudgedBy::days_met);
    CHECK(by_days.value == run.targets[0].share_of_days);
    CHECK(by_days.interval->low == run.targets[0].share_interval.low);
    CHECK(by_days.verdict == run.targets[0].verdict);
    const results::GridValue& long_run = grid.cells[cell]->values[1];
    CHECK(long_run.by == results::JudgedBy::long_run);
    CHECK(long_run.value == run.targets[1].value);
    CHECK(long_run.verdict == run.targets[1].verdict);
  }
}

TEST_CASE("With one more person no caller waits longer, so no day that met its target misses it",
          "[theory]") {
  // Kiefer & Wolfowitz (1955): in a queue served first come first served, by people who are all alike and
  // with callers who never leave and keep their own talk time whoever answers, each wait falls with each
  // server more. That needs the same callers in every cell, drawn the same.
  const std::string queue = R"({
    "center": "Queue", "open": "08:00-12:00",
    "calls": {"c": {"per_day": 200, "aht": "5m", "patience": "never"}},
    "teams": {"desk": {"answers": ["c"], "on_phone": 5}},
    "targets": ["80/20 on 90% of days"]})";
  const results::Grid grid = grid_of(queue, axes_of({{"--agents", "3..9"}}), days(150));
  for (std::size_t cell = 1; cell < grid.cells.size(); ++cell) {
    CAPTURE(cell);
    CHECK(*grid.cells[cell]->values[0].value >= *grid.cells[cell - 1]->values[0].value);
  }
  CHECK(*grid.cells.front()->values[0].value < 0.1);  // a grid that shows nothing would pass above
  CHECK(*grid.cells.back()->values[0].value > 0.9);
}

TEST_CASE("Along volume and handle time a target is met on fewer days, by a wide gap") {
  const results::Grid grid =
      grid_of(desk, axes_of({{"--volume", "-30%,+60%"}, {"--axis", "/calls/c/aht=3m,8m"}}), days(60));
  const auto value = [&](std::size_t cell) { return *grid.cells[cell]->values[0].value; };
  CHECK(value(0) > value(1) + 0.3);
  CHECK(value(0) > value(3) + 0.3);
}

TEST_CASE("A grid has a cell for each combination, the last axis changing fastest") {
  const auto axes = axes_of({{"--axis", "/calls/c/per_day=100,200"}, {"--agents", "3..5"}});
  CHECK(cells_of(axes) == 6);
  const GridReading reading = read_cells(reader_of(desk), {}, axes);
  REQUIRE(reading.cells.size() == 6);
  const auto calls = [&](std::size_t cell) {
    return std::get<models::PoissonArrivals>(reading.cells[cell]->center.call_types[0].arrivals)
        .pieces[0]
        .calls;
  };
  const auto people = [&](std::size_t cell) {
    std::uint32_t sum = 0;
    for (const auto& shift : std::get<models::Roster>(reading.cells[cell]->center.teams[0].staffing).shifts)
      sum += shift.agents;
    return sum;
  };
  for (std::size_t cell = 0; cell < 6; ++cell) {
    CAPTURE(cell);
    CHECK(calls(cell) == Approx(cell < 3 ? 100.0 : 200.0));
    CHECK(people(cell) == 3 + cell % 3);
  }
}

// They stand first.
std::ptrdiff_t errors_in(const GridReading& reading) {
  return std::ranges::count_if(reading.problems, [](const CellProblem& each) {
    return each.problem.severity == scenarios::Severity::error;
  });
}

TEST_CASE("A value the reader refuses stops the grid before anything is played, and names its cell") {
  const auto axes = axes_of({{"--agents", "3..4"}, {"--axis", "/calls/c/aht=4m,5x,6m"}});
  const GridReading reading = read_cells(reader_of(desk), {}, axes);
  CHECK(reading.any_errors);
  CHECK(reading.cells.empty());
  REQUIRE(errors_in(reading) == 1);
  CHECK(reading.problems[0].where == "agents 3, /calls/c/aht=5x");
  CHECK(reading.problems[0].cells == 2);
  CHECK(reading.problems[0].problem.pointer == "/calls/c/aht");
}

TEST_CASE("A grid without targets, or with other targets in some cells, is refused") {
  const GridReading none = read_cells(reader_of(desk), {"/targets=[]"}, axes_of({{"--agents", "3..4"}}));
  REQUIRE(errors_in(none) == 1);
  CHECK_THAT(none.problems[0].problem.instead, Catch::Contains("80/20"));
  const GridReading other =
      read_cells(reader_of(desk), {}, axes_of({{"--axis", R"(/targets=["80/20"],["80/20", "asa <= 30s"])"}}));
  REQUIRE(errors_in(other) == 1);
  CHECK_THAT(other.problems[0].problem.what, Catch::Contains("2 targets here, 1 in the first cell"));
}

TEST_CASE(
    "Axes that are wrong are told all at once, and so are those that meet twice or make too many cells") {
  const AxesReading wrong = read_axes({{"--agents", "0..3"}, {"--volume", "5"}, {"--axis", "aht"}});
  CHECK(wrong.problems.count(scenarios::Severity::error) == 3);
  CHECK(read_axes({}).problems.any_errors());
  CHECK(read_axes({{"--agents", "3"}, {"--agents", "4"}}).problems.any_errors());
  CHECK(read_axes({{"--axis", "/x=3"}, {"--axis", "/x=4"}}).problems.any_errors());
  CHECK(read_axes({{"--agents", "1..1000"}, {"--volume", "1%..20%:1%"}}).problems.any_errors());
}

TEST_CASE("A stop keeps the cells that are finished, and no half of one") {
  const auto axes = axes_of({{"--agents", "3..6"}});
  const GridReading reading = read_cells(reader_of(desk), {}, axes);
  std::atomic<bool> stop{false};
  results::ExperimentOptions each = days(20);
  each.stop = &stop;
  const results::Grid grid =
      play_cells(reading.cells, axes, each, 2, [&](std::size_t done) { stop = done == 2; });
  CHECK(grid.played() == 2);
  CHECK(grid.cells[1]);
  CHECK_FALSE(grid.cells[2]);
  CHECK(grid.cells[0]->values.size() == 1);  // the second target alone was asked for
  CHECK(grid.cells[0]->values[0].target == 2);
}

}  // namespace holdtime::planning
