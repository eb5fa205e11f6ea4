// Whom a freed agent takes by each of the rules, worked out by hand, ties among them.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

/// One agent who answers all types in this order, by this rule.
Center one_agent(std::vector<CallType> types, std::initializer_list<std::size_t> order, const char* rule) {
  Center c = center(std::move(types), {team("t", order, heads({{0, 1}}))});
  c.teams[0].picks = rule;
  return c;
}

CallType scored(CallType type, double base, double per_second) {
  type.routing.score = {base, per_second};
  return type;
}

}  // namespace

TEST_CASE("Longest queue: the type with the most waiting goes first, at a tie the one listed first") {
  const Center c =
      one_agent({call_type("a", trace({{0, 100}, {10, 10}})), call_type("b", trace({{20, 10}, {30, 10}})),
                 call_type("c", trace({{15, 10}, {25, 10}}))},
                {0, 1, 2}, "longest queue");
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 100",
              "a1 10-120 answered by t0 until 130",  // one each waits at 120: a is listed first
              "b0 20-100 answered by t0 until 110",  // two of b as of c: b is listed first
              "b1 30-130 answered by t0 until 140",
              "c0 15-110 answered by t0 until 120",  // two of c, one of a and of b
              "c1 25-140 answered by t0 until 150"});
}

TEST_CASE("Wait to target: 25 s of 20 s go before 70 s of 60 s, and at a tie the type listed first") {
  Center c = one_agent(
      {call_type("a", trace({{0, 100}, {80, 10}, {85, 10}})), call_type("b", trace({{40, 10}, {70, 10}}))},
      {0, 1}, "wait to target");
  c.call_types[0].routing.target_wait = s(20);
  c.call_types[1].routing.target_wait = s(60);
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100",
                                        "a1 80-100 answered by t0 until 110",  // 20/20 = 60/60
                                        "a2 85-110 answered by t0 until 120",  // 25/20 > 70/60
                                        "b0 40-120 answered by t0 until 130",
                                        "b1 70-130 answered by t0 until 140"});
  std::swap(c.teams[0].skills[0], c.teams[0].skills[1]);
  CHECK(call_lines(c, play(c)).at(3) == "b0 40-100 answered by t0 until 110");
}

TEST_CASE("Weighted score: points at the start and for each second waited, the most go first") {
  const Center c = one_agent({scored(call_type("a", trace({{0, 100}, {10, 10}, {60, 10}})), 0.0, 1.0),
                              scored(call_type("b", trace({{90, 10}, {95, 10}})), 50.0, 2.0)},
                             {0, 1}, "weighted score");
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100",
                                        "a1 10-100 answered by t0 until 110",  // 90 > 50 + 2 x 10
                                        "a2 60-130 answered by t0 until 140",  // 60 < 50 + 2 x 25
                                        "b0 90-110 answered by t0 until 120",  // 50 + 2 x 20 > 50
                                        "b1 95-120 answered by t0 until 130"});
}

TEST_CASE("Weighted score: as many points, and the type listed first goes first") {
  const std::vector<CallType> types{scored(call_type("a", trace({{0, 100}, {40, 10}})), 0.0, 1.0),
                                    scored(call_type("b", trace({{95, 10}})), 50.0, 2.0)};
  const Center first_a = one_agent(types, {0, 1}, "weighted score");
  CHECK(call_lines(first_a, play(first_a)).at(1) == "a1 40-100 answered by t0 until 110");
  const Center first_b = one_agent(types, {1, 0}, "weighted score");
  CHECK(call_lines(first_b, play(first_b)).at(1) == "a1 40-110 answered by t0 until 120");
}

TEST_CASE("Weighted score: a class's bonus counts, whatever the order of classes") {
  CallType a = call_type("a", trace({{0, 200}, {50, 10}, {100, 10}, {160, 10}, {170, 10}}));
  a.classes = {{"gold", 0.5, 0, 60.0}, {"others", 0.5, 0}};
  a.class_order = ClassOrder::strict;
  const Center c = one_agent({a}, {0}, "weighted score");
  const std::vector<std::uint32_t> wanted{0, 1, 0, 0, 1};
  for (std::uint64_t day = 0; day < 1000; ++day) {
    const KeptRecords records = play(c, {7, day});
    std::vector<std::uint32_t> classes(wanted.size());
    for (const CallRecord& r : records.calls) classes.at(r.ordinal) = r.priority_class;
    if (classes != wanted) continue;
    CHECK(call_lines(c, records) == Lines{"a0 0-0 answered by t0 until 200",
                                          "a1 50-210 answered by t0 until 220",   // 160 > 50 + 60
                                          "a2 100-200 answered by t0 until 210",  // 100 + 60 > 150
                                          "a3 160-220 answered by t0 until 230",  // 60 + 60 > 50
                                          "a4 170-230 answered by t0 until 240"});
    return;
  }
  FAIL("no day with these classes");
}

TEST_CASE("Queue ratio: the queue furthest above its share of all who wait goes first") {
  Center c = one_agent({call_type("a", trace({{0, 100}, {10, 10}, {20, 10}})),
                        call_type("b", trace({{30, 10}, {40, 10}, {50, 10}, {60, 10}}))},
                       {0, 1}, "queue ratio");
  c.call_types[0].routing.queue_share = 200'000;
  c.call_types[1].routing.queue_share = 800'000;
  // At 100: 2 - 0.2 x 6 of a, 4 - 0.8 x 6 of b. At 110: 1 - 0.2 x 5 and 4 - 0.8 x 5, both 0: a is listed
  // first.
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 100", "a1 10-100 answered by t0 until 110",
              "a2 20-110 answered by t0 until 120", "b0 30-120 answered by t0 until 130",
              "b1 40-130 answered by t0 until 140", "b2 50-140 answered by t0 until 150",
              "b3 60-150 answered by t0 until 160"});
  // Half and half: 2 - 3 of a, 4 - 3 of b; then 2 - 2.5 and 3 - 2.5; then 2 - 2 and 2 - 2.
  c.call_types[0].routing.queue_share = c.call_types[1].routing.queue_share = 500'000;
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 100", "a1 10-120 answered by t0 until 130",
              "a2 20-140 answered by t0 until 150", "b0 30-100 answered by t0 until 110",
              "b1 40-110 answered by t0 until 120", "b2 50-130 answered by t0 until 140",
              "b3 60-150 answered by t0 until 160"});
}

}  // namespace holdtime::models
