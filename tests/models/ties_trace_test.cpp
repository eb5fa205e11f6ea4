// Several things in one microsecond: completions, then people coming, then people going and breaks, then
// callers entering the queue, then callers giving up, then closing.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

CallType impatient(CallType type, double seconds) {
  type.patience = ByTime<Distribution>(engine::constant(seconds));
  return type;
}

}  // namespace

TEST_CASE("A call that ends and one given up in one microsecond: served, whichever type is listed first") {
  const Center c =
      center({impatient(call_type("a", trace({{10, 30}})), 50.0), call_type("b", trace({{0, 60}}))},
             {team("t", {0, 1}, heads({{0, 1}}))});
  CHECK(call_lines(c, play(c)).front() == "a0 10-60 answered by t0 until 90");
}

TEST_CASE("An agent who comes in the microsecond of giving up, or of entering, takes the call") {
  const Center c = center({impatient(call_type("a", trace({{10, 30}, {60, 5}})), 50.0)},
                          {team("t", {0}, GENERATE(one_shift(2, s(60), s(500)), heads({{60, 2}})))});
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 10-60 answered by t0 until 90", "a1 60-60 answered by t1 until 65"});
}

TEST_CASE("An agent who goes, or whose break is due, takes no call that enters in that microsecond") {
  CallType a = impatient(call_type("a", trace({{100, 10}})), 500.0);
  const auto first = [&](Staffing staffing) {
    const Center c = center({a}, {team("t", {0}, std::move(staffing))});
    return call_lines(c, play(c)).front();
  };
  CHECK(first(one_shift(1, 0, s(100))) == "a0 100-600 abandoned");
  CHECK(first(heads({{0, 1}, {100, 0}})) == "a0 100-600 abandoned");
  CHECK(first(one_shift(1, 0, s(400), {{s(100), s(30), true}})) == "a0 100-130 answered by t0 until 140");
  CHECK(first(one_shift(1, 0, s(400), {{s(70), s(30), true}})) == "a0 100-100 answered by t0 until 110");
}

TEST_CASE("A call that ends with the shift, or when a break is due, is the last one before it") {
  CallType a = impatient(call_type("a", trace({{40, 60}, {50, 10}})), 500.0);
  Center c = center({a}, {team("t", {0}, one_shift(1, 0, s(100)))});
  CHECK(call_lines(c, play(c)).back() == "a1 50-550 abandoned");
  CHECK(spell_lines(play(c), 0, 0) == Lines{"0-40 available", "40-100 talking"});
  c.teams[0].staffing = one_shift(1, 0, s(200), {{s(100), s(30), true}});
  // Completions come first: the agent looks at his roster, which says break, before he looks at the queue.
  CHECK(call_lines(c, play(c)).back() == "a1 50-130 answered by t0 until 140");
}

TEST_CASE("One team's people who come at the moment another's go take over without a gap") {
  const Center c =
      center({call_type("a", trace({{100, 10}, {100, 20}}))},
             {team("t", {0}, one_shift(1, 0, s(100))), team("u", {0}, one_shift(1, s(100), s(500)))});
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 100-100 answered by u0 until 110", "a1 100-110 answered by u0 until 130"});
}

TEST_CASE("A caller whose patience ends at closing has given up, not been dropped") {
  Center c = center({impatient(call_type("a", trace({{0, 500}, {50, 1}, {51, 1}})), 50.0)},
                    {team("t", {0}, heads({{0, 1}}))});
  c.closes = s(100);
  c.closing.waiting = Closing::Waiting::dropped;
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 500", "a1 50-100 abandoned", "a2 51-100 dropped"});
}

}  // namespace holdtime::models
