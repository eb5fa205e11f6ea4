// An experiment's result depends on scenario, seed and number of days, never on threads.
#include "results/experiment.hpp"

#include <catch2/catch.hpp>
#include <thread>

#include "tests/engine/executors.hpp"
#include "tests/models/rich_center.hpp"

namespace holdtime::results {
namespace {

std::shared_ptr<const models::Scenario> rich_scenario() {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  models::Target target;
  target.at_least = 0.8;
  target.window = models::Target::Window::interval;
  target.share_of_days = 0.5;
  scenario->goals.targets = {target};
  return scenario;
}

/// All of a result, numbers to the last bit.
std::vector<std::string> lines(const Experiment& e) {
  const auto number = [](const std::optional<double>& x) { return x ? fmt::format("{:a}", *x) : "-"; };
  const auto interval = [](const std::optional<Interval>& x) {
    return x ? fmt::format("[{:a} {:a}]", x->low, x->high) : "-";
  };
  const auto quantile = [&](const std::optional<DayQuantile>& x) {
    return x ? fmt::format("{:a}{}", x->value, interval(x->interval)) : "-";
  };
  std::vector<std::string> all{fmt::format("{} replications", e.replications)};
  for (const Row& row : e.rows) {
    const Estimate& x = row.estimate;
    all.push_back(fmt::format("{} {} {} {}: {} {} {} {} {} {} {}", kpis()[row.kpi].id,
                              row.call_type.value_or(999), row.team.value_or(999), row.period.value_or(999),
                              number(x.value), interval(x.interval), number(x.half_width), number(x.sd_days),
                              quantile(x.p10), quantile(x.p50), quantile(x.p90)));
  }
  for (const TargetResult& t : e.targets) {
    all.push_back(fmt::format("{} {} {} {} {} {}", name_of(t.verdict), number(t.value), interval(t.interval),
                              t.days_met, t.days_empty, number(t.share_of_intervals)));
  }
  return all;
}

std::string difference(const Experiment& expected, const Experiment& found) {
  const auto a = lines(expected), b = lines(found);
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    const std::string left = i < a.size() ? a[i] : "nothing", right = i < b.size() ? b[i] : "nothing";
    if (left != right) return "expected " + left + "\n   found " + right;
  }
  return "";
}

}  // namespace

TEST_CASE("Rows and targets are the same to the last bit for any threads and executor", "[parallel]") {
  ExperimentOptions options;
  options.replications = 80;
  const auto scenario = rich_scenario();
  const Experiment alone = run_experiment(scenario, options);
  CHECK(alone.replications == 80);
  CHECK(alone.rows.size() > 1000);
  for (const auto executor : {engine::first_executor(), engine::second_executor()}) {
    for (const std::size_t threads : {1u, 2u, 7u, 200u}) {
      CAPTURE(threads, executor == engine::Executor::tbb);
      options.executor = executor;
      options.threads = threads;
      CHECK(difference(alone, run_experiment(scenario, options)) == "");
    }
  }
}

TEST_CASE("A stopped experiment is the experiment with as many replications", "[parallel]") {
  const auto scenario = rich_scenario();
  for (const std::size_t threads : {1u, 2u, 7u}) {
    std::atomic<bool> stop{false};
    std::atomic<std::uint64_t> progress{0};
    std::thread impatient([&] {
      while (progress < 20) std::this_thread::yield();
      stop = true;
    });
    ExperimentOptions options;
    options.replications = 100'000;
    options.threads = threads;
    options.stop = &stop;
    options.progress = &progress;
    const Experiment stopped = run_experiment(scenario, options);
    impatient.join();
    CAPTURE(threads, stopped.replications);
    CHECK(stopped.asked == 100'000);
    CHECK(stopped.replications >= 20);
    CHECK(stopped.replications < 100'000);
    CHECK(progress == stopped.replications);
    ExperimentOptions again;
    again.replications = stopped.replications;
    CHECK(difference(run_experiment(scenario, again), stopped) == "");
  }
}

TEST_CASE("An experiment stopped before its first day has no rows and no verdict", "[parallel]") {
  const std::atomic<bool> stop{true};
  ExperimentOptions options;
  options.stop = &stop;
  auto scenario = std::make_shared<models::Scenario>(*rich_scenario());
  scenario->goals.targets[0].share_of_days.reset();
  const Experiment e = run_experiment(scenario, options);
  CHECK(e.replications == 0);
  CHECK(e.rows.empty());
  CHECK(e.targets.at(0).verdict == Verdict::undecided);
}

TEST_CASE("Quantiles of days are given from 73 days on, intervals from two") {
  const auto scenario = rich_scenario();
  ExperimentOptions options;
  const auto first_row = [&](std::uint64_t replications) {
    options.replications = replications;
    return run_experiment(scenario, options).rows.at(0).estimate;
  };
  CHECK_FALSE(first_row(1).interval);
  CHECK(first_row(2).interval);
  CHECK_FALSE(first_row(72).p10);
  const Estimate enough = first_row(73);
  REQUIRE(enough.p10);
  CHECK(enough.p10->interval);
  CHECK(enough.p10->value <= enough.p50->value);
  CHECK(enough.p50->value <= enough.p90->value);
}

TEST_CASE("Another seed gives another result, the same seed the same") {
  const auto scenario = rich_scenario();
  ExperimentOptions options;
  options.replications = 3;
  const Experiment one = run_experiment(scenario, options);
  CHECK(difference(one, run_experiment(scenario, options)) == "");
  options.seed = 2;
  CHECK(difference(one, run_experiment(scenario, options)) != "");
}

}  // namespace holdtime::results
