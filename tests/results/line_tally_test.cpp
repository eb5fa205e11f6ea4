// Attempts and lines of days written by hand.
#include <catch2/catch.hpp>

#include "results/controls.hpp"
#include "results/experiment.hpp"
#include "results/line_tally.hpp"
#include "tests/models/rich_center.hpp"
#include "tests/results/day_builder.hpp"

namespace holdtime::results {
namespace {

/// Two lines for a, one for b; callers of a may call again.
models::Center with_lines() {
  models::Center c = two_types();
  c.line_groups = {{"north", 2, {0}}, {"south", 1, {1}}};
  c.call_types[0].redial.emplace();
  c.call_types[0].redial->after_busy = {1.0, 1.0};
  c.call_types[0].redial->delay = engine::constant(10.0);
  return c;
}

CallRecord of_type(CallRecord record, std::uint32_t type) {
  record.call_type = record.caller_type = type;
  return record;
}

CallRecord attempt(CallRecord record, std::uint16_t number, bool again) {
  record.attempt = number;
  record.calls_again = again;
  return record;
}

std::int64_t of(const CountedDay& day, LineFact fact, std::size_t group, std::size_t period) {
  return day.tally.lines()->lines()(group, period)[fact];
}
std::int64_t of(const CountedDay& day, AttemptFact fact, std::size_t type, std::size_t period) {
  return day.tally.lines()->attempts()(type, period)[fact];
}

}  // namespace

TEST_CASE("Lines by the clock: taken from arrival to the end of talk, split at the edges of intervals") {
  CountedDay day(with_lines());
  const std::vector<CallRecord> calls = {
      answered(s(10), 0, s(40), s(20)),              // 10-50
      answered(s(20), s(30), s(70)),                 // 20-120
      unanswered(Outcome::abandoned, s(80), s(30)),  // 80-110
      unanswered(Outcome::busy, s(90), 0),
      of_type(answered(s(40), 0, s(20)), 1),  // 40-60
  };
  day.tally.take(calls);
  day.tally.close();
  CHECK(of(day, LineFact::taken, 0, 0) == s(40 + 80 + 20));
  CHECK(of(day, LineFact::taken, 0, 1) == s(20 + 10));
  CHECK(of(day, LineFact::taken, 0, whole_day) == s(40 + 100 + 30));
  CHECK(of(day, LineFact::all_taken, 0, 0) == s(30 + 20));  // 20-50 and 80-100
  CHECK(of(day, LineFact::all_taken, 0, 1) == s(10));
  CHECK(of(day, LineFact::most_taken, 0, 0) == 2);
  CHECK(of(day, LineFact::most_taken, 0, 1) == 2);
  CHECK(of(day, LineFact::most_taken, 0, 2) == 0);
  CHECK(of(day, LineFact::attempts, 0, 0) == 4);
  CHECK(of(day, LineFact::busy, 0, 0) == 1);
  CHECK(of(day, LineFact::all_taken, 1, 0) == s(20));
  // All lines together: three, of which all are taken from 40 to 50 s.
  CHECK(of(day, LineFact::all_taken, 2, 0) == s(10));
  CHECK(of(day, LineFact::most_taken, 2, whole_day) == 3);
  CHECK(of(day, LineFact::taken, 2, whole_day) == s(170 + 20));
}

TEST_CASE("A line freed and taken in one microsecond is one line") {
  CountedDay day(with_lines());
  const std::vector<CallRecord> calls = {answered(s(0), 0, s(50)), answered(s(50), 0, s(50))};
  day.tally.take(calls);
  day.tally.close();
  CHECK(of(day, LineFact::most_taken, 0, whole_day) == 1);
  CHECK(of(day, LineFact::taken, 0, whole_day) == s(100));
}

TEST_CASE("Lines count while the center is open and in its measure window") {
  models::Center c = with_lines();
  c.measure = {s(100), s(300)};
  CountedDay day(c);
  const std::vector<CallRecord> calls = {answered(s(50), 0, s(100)), answered(s(290), 0, s(50))};
  day.tally.take(calls);
  day.tally.close();
  CHECK(of(day, LineFact::taken, 0, whole_day) == s(50 + 10));
  CHECK(of(day, LineFact::attempts, 0, whole_day) == 1);
  CHECK(of(day, LineFact::taken, 0, 1) == s(50));
}

TEST_CASE("Attempts and callers: each caller is one first and one last attempt") {
  CountedDay day(with_lines());
  const std::vector<CallRecord> calls = {
      attempt(unanswered(Outcome::busy, s(10), 0), 1, true),
      attempt(unanswered(Outcome::busy, s(110), 0), 2, true),
      attempt(answered(s(210), 0), 3, false),
      attempt(unanswered(Outcome::abandoned, s(20), s(5)), 1, false),
      unanswered(Outcome::contained, s(30), 0),
      of_type(answered(s(40), 0), 1),
  };
  day.tally.take(calls);
  day.tally.close();
  CHECK(of(day, AttemptFact::attempts, 0, whole_day) == 5);
  CHECK(of(day, AttemptFact::attempts, 0, 0) == 3);
  CHECK(of(day, AttemptFact::busy, 0, whole_day) == 2);
  CHECK(of(day, AttemptFact::first, 0, whole_day) == 3);
  CHECK(of(day, AttemptFact::last, 0, whole_day) == 3);
  CHECK(of(day, AttemptFact::last_served, 0, whole_day) == 2);
  CHECK(of(day, AttemptFact::attempts, both, whole_day) == 6);
  CHECK(of(day, AttemptFact::last_served, both, 2) == 1);
  // The busy tone is no offer.
  CHECK(day.of(CallFact::offered, 0, whole_day) == 2);
}

TEST_CASE("Of a rich center's days the results of lines and attempts are what the records add up to") {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center_with_redial();
  ExperimentOptions options;
  options.replications = 20;
  options.seed = 9;
  options.threads = 3;
  const Experiment experiment = run_experiment(scenario, options);
  double attempts = 0, busy = 0, callers = 0, served = 0, held = 0;
  for (std::uint64_t day = 0; day < 20; ++day) {
    for (const CallRecord& r : models::play(scenario->center, {9, day}).calls) {
      ++attempts;
      busy += r.outcome == Outcome::busy;
      callers += r.attempt == 1;
      served += r.outcome == Outcome::answered || r.outcome == Outcome::contained;
      if (r.call_type != 0 || r.outcome == Outcome::busy) continue;
      const Microseconds to =
          std::min(r.outcome == Outcome::answered ? r.talk_end : r.queue_exit, scenario->center.closes);
      held += static_cast<double>(std::max<Microseconds>(0, to - r.arrival));
    }
  }
  const auto value = [&](std::string_view kpi, std::optional<std::size_t> group) {
    for (const Row& row : experiment.rows) {
      if (kpis()[row.kpi].id == kpi && row.line_group == group && !row.call_type && !row.period)
        return row.estimate.value.value_or(-1.0);
    }
    return -2.0;
  };
  CHECK(value("attempts", {}) == Approx(attempts / 20).epsilon(1e-12));
  CHECK(value("busy", {}) == Approx(busy / 20).epsilon(1e-12));
  CHECK(value("busy_share", {}) == Approx(busy / attempts).epsilon(1e-12));
  CHECK(value("callers", {}) == Approx(callers / 20).epsilon(1e-12));
  CHECK(value("attempts_per_caller", {}) == Approx(attempts / callers).epsilon(1e-12));
  CHECK(value("callers_served", {}) == Approx(served / callers).epsilon(1e-12));
  CHECK(value("callers_lost", {}) == Approx(1.0 - served / callers).epsilon(1e-9));
  CHECK(value("lines_in_use", 0) == Approx(held / 20 / (4.0 * engine::hour)).epsilon(1e-12));
  CHECK(value("max_lines_in_use", 0) <= 14.0);
  CHECK(value("all_lines_busy", 0) > 0.0);
}

TEST_CASE(
    "Arrivals known beforehand are callers' first calls, whatever becomes of them and however many follow") {
  const auto plan = std::make_shared<const models::CenterPlan>(models::rich_center_with_redial());
  const models::Goals goals;
  const KnownControls known(*plan);
  for (std::uint64_t i = 0; i < 5; ++i) {
    DayTally tally(*plan, goals);
    ControlledDay day(known);
    day.begin(tally);
    models::CallCenter(plan, {9, i}).finish(day);
    tally.close();
    day.close(tally);
    std::int64_t callers = 0;
    // Types a and b come at random; of c as many come every day.
    for (const CallRecord& r : models::play(plan->center(), {9, i}).calls)
      callers += r.caller_type < 2 && r.attempt == 1;
    CHECK(day.arrivals(known.periods().count) == callers);
  }
}

TEST_CASE("A center without lines whose callers call once has no row of either") {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::rich_center();
  ExperimentOptions options;
  options.replications = 2;
  for (const Row& row : run_experiment(scenario, options).rows) {
    CHECK_FALSE(kpis()[row.kpi].by_attempt());
    CHECK_FALSE(kpis()[row.kpi].by_line_group());
  }
}

}  // namespace holdtime::results
