// Who takes whom, worked out by hand: ranks, longest idle, pick rules, priority classes.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

/// Five callers at 0, 50, 100, 160, 170 s, talk 200 s and then 10 s, in the first day in which their classes
/// are 0, 1, 0, 0, 1. One agent.
Lines play_classes(ClassOrder order, Microseconds head_start) {
  CallType a = call_type("a", trace({{0, 200}, {50, 10}, {100, 10}, {160, 10}, {170, 10}}));
  a.classes = {{"urgent", 0.5, head_start}, {"regular", 0.5, 0}};
  a.class_order = order;
  const Center c = center({a}, {team("t", {0}, heads({{0, 1}}))});
  const std::vector<std::uint32_t> wanted{0, 1, 0, 0, 1};
  for (std::uint64_t day = 0; day < 1000; ++day) {
    const KeptRecords records = play(c, {7, day});
    std::vector<std::uint32_t> classes(wanted.size());
    for (const CallRecord& r : records.calls) classes.at(r.ordinal) = r.priority_class;
    if (classes == wanted) return call_lines(c, records);
  }
  return {"no such day"};
}

}  // namespace

TEST_CASE("Strict classes: the urgent go before all others") {
  CHECK(play_classes(ClassOrder::strict, 0) ==
        Lines{"a0 0-0 answered by t0 until 200", "a1 50-220 answered by t0 until 230",
              "a2 100-200 answered by t0 until 210", "a3 160-210 answered by t0 until 220",
              "a4 170-230 answered by t0 until 240"});
}

TEST_CASE(
    "Longest wait with a head start of 90 s: 100 s goes as 10 s, before 50 s; 160 s as 70 s, after it") {
  CHECK(play_classes(ClassOrder::longest_wait, s(90)) ==
        Lines{"a0 0-0 answered by t0 until 200", "a1 50-210 answered by t0 until 220",
              "a2 100-200 answered by t0 until 210", "a3 160-220 answered by t0 until 230",
              "a4 170-230 answered by t0 until 240"});
}

TEST_CASE("A head start that makes two waits equal: the class listed first goes first") {
  // 100 s with 50 s of head start is 50 s, and so is the regular caller of 50 s.
  const Lines lines = play_classes(ClassOrder::longest_wait, s(50));
  CHECK(lines.at(2) == "a2 100-200 answered by t0 until 210");
  CHECK(lines.at(1) == "a1 50-210 answered by t0 until 220");
}

TEST_CASE("Without a head start the longest wait is the oldest caller, whatever his class") {
  CHECK(play_classes(ClassOrder::longest_wait, 0) ==
        Lines{"a0 0-0 answered by t0 until 200", "a1 50-200 answered by t0 until 210",
              "a2 100-210 answered by t0 until 220", "a3 160-220 answered by t0 until 230",
              "a4 170-230 answered by t0 until 240"});
}

TEST_CASE("A call goes to the first rank with anybody idle, there to the one idle longest over its teams") {
  CallType a = call_type("a", trace({{10, 10}, {15, 10}, {30, 100}, {40, 10}, {45, 10}, {60, 5}, {61, 5}}));
  a.ranks = {{0, 1}, {2}};
  const Center c = center({a}, {team("t", {0}, heads({{0, 1}})), team("u", {0}, heads({{0, 1}})),
                                team("v", {0}, heads({{0, 1}}))});
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 10-10 answered by t0 until 20",   // tie: the team listed first
              "a1 15-15 answered by u0 until 25",   // not v, idle as long but of the second rank
              "a2 30-30 answered by t0 until 130",  // idle since 20, u since 25
              "a3 40-40 answered by u0 until 50", "a4 45-45 answered by v0 until 55",
              "a5 60-60 answered by u0 until 65", "a6 61-61 answered by v0 until 66"});
}

TEST_CASE("Within a team the call goes to the agent idle longest") {
  const Center c = center({call_type("a", trace({{0, 30}, {1, 10}, {50, 5}, {51, 5}, {52, 5}}))},
                          {team("t", {0}, heads({{0, 3}}))});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 30", "a1 1-1 answered by t1 until 11",
                                        "a2 50-50 answered by t2 until 55",
                                        "a3 51-51 answered by t1 until 56",
                                        "a4 52-52 answered by t0 until 57"});
}

TEST_CASE("A freed agent picks in the order of his skills, or the longest wait") {
  Center c = center({call_type("a", trace({{0, 100}, {10, 10}})), call_type("b", trace({{20, 10}}))},
                    {team("t", {1, 0}, heads({{0, 1}}))});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100",
                                        "a1 10-110 answered by t0 until 120",
                                        "b0 20-100 answered by t0 until 110"});
  c.teams[0].picks = "longest wait";
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100",
                                        "a1 10-100 answered by t0 until 110",
                                        "b0 20-110 answered by t0 until 120"});
}

TEST_CASE("An agent takes no call he has no skill for, however long it waits") {
  const Center c = center({call_type("a", trace({{0, 5}, {1, 5}})), call_type("b", trace({{0, 50}, {1, 5}}))},
                          {team("t", {0}, heads({{0, 1}})), team("u", {1}, heads({{0, 1}}))});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 5", "a1 1-5 answered by t0 until 10",
                                        "b0 0-0 answered by u0 until 50", "b1 1-50 answered by u0 until 55"});
}

TEST_CASE("There is no plan with a rule that is not in the table") {
  Center c = center({call_type("a", trace({}))}, {team("t", {0}, heads({{0, 1}}))});
  c.teams[0].picks = "by the moon";
  CHECK_THROWS_AS(CenterPlan(c), std::invalid_argument);
}

}  // namespace holdtime::models
