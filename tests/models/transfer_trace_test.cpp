// Days worked out by hand in which calls are passed on from one queue to another.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

/// Type a, all of whose calls are passed on to b; t answers a, u answers b, an agent each. Calls of b take 10
/// s where their talk is not recorded.
Center passing(Arrivals a_calls, Arrivals b_calls) {
  CallType a = call_type("a", std::move(a_calls));
  a.transfer = Transfer{};
  a.transfer->share = 1.0;
  a.transfer->to = {{1, 1.0}};
  return center({a, call_type("b", std::move(b_calls))},
                {team("t", {0}, heads({{0, 1}})), team("u", {1}, heads({{0, 1}}))});
}

/// "a0.1 0-60 answered passed on at 60": by caller and leg.
Lines legs(const Center& c, KeptRecords records) {
  std::sort(records.calls.begin(), records.calls.end(), [](const CallRecord& x, const CallRecord& y) {
    return std::tie(x.caller_type, x.ordinal, x.leg) < std::tie(y.caller_type, y.ordinal, y.leg);
  });
  Lines lines;
  for (const CallRecord& r : records.calls) {
    lines.push_back(fmt::format("{}{}.{} {} {}-{} {}", c.call_types[r.caller_type].name, r.ordinal, r.leg,
                                c.call_types[r.call_type].name, seconds_text(r.queue_entry),
                                seconds_text(r.queue_exit), name_of(r.outcome)));
    if (r.outcome == Outcome::answered) lines.back() += " until " + seconds_text(r.work_end);
    if (r.transferred) lines.back() += " passed on at " + seconds_text(r.passed_on);
  }
  return lines;
}

}  // namespace

