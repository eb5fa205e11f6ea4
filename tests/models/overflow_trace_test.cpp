// Ranks that open later or while many wait, and agents kept free for others, worked out by hand.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

/// Calls that go to t, and to u when they have waited so long.
CallType overflowing(std::initializer_list<std::pair<int, int>> calls, Microseconds after) {
  CallType a = call_type("a", trace(calls));
  a.ranks = {{0}, {1}};
  a.routing.openings = {{}, {after, 0}};
  return a;
}

Team one_at(const char* name, std::initializer_list<std::size_t> types) {
  return team(name, types, heads({{0, 1}}));
}

}  // namespace

TEST_CASE("A rank opens to each caller when he has waited so long, and not to those who have not") {
  const Center c =
      center({overflowing({{0, 100}, {10, 10}, {15, 10}}, s(20))}, {one_at("t", {0}), one_at("u", {0})});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100",
                                        "a1 10-30 answered by u0 until 40",    // u was idle all the time
                                        "a2 15-40 answered by u0 until 50"});  // at 35 u was busy
}

TEST_CASE("An agent who becomes free before the rank opens does not take the caller") {
  const Center c = center({overflowing({{0, 100}, {10, 10}}, s(20)), call_type("b", trace({{0, 15}}))},
                          {one_at("t", {0}), one_at("u", {1, 0})});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100", "a1 10-30 answered by u0 until 40",
                                        "b0 0-0 answered by u0 until 15"});
}

TEST_CASE("An agent who becomes free in the microsecond in which the rank opens takes the caller") {
  const Center c =
      center({overflowing({{0, 100}, {10, 10}, {10, 7}}, s(20)), call_type("b", trace({{0, 30}}))},
             {one_at("t", {0}), one_at("u", {1, 0})});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100", "a1 10-30 answered by u0 until 40",
                                        "a2 10-40 answered by u0 until 47",
                                        "b0 0-0 answered by u0 until 30"});
}

TEST_CASE("In the microsecond in which a caller would hang up the rank opens first") {
  CallType a = overflowing({{0, 100}, {10, 10}}, s(20));
  const auto with_patience = [&](double patience) {
    a.patience = ByTime<Distribution>(engine::constant(patience));
    const Center c = center({a}, {one_at("t", {0}), one_at("u", {0})});
    return call_lines(c, play(c)).at(1);
  };
  CHECK(with_patience(20.0) == "a1 10-30 answered by u0 until 40");
  CHECK(with_patience(19.0) == "a1 10-29 abandoned");
}

TEST_CASE("A rank that opens and has nobody idle leaves the caller waiting until he hangs up") {
  CallType a = overflowing({{0, 100}, {10, 10}, {12, 10}}, s(20));
  a.patience = ByTime<Distribution>(engine::constant(25.0));
  const Center c = center({a, call_type("b", trace({{0, 36}}))}, {one_at("t", {0}), one_at("u", {1, 0})});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100", "a1 10-35 abandoned",
                                        "a2 12-36 answered by u0 until 46",
                                        "b0 0-0 answered by u0 until 36"});
}

TEST_CASE("An expanding ring: each ring opens in its turn, and those before stay open") {
  CallType a = call_type("a", trace({{0, 100}, {1, 100}, {10, 10}, {11, 10}, {12, 10}}));
  a.ranks = {{0}, {1}, {2}};
  a.routing.openings = {{}, {s(20), 0}, {s(40), 0}};
  const Center c = center({a}, {one_at("t", {0}), one_at("u", {0}), one_at("v", {0})});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100", "a1 1-21 answered by u0 until 121",
                                        "a2 10-50 answered by v0 until 60",
                                        "a3 11-60 answered by v0 until 70",  // open since 51
                                        "a4 12-70 answered by v0 until 80"});
}

TEST_CASE("Where even the first rank opens later everybody waits that long") {
  CallType a = call_type("a", trace({{10, 5}}));
  a.routing.openings = {{s(3), 0}};
  const Center c = center({a}, {one_at("t", {0})});
  CHECK(call_lines(c, play(c)) == Lines{"a0 10-13 answered by t0 until 18"});
}

