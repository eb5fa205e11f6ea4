// Days worked out by hand in which callers call again.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

constexpr Redial::Chance always{1.0, 1.0};

Redial after_constant(double seconds) {
  Redial redial;
  redial.delay = engine::constant(seconds);
  return redial;
}

/// "a1/2 30-40 abandoned again" for the second attempt of caller 1 of a, by caller and attempt; "as b" where
/// he calls as another type.
Lines attempts(const Center& c, KeptRecords records) {
  std::sort(records.calls.begin(), records.calls.end(), [](const CallRecord& x, const CallRecord& y) {
    return std::tie(x.caller_type, x.ordinal, x.attempt) < std::tie(y.caller_type, y.ordinal, y.attempt);
  });
  Lines lines;
  for (const CallRecord& r : records.calls) {
    lines.push_back(fmt::format("{}{}/{} {}-{} {}{}{}", c.call_types[r.caller_type].name, r.ordinal,
                                r.attempt, seconds_text(r.queue_entry), seconds_text(r.queue_exit),
                                name_of(r.outcome),
                                r.call_type == r.caller_type ? "" : " as " + c.call_types[r.call_type].name,
                                r.calls_again ? " again" : ""));
  }
  return lines;
}

/// One type that nobody answers.
Center unanswered(CallType type) {
  return center({std::move(type)}, {team("t", {0}, heads({{0, 0}}))});
}

CallType impatient(Arrivals calls, double patience) {
  CallType type = call_type("a", std::move(calls));
  type.patience = ByTime<Distribution>(engine::constant(patience));
  return type;
}

}  // namespace

TEST_CASE("After the busy tone a caller calls again, and gets the line freed in that microsecond") {
  CallType a = call_type("a", trace({{0, 60}, {10, 20}}));
  a.redial = after_constant(50.0);
  a.redial->after_busy = always;
  Center c = center({a}, {team("t", {0}, heads({{0, 1}}))});
  c.line_groups = {{"all", 1, {0}}};
  const KeptRecords records = play(c);
  CHECK(attempts(c, records) == Lines{"a0/1 0-0 answered", "a1/1 10-10 busy again", "a1/2 60-60 answered"});
  CHECK(records.calls.back().work_end == s(80));  // he brings the talk time he came with
}

TEST_CASE("Attempts end with the most there may be") {
  CallType a = impatient(trace({{0, 60}}), 10.0);
  a.redial = after_constant(20.0);
  a.redial->after_abandoning = always;
  a.redial->most_attempts = 3;
  const Center c = unanswered(a);
  CHECK(attempts(c, play(c)) ==
        Lines{"a0/1 0-10 abandoned again", "a0/2 30-40 abandoned again", "a0/3 60-70 abandoned"});
}

TEST_CASE("The first attempt has its own chance of another one") {
  CallType a = impatient(trace({{0, 60}}), 10.0);
  a.redial = after_constant(20.0);
  a.redial->after_abandoning = {1.0, 0.0};
  const Center once = unanswered(a);
  CHECK(attempts(once, play(once)) == Lines{"a0/1 0-10 abandoned again", "a0/2 30-40 abandoned"});
  a.redial->after_abandoning = {0.0, 1.0};
  const Center never = unanswered(a);
  CHECK(attempts(never, play(never)) == Lines{"a0/1 0-10 abandoned"});
}

TEST_CASE("Each end of a call has its own chance of another one") {
  CallType a = impatient(trace({{0, 60}, {10, 60}, {20, 60}}), 30.0);
  a.waiting_places = 1;
  a.redial = after_constant(500.0);
  const auto day = [&] {
    Center c = center({a}, {team("t", {0}, heads({{0, 1}}))});
    return attempts(c, play(c));
  };
  a.redial->after_blocked = always;
  CHECK(day() == Lines{"a0/1 0-0 answered", "a1/1 10-40 abandoned", "a2/1 20-20 blocked again",
                       "a2/2 520-520 answered"});
  a.redial->after_blocked = {};
  a.redial->after_abandoning = always;
  CHECK(day() == Lines{"a0/1 0-0 answered", "a1/1 10-40 abandoned again", "a1/2 540-540 answered",
                       "a2/1 20-20 blocked"});
  a.balking = 1.0;  // balking is giving up at once
  CHECK(day() == Lines{"a0/1 0-0 answered", "a1/1 10-10 balked again", "a1/2 510-510 answered",
                       "a2/1 20-20 balked again", "a2/2 520-520 balked"});
}

TEST_CASE("An attempt that would come at closing or later is not made") {
  CallType a = impatient(trace({{900, 60}, {899, 60}}), 50.0);
  std::get<TraceArrivals>(a.arrivals).calls = {{s(899), s(60)}, {s(900), s(60)}};
  a.redial = after_constant(50.0);
  a.redial->after_abandoning = a.redial->after_dropped = always;
  const Center c = unanswered(a);
  CHECK(attempts(c, play(c)) ==
        Lines{"a0/1 899-949 abandoned again", "a0/2 999-1049 abandoned", "a1/1 900-950 abandoned"});
  Center dropped = c;
  dropped.closing.waiting = Closing::Waiting::dropped;
  CHECK(attempts(dropped, play(dropped)) ==
        Lines{"a0/1 899-949 abandoned again", "a0/2 999-1000 dropped", "a1/1 900-950 abandoned"});
}

TEST_CASE("A caller may call again as another type, whose rules then hold for him") {
  CallType a = impatient(trace({{0, 60}}), 10.0);
  a.redial = after_constant(20.0);
  a.redial->after_abandoning = always;
  a.redial->changes_to = {{1, 1.0}};
  CallType b = impatient(trace({{25, 400}}), 40.0);
  b.name = "b";
  b.redial = after_constant(100.0);
  b.redial->after_abandoning = {0.0, 1.0};
  const Center c = center({a, b}, {team("t", {1}, heads({{0, 1}}))});
  const KeptRecords records = play(c);
  CHECK(attempts(c, records) == Lines{"a0/1 0-10 abandoned again", "a0/2 30-70 abandoned as b again",
                                      "a0/3 170-210 abandoned as b again",
                                      "a0/4 310-350 abandoned as b again", "a0/5 450-450 answered as b",
                                      "b0/1 25-25 answered"});
  CHECK(records.calls.back().talk_end == s(510));  // his talk time was recorded and stays
}

TEST_CASE("A caller served by the IVR, or who hung up there, does not call again") {
  CallType a = call_type("a", trace({{0, 60}}));
  a.redial = after_constant(20.0);
  a.redial->after_busy = a.redial->after_blocked = a.redial->after_abandoning = a.redial->after_dropped =
      always;
  a.ivr = Ivr{engine::constant(5.0), 1.0, 0.0};
  const Center served = unanswered(a);
  CHECK(attempts(served, play(served)) == Lines{"a0/1 5-5 contained"});
  a.ivr = Ivr{engine::constant(5.0), 0.0, 1.0};
  const Center left = unanswered(a);
  CHECK(attempts(left, play(left)) == Lines{"a0/1 5-5 ivr_hang_up"});
}

TEST_CASE("Whoever waits when nothing more will happen is sent away for good") {
  CallType a = call_type("a", trace({{0, 60}}));
  a.redial = after_constant(20.0);
  a.redial->after_dropped = always;
  Center c = unanswered(a);
  c.closes = s(5000);
  CHECK(attempts(c, play(c)) == Lines{"a0/1 0-5000 dropped"});
}

}  // namespace holdtime::models
