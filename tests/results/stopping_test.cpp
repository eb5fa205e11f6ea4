// How many days: looks only at checkpoints, stops when decided, and never by threads.
#include "results/stopping.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "results/experiment.hpp"
#include "tests/models/rich_center.hpp"
#include "tests/results/target_days.hpp"

namespace holdtime::results {
namespace {

std::shared_ptr<const models::Scenario> rich_scenario(const Target& target) {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  scenario->goals.targets = {target};
  return scenario;
}

Experiment play(const Target& target, const StoppingRule& rule, std::size_t threads = 1) {
  ExperimentOptions options;
  options.until = rule;
  options.threads = threads;
  return run_experiment(rich_scenario(target), options);
}

/// A bound on the service level that the rich center's long run lies on, as near as `days` can tell.
Target on_the_edge(std::uint64_t days) {
  ExperimentOptions options;
  options.replications = days;
  const Experiment e = run_experiment(rich_scenario(at_least(service_level, 0.5)), options);
  return at_least(service_level, e.targets.at(0).value.value());
}

}  // namespace

TEST_CASE("Checkpoints double from 64 days on, and the most days are the last") {
  CHECK(checkpoints(1) == std::vector<std::uint64_t>{1});
  CHECK(checkpoints(64) == std::vector<std::uint64_t>{64});
  CHECK(checkpoints(65) == std::vector<std::uint64_t>{64, 65});
  CHECK(checkpoints(512) == std::vector<std::uint64_t>{64, 128, 256, 512});
  CHECK(checkpoints(100'000).size() == 12);
  CHECK(checkpoints(100'000).back() == 100'000);
}

TEST_CASE("All looks together may miss with five percent") {
  CHECK(miss_at_each_look(64) == 0.05);
  CHECK(miss_at_each_look(100'000) == Approx(0.05 / 12));
}

TEST_CASE("A clear-cut target is decided at the first checkpoint") {
  const Experiment met = play(at_least(service_level, 0.01), {});
  CHECK(met.replications == 64);
  CHECK(met.reached);
  CHECK_FALSE(met.interrupted);
  CHECK(met.targets.at(0).verdict == Verdict::met);
  CHECK(play(at_least(service_level, 0.999), {}).targets.at(0).verdict == Verdict::missed);
}

TEST_CASE("A target on the edge goes on to the most days and stays undecided", "[parallel]") {
  const Experiment e = play(on_the_edge(600), {600, {}}, 2);
  CHECK(e.replications == 600);
  CHECK_FALSE(e.reached);
  CHECK_FALSE(e.interrupted);
  CHECK(e.targets.at(0).verdict == Verdict::undecided);
}

TEST_CASE("The days played and the numbers are the same on any number of threads", "[parallel]") {
  Target target = on_the_edge(2000);
  *target.at_least -= 0.03;
  const Experiment alone = play(target, {});
  CHECK(alone.replications > 64);
  const auto all = checkpoints(100'000);
  CHECK(std::find(all.begin(), all.end(), alone.replications) != all.end());
  for (const std::size_t threads : {2u, 7u}) {
    const Experiment e = play(target, {}, threads);
    CHECK(e.replications == alone.replications);
    CHECK(e.targets.at(0).interval->low == alone.targets.at(0).interval->low);
    CHECK(e.rows.at(3).estimate.half_width == alone.rows.at(3).estimate.half_width);
  }
}

TEST_CASE("A run that ended by the rule has the rows of the run with as many days") {
  const Experiment by_rule = play(at_least(service_level, 0.01), {});
  ExperimentOptions options;
  options.replications = 64;
  const Experiment fixed = run_experiment(rich_scenario(at_least(service_level, 0.01)), options);
  REQUIRE(by_rule.rows.size() == fixed.rows.size());
  for (std::size_t i = 0; i < fixed.rows.size(); ++i) {
    REQUIRE(by_rule.rows[i].estimate.value == fixed.rows[i].estimate.value);
    REQUIRE(by_rule.rows[i].estimate.half_width == fixed.rows[i].estimate.half_width);
  }
}

TEST_CASE("A stop ends a run under a rule with a complete prefix", "[parallel]") {
  std::atomic<bool> stop{false};
  std::atomic<std::uint64_t> progress{0};
  std::thread impatient([&] {
    while (progress < 100) std::this_thread::yield();  // past the first checkpoint
    stop = true;
  });
  ExperimentOptions options;
  options.until = StoppingRule{100'000, Precision{1e-9, {}}};
  options.stop = &stop;
  options.progress = &progress;
  options.threads = 2;
  const auto scenario = rich_scenario(at_least(service_level, 0.5));
  const Experiment stopped = run_experiment(scenario, options);
  impatient.join();
  CHECK(stopped.interrupted);
  CHECK_FALSE(stopped.reached);
  REQUIRE(stopped.replications >= 100);
  ExperimentOptions again;
  again.replications = stopped.replications;
  const Experiment whole = run_experiment(scenario, again);
  REQUIRE(whole.rows.size() == stopped.rows.size());
  for (std::size_t i = 0; i < whole.rows.size(); ++i) {
    REQUIRE(whole.rows[i].estimate.value == stopped.rows[i].estimate.value);
    REQUIRE(whole.rows[i].estimate.half_width == stopped.rows[i].estimate.half_width);
  }
}

TEST_CASE("Precision is waited for instead of verdicts, shares in points and times in parts of themselves") {
  const Experiment wide = play(on_the_edge(600), {100'000, Precision{0.05, {}}});
  CHECK(wide.replications == 64);
  const Experiment fine = play(at_least(service_level, 0.01), {100'000, Precision{0.01, {}}}, 2);
  CHECK(fine.replications > 64);
  const Interval shown = fine.targets.at(0).interval.value();
  CHECK(shown.high - shown.low <= 0.02);
  Target asa = at_least(TargetKpi::asa, 1.0);
  const Experiment seconds = play(asa, {100'000, Precision{{}, 0.1}}, 2);
  const Interval time = seconds.targets.at(0).interval.value();
  CHECK(time.high - time.low <= 0.2 * *seconds.targets.at(0).value);
  CHECK(play(asa, {100'000, Precision{0.0001, {}}}).replications == 64);  // no share among the targets
  CHECK_FALSE(play(asa, {100, Precision{{}, 0.0001}}).reached);
}

TEST_CASE("Of many runs without a true difference few are decided, though each looks eight times") {
  // Days met by the toss of a coin, the target asking for just that share: every verdict is wrong.
  Target target = at_least(service_level, 0.5, Target::Window::day);
  target.share_of_days = 0.5;
  Goals goals;
  goals.targets = {target};
  const models::CenterPlan plan(two_types());
  DayTally good(plan, goals), bad(plan, goals);
  good.call(answered(s(10), 0));
  bad.call(answered(s(10), s(60)));
  good.close();
  bad.close();
  constexpr std::uint64_t most = 8192;
  int wrong = 0;
  for (std::uint64_t run = 0; run < 200; ++run) {
    TargetJudge judge(plan, goals);
    std::uint64_t day = 0;
    for (const std::uint64_t end : checkpoints(most)) {
      std::uint64_t state = (run << 32) + end;
      for (; day < end; ++day) {
        // SplitMix64 (Steele, Lea & Flood 2014): any fair coin does.
        std::uint64_t z = state += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        judge.add((z ^ (z >> 31)) % 2 == 0 ? good : bad, day);
      }
      if (judge.results(miss_at_each_look(most)).at(0).verdict != Verdict::undecided) {
        ++wrong;
        break;
      }
    }
  }
  CHECK(wrong <= 16);  // 5 % are 10; 17 or more of 200 come about in fewer than 3 of 100 suites
}

}  // namespace holdtime::results