TEST_CASE("Of classes in strict order the urgent caller to whom the team is not open yet is passed over") {
  CallType a = call_type("a", trace({{0, 200}, {10, 10}, {20, 10}}));
  a.classes = {{"urgent", 0.5, 0}, {"regular", 0.5, 0}};
  a.class_order = ClassOrder::strict;
  a.ranks = {{0}, {1}};
  a.routing.openings = {{}, {s(20), 0}};
  const Center c = center({a, call_type("b", trace({{0, 35}}))}, {one_at("t", {0}), one_at("u", {1, 0})});
  const std::vector<std::uint32_t> wanted{0, 1, 0};
  for (std::uint64_t day = 0; day < 1000; ++day) {
    const KeptRecords records = play(c, {7, day});
    std::vector<std::uint32_t> classes(wanted.size());
    for (const CallRecord& r : records.calls) {
      if (r.call_type == 0) classes.at(r.ordinal) = r.priority_class;
    }
    if (classes != wanted) continue;
    // At 35 the regular caller has waited 25 s, the urgent one 15 s.
    CHECK(call_lines(c, records) ==
          Lines{"a0 0-0 answered by t0 until 200", "a1 10-35 answered by u0 until 45",
                "a2 20-45 answered by u0 until 55", "b0 0-0 answered by u0 until 35"});
    return;
  }
  FAIL("no day with these classes");
}

TEST_CASE("Kept free: a type uses a team only while more of its agents are idle, coming and waiting") {
  CallType b = call_type("b", trace({{0, 50}, {1, 50}, {2, 50}}));
  b.routing.keep_free = {1};
  const Center c = center({call_type("a", trace({{3, 10}})), b}, {team("t", {0, 1}, heads({{0, 3}}))});
  CHECK(call_lines(c, play(c)) == Lines{"a0 3-3 answered by t2 until 13", "b0 0-0 answered by t0 until 50",
                                        "b1 1-1 answered by t1 until 51",
                                        // At 13 t2 alone is idle; at 50 t0 is the second.
                                        "b2 2-50 answered by t0 until 100"});
}

TEST_CASE("Kept free in one team: the call goes on to the next of the rank") {
  CallType b = call_type("b", trace({{0, 50}, {1, 50}}));
  b.routing.keep_free = {1, 0};
  const Center c = center({call_type("a", trace({})), b}, {one_at("t", {0, 1}), one_at("u", {1})});
  CHECK(call_lines(c, play(c)) ==
        Lines{"b0 0-0 answered by u0 until 50", "b1 1-50 answered by u0 until 100"});
}

TEST_CASE("A rank for long queues opens when one more joins, to who is next, and closes again") {
  CallType a = call_type("a", trace({{0, 100}, {10, 10}, {20, 10}, {30, 10}, {31, 10}}));
  a.ranks = {{0}, {1}};
  a.routing.openings = {{}, {0, 3}};
  const Center c = center({a}, {one_at("t", {0}), one_at("u", {0})});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100",
                                        "a1 10-30 answered by u0 until 40",  // three wait when a3 has joined
                                        "a2 20-40 answered by u0 until 50",  // three wait at 40
                                        "a3 30-100 answered by t0 until 110",  // two at 50: u stays idle
                                        "a4 31-110 answered by t0 until 120"});
}

TEST_CASE("A rank for long queues that opens after a while as well asks for both") {
  CallType a = call_type("a", trace({{0, 100}, {10, 10}, {20, 10}, {45, 10}}));
  a.ranks = {{0}, {1}};
  a.routing.openings = {{}, {s(30), 2}};
  const Center c = center({a}, {one_at("t", {0}), one_at("u", {0})});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100",
                                        "a1 10-40 answered by u0 until 50",  // 30 s, and two wait
                                        "a2 20-50 answered by u0 until 60",  // at 50: 30 s, and two wait
                                        "a3 45-100 answered by t0 until 110"});
}

}  // namespace holdtime::models