TEST_CASE("A call passed on cold is answered by the next agent, while the first does his after-call work") {
  Center c = passing(trace({{0, 60}}), trace({}));
  c.call_types[0].handling.after_call_work = ByTime<Distribution>(engine::constant(15.0));
  const KeptRecords records = play(c);
  CHECK(legs(c, records) ==
        Lines{"a0.1 a 0-0 answered until 75 passed on at 60", "a0.2 b 60-60 answered until 70"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-60 talking", "60-75 after_call", "75-1000 available"});
}

TEST_CASE("A call passed on waits behind those who came before, with a patience of its own") {
  Center c = passing(trace({{0, 60}}), trace({{50, 100}, {55, 20}}));
  CHECK(legs(c, play(c)) == Lines{"a0.1 a 0-0 answered until 60 passed on at 60",
                                  "a0.2 b 60-170 answered until 180", "b0.1 b 50-50 answered until 150",
                                  "b1.1 b 55-150 answered until 170"});
  c.call_types[1].patience = ByTime<Distribution>(engine::constant(97.0));
  CHECK(legs(c, play(c)) == Lines{"a0.1 a 0-0 answered until 60 passed on at 60", "a0.2 b 60-157 abandoned",
                                  "b0.1 b 50-50 answered until 150", "b1.1 b 55-150 answered until 170"});
}

TEST_CASE("Who keeps his wait is answered as if he had waited since he first queued") {
  Center c = passing(trace({{0, 60}, {20, 30}}), trace({{50, 100}, {55, 20}}));
  c.call_types[0].transfer->keeps_wait = true;
  // a1 has queued since 20, before b1, and is passed on at 90, when b1 is waiting already.
  CHECK(legs(c, play(c)) ==
        Lines{"a0.1 a 0-0 answered until 60 passed on at 60", "a0.2 b 60-150 answered until 160",
              "a1.1 a 20-60 answered until 90 passed on at 90", "a1.2 b 90-160 answered until 170",
              "b0.1 b 50-50 answered until 150", "b1.1 b 55-170 answered until 190"});
}

TEST_CASE("Who keeps his patience hangs up when what the first wait has left of it is used up") {
  Center c = passing(trace({{0, 60}, {20, 30}}), trace({{50, 400}}));
  c.call_types[0].patience = ByTime<Distribution>(engine::constant(70.0));
  c.call_types[0].transfer->keeps_patience = true;
  CHECK(legs(c, play(c)) == Lines{"a0.1 a 0-0 answered until 60 passed on at 60", "a0.2 b 60-130 abandoned",
                                  "a1.1 a 20-60 answered until 90 passed on at 90", "a1.2 b 90-120 abandoned",
                                  "b0.1 b 50-50 answered until 450"});
}

TEST_CASE("On a warm transfer the first agent stays until the second answers, and for the conference") {
  Center c = passing(trace({{0, 60}, {10, 5}}), trace({{50, 100}}));
  c.call_types[0].handling.after_call_work = ByTime<Distribution>(engine::constant(4.0));
  c.call_types[0].transfer->conference = engine::constant(20.0);
  c.call_types[0].transfer->by_team = {{0, 1.0}};
  const KeptRecords records = play(c);
  // The conference is talk of both: 60 to 170 waiting and conferring, u from 150 to 150 + 20 + 10.
  CHECK(legs(c, records) == Lines{"a0.1 a 0-0 answered until 174 passed on at 60",
                                  "a0.2 b 60-150 answered until 180",
                                  "a1.1 a 10-174 answered until 204 passed on at 179",
                                  "a1.2 b 179-180 answered until 210", "b0.1 b 50-50 answered until 150"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-170 talking", "170-174 after_call", "174-200 talking",
                                            "200-204 after_call", "204-1000 available"});
}

TEST_CASE("On a warm transfer the first agent is free again when the caller hangs up, or finds no place") {
  Center c = passing(trace({{0, 60}}), trace({{50, 100}}));
  c.call_types[0].transfer->conference = engine::constant(20.0);
  c.call_types[1].patience = ByTime<Distribution>(engine::constant(30.0));
  KeptRecords records = play(c);
  CHECK(legs(c, records) == Lines{"a0.1 a 0-0 answered until 90 passed on at 60", "a0.2 b 60-90 abandoned",
                                  "b0.1 b 50-50 answered until 150"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-90 talking", "90-1000 available"});
  c.call_types[1].waiting_places = 0;
  records = play(c);
  CHECK(legs(c, records) == Lines{"a0.1 a 0-0 answered until 60 passed on at 60", "a0.2 b 60-60 blocked",
                                  "b0.1 b 50-50 answered until 150"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-60 talking", "60-1000 available"});
}

TEST_CASE("Where nobody ever answers the next queue, both legs of a warm transfer are told all the same") {
  Center c = passing(trace({{0, 60}}), trace({}));
  c.call_types[0].transfer->conference = engine::constant(20.0);
  c.teams[1].staffing = heads({{0, 0}});
  const KeptRecords records = play(c);
  CHECK(legs(c, records) ==
        Lines{"a0.1 a 0-0 answered until 1000 passed on at 60", "a0.2 b 60-1000 dropped"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-1000 talking"});
}

TEST_CASE("A team may pass on another share than the others") {
  Center c = passing(trace({{0, 60}, {10, 30}}), trace({}));
  c.teams.push_back(team("v", {0}, heads({{0, 1}})));
  c.call_types[0].ranks = {{0}, {2}};
  c.call_types[0].transfer->share = 0.0;
  c.call_types[0].transfer->by_team = {{2, 1.0}};
  CHECK(legs(c, play(c)) == Lines{"a0.1 a 0-0 answered until 60",
                                  "a1.1 a 10-10 answered until 40 passed on at 40",
                                  "a1.2 b 40-40 answered until 50"});
}

TEST_CASE("A call passed on keeps its line until its last talk ends") {
  Center c = passing(trace({{0, 60}, {65, 20}, {70, 20}}), trace({}));
  c.line_groups = {{"all", 1, {0, 1}}};
  CHECK(legs(c, play(c)) == Lines{"a0.1 a 0-0 answered until 60 passed on at 60",
                                  "a0.2 b 60-60 answered until 70", "a1.1 a 65-65 busy",
                                  "a2.1 a 70-70 answered until 90 passed on at 90",
                                  "a2.2 b 90-90 answered until 100"});
}

TEST_CASE("Agents stay after closing while a call in hand may yet be passed on to them") {
  const Center c = passing(trace({{990, 60}}), trace({}));
  const KeptRecords records = play(c);
  CHECK(legs(c, records) == Lines{"a0.1 a 990-990 answered until 1050 passed on at 1050",
                                  "a0.2 b 1050-1050 answered until 1060"});
  CHECK(spell_lines(records, 1, 0).back() == "1050-1060 talking overrun");
}

TEST_CASE("Callers who were served and have to call again do so after their talk, with another one") {
  CallType a = call_type("a", trace({{0, 60}, {960, 35}}));
  a.handling.after_call_work = ByTime<Distribution>(engine::constant(30.0));
  RepeatCalls repeat;
  repeat.by_team.push_back({0, {1.0, engine::constant(100.0)}});
  a.repeat_calls = repeat;
  Center c = center({a}, {team("t", {0}, heads({{0, 1}})), team("u", {0}, heads({{0, 1}}))});
  c.call_types[0].ranks = {{0}, {1}};
  KeptRecords records = play(c);
  std::sort(records.calls.begin(), records.calls.end(), [](const CallRecord& x, const CallRecord& y) {
    return std::tie(x.ordinal, x.attempt) < std::tie(y.ordinal, y.attempt);
  });
  Lines lines;
  for (const CallRecord& r : records.calls) {
    lines.push_back(fmt::format("{}/{} {}-{}{}", r.ordinal, r.attempt, seconds_text(r.queue_exit),
                                seconds_text(r.talk_end), r.calls_again ? " again" : ""));
  }
  // From 60 to 160, 170 to 270, …: 10 s each from the second on; at 930 no further one before closing.
  CHECK(lines == Lines{"0/1 0-60 again", "0/2 160-170 again", "0/3 270-280 again", "0/4 380-390 again",
                       "0/5 490-500 again", "0/6 600-610 again", "0/7 710-720 again", "0/8 820-830 again",
                       "0/9 930-940", "1/1 960-995"});
}

}  // namespace holdtime::models
