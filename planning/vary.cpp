#include "planning/vary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "scenarios/canonical.hpp"

namespace holdtime::planning {
namespace {

constexpr std::size_t enough_wrong_cells = 50;

/// The place of the cell on each axis.
std::vector<std::size_t> places(const std::vector<Axis>& axes, std::size_t cell) {
  std::vector<std::size_t> result(axes.size());
  for (std::size_t axis = axes.size(); axis-- > 0;) {
    result[axis] = cell % axes[axis].values.size();
    cell /= axes[axis].values.size();
  }
  return result;
}

std::string name_of_cell(const std::vector<Axis>& axes, std::size_t cell) {
  std::string text;
  const auto place = places(axes, cell);
  for (std::size_t axis = 0; axis < axes.size(); ++axis) {
    text += fmt::format("{}{}{}{}", axis > 0 ? ", " : "", axes[axis].name,
                        axes[axis].kind == Axis::Kind::path ? "=" : " ", axes[axis].values[place[axis]]);
  }
  return text;
}

scenarios::Problem plain(std::string file, std::string what, std::string why, std::string instead) {
  scenarios::Problem problem;
  problem.file = std::move(file);
  problem.what = std::move(what);
  problem.why = std::move(why);
  problem.instead = std::move(instead);
  return problem;
}

/// What is wrong with the targets of a cell beside those of the first.
void check_targets(const models::Scenario& scenario, const models::Scenario& first,
                   scenarios::Problems& problems) {
  const std::size_t count = scenario.goals.targets.size();
  if (count == 0) {
    problems.add(plain(scenario.center.name, "the scenario has no targets",
                       "there is nothing to judge a cell by",
                       "--set '/targets=[\"80/20\"]', or put them into the file"));
  } else if (count != first.goals.targets.size()) {
    problems.add(
        plain(scenario.center.name,
              fmt::format("{} targets here, {} in the first cell", count, first.goals.targets.size()),
              "cells are compared target by target", "the same number of targets in all cells"));
  }
}

/// Problems by what they say of which place, so that those of many cells are told once.
class Collected {
 public:
  void add(const scenarios::Problems& problems, const std::string& where) {
    for (const scenarios::Problem& problem : problems.sorted()) {
      if (problem.severity == scenarios::Severity::note) continue;
      // A warning's numbers differ from cell to cell; what it is about does not.
      const bool error = problem.severity == scenarios::Severity::error;
      const std::string& about = error ? problem.what : problem.why;
      const auto [found, fresh] = by_text_.emplace(problem.file + problem.pointer + about, all_.size());
      if (fresh) all_.push_back({problem, where, 0});
      ++all_[found->second].cells;
    }
  }
  std::vector<CellProblem> taken() {
    std::stable_sort(all_.begin(), all_.end(), [](const CellProblem& a, const CellProblem& b) {
      return a.problem.severity < b.problem.severity;
    });
    return std::move(all_);
  }

 private:
  std::map<std::string, std::size_t> by_text_;
  std::vector<CellProblem> all_;
};

scenarios::Parsed<Axis> read_axis(const std::string& option, const std::string& value) {
  if (option == "--agents") return agents_axis(value);
  return option == "--volume" ? volume_axis(value) : path_axis(value);
}

}  // namespace

AxesReading read_axes(const std::vector<std::pair<std::string, std::string>>& options) {
  AxesReading reading;
  if (options.empty()) {
    reading.problems.add(
        plain("vary", "nothing to vary", "a grid has an axis at least",
              "--agents 36..46, --volume -10%..+20%:5% or --axis /calls/claims/aht=4m..6m:30s"));
  }
  for (const auto& [option, value] : options) {
    const auto axis = read_axis(option, value);
    if (!axis) {
      reading.problems.add(
          plain(option, fmt::format("\"{}\" is not an axis", value), axis.wrong, axis.instead));
      continue;
    }
    const bool again = std::any_of(reading.axes.begin(), reading.axes.end(),
                                   [&](const Axis& other) { return other.name == axis.value->name; });
    if (again) {
      reading.problems.add(plain(option, axis.value->name + " is varied twice",
                                 "a cell can have only one value of it",
                                 "remove one of them, or put all values into one list"));
    }
    reading.axes.push_back(*axis.value);
  }
  if (!reading.problems.any_errors() && cells_of(reading.axes) > most_cells) {
    reading.problems.add(plain("vary", fmt::format("these axes make {} cells", cells_of(reading.axes)),
                               fmt::format("more than {} are not played: nobody would read them", most_cells),
                               "fewer values, or larger steps"));
  }
  return reading;
}

std::size_t cells_of(const std::vector<Axis>& axes) {
  std::size_t cells = 1;
  for (const Axis& axis : axes) cells = std::min<std::size_t>(cells * axis.values.size(), 1'000'000'000'000);
  return cells;
}

GridReading read_cells(const ReadCell& read, const std::vector<std::string>& set,
                       const std::vector<Axis>& axes) {
  GridReading result;
  Collected problems;
  std::size_t wrong = 0;
  const std::size_t count = cells_of(axes);
  for (std::size_t cell = 0; cell < count && wrong < enough_wrong_cells; ++cell) {
    std::vector<std::string> assignments = set;
    scenarios::Scale scale;
    const auto place = places(axes, cell);
    for (std::size_t axis = 0; axis < axes.size(); ++axis) apply(axes[axis], place[axis], assignments, scale);
    scenarios::Reading reading = read(assignments, scale);
    if (reading.scenario) {
      auto scenario = std::make_shared<const models::Scenario>(std::move(*reading.scenario));
      check_targets(*scenario, result.cells.empty() ? *scenario : *result.cells.front(), reading.problems);
      result.cells.push_back(std::move(scenario));
    }
    wrong += reading.problems.any_errors() ? 1 : 0;
    problems.add(reading.problems, name_of_cell(axes, cell));
  }
  result.problems = problems.taken();
  result.any_errors = wrong > 0;
  if (result.any_errors) result.cells.clear();
  return result;
}

results::Grid play_cells(const std::vector<std::shared_ptr<const models::Scenario>>& cells,
                         const std::vector<Axis>& axes, const results::ExperimentOptions& each,
                         std::size_t target, const std::function<void(std::size_t)>& finished) {
  results::Grid grid;
  grid.center = cells.front()->center.name;
  for (const Axis& axis : axes) grid.axes.push_back({axis.name, axis.values});
  grid.replications = each.replications;
  grid.seed = each.seed;
  grid.cells.resize(cells.size());
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    if (each.stop != nullptr && each.stop->load()) break;
    const results::Experiment experiment = results::run_experiment(cells[cell], each);
    if (experiment.interrupted) break;
    results::GridCell& played = grid.cells[cell].emplace();
    played.scenario_hash = scenarios::scenario_hash(*cells[cell]);
    for (std::size_t i = 0; i < experiment.targets.size(); ++i) {
      if (target == 0 || target == i + 1)
        played.values.push_back(results::grid_value(experiment.targets[i], i + 1));
    }
    finished(cell + 1);
  }
  return grid;
}

}  // namespace holdtime::planning
