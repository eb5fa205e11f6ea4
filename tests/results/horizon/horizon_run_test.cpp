// A horizon played: against days played one by one, over threads, longer and shorter.
#include "results/horizon/horizon_run.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "models/horizon/day_plans.hpp"
#include "results/writers/horizon.hpp"
#include "results/writers/writers.hpp"
#include "tests/results/horizon/small_horizon.hpp"

namespace holdtime::results {
namespace {

using models::Target;
using testing::answered_at_least;
using testing::horizon_of;
using testing::small_scenario;
using testing::value_of;

/// One day of a horizon's replication, played and counted by itself.
struct OneDay {
  OneDay(const models::Scenario& scenario, std::uint64_t replication, std::size_t day)
      : plan(std::make_shared<const models::CenterPlan>(
            models::staffed_on(scenario.center, scenario.horizon->days[day]))),
        tally(*plan, scenario.goals) {
    models::CallCenter center(plan, {1, 0});
    center.restart(models::day_key(1, replication, day), scenario.horizon->days[day].calls);
    center.finish(tally);
    tally.close();
  }
  std::int64_t of(CallFact fact) const { return tally.calls()(1, tally.periods().count)[fact]; }

  std::shared_ptr<const models::CenterPlan> plan;
  DayTally tally;
};

std::string bytes_of(const Experiment& experiment) {
  std::ostringstream out;
  write_json(out, experiment, {"test", "hash"});
  for (const CalendarBy by : {CalendarBy::day, CalendarBy::week, CalendarBy::month})
    write_calendar_csv(out, experiment, {"test", "hash"}, by);
  return out.str();
}

}  // namespace

TEST_CASE("A horizon of one day with factor 1 gives the numbers of the day without dates", "[horizon]") {
  models::Scenario scenario = small_scenario();
  scenario.goals.targets = {answered_at_least(0.9, Target::LongRun::month)};
  const Experiment plain = testing::play(scenario, 80);
  scenario.horizon = horizon_of(1);
  const Experiment dated = testing::play(scenario, 80);
  std::size_t compared = 0;
  for (const Row& row : dated.rows) {
    const auto same = std::find_if(plain.rows.begin(), plain.rows.end(), [&](const Row& other) {
      return other.kpi == row.kpi && other.call_type == row.call_type && other.team == row.team &&
             !other.period;
    });
    REQUIRE(same != plain.rows.end());
    INFO(kpis()[row.kpi].id);
    CHECK(row.estimate.value == same->estimate.value);
    REQUIRE(row.estimate.interval.has_value() == same->estimate.interval.has_value());
    if (row.estimate.interval) CHECK(row.estimate.interval->low == same->estimate.interval->low);
    CHECK(row.estimate.sd_days == same->estimate.sd_days);
    if (row.estimate.p90) CHECK(row.estimate.p90->value == same->estimate.p90->value);
    ++compared;
  }
  CHECK(compared > 60);
  CHECK(dated.targets[0].value == plain.targets[0].value);
  CHECK(dated.targets[0].verdict == plain.targets[0].verdict);
  CHECK(dated.targets[0].days_met == plain.targets[0].days_met);
}

TEST_CASE("Days, weeks, months and the whole are sums of the days played one by one", "[horizon]") {
  models::Scenario scenario = small_scenario();
  scenario.goals.overrun_paid = false;
  scenario.horizon = horizon_of(35, {1.3, 0.9, 1.0, 1.1, 0.0, 0.4, 0.7});
  const std::uint64_t replications = 3;
  const Experiment experiment = testing::play(scenario, replications);
  std::vector<std::int64_t> offered(35), answered(35);
  for (std::uint64_t r = 0; r < replications; ++r) {
    for (const std::size_t day : experiment.horizon->calendar.open_days) {
      const OneDay one(scenario, r, day);
      offered[day] += one.of(CallFact::offered);
      answered[day] += one.of(CallFact::answered);
    }
  }
  const auto check = [&](const Stretches& stretches, const std::vector<CalendarRow>& rows) {
    for (const CalendarRow& row : rows) {
      const Stretch& stretch = stretches.list[row.stretch];
      if (stretch.open_days == 0) {
        CHECK(value_of(row, "offered") == -1.0);
        continue;
      }
      std::int64_t n = 0, d = 0;
      for (std::size_t day = stretch.first; day < stretch.first + stretch.days; ++day) {
        n += answered[day];
        d += offered[day];
      }
      INFO(stretch.name);
      CHECK(value_of(row, "offered") == Approx(static_cast<double>(d) / replications).epsilon(1e-12));
      CHECK(value_of(row, "answered_share") ==
            Approx(static_cast<double>(n) / static_cast<double>(d)).epsilon(1e-12));
      if (stretch.days == 1) CHECK(value_of(row, "paid_hours") == Approx(4 * 1000.0 / 3600.0));
    }
  };
  const HorizonResults& horizon = *experiment.horizon;
  check(horizon.calendar.days, horizon.days);
  check(horizon.calendar.weeks, horizon.weeks);
  check(horizon.calendar.months, horizon.months);
  CHECK(horizon.days.size() == 35);
  CHECK(horizon.weeks.size() == 2 * 5);  // all, and the one call type
  std::int64_t all = 0;
  for (const std::int64_t one : offered) all += one;
  // In the rows of the whole, a mean of the thirty open days.
  CHECK(testing::row_of(experiment, "offered").value.value() ==
        Approx(static_cast<double>(all) / replications / 30.0).epsilon(1e-12));
}

TEST_CASE("A week whose factors are all 1 agrees with seven times as many independent days", "[horizon]") {
  models::Scenario scenario = small_scenario();
  const Experiment days = testing::play(scenario, 1400);
  scenario.horizon = horizon_of(7);
  const Experiment weeks = testing::play(scenario, 200);
  for (const char* kpi : {"offered", "answered_share", "service_level", "asa", "max_wait", "mean_queue"}) {
    INFO(kpi);
    const Estimate& one = testing::row_of(days, kpi);
    const Estimate& other = testing::row_of(weeks, kpi);
    // Of independent runs a difference beyond twice both half-widths is one in thousands.
    CHECK(std::abs(*one.value - *other.value) < *one.half_width + *other.half_width);
    CHECK(*other.half_width == Approx(*one.half_width).epsilon(0.3));
  }
}

TEST_CASE("A horizon's files are the same bytes on any number of threads", "[horizon][parallel]") {
  models::Scenario scenario = small_scenario();
  scenario.goals.targets = {answered_at_least(0.9, Target::LongRun::month),
                            answered_at_least(0.9, Target::LongRun::week)};
  scenario.horizon = horizon_of(40, {1.3, 0.9, 1.0, 1.1, 0.8, 0.4, 0.0});
  const std::string alone = bytes_of(testing::play(scenario, 5, 1));
  CHECK(alone.size() > 10'000);
  CHECK((bytes_of(testing::play(scenario, 5, 3)) == alone));
  CHECK((bytes_of(testing::play(scenario, 5, 16)) == alone));
  ExperimentOptions options;
  options.replications = 5;
  options.threads = 3;
  options.executor = engine::Executor::threads;
  CHECK((bytes_of(run_experiment(std::make_shared<const models::Scenario>(scenario), options)) == alone));
}

TEST_CASE("A week added at the end moves none of the days before it", "[horizon]") {
  models::Scenario scenario = small_scenario();
  scenario.horizon = horizon_of(7, {1.2, 1.0, 0.9});
  const Experiment before = testing::play(scenario, 10);
  scenario.horizon = horizon_of(14, {1.2, 1.0, 0.9});
  const Experiment after = testing::play(scenario, 10);
  for (std::size_t day = 0; day < 7; ++day) {
    for (std::size_t k = 0; k < std::size(calendar_kpis); ++k) {
      const Estimate &a = before.horizon->days[day].estimates[k], &b = after.horizon->days[day].estimates[k];
      CHECK(a.value == b.value);
      if (a.interval) CHECK((a.interval->low == b.interval->low && a.interval->high == b.interval->high));
    }
  }
}

TEST_CASE("One replication played alone is the very one of a longer run, and a stop leaves whole ones",
          "[horizon]") {
  models::Scenario scenario = small_scenario();
  scenario.horizon = horizon_of(9);
  ExperimentOptions options;
  options.only = 2;
  const auto shared = std::make_shared<const models::Scenario>(scenario);
  const Experiment only = run_experiment(shared, options);
  std::int64_t offered = 0;
  for (std::size_t day = 0; day < 9; ++day) offered += OneDay(scenario, 2, day).of(CallFact::offered);
  CHECK(testing::row_of(only, "offered").value.value() == Approx(static_cast<double>(offered) / 9.0));
  CHECK(only.replications == 1);

  const std::atomic<bool> stop{true};
  options.only.reset();
  options.stop = &stop;
  const Experiment stopped = run_experiment(shared, options);
  CHECK(stopped.replications == 0);
  CHECK(stopped.interrupted);
  CHECK(stopped.rows.empty());
}

}  // namespace holdtime::results
