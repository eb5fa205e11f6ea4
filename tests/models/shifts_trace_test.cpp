// Agents' days worked out by hand: shifts, breaks, head counts.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {

TEST_CASE("A break due during a call starts after the wrap-up and keeps its length") {
  CallType a = call_type("a", trace({{90, 30}, {95, 10}}));
  a.handling.after_call_work = ByTime<Distribution>(engine::constant(20.0));
  const Center c = center({a}, {team("t", {0}, one_shift(1, 0, s(600), {{s(100), s(60), true}}))});
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) ==
        Lines{"a0 90-90 answered by t0 until 140", "a1 95-200 answered by t0 until 230"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-90 available", "90-120 talking", "120-140 after_call",
                                            "140-200 on_break", "200-210 talking", "210-230 after_call",
                                            "230-600 available"});
}

TEST_CASE("Two breaks due during one call are taken one after the other") {
  const Center c =
      center({call_type("a", trace({{90, 200}}))},
             {team("t", {0}, one_shift(1, 0, s(600), {{s(100), s(60), false}, {s(200), s(30)}}))});
  CHECK(spell_lines(play(c), 0, 0) == Lines{"0-90 available", "90-290 talking", "290-350 on_break unpaid",
                                            "350-380 on_break", "380-600 available"});
}

TEST_CASE("A call under way at the shift's end is finished as overrun, and no new one is begun") {
  CallType a = call_type("a", trace({{90, 30}, {95, 5}}));
  a.patience = ByTime<Distribution>(engine::constant(300.0));
  const Center c = center({a}, {team("t", {0}, one_shift(1, 0, s(100)))});
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 90-90 answered by t0 until 120", "a1 95-395 abandoned"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-90 available", "90-100 talking", "100-120 talking overrun"});
}

TEST_CASE("A break at the shift's end ends with the shift") {
  const auto day = [](Arrivals calls) {
    const Center c = center({call_type("a", std::move(calls))},
                            {team("t", {0}, one_shift(1, 0, s(600), {{s(540), s(60), true}}))});
    return spell_lines(play(c), 0, 0);
  };
  CHECK(day(trace({})) == Lines{"0-540 available", "540-600 on_break"});
  CHECK(day(trace({{530, 30}})) == Lines{"0-530 available", "530-560 talking", "560-600 on_break"});
  CHECK(day(trace({{530, 90}})) == Lines{"0-530 available", "530-600 talking", "600-620 talking overrun"});
}

TEST_CASE("Shift agents come, take who waits, and go at their time") {
  const Center c =
      center({call_type("a", trace({{10, 50}, {20, 50}, {30, 50}}))},
             {team("t", {0}, Roster{{Shift{1, s(100), s(300), {}}, Shift{2, s(120), s(200), {}}}})});
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 10-100 answered by t0 until 150",
                                        "a1 20-120 answered by t1 until 170",
                                        "a2 30-120 answered by t2 until 170"});
  CHECK(spell_lines(records, 0, 0) == Lines{"100-150 talking", "150-300 available"});
  CHECK(spell_lines(records, 0, 2) == Lines{"120-170 talking", "170-200 available"});
}

TEST_CASE("A night shift goes on past midnight") {
  constexpr Microseconds h = engine::hour;
  CallType a = call_type("a", TraceArrivals{{{25 * h, s(60)}, {29 * h + s(3590), s(20)}}});
  Center c = center({a}, {team("t", {0}, one_shift(1, 22 * h, 30 * h, {{26 * h, h / 2, false}}))});
  c.opens = 22 * h;
  c.closes = 30 * h;
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) ==
        Lines{"a0 90000-90000 answered by t0 until 90060", "a1 107990-107990 answered by t0 until 108010"});
  CHECK(spell_lines(records, 0, 0) == Lines{"79200-90000 available", "90000-90060 talking",
                                            "90060-93600 available", "93600-95400 on_break unpaid",
                                            "95400-107990 available", "107990-108000 talking",
                                            "108000-108010 talking overrun"});
}

TEST_CASE("Where the count falls the idle go first, then the busy as they finish") {
  const Center c = center({call_type("a", trace({{10, 200}, {20, 100}, {110, 10}}))},
                          {team("t", {0}, heads({{0, 3}, {100, 1}}))});
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 10-10 answered by t0 until 210",
                                        "a1 20-20 answered by t1 until 120",
                                        "a2 110-210 answered by t0 until 220"});
  CHECK(spell_lines(records, 0, 0) ==
        Lines{"0-10 available", "10-210 talking", "210-220 talking", "220-1000 available"});
  CHECK(spell_lines(records, 0, 1) == Lines{"0-20 available", "20-100 talking", "100-120 talking overrun"});
  CHECK(spell_lines(records, 0, 2) == Lines{"0-100 available"});
}

TEST_CASE("A count that rises again keeps those who have not gone yet") {
  const Center c = center({call_type("a", trace({{10, 190}, {20, 160}}))},
                          {team("t", {0}, heads({{0, 2}, {100, 1}, {150, 2}}))});
  const KeptRecords records = play(c);
  CHECK(spell_lines(records, 0, 0) == Lines{"0-10 available", "10-200 talking", "200-1000 available"});
  CHECK(spell_lines(records, 0, 1) == Lines{"0-20 available", "20-180 talking", "180-1000 available"});
}

TEST_CASE("A count that rises again takes back its last fall: overrun runs from the earlier one") {
  // Due are 3, from 100 s on 2, from 150 to 160 s 1: the third person's time ended at 100 s.
  const Center c = center({call_type("a", trace({{10, 190}, {20, 160}, {30, 270}}))},
                          {team("t", {0}, heads({{0, 3}, {100, 2}, {150, 1}, {160, 2}}))});
  const KeptRecords records = play(c);
  CHECK(spell_lines(records, 0, 1) == Lines{"0-20 available", "20-100 talking", "100-180 talking overrun"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-10 available", "10-200 talking", "200-1000 available"});
  CHECK(spell_lines(records, 0, 2) == Lines{"0-30 available", "30-300 talking", "300-1000 available"});
}

TEST_CASE("People who come take waiting calls at once, and those who went come back") {
  const Center c = center({call_type("a", trace({{10, 50}, {20, 50}, {30, 50}}))},
                          {team("t", {0}, heads({{0, 0}, {100, 2}, {300, 0}, {400, 1}}))});
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 10-100 answered by t0 until 150",
                                        "a1 20-100 answered by t1 until 150",
                                        "a2 30-150 answered by t0 until 200"});
  const Lines first = spell_lines(records, 0, 0);
  const Lines second = spell_lines(records, 0, 1);
  CHECK(first.size() + second.size() == 3 + 2 + 1);
  CHECK((first.back() == "400-1000 available") != (second.back() == "400-1000 available"));
}

}  // namespace holdtime::models
