#include "planning/selftest.hpp"

#include <algorithm>

#include "engine/random/published_answers.hpp"
#include "planning/exact/shipped.hpp"

namespace holdtime::planning {
namespace {

using exact::ExactCase;

std::vector<GeneratorCheck> check_generator() {
  std::vector<GeneratorCheck> checks;
  for (const engine::PublishedAnswer& known : engine::published_answers) {
    checks.push_back({std::string("Philox4x64-10 of ") + known.of,
                      engine::philox(known.counter, known.key) == known.answer});
  }
  // What every caller's luck hangs on: who he is stands in the counter, the seed in the key.
  const std::uint64_t entity = engine::entity_hash("sales");
  bool agrees = true;
  for (std::uint64_t i = 0; i < 100; ++i) {
    const auto purpose = static_cast<std::uint32_t>(i % 7), block = static_cast<std::uint32_t>(i % 3);
    const std::uint64_t first = (std::uint64_t{purpose} << 32) | block;
    agrees &= engine::draw_block({20 + i, 7 * i}, entity, i, purpose, block) ==
              engine::philox({first, i, entity, 7 * i}, {20 + i, 0});
  }
  checks.push_back({"draws of 100 callers", agrees});
  return checks;
}

struct Case {
  ExactCase exact;
  std::shared_ptr<const models::Scenario> scenario;
};

std::vector<Case> cases_to_play() {
  std::vector<Case> list;
  for (const std::string& family : exact::families()) {
    for (ExactCase& one : exact::shipped_family(family).cases) {
      if (one.selftest == 0) continue;
      auto scenario = std::make_shared<const models::Scenario>(exact::shipped_scenario(one));
      list.push_back({std::move(one), std::move(scenario)});
    }
  }
  return list;
}

std::size_t shown_figures(const exact::Compared& compared) {
  return compared.list.size() - compared.not_shown.size();
}

std::string text_of(const exact::Comparison& comparison, const models::Center& center) {
  const exact::Cell& cell = comparison.cell;
  std::string text = comparison.measure;
  if (cell.call_type) text += ", " + center.call_types[*cell.call_type].name;
  if (cell.team) text += ", " + center.teams[*cell.team].name;
  if (cell.period) {
    const auto start = center.opens + static_cast<models::Microseconds>(*cell.period) * center.interval;
    text += ", " + results::clock_text(start);
  }
  return text;
}

SimulatedCase judged(const Case& one, const exact::Compared& compared, std::size_t of_all) {
  SimulatedCase result{
      one.exact.name, one.exact.title, one.exact.selftest, exact::alarm(of_all, one.exact.selftest), {}};
  for (std::size_t i = 0; i < compared.list.size(); ++i) {
    const auto& hidden = compared.not_shown;
    if (std::find(hidden.begin(), hidden.end(), i) != hidden.end()) continue;
    const exact::Comparison& comparison = compared.list[i];
    result.figures.push_back({text_of(comparison, one.scenario->center), comparison,
                              exact::judge(comparison, result.alarm, one.exact.everyday_catches)});
  }
  return result;
}

}  // namespace

std::size_t Selftest::comparisons() const {
  std::size_t count = generator.size();
  for (const exact::FormulaResult& one : formulas) count += one.figures.size();
  for (const SimulatedCase& one : simulated) count += one.figures.size();
  return count;
}

std::size_t Selftest::failures() const {
  std::size_t count = 0;
  for (const GeneratorCheck& one : generator) count += !one.agrees;
  for (const exact::FormulaResult& one : formulas) {
    for (const auto& figure : one.figures) count += !figure.agrees();
  }
  for (const SimulatedCase& one : simulated) {
    for (const SimulatedFigure& figure : one.figures) count += !figure.verdict.agrees;
  }
  return count;
}

std::uint64_t days_of_selftest() {
  std::uint64_t days = 0;
  for (const Case& one : cases_to_play()) days += one.exact.selftest;
  return days;
}

Selftest run_selftest(const SelftestOptions& options) {
  Selftest result{check_generator(), exact::check_all_formulas(), {}, false};
  const std::vector<Case> list = cases_to_play();
  std::vector<exact::Compared> compared;
  std::size_t comparisons = 0;
  for (const Case& one : list) {
    results::ExperimentOptions how;
    how.replications = one.exact.selftest;
    how.seed = one.exact.seed;
    how.threads = options.threads;
    how.stop = options.stop;
    how.progress = options.progress;
    const results::Experiment experiment = results::run_experiment(one.scenario, how);
    if (experiment.interrupted) {
      result.interrupted = true;
      break;
    }
    compared.push_back(exact::compare_with(one.exact, experiment));
    comparisons += shown_figures(compared.back());
  }
  for (std::size_t i = 0; i < compared.size(); ++i) {
    result.simulated.push_back(judged(list[i], compared[i], comparisons));
  }
  return result;
}

}  // namespace holdtime::planning
