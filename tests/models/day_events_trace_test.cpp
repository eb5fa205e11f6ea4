// Days worked out by hand on which something happens.
#include <catch2/catch.hpp>

#include "models/demand/events_today.hpp"
#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

DayEvent event(Microseconds from, Microseconds length) {
  DayEvent made;
  made.name = "storm";
  made.from = made.latest = from;
  made.length = length;
  made.call_types = {0};
  made.teams = {0};
  return made;
}

Center one_agent(Arrivals calls, DayEvent event) {
  Center c = center({call_type("a", std::move(calls))}, {team("t", {0}, one_shift(1, 0, s(600)))});
  c.events = {std::move(event)};
  return c;
}

std::size_t calls_in(const KeptRecords& records, Microseconds from, Microseconds to) {
  return static_cast<std::size_t>(
      std::count_if(records.calls.begin(), records.calls.end(),
                    [&](const auto& r) { return r.arrival >= from && r.arrival < to; }));
}

}  // namespace

TEST_CASE("While an event lasts, calls that are answered take longer") {
  DayEvent slow = event(s(100), s(100));
  slow.handling = 2.0;
  const Center c = one_agent(trace({{99, 1}, {100, 10}, {199, 10}, {300, 10}}), slow);
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 99-99 answered by t0 until 100", "a1 100-100 answered by t0 until 120",
              "a2 199-199 answered by t0 until 219", "a3 300-300 answered by t0 until 310"});
}

TEST_CASE("Whom an event calls away finishes his call and is back when it ends") {
  DayEvent drill = event(s(100), s(100));
  drill.away = 1.0;
  const auto day = [&](Arrivals calls) {
    return spell_lines(play(one_agent(std::move(calls), drill)), 0, 0);
  };
  CHECK(day(trace({})) == Lines{"0-100 available", "100-200 off_phone", "200-600 available"});
  CHECK(day(trace({{90, 50}, {150, 10}})) == Lines{"0-90 available", "90-140 talking", "140-200 off_phone",
                                                   "200-210 talking", "210-600 available"});
  CHECK(day(trace({{90, 120}})) == Lines{"0-90 available", "90-210 talking", "210-600 available"});
}

TEST_CASE("An event may make all come late") {
  DayEvent snow = event(-engine::never, engine::never);
  snow.late_start = engine::constant(60.0);
  CHECK(spell_lines(play(one_agent(trace({}), snow)), 0, 0) == Lines{"60-600 available"});
}

TEST_CASE("An event that concerns other call types and teams changes nothing") {
  DayEvent other = event(s(100), s(100));
  other.handling = 2.0;
  other.away = 1.0;
  other.late_start = engine::constant(60.0);
  other.call_types.clear();
  other.teams.clear();
  CHECK(spell_lines(play(one_agent(trace({{100, 10}}), other)), 0, 0) ==
        Lines{"0-100 available", "100-110 talking", "110-600 available"});
}

TEST_CASE("An event happens on its share of days, at a moment that is spread evenly") {
  Center c;
  DayEvent sometimes = event(s(100), s(50));
  sometimes.latest = s(300);
  sometimes.probability = 0.3;
  c.events = {sometimes};
  EventsToday events;
  int days = 0;
  double sum = 0.0;
  Microseconds first = engine::never, last = 0;
  for (std::uint64_t i = 0; i < 10000; ++i) {
    events.begin(c, {1, i});
    if (!events.happens(0)) continue;
    ++days;
    const auto& [from, to] = events.window(0);
    CHECK(to - from == s(50));
    sum += engine::to_seconds(from);
    first = std::min(first, from);
    last = std::max(last, from);
  }
  CHECK(days == Approx(3000).margin(4 * 46));          // binomial, sd 45.8
  CHECK(sum / days == Approx(200.0).margin(4 * 1.1));  // uniform on 200 s: sd 57.7, over 3000 days 1.05
  CHECK(first >= s(100));
  CHECK(first < s(101));
  CHECK(last < s(300));
  CHECK(last > s(299));
}

TEST_CASE("While an event lasts, calls come by its factor, and before it the same callers as without") {
  const PoissonArrivals steady{{{0, s(1000), 2000.0}}};
  DayEvent more = event(s(400), s(200));
  more.calls = 3.0;
  Center c = one_agent(steady, more);
  Center without = c;
  without.events.clear();
  double during = 0.0, after = 0.0;
  for (std::uint64_t i = 0; i < 20; ++i) {
    const KeptRecords with = play(c, {1, i}), plain = play(without, {1, i});
    during += static_cast<double>(calls_in(with, s(400), s(600)));
    after += static_cast<double>(calls_in(with, s(600), s(1000)));
    CHECK(calls_in(with, 0, s(400)) == calls_in(plain, 0, s(400)));
  }
  // 3 x 400 and 800 expected, Poisson; 4 standard errors over 20 days.
  CHECK(during / 20 == Approx(1200.0).margin(31.0));
  CHECK(after / 20 == Approx(800.0).margin(25.4));
}

TEST_CASE("No calls come while an event multiplies them by 0") {
  DayEvent none = event(s(400), s(200));
  none.calls = 0.0;
  const KeptRecords records = play(one_agent(PoissonArrivals{{{0, s(1000), 2000.0}}}, none));
  CHECK(calls_in(records, s(400), s(600)) == 0);
  CHECK(calls_in(records, s(600), s(1000)) > 600);
}

TEST_CASE("An event multiplies the share of people who stay away") {
  DayEvent flu = event(-engine::never, engine::never);
  flu.absence = 3.0;
  flu.probability = 0.5;
  Center c = one_agent(trace({}), flu);
  std::get<Roster>(c.teams[0].staffing).shifts[0].agents = 100;
  c.teams[0].shrinkage = ShrinkageBudget{.total = 0.1, .absent = 0.1};
  const CenterPlan plan(c);
  EventsToday events;
  double with = 0.0, without = 0.0;
  int days_with = 0;
  for (std::uint64_t i = 0; i < 400; ++i) {
    const KeptRecords records = play(c, {1, i});
    const auto absent =
        std::count_if(records.spells.begin(), records.spells.end(),
                      [](const AgentSpell& spell) { return spell.state == AgentState::absent; });
    events.begin(c, {1, i});
    (events.happens(0) ? with : without) += static_cast<double>(absent);
    days_with += events.happens(0);
  }
  // Binomial with 100 people: sd 4.6 and 3 a day, over some 200 days each.
  CHECK(with / days_with == Approx(30.0).margin(4 * 0.33));
  CHECK(without / (400 - days_with) == Approx(10.0).margin(4 * 0.22));
}

}  // namespace holdtime::models
