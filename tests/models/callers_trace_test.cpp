// Callers' days short enough to be worked out by hand: waiting, giving up, blocking, balking, the IVR.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

CallType impatient(CallType type, double seconds) {
  type.patience = ByTime<Distribution>(engine::constant(seconds));
  return type;
}

}  // namespace

TEST_CASE("Callers are served in the order in which they came") {
  const Center c =
      center({call_type("a", trace({{0, 60}, {10, 30}, {20, 10}}))}, {team("t", {0}, heads({{0, 1}}))});
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 0-0 answered by t0 until 60", "a1 10-60 answered by t0 until 90",
                                        "a2 20-90 answered by t0 until 100"});
  CHECK(spell_lines(records, 0, 0) ==
        Lines{"0-60 talking", "60-90 talking", "90-100 talking", "100-1000 available"});
}

TEST_CASE("A caller is told how many wait with him") {
  const Center c =
      center({call_type("a", trace({{0, 60}, {10, 5}, {20, 5}})), call_type("b", trace({{15, 5}}))},
             {team("t", {0, 1}, heads({{0, 1}}))});
  for (const CallRecord& r : play(c).calls) {
    CAPTURE(r.call_type, r.ordinal);
    const std::uint32_t of_type[2][3] = {{0, 1, 2}, {1, 0, 0}};
    const std::uint32_t in_all[2][3] = {{0, 1, 3}, {2, 0, 0}};
    CHECK(r.waiting_of_type == of_type[r.call_type][r.ordinal]);
    CHECK(r.waiting_in_all == in_all[r.call_type][r.ordinal]);
  }
}

TEST_CASE("A caller who would give up in the microsecond of being served is served") {
  const Center c = center({impatient(call_type("a", trace({{0, 60}, {9, 30}, {10, 30}})), 50.0)},
                          {team("t", {0}, heads({{0, 1}}))});
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 60", "a1 9-59 abandoned", "a2 10-60 answered by t0 until 90"});
}

TEST_CASE("Callers of the same microsecond queue in the order of the document") {
  const Center c = center({call_type("b", trace({{0, 30}, {10, 1}})), call_type("a", trace({{10, 2}}))},
                          {team("t", {1, 0}, heads({{0, 1}}))});
  Center by_wait = c;
  by_wait.teams[0].picks = "longest wait";
  CHECK(call_lines(c, play(c))[1] == "b1 10-32 answered by t0 until 33");
  // At a tie of waits the type the team lists first, here a.
  CHECK(call_lines(by_wait, play(by_wait))[1] == "b1 10-32 answered by t0 until 33");
}

TEST_CASE("Waiting places of a type block its next caller, not one who is answered at once") {
  CallType a = call_type("a", trace({{0, 60}, {10, 30}, {20, 10}, {100, 5}}));
  a.waiting_places = GENERATE(1u, 0u);
  const Center c = center({a}, {team("t", {0}, heads({{0, 1}}))});
  const std::string second = *a.waiting_places == 1 ? "a1 10-60 answered by t0 until 90" : "a1 10-10 blocked";
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 60", second, "a2 20-20 blocked",
                                        "a3 100-100 answered by t0 until 105"});
}

TEST_CASE("Waiting places for all types are shared") {
  Center c = center({call_type("a", trace({{0, 60}, {10, 30}})), call_type("b", trace({{20, 10}, {61, 10}}))},
                    {team("t", {0, 1}, heads({{0, 1}}))});
  c.waiting_places = 1;
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 60", "a1 10-60 answered by t0 until 90",
                                        "b0 20-20 blocked", "b1 61-90 answered by t0 until 100"});
}

TEST_CASE("Balkers leave at once when they are not answered at once") {
  CallType a = call_type("a", trace({{0, 60}, {10, 30}, {60, 30}}));
  a.balking = 1.0;
  const Center c = center({a}, {team("t", {0}, heads({{0, 1}}))});
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 60", "a1 10-10 balked", "a2 60-60 answered by t0 until 90"});
}

TEST_CASE("The IVR serves, loses or passes on callers after their time in it") {
  const auto with_ivr = [](double contained, double hang_up) {
    CallType a = call_type("a", trace({{0, 60}, {10, 30}}));
    a.ivr = Ivr{engine::constant(30.0), contained, hang_up};
    return center({a}, {team("t", {0}, heads({{0, 1}}))});
  };
  const Center keeps = with_ivr(1.0, 0.0);
  CHECK(call_lines(keeps, play(keeps)) == Lines{"a0 30-30 contained", "a1 40-40 contained"});
  const Center loses = with_ivr(0.0, 1.0);
  CHECK(call_lines(loses, play(loses)) == Lines{"a0 30-30 ivr_hang_up", "a1 40-40 ivr_hang_up"});
  const Center passes = with_ivr(0.0, 0.0);
  const KeptRecords records = play(passes);
  CHECK(call_lines(passes, records) ==
        Lines{"a0 30-30 answered by t0 until 90", "a1 40-90 answered by t0 until 120"});
  CHECK(records.calls.at(1).arrival == s(10));
}

TEST_CASE("Patience is that of the moment of entering the queue and runs from there") {
  CallType a = call_type("a", trace({{0, 500}, {80, 1}, {90, 1}}));
  a.ivr = Ivr{engine::constant(15.0), 0.0, 0.0};
  a.patience.pieces = {{0, engine::constant(20.0)}, {s(100), engine::constant(70.0)}};
  const Center c = center({a}, {team("t", {0}, heads({{0, 1}}))});
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 15-15 answered by t0 until 515", "a1 95-115 abandoned", "a2 105-175 abandoned"});
}

TEST_CASE("The handling time of the day's hour is picked at queue entry or at answer") {
  CallType a = call_type("a", trace({{0, 120}, {50, -1}}));
  a.handling.talk.pieces = {{0, engine::constant(10.0)}, {s(100), engine::constant(40.0)}};
  a.handling.after_call_work = ByTime<Distribution>{};
  a.handling.after_call_work->pieces = {{0, engine::constant(1.0)}, {s(100), engine::constant(2.0)}};
  Center c = center({a}, {team("t", {0}, heads({{0, 1}}))});
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 121", "a1 50-121 answered by t0 until 132"});
  c.call_types[0].handling_moment = HandlingMoment::answer;
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 121", "a1 50-121 answered by t0 until 163"});
}

TEST_CASE("A team's own handling time takes the place of the call type's") {
  Center c = center({call_type("a", trace({{0, -1}, {1, -1}}))},
                    {team("t", {0}, heads({{0, 1}})), team("u", {0}, heads({{0, 1}}))});
  c.teams[1].skills[0].handling =
      Handling{ByTime<Distribution>(engine::constant(7.0)), ByTime<Distribution>(engine::constant(3.0))};
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 0-0 answered by t0 until 10", "a1 1-1 answered by u0 until 11"});
  CHECK(spell_lines(records, 1, 0) ==
        Lines{"0-1 available", "1-8 talking", "8-11 after_call", "11-1000 available"});
}

}  // namespace holdtime::models
