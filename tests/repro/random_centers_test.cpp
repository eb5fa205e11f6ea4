// Whatever the center: who plays its days, in which order, and where a run is cut decide nothing.
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>

#include "results/writers/writers.hpp"
#include "tests/engine/executors.hpp"
#include "tests/models/random_center.hpp"
#include "tests/models/rich_center.hpp"

namespace holdtime {
namespace {

constexpr std::uint64_t centers = 40;

std::shared_ptr<const models::Scenario> random_scenario(std::uint64_t number) {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::random_center(number);
  models::Target target;
  target.at_least = 0.8;
  target.share_of_days = 0.5;
  scenario->goals.targets = {target};
  return scenario;
}

std::string csv(const results::Experiment& experiment) {
  std::ostringstream text;
  results::write_csv(text, experiment, {"0", "0"});
  return text.str();
}

/// All that a run tells, numbers to the last bit.
std::string everything(const results::Experiment& experiment) {
  std::ostringstream text;
  results::write_json(text, experiment, {"0", "0"});
  return text.str() + csv(experiment);
}

/// "" where both are the same, else the first line in which they are not.
std::string difference(const std::string& expected, const std::string& found) {
  std::istringstream left(expected), right(found);
  std::string a, b;
  while (a == b) {
    const bool more = static_cast<bool>(std::getline(left, a));
    if (more != static_cast<bool>(std::getline(right, b))) return "one is longer: " + a + " | " + b;
    if (!more) return "";
  }
  return "expected " + a + "\n   found " + b;
}

}  // namespace

TEST_CASE("Centers made at random have all that can happen to a caller and an agent") {
  std::map<models::Outcome, int> outcomes;
  std::map<models::AgentState, int> states;
  std::set<std::string> rules;
  for (std::uint64_t i = 0; i < centers; ++i) {
    const models::Center center = models::random_center(i);
    for (const models::Team& team : center.teams) rules.insert(team.picks);
    const models::KeptRecords records = models::play(center, {1, 0});
    for (const auto& call : records.calls) ++outcomes[call.outcome];
    for (const auto& spell : records.spells) ++states[spell.state];
  }
  CHECK(outcomes.size() == 8);
  CHECK(states.size() == 10);
  CHECK(rules.size() == models::pick_rules().size());
  for (const auto& [outcome, count] : outcomes) {
    CAPTURE(static_cast<int>(outcome));
    CHECK(count > 20);
  }
}

TEST_CASE("Of any center the results are the same on any number of threads and with any executor",
          "[repro][parallel]") {
  for (std::uint64_t i = 0; i < centers; ++i) {
    const auto scenario = random_scenario(i);
    results::ExperimentOptions options;
    options.replications = 11;
    options.seed = 5 + i;
    const std::string alone = everything(results::run_experiment(scenario, options));
    CHECK(alone.size() > 1000);
    for (const std::size_t threads : {2u, 3u, 8u}) {
      options.executor = (i + threads) % 2 == 0 ? engine::first_executor() : engine::second_executor();
      options.threads = threads;
      CAPTURE(i, threads, options.executor == engine::Executor::tbb);
      CHECK(difference(alone, everything(results::run_experiment(scenario, options))) == "");
    }
  }
}

TEST_CASE("Of any center one day played alone leaves the records it leaves within a run", "[repro]") {
  for (std::uint64_t i = 0; i < centers; ++i) {
    const models::Center center = models::random_center(i);
    models::CallCenter in_a_run = models::make_day(center, {9, 0});
    for (std::uint64_t day = 0; day < 4; ++day) {
      models::KeptRecords found;
      in_a_run.restart({9, day});
      in_a_run.finish(found);
      CAPTURE(i, day);
      CHECK(models::first_difference(models::play(center, {9, day}), found) == "");
    }
  }
}

TEST_CASE("Of any center the days run alone add up to the days run together", "[repro]") {
  const auto offered = [](const results::Experiment& experiment) {
    for (const results::Row& row : experiment.rows) {
      const bool all = !row.call_type && !row.team && !row.period;
      if (all && results::kpis()[row.kpi].id == "offered") return row.estimate.value.value_or(0.0);
    }
    return -1.0;
  };
  for (std::uint64_t i = 0; i < centers; ++i) {
    const auto scenario = random_scenario(i);
    double sum = 0.0;
    for (std::uint64_t day = 0; day < 5; ++day) {
      results::ExperimentOptions options;
      options.only = day;
      options.replications = 1;
      sum += offered(results::run_experiment(scenario, options));
    }
    results::ExperimentOptions options;
    options.replications = 5;
    CAPTURE(i);
    CHECK(offered(results::run_experiment(scenario, options)) == Approx(sum / 5.0).epsilon(1e-12));
  }
}

TEST_CASE("Of any center a run that ends at a checkpoint has the rows of one of as many days",
          "[repro][parallel]") {
  for (std::uint64_t i = 0; i < 8; ++i) {
    const auto scenario = random_scenario(i);
    results::ExperimentOptions options;
    options.until.emplace();
    options.until->most = 100;
    options.threads = 3;
    const results::Experiment found = results::run_experiment(scenario, options);
    results::ExperimentOptions fixed;
    fixed.replications = found.replications;
    const results::Experiment expected = results::run_experiment(scenario, fixed);
    CAPTURE(i, found.replications);
    REQUIRE(found.rows.size() == expected.rows.size());
    const auto rows = [](const results::Experiment& experiment) {
      const std::string text = csv(experiment);
      return text.substr(text.find("\nkpi,"));  // how it was made differs
    };
    CHECK(difference(rows(expected), rows(found)) == "");
  }
}

}  // namespace holdtime
