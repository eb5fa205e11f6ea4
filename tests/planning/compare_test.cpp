// Scenarios compared on the same days: each side is what `run` says of it, and what is the same cancels.
#include "planning/compare.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <thread>
#include <tuple>

#include "results/experiment.hpp"
#include "tests/engine/executors.hpp"
#include "tests/models/rich_center.hpp"
#include "tests/planning/exact_day.hpp"

namespace holdtime::planning {
namespace {

using results::Comparison;
using results::Difference;
using results::DifferenceRow;
using results::Finding;

models::Scenario rich_scenario() {
  models::Scenario scenario;
  scenario.center = models::rich_center();
  models::Target target;
  target.at_least = 0.8;
  target.text = "80/20";
  scenario.goals.targets = {target, target};
  scenario.goals.targets[1].window = models::Target::Window::interval;
  scenario.goals.targets[1].share_of_days = 0.5;
  scenario.goals.targets[1].text = "80/20 in every interval on half of the days";
  return scenario;
}

/// One person more on the first shift.
models::Scenario with_one_more() {
  models::Scenario scenario = rich_scenario();
  std::get<models::Roster>(scenario.center.teams[0].staffing).shifts[0].agents += 1;
  return scenario;
}

Comparison compared(const models::Scenario& a, const models::Scenario& b,
                    const results::ExperimentOptions& options) {
  return compare({{"A", "a.json", std::make_shared<models::Scenario>(a), nullptr, ""},
                  {"B", "b.json", std::make_shared<models::Scenario>(b), nullptr, ""}},
                 options);
}

results::ExperimentOptions days(std::uint64_t count) {
  results::ExperimentOptions options;
  options.replications = count;
  return options;
}

/// All of a comparison, numbers to the last bit.
std::string text_of(const Comparison& comparison) {
  const auto number = [](const std::optional<double>& x) { return x ? fmt::format("{:a}", *x) : "-"; };
  const auto difference = [&](const Difference& d) {
    return fmt::format("{} {} {} {} {} {} {} {}", number(d.a), number(d.a_half_width), number(d.b),
                       number(d.b_half_width), number(d.value), number(d.half_width), number(d.gain),
                       static_cast<int>(d.finding));
  };
  std::string text = fmt::format("{} days\n", comparison.replications);
  for (const auto& pairing : comparison.pairings) {
    for (const DifferenceRow& row : pairing.rows) {
      text +=
          fmt::format("{} {} {} {}: {} {} {}\n", row.kpi, row.call_type.value_or(99), row.team.value_or(99),
                      row.period.value_or(99), difference(row.difference), row.days_higher, row.days_lower);
    }
    for (const auto& target : pairing.targets) {
      text += fmt::format("{} {} {} {} {:a} {:a}\n", difference(target.long_run), target.days.both,
                          target.days.only_a, target.days.only_b, target.share_interval.low,
                          target.share_interval.high);
    }
  }
  return text;
}

const Difference& whole_day(const Comparison& comparison, std::string_view kpi) {
  for (const DifferenceRow& row : comparison.pairings.at(0).rows) {
    if (results::kpis()[row.kpi].id == kpi && !row.call_type && !row.team && !row.period)
      return row.difference;
  }
  FAIL("no row " << kpi);
  return comparison.pairings.at(0).rows.at(0).difference;
}

}  // namespace

TEST_CASE("Each side of a comparison is what a run of it alone says, to the last bit") {
  const models::Scenario a = rich_scenario(), b = with_one_more();
  const Comparison comparison = compared(a, b, days(40));
  using Key = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;
  const auto rows_of = [](const models::Scenario& scenario) {
    std::map<Key, results::Estimate> rows;
    const auto run = results::run_experiment(std::make_shared<models::Scenario>(scenario), days(40));
    for (const results::Row& row : run.rows) {
      rows[{row.kpi, row.call_type.value_or(99), row.team.value_or(99), row.period.value_or(99)}] =
          row.estimate;
    }
    return rows;
  };
  const auto of_a = rows_of(a), of_b = rows_of(b);
  const auto& rows = comparison.pairings.at(0).rows;
  CHECK(rows.size() > 500);
  int different = 0;
  for (const DifferenceRow& row : rows) {
    const Key key{row.kpi, row.call_type.value_or(99), row.team.value_or(99), row.period.value_or(99)};
    const Difference& d = row.difference;
    different += d.a != of_a.at(key).value || d.a_half_width != of_a.at(key).half_width;
    different += d.b != of_b.at(key).value || d.b_half_width != of_b.at(key).half_width;
  }
  CHECK(different == 0);
  const auto run = results::run_experiment(std::make_shared<models::Scenario>(b), days(40));
  const auto& targets = comparison.pairings.at(0).targets;
  REQUIRE(targets.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(targets[i].long_run.b == run.targets[i].value);
    CHECK(targets[i].days.both + targets[i].days.only_b == run.targets[i].days_met);
    CHECK(targets[i].days.days() == 40);
    CHECK(targets[i].verdict_b == run.targets[i].verdict);
  }
}

TEST_CASE("A scenario beside itself differs by exactly 0 everywhere, give or take 0") {
  const Comparison comparison = compared(rich_scenario(), rich_scenario(), days(30));
  int different = 0;
  for (const DifferenceRow& row : comparison.pairings.at(0).rows) {
    const Difference& d = row.difference;
    different += d.value != 0.0 || d.half_width != 0.0 || row.days_higher != 0 || row.days_lower != 0 ||
                 d.finding != Finding::alike || d.gain.has_value();
  }
  CHECK(different == 0);
  CHECK(comparison.pairings[0].matching.notes.empty());
  CHECK(comparison.pairings[0].targets[1].days.only_a == 0);
  CHECK(comparison.pairings[0].targets[1].days.only_b == 0);
}

TEST_CASE("B less A is A less B with the signs turned, to the last bit") {
  const Comparison there = compared(rich_scenario(), with_one_more(), days(30));
  const Comparison back = compared(with_one_more(), rich_scenario(), days(30));
  const auto &x = there.pairings.at(0).rows, &y = back.pairings.at(0).rows;
  REQUIRE(x.size() == y.size());
  int different = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const Difference &d = x[i].difference, &e = y[i].difference;
    if (!d.value) continue;
    different += *d.value != -*e.value || d.half_width != e.half_width || d.gain != e.gain;
    different += d.interval->low != -e.interval->high || x[i].days_higher != y[i].days_lower;
  }
  CHECK(different == 0);
  const auto &s = there.pairings[0].targets[1], &t = back.pairings[0].targets[1];
  CHECK(s.share_interval.low == -t.share_interval.high);
}

