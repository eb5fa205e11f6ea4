// What happens at closing, and where a measured run ends, worked out by hand.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

/// Closes at 100 s; one caller at 90 s, one at 95 s who would wait 60 s, both talk 50 s; one agent.
Center closing_center(Closing closing, Staffing staffing) {
  CallType a = call_type("a", trace({{90, 50}, {95, 50}}));
  a.patience = ByTime<Distribution>(engine::constant(60.0));
  Center c = center({a}, {team("t", {0}, std::move(staffing))});
  c.closes = s(100);
  c.closing = closing;
  return c;
}

constexpr auto served_out = Closing::Waiting::served_out;
constexpr auto dropped = Closing::Waiting::dropped;
constexpr auto held_over = Closing::Staff::held_over;
constexpr auto as_scheduled = Closing::Staff::as_scheduled;

}  // namespace

TEST_CASE("Served out by staff held over: everybody who waits at closing is answered") {
  const Center c =
      closing_center({served_out, held_over}, GENERATE(heads({{0, 1}}), one_shift(1, 0, s(100))));
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) ==
        Lines{"a0 90-90 answered by t0 until 140", "a1 95-140 answered by t0 until 190"});
  CHECK(spell_lines(records, 0, 0) ==
        Lines{"0-90 available", "90-100 talking", "100-140 talking overrun", "140-190 talking overrun"});
}

TEST_CASE("Staff as scheduled go at closing; who still waits gives up in his own time") {
  const Center c =
      closing_center({served_out, as_scheduled}, GENERATE(heads({{0, 1}}), one_shift(1, 0, s(100))));
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 90-90 answered by t0 until 140", "a1 95-155 abandoned"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-90 available", "90-100 talking", "100-140 talking overrun"});
}

TEST_CASE("Staff as scheduled past closing serve out who waits, and stay to their end") {
  const Center c = closing_center({served_out, as_scheduled}, one_shift(1, 0, s(300)));
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records).back() == "a1 95-140 answered by t0 until 190");
  CHECK(spell_lines(records, 0, 0).back() == "190-300 available");
}

TEST_CASE("A shift that ended before closing is not held over, though its last call ends after it") {
  Center c = closing_center({served_out, held_over}, one_shift(1, 0, s(92)));
  CHECK(call_lines(c, play(c)) == Lines{"a0 90-90 answered by t0 until 140", "a1 95-155 abandoned"});
}

TEST_CASE("Dropped: who waits at closing is sent away, calls under way are finished") {
  const Center c =
      closing_center({dropped, GENERATE(held_over, as_scheduled)},
                     GENERATE(heads({{0, 1}}), one_shift(1, 0, s(100)), one_shift(1, 0, s(300))));
  CHECK(call_lines(c, play(c)) == Lines{"a0 90-90 answered by t0 until 140", "a1 95-100 dropped"});
}

TEST_CASE("A caller in the IVR at closing is awaited by staff held over, or dropped on leaving it") {
  Center c = closing_center({served_out, held_over}, GENERATE(heads({{0, 1}}), one_shift(1, 0, s(100))));
  c.call_types[0].arrivals = trace({{95, 50}});
  c.call_types[0].ivr = Ivr{engine::constant(20.0), 0.0, 0.0};
  KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 115-115 answered by t0 until 165"});
  CHECK(spell_lines(records, 0, 0) ==
        Lines{"0-100 available", "100-115 available overrun", "115-165 talking overrun"});

  c.call_types[0].ivr->hang_up = 1.0;
  records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 115-115 ivr_hang_up"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-100 available", "100-115 available overrun"});

  c.call_types[0].ivr->hang_up = 0.0;
  c.closing.waiting = dropped;
  records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 115-115 dropped"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-100 available"});
}

TEST_CASE("Staff held over for the IVR are called in the order of their idleness") {
  // Agent 0 was busy from 10 to 20, so agent 1 has been idle longer when the caller leaves the IVR.
  CallType quick = call_type("a", trace({{10, 10}}));
  CallType late = call_type("b", trace({{95, 50}}));
  late.ivr = Ivr{engine::constant(20.0), 0.0, 0.0};
  Center c = center({quick, late}, {team("t", {0, 1}, GENERATE(heads({{0, 2}}), one_shift(2, 0, s(100))))});
  c.closes = s(100);
  CHECK(call_lines(c, play(c)).back() == "b0 115-115 answered by t1 until 165");
}

TEST_CASE("A caller nobody will ever answer is dropped, at the same moment however the day is stepped") {
  const Center c = center({call_type("a", trace({{150, 10}}))}, {team("t", {0}, one_shift(1, 0, s(100)))});
  const Lines in_one_go = call_lines(c, play(c));
  CallCenter day = make_day(c);
  KeptRecords records;
  day.advance_to(s(5000), records);
  day.finish(records);
  CHECK(in_one_go.size() == 1);
  CHECK(call_lines(c, records) == in_one_go);
}

TEST_CASE("A measured run goes on, arrivals included, until the callers of the window are through") {
  Center c = center({call_type("a", trace({{90, 5}, {190, 50}, {195, 30}, {230, 10}, {235, 10}, {500, 1}}))},
                    {team("t", {0}, heads({{0, 1}}))});
  c.measure = {s(100), s(200)};
  CallCenter day = make_day(c);
  KeptRecords records;
  day.finish(records);
  CHECK(call_lines(c, records) == Lines{"a0 90-90 answered by t0 until 95",
                                        "a1 190-190 answered by t0 until 240",
                                        "a2 195-240 answered by t0 until 270"});
  CHECK(day.now() == s(270));
  CHECK(day.waiting_room().count() == 1);  // the caller of 230 s has just been taken
  CHECK(spell_lines(records, 0, 0).back() == "240-270 talking");
}

TEST_CASE("A measured run ends when everybody who came before the window's end is through") {
  Center c = center({call_type("a", trace({{90, 500}, {300, 5}}))}, {team("t", {0}, heads({{0, 1}}))});
  c.measure = {s(100), s(200)};
  CallCenter day = make_day(c);
  KeptRecords records;
  day.finish(records);
  // The caller of 90 s talks until 590 s; nobody waits for the one of 300 s, who comes after the window.
  CHECK(day.now() == s(590));
  CHECK(spell_lines(records, 0, 0) == Lines{"0-90 available", "90-590 talking"});
}

}  // namespace holdtime::models
