// The answer in a sentence, for every kind of target.
#include "results/writers/answer.hpp"

#include <catch2/catch.hpp>

#include "tests/models/rich_center.hpp"
#include "tests/results/target_days.hpp"

namespace holdtime::results {
namespace {

using Window = Target::Window;

/// The rich center's answer with the numbers put in by hand.
struct Case {
  explicit Case(const Target& target, std::uint64_t days = 2) {
    scenario->center = models::rich_center();
    scenario->goals.targets = {target};
    ExperimentOptions options;
    options.replications = days;
    experiment = run_experiment(scenario, options);
    result().days = 10'000;
    result().days_met = 9'312;
    result().share_of_days = 0.9312;
    result().share_interval = {0.926, 0.936};
    result().value = 0.911;
    result().interval = Interval{0.904, 0.919};
    result().verdict = Verdict::met;
  }
  TargetResult& result() { return experiment.targets.at(0); }
  /// Without the sentence about the weakest interval.
  std::string first_sentence() const {
    const std::string text = answer(experiment);
    return text.substr(0, text.find(" Weakest"));
  }
  std::shared_ptr<models::Scenario> scenario = std::make_shared<models::Scenario>();
  Experiment experiment;
};

Target on_days(Target target, double share) {
  target.share_of_days = share;
  return target;
}

}  // namespace

TEST_CASE("A target on a share of days is answered by that share, in counts and with its interval") {
  const Case c(on_days(at_least(service_level, 0.8, Window::day), 0.9));
  CHECK(c.first_sentence() == "80/20 holds on 93.1 % of days (9,312 of 10,000; 92.6–93.6), asked 90 %: met.");
}

TEST_CASE("A target on the long run is answered by its value, the share of days beside it") {
  Case c(at_least(service_level, 0.8));
  c.result().verdict = Verdict::undecided;
  CHECK(c.first_sentence() ==
        "80/20 over the long run: 91.1 % (90.4–91.9): undecided; it holds on 93.1 % of days (9,312 of "
        "10,000; 92.6–93.6).");
}

TEST_CASE("A target on every interval says where it fails") {
  Case c(at_least(service_level, 0.8, Window::interval));
  c.result().verdict = Verdict::missed;
  c.result().missing_periods = {1, 3, 4};
  CHECK(c.first_sentence().starts_with(
      "80/20 in every interval over the long run: missed at 08:00 and 2 more; it holds on 93.1 % of days"));
}

TEST_CASE("A target on a share of intervals is answered by that share") {
  Target target = at_least(service_level, 0.8, Window::interval);
  target.share_of_intervals = 0.85;
  Case c(target);
  c.result().share_of_intervals = 0.9;
  c.result().share_of_intervals_interval = Interval{0.88, 0.92};
  CHECK(c.first_sentence() == "80/20 holds in 90.0 % of intervals (88.0–92.0), asked 85 %: met.");
}

TEST_CASE("Other KPIs are named, with their bounds and whom they are about") {
  Target target;
  target.kpi = TargetKpi::acw;
  target.at_least = 30;
  target.at_most = 60;
  target.team = 1;
  Case c(target);
  c.result().value = 45.25;
  c.result().interval = Interval{44.0, 46.0};
  CHECK(c.first_sentence().starts_with(
      "After-call work between 30 s and 60 s of u over the long run: 45.2 s (44.0–46.0): met"));
  Target share;
  share.kpi = TargetKpi::abandonment;
  share.at_most = 0.05;
  share.call_type = 0;
  CHECK(Case(share).first_sentence().starts_with("Abandonment at most 5 % for a over the long run: 91.1 %"));
}

TEST_CASE("The weakest interval is the open one of lowest service level") {
  Target abandoned;
  abandoned.kpi = TargetKpi::abandonment;
  abandoned.at_most = 0.05;
  Case c(abandoned);
  for (Row& row : c.experiment.rows) {
    if (kpis()[row.kpi].id != "service_level" || row.call_type || row.team || !row.period) continue;
    row.estimate.value = 0.9;
    if (*row.period == 0) row.estimate.value = 0.1;  // before opening
    if (*row.period == 3) row.estimate.value = 0.617;
  }
  CHECK(clock_text(c.experiment.periods.start(0)) == "07:30");
  CHECK(answer(c.experiment).ends_with(" Weakest: 09:00, 61.7 % in 20 s."));
}

TEST_CASE("Where the first target is a service level, the weakest interval is judged by its own threshold") {
  Target target = at_least(service_level, 0.9);
  target.service_level.within = s(60);
  Case c(target);
  auto& levels = c.result().by_period;
  REQUIRE(levels.size() == c.experiment.periods.count);
  levels.assign(levels.size(), 0.9);
  levels[0] = 0.1;  // before opening
  levels[5] = 0.75;
  CAPTURE(answer(c.experiment));
  CHECK(answer(c.experiment).ends_with(" Weakest: 10:00, 75.0 % in 60 s."));
}

TEST_CASE("Without targets the answer is the day's service level, wait and abandonment") {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  ExperimentOptions options;
  options.replications = 2;
  const std::string text = answer(run_experiment(scenario, options));
  CHECK(text.find(" % of callers in 20 s (") != std::string::npos);
  CHECK(text.find(" % abandoned; no target is set. Weakest: ") != std::string::npos);
}

TEST_CASE("A single day's answer is whether the target held that day") {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  scenario->goals.targets = {at_least(service_level, 0.0001)};
  ExperimentOptions options;
  options.only = 4;
  CHECK(answer(run_experiment(scenario, options)).starts_with("On this day 0.01/20 holds: "));
}

TEST_CASE("Where no day was finished the answer says so") {
  const std::atomic<bool> stop{true};
  ExperimentOptions options;
  options.stop = &stop;
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  CHECK(answer(run_experiment(scenario, options)) == "No day was played to its end.");
}

}  // namespace holdtime::results