TEST_CASE("A comparison is the same to the last bit for any threads and executor", "[parallel]") {
  results::ExperimentOptions options = days(60);
  const std::string alone = text_of(compared(rich_scenario(), with_one_more(), options));
  for (const auto executor : {engine::first_executor(), engine::second_executor()}) {
    for (const std::size_t threads : {2u, 7u, 100u}) {
      CAPTURE(threads, executor == engine::Executor::tbb);
      options.executor = executor;
      options.threads = threads;
      CHECK(text_of(compared(rich_scenario(), with_one_more(), options)) == alone);
    }
  }
}

TEST_CASE("A stopped comparison is the comparison of as many days", "[parallel]") {
  std::atomic<bool> stop{false};
  std::atomic<std::uint64_t> progress{0};
  std::thread impatient([&] {
    while (progress < 10) std::this_thread::yield();
    stop = true;
  });
  results::ExperimentOptions options = days(100'000);
  options.threads = 2;
  options.stop = &stop;
  options.progress = &progress;
  const Comparison stopped = compared(rich_scenario(), with_one_more(), options);
  impatient.join();
  CHECK(stopped.interrupted);
  CHECK(stopped.replications >= 10);
  CHECK(text_of(stopped) == text_of(compared(rich_scenario(), with_one_more(), days(stopped.replications))));
}

TEST_CASE("One person more answers more, surely within few days, as the callers are the same") {
  const Comparison comparison = compared(rich_scenario(), with_one_more(), days(100));
  const Difference& level = whole_day(comparison, "service_level");
  CHECK(level.finding == Finding::higher);
  CHECK(level.interval->low > 0.0);
  CHECK(*level.gain > 3.0);
  // Callers before the queue are the same ones; who is blocked is not.
  CHECK(*whole_day(comparison, "contained").value == 0.0);
  CHECK(*whole_day(comparison, "contained").half_width == 0.0);
}

TEST_CASE("Without a number of days a comparison goes on until it is decided who is better") {
  results::ExperimentOptions options;
  options.until = results::StoppingRule{2000, std::nullopt};
  const Comparison decided = compared(rich_scenario(), with_one_more(), options);
  CHECK(decided.reached);
  CHECK(decided.replications < 2000);
  CHECK((decided.replications & (decided.replications - 1)) == 0);  // at a checkpoint: 64, 128, …
  for (const auto& target : decided.pairings.at(0).targets) CHECK(target.finding != Finding::undecided);
  options.until->precision = results::Precision{0.02, std::nullopt};
  const Comparison precise = compared(rich_scenario(), with_one_more(), options);
  CHECK(precise.reached);
  for (const auto& target : precise.pairings.at(0).targets) CHECK(target.judged_half_width <= 0.02);
  // Without a target in common there is nothing to wait for.
  models::Scenario other = with_one_more();
  other.goals.targets.clear();
  options.replications = 20;
  const Comparison plain = compared(rich_scenario(), other, options);
  CHECK(plain.replications == 20);
  CHECK_FALSE(plain.until);
}

TEST_CASE("What only one scenario has, or both count differently, is said and not compared") {
  models::Scenario other = rich_scenario();
  other.center.call_types[1].name = "new";
  other.center.teams[1].name = "others";
  other.goals.service_level.within = 30 * engine::second;
  other.goals.targets.pop_back();
  const Comparison comparison = compared(rich_scenario(), other, days(5));
  const auto& notes = comparison.pairings.at(0).matching.notes;
  const auto said = [&](const std::string& text) {
    return std::find(notes.begin(), notes.end(), text) != notes.end();
  };
  CHECK(said("call types only in A: b"));
  CHECK(said("call types only in B: new"));
  CHECK(said("teams only in A: u"));
  CHECK(said("teams only in B: others"));
  CHECK(said("targets only in A: 80/20 in every interval on half of the days"));
  CHECK(said("A and B don't mean the same by service level: it is not compared"));
  CHECK(notes.size() == 6);
  for (const DifferenceRow& row : comparison.pairings[0].rows) {
    CHECK(results::kpis()[row.kpi].id != "service_level");
    CHECK(row.call_type.value_or(0) != 1);
    CHECK(row.team.value_or(0) != 1);
  }
  CHECK_FALSE(said("A and B have no call type of one name, so their callers are not the same"));
  for (models::CallType& type : other.center.call_types) type.name += " elsewhere";
  const Comparison apart = compared(rich_scenario(), other, days(2));
  CHECK(apart.pairings[0].matching.notes.at(0) == "call types only in A: a, b, c");
  CHECK(apart.pairings[0].matching.notes.at(2) ==
        "A and B have no call type of one name, so their callers are not the same");
  models::Scenario hourly = rich_scenario();
  hourly.center.interval = engine::hour;
  const Comparison by_hour = compared(rich_scenario(), hourly, days(5));
  REQUIRE(by_hour.pairings[0].matching.notes.size() == 1);
  CHECK(by_hour.pairings[0].matching.notes[0] ==
        "intervals last 30 min in A and 60 min in B: only whole days are compared");
  for (const DifferenceRow& row : by_hour.pairings[0].rows) CHECK_FALSE(row.period);
}

TEST_CASE("Intervals of differences hold the exact difference in 95 % of experiments of 30 days") {
  const PeriodOutcome fewer = total(solve(exact_day(0))), more = total(solve(exact_day(1)));
  const auto level = [](const PeriodOutcome& outcome) {
    return outcome.service_level(models::ServiceLevelFormula::answered_by_offered);
  };
  const std::pair<const char*, double> truths[] = {
      {"service_level", level(more) - level(fewer)},
      {"abandonment", more.abandoned / more.offered - fewer.abandoned / fewer.offered},
      {"asa", more.asa() - fewer.asa()}};
  const auto a = same_day_as_a_scenario(0), b = same_day_as_a_scenario(1);
  constexpr int experiments = 400;
  int covered[3]{};
  for (int e = 0; e < experiments; ++e) {
    results::ExperimentOptions options = days(30);
    options.seed = 5000 + static_cast<std::uint64_t>(e);
    const Comparison comparison = compared(*a, *b, options);
    for (std::size_t i = 0; i < 3; ++i) {
      const Difference& found = whole_day(comparison, truths[i].first);
      covered[i] += std::abs(*found.value - truths[i].second) <= *found.half_width;
    }
  }
  for (const int found : covered) {
    const double share = static_cast<double>(found) / experiments;
    CHECK(std::abs(share - 0.95) <= 4.0 * std::sqrt(0.95 * 0.05 / experiments));
  }
}

TEST_CASE("Findings: on one side of 0, too small to matter, or open") {
  CHECK(results::finding_of(results::Interval{0.2, 0.4}, 0.1) == Finding::higher);
  CHECK(results::finding_of(results::Interval{-0.4, -0.01}, 0.1) == Finding::lower);
  CHECK(results::finding_of(results::Interval{0.01, 0.09}, 0.1) == Finding::alike);
  CHECK(results::finding_of(results::Interval{-0.05, 0.2}, 0.1) == Finding::undecided);
  CHECK(results::finding_of(std::nullopt, 0.1) == Finding::undecided);
  CHECK(results::in_word(Finding::higher, results::Better::lower) == "worse");
  CHECK(results::in_word(Finding::lower, results::Better::neither) == "lower");
}

}  // namespace holdtime::planning
