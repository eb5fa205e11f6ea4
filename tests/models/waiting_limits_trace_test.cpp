// Places to wait that several types share or that depend on who is there, and messages, worked out by hand.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {

TEST_CASE("Places by agents present: as people come there are more") {
  Center c = center(
      {call_type("a", trace({{0, 300}, {1, 50}, {2, 50}, {100, 300}, {101, 50}, {102, 50}, {103, 50}}))},
      {team("t", {0}, heads({{0, 1}, {90, 3}}))});
  c.waiting_limits = {{"a", 0.0, 1.0, {0}}};
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 300", "a1 1-90 answered by t1 until 140",
              "a2 2-2 blocked",  // one agent, one place
              "a3 100-100 answered by t2 until 400", "a4 101-140 answered by t1 until 190",
              "a5 102-190 answered by t1 until 240", "a6 103-240 answered by t1 until 290"});
}

TEST_CASE("Half a place for each agent is rounded down") {
  Center c = center({call_type("a", trace({{0, 50}, {0, 50}, {0, 50}, {1, 10}, {2, 10}, {3, 10}}))},
                    {team("t", {0}, heads({{0, 3}}))});
  c.waiting_limits = {{"a", 1.0, 0.5, {0}}};  // 1 + 1.5
  const Lines lines = call_lines(c, play(c));
  CHECK(lines.at(3) == "a3 1-50 answered by t0 until 60");
  CHECK(lines.at(4) == "a4 2-50 answered by t1 until 60");
  CHECK(lines.at(5) == "a5 3-3 blocked");
}

TEST_CASE("Types of a group share its places, others have their own") {
  Center c = center({call_type("a", trace({{0, 100}, {1, 10}})), call_type("b", trace({{2, 10}})),
                     call_type("c", trace({{3, 10}, {4, 10}}))},
                    {team("t", {0, 1, 2}, heads({{0, 1}}))});
  c.waiting_limits = {{"a and b", 1.0, 0.0, {0, 1}}};
  CHECK(call_lines(c, play(c)) ==
        Lines{"a0 0-0 answered by t0 until 100", "a1 1-100 answered by t0 until 110", "b0 2-2 blocked",
              "c0 3-110 answered by t0 until 120", "c1 4-120 answered by t0 until 130"});
}

TEST_CASE("Who finds no place leaves a message where there is voicemail") {
  CallType a = call_type("a", trace({{0, 100}, {1, 10}, {2, 10}}));
  a.waiting_places = 1;
  a.routing.voicemail = true;
  a.redial.emplace();
  a.redial->after_blocked = {1.0, 1.0};
  a.redial->delay = engine::constant(10.0);
  const Center c = center({a}, {team("t", {0}, heads({{0, 1}}))});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 100",
                                        "a1 1-100 answered by t0 until 110",
                                        "a2 2-2 voicemail"});  // and does not call again
}

}  // namespace holdtime::models
