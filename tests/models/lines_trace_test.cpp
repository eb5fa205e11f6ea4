// Days worked out by hand in which lines run short.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

/// Calls of one type, one group of `lines` for all of them, `agents` people.
Center with_lines(CallType type, std::uint32_t lines, std::uint32_t agents) {
  Center c = center({std::move(type)}, {team("t", {0}, heads({{0, agents}}))});
  c.line_groups = {{"all", lines, {0}}};
  return c;
}

}  // namespace

TEST_CASE("A line is free again when the talk ends, before after-call work") {
  CallType a = call_type("a", trace({{0, 60}, {30, 10}, {60, 10}}));
  a.handling.after_call_work = ByTime<Distribution>(engine::constant(20.0));
  const Center c = with_lines(a, 1, 2);
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) ==
        Lines{"a0 0-0 answered by t0 until 80", "a1 30-30 busy", "a2 60-60 answered by t1 until 90"});
  // The agent's day is what it would be without lines.
  CHECK(spell_lines(records, 0, 0) == Lines{"0-60 talking", "60-80 after_call", "80-1000 available"});
}

TEST_CASE("A call holds its line in the IVR") {
  CallType a = call_type("a", trace({{0, 10}, {20, 10}, {40, 10}}));
  a.ivr = Ivr{engine::constant(30.0), 0.0, 0.0};
  const Center passes = with_lines(a, 1, 2);
  CHECK(call_lines(passes, play(passes)) ==
        Lines{"a0 30-30 answered by t0 until 40", "a1 20-20 busy", "a2 70-70 answered by t1 until 80"});
  a.ivr = Ivr{engine::constant(30.0), 1.0, 0.0};
  const Center serves = with_lines(a, 1, 2);
  CHECK(call_lines(serves, play(serves)) ==
        Lines{"a0 30-30 contained", "a1 20-20 busy", "a2 70-70 contained"});
}

TEST_CASE("A call holds its line while it waits, and whoever gives up frees it") {
  CallType a = call_type("a", trace({{0, 60}, {10, 10}, {20, 10}, {40, 10}, {41, 10}}));
  a.patience = ByTime<Distribution>(engine::constant(30.0));
  const Center c = with_lines(a, 2, 1);
  // At 40 s the call comes before the caller gives up.
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 60", "a1 10-40 abandoned",
                                        "a2 20-20 busy", "a3 40-40 busy",
                                        "a4 41-60 answered by t0 until 70"});
}

TEST_CASE("Whoever finds no place to wait frees his line at once") {
  CallType a = call_type("a", trace({{0, 60}, {10, 10}, {20, 10}}));
  a.waiting_places = 0;
  const Center c = with_lines(a, 2, 1);
  CallCenter day = make_day(c);
  KeptRecords records;
  day.advance_to(s(30), records);
  CHECK(day.trunks().taken(0) == 1);
  day.finish(records);
  CHECK(call_lines(c, records) ==
        Lines{"a0 0-0 answered by t0 until 60", "a1 10-10 blocked", "a2 20-20 blocked"});
}

TEST_CASE("Groups of lines are apart, and a type in none needs no line") {
  Center c = center({call_type("a", trace({{0, 60}, {10, 10}})), call_type("b", trace({{5, 60}, {20, 10}})),
                     call_type("c", trace({{6, 60}, {30, 10}}))},
                    {team("t", {0, 1, 2}, heads({{0, 6}}))});
  c.line_groups = {{"north", 1, {0}}, {"south", 2, {1}}};
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 60", "a1 10-10 busy",
                                        "b0 5-5 answered by t1 until 65", "b1 20-20 answered by t3 until 30",
                                        "c0 6-6 answered by t2 until 66",
                                        "c1 30-30 answered by t4 until 40"});
  c.line_groups = {{"both", 1, {0, 1}}};
  CHECK(call_lines(c, play(c))[2] == "b0 5-5 busy");
}

TEST_CASE("As many lines as agents and places to wait turn away the same callers as the places do") {
  CallType a = call_type("a", PoissonArrivals{{{0, s(36'000), 900.0}}});
  a.patience = ByTime<Distribution>(engine::exponential(100.0));
  a.handling.talk = ByTime<Distribution>(engine::lognormal(200.0, 240.0));
  for (std::uint64_t day = 0; day < 20; ++day) {
    Center lines = with_lines(a, 5 + 3, 5);
    lines.closes = s(36'000);
    Center places = lines;
    places.line_groups.clear();
    places.call_types[0].waiting_places = 3;
    KeptRecords busy = play(lines, {7, day});
    int turned_away = 0;
    for (CallRecord& r : busy.calls) {
      if (r.outcome != Outcome::busy) continue;
      r.outcome = Outcome::blocked;
      ++turned_away;
    }
    CHECK(turned_away > 5);
    CHECK(call_lines(lines, busy) == call_lines(places, play(places, {7, day})));
  }
}

TEST_CASE("A measured run ends when the calls that hold lines in its window are through") {
  CallType a = call_type("a", trace({{0, 10}, {95, 50}}));
  a.ivr = Ivr{engine::constant(20.0), 0.0, 0.0};
  Center c = with_lines(a, 5, 2);
  c.measure = {s(0), s(100)};
  const KeptRecords records = play(c);
  REQUIRE(records.calls.size() == 2);
  CHECK(records.calls[1].arrival == s(95));  // it entered the queue after the window
  CHECK(records.calls[1].talk_end == s(165));
}

}  // namespace holdtime::models
