// What a day is expected to bring, worked out by hand.
#include "planning/expected_load.hpp"

#include <catch2/catch.hpp>

#include "planning/rostered_heads.hpp"
#include "tests/models/center_builder.hpp"

namespace holdtime::planning {
namespace {

using namespace models;

/// A piece of a profile, in seconds.
PoissonArrivals calls(std::initializer_list<std::tuple<int, int, double>> pieces) {
  PoissonArrivals arrivals;
  for (const auto& [from, to, number] : pieces) arrivals.pieces.push_back({s(from), s(to), number});
  return arrivals;
}

/// Of the first type.
std::vector<ExpectedLoad> loads(const Center& c) {
  const CenterPlan plan(c);
  const auto periods = results::periods_of(plan);
  return expected_loads(plan, periods, 0, rostered_heads(plan, periods));
}

Center one_team(CallType type) {
  return center({std::move(type)}, {team("t", {0}, heads({{0, 4}}))});
}

double mean_handling(const ExpectedLoad& load) {
  return load.handling_seconds / load.calls;
}

}  // namespace

TEST_CASE("Expected calls are spread over the intervals in which they come") {
  // 50 calls from 150 to 350 s: a quarter of them in 100-200, half in 200-300, a quarter in 300-400.
  const auto found = loads(one_team(call_type("a", calls({{150, 350, 50.0}, {900, 1000, 7.0}}))));
  REQUIRE(found.size() == 11);
  CHECK(found[0].calls == 0.0);
  CHECK(found[1].calls == Approx(12.5));
  CHECK(found[2].calls == Approx(25.0));
  CHECK(found[3].calls == Approx(12.5));
  CHECK(found[9].calls == Approx(7.0));
  CHECK(found[10].calls == 0.0);  // in no interval
}

TEST_CASE("Behind an IVR fewer calls are expected, and later by its mean delay") {
  CallType type = call_type("a", calls({{0, 1000, 1000.0}}));
  type.ivr = Ivr{engine::exponential(40.0), 0.15, 0.05};
  const auto found = loads(one_team(type));
  CHECK(found[0].calls == Approx(60 * 0.8));
  CHECK(found[5].calls == Approx(100 * 0.8));
  CHECK(found[10].calls == Approx(40 * 0.8));  // they reach the queue after closing
  CHECK(found[5].ivr_seconds == Approx(100 * 0.8 * 40));
}

TEST_CASE("Handling times and patience that change over the day are averaged over the calls") {
  CallType type = call_type("a", calls({{0, 100, 30.0}, {100, 200, 30.0}}));
  // Within the second interval 3 of 4 calls come from 125 s on.
  type.handling.talk.pieces = {{0, engine::exponential(100.0)}, {s(125), engine::exponential(180.0)}};
  type.handling.after_call_work = ByTime<Distribution>(engine::constant(20.0));
  type.patience.pieces = {{0, engine::exponential(50.0)}, {s(150), Distribution{}}};
  type.balking = 0.2;
  const auto found = loads(one_team(type));
  CHECK(mean_handling(found[0]) == Approx(120.0));
  CHECK(mean_handling(found[1]) == Approx(0.25 * 120 + 0.75 * 200));
  // A fifth has no patience, the others 50 s: a mean of 40 s. From 150 s on nobody hangs up.
  CHECK(found[0].hang_up_rates == Approx(30.0 / 40.0));
  CHECK(found[1].hang_up_rates == Approx(15.0 / 40.0));
}

TEST_CASE("Exact numbers and recorded calls are expected as they are") {
  CallType exact = call_type("a", ExactArrivals{{{12, {{s(0), s(100), 1.0}, {s(300), s(400), 3.0}}}}});
  CHECK(loads(one_team(exact))[0].calls == Approx(3.0));
  CHECK(loads(one_team(exact))[3].calls == Approx(9.0));
  const auto recorded = loads(one_team(call_type("a", trace({{110, 300}, {120, -1}, {150, 50}}))));
  CHECK(recorded[1].calls == 3.0);
  CHECK(recorded[1].handling_seconds == Approx(300.0 + 10.0 + 50.0));
}

TEST_CASE("Only calls inside the measure window are expected") {
  Center c = one_team(call_type("a", calls({{0, 1000, 1000.0}})));
  c.measure = {s(150), s(300)};
  const auto found = loads(c);
  CHECK(found[0].calls == 0.0);
  CHECK(found[1].calls == Approx(50.0));
  CHECK(found[2].calls == Approx(100.0));
  CHECK(found[3].calls == 0.0);
}

TEST_CASE("Handling is that of the teams tried first, by the heads they have there") {
  CallType type = call_type("a", calls({{0, 1000, 1000.0}}));
  type.ranks = {{0, 1}, {2}};
  Center c =
      center({type}, {team("slow", {0}, heads({{0, 1}, {100, 0}})),
                      team("fast", {0}, heads({{0, 3}, {100, 0}})), team("last", {0}, heads({{0, 9}}))});
  c.teams[0].skills[0].handling = Handling{ByTime<Distribution>(engine::constant(200.0)), std::nullopt};
  c.teams[1].skills[0].handling = Handling{ByTime<Distribution>(engine::constant(100.0)), std::nullopt};
  c.teams[2].skills[0].handling = Handling{ByTime<Distribution>(engine::constant(60.0)), std::nullopt};
  CHECK(mean_handling(loads(c)[0]) == Approx(0.25 * 200 + 0.75 * 100));
  CHECK(mean_handling(loads(c)[1]) == Approx(60.0));  // nobody of the first rank is there
}

TEST_CASE("Heads on the roster are averaged over the open part of an interval, breaks included") {
  Center c = center(
      {call_type("a", calls({}))},
      {team("shifts", {0},
            Roster{{Shift{4, -s(500), s(150), {{s(20), s(30), true}}}, Shift{2, s(180), s(2000), {}}}}),
       team("heads", {0}, heads({{0, 1}, {125, 5}}))});
  c.opens = s(50);
  const CenterPlan plan(c);
  const auto periods = results::periods_of(plan);
  const auto found = rostered_heads(plan, periods);
  const auto at = [&](std::size_t t, int time) { return found[t][periods.at(s(time))]; };
  CHECK(at(0, -100) == 0.0);  // closed
  CHECK(at(0, 50) == 4.0);
  CHECK(at(0, 100) == Approx(4 * 0.5 + 2 * 0.2));
  CHECK(at(1, 100) == Approx(1 * 0.25 + 5 * 0.75));
  CHECK(at(1, 900) == 5.0);
  CHECK(at(0, 1500) == 0.0);  // closed
}

TEST_CASE("The thinnest share is that of the longest-lasting dip, of all teams together") {
  constexpr Microseconds m = engine::minute;
  Center c = center({call_type("a", calls({}))},
                    {team("t", {0},
                          Roster{{Shift{14, 0, 60 * m, {{30 * m, 30 * m, false}}}, Shift{16, 0, 60 * m, {}},
                                  Shift{10, 0, 60 * m, {{30 * m, 15 * m, true}}}}}),
                     team("u", {0}, Roster{{Shift{2, 0, 60 * m, {{2 * m, 2 * m, true}}}}})});
  c.closes = 60 * m;
  c.interval = 30 * m;
  const CenterPlan plan(c);
  const auto found = thinnest_share(plan, results::periods_of(plan), {0});
  REQUIRE(found.size() == 2);
  CHECK(found[0] == 1.0);
  CHECK(found[1] == Approx(16.0 / 21.0));  // 16 of 40 on duty for a quarter of an hour, then 26
  const auto both = thinnest_share(plan, results::periods_of(plan), {0, 1});
  CHECK(both[1] == Approx(18.0 / 23.0));
  CHECK(both[0] == 1.0);  // two people away for two minutes are no matter
}

}  // namespace holdtime::planning
