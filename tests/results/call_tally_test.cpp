// A day's call records, counted: every number here can be checked by hand.
#include <catch2/catch.hpp>

#include "tests/results/day_builder.hpp"

namespace holdtime::results {

using models::Goals;

TEST_CASE("A caller is booked on the interval of queue entry, whenever he is answered") {
  CountedDay d(two_types());
  d.tally.call(answered(s(100) - 1, s(300)));
  d.tally.call(answered(s(100), s(2)));
  d.tally.close();
  CHECK(d.of(CallFact::offered, 0, 0) == 1);
  CHECK(d.of(CallFact::wait_answered, 0, 0) == s(300));
  CHECK(d.of(CallFact::offered, 0, 1) == 1);
  CHECK(d.of(CallFact::answered_in_time, 0, 1) == 1);
  CHECK(d.of(CallFact::offered, both, whole_day) == 2);
  CHECK(d.of(CallFact::offered, 1, whole_day) == 0);
}

TEST_CASE("Who counts as offered, abandoned and as having waited") {
  CountedDay d(two_types());
  for (const Outcome o : {Outcome::contained, Outcome::ivr_hang_up, Outcome::blocked, Outcome::balked}) {
    d.tally.call(unanswered(o, s(10), 0));
  }
  d.tally.call(unanswered(Outcome::abandoned, s(10), s(7)));
  d.tally.call(unanswered(Outcome::dropped, s(10), s(50)));
  d.tally.call(answered(s(10), 0, s(40), s(5)));
  d.tally.call(answered(s(10), 1));
  d.tally.close();
  CHECK(d.of(CallFact::contained, 0, 0) == 1);
  CHECK(d.of(CallFact::ivr_hang_ups, 0, 0) == 1);
  CHECK(d.of(CallFact::blocked, 0, 0) == 1);
  CHECK(d.of(CallFact::offered, 0, 0) == 5);
  CHECK(d.of(CallFact::abandoned, 0, 0) == 2);  // the balker too
  CHECK(d.of(CallFact::balked, 0, 0) == 1);
  CHECK(d.of(CallFact::short_abandoned, 0, 0) == 1);
  CHECK(d.of(CallFact::dropped, 0, 0) == 1);
  CHECK(d.of(CallFact::waited, 0, 0) == 4);  // all but the one answered at once
  CHECK(d.of(CallFact::wait_abandoned, 0, 0) == s(7));
  CHECK(d.of(CallFact::wait_answered, 0, 0) == 1);
  CHECK(d.of(CallFact::wait_all, 0, 0) == s(57) + 1);
  CHECK(d.of(CallFact::longest_wait, 0, 0) == s(50));
  CHECK(d.of(CallFact::talk, 0, 0) == s(50));
  CHECK(d.of(CallFact::after_call, 0, 0) == s(5));
}

TEST_CASE("Waits may run from the arrival: the threshold then counts the time in the IVR") {
  Goals goals;
  goals.wait_from = Goals::WaitFrom::arrival;
  CountedDay d(two_types(), goals);
  CallRecord at_once = answered(s(30), 0);
  at_once.arrival = s(9);
  d.tally.call(at_once);
  d.tally.close();
  CHECK(d.of(CallFact::wait_answered, 0, 0) == s(21));
  CHECK(d.of(CallFact::answered_in_time, 0, 0) == 0);
  CHECK(d.of(CallFact::waited, 0, 0) == 0);  // answered at once all the same
  CHECK(d.of(CallFact::queue_time, 0, 0) == 0);
}

TEST_CASE("The queue by the clock: time split at the edges, the longest carried over them") {
  CountedDay d(two_types());
  CallRecord first = answered(s(50), s(200));
  first.waiting_of_type = first.waiting_in_all = 1;
  CallRecord second = answered(s(120), s(10));
  second.call_type = 1;
  second.waiting_of_type = 1;
  second.waiting_in_all = 2;
  CallRecord third = answered(s(380), s(20));  // leaves exactly at the edge of the next interval
  third.waiting_of_type = third.waiting_in_all = 1;
  for (const CallRecord& r : {first, second, third}) d.tally.call(r);
  d.tally.close();
  const std::int64_t time[] = {50, 110, 50, 20, 0}, longest[] = {1, 2, 1, 1, 0}, of_a[] = {1, 1, 1, 1, 0};
  for (std::size_t period = 0; period < 5; ++period) {
    CAPTURE(period);
    CHECK(d.of(CallFact::queue_time, both, period) == s(time[period]));
    CHECK(d.of(CallFact::longest_queue, both, period) == longest[period]);
    CHECK(d.of(CallFact::longest_queue, 0, period) == of_a[period]);
  }
  CHECK(d.of(CallFact::longest_queue, both, whole_day) == 2);
  CHECK(d.of(CallFact::queue_time, both, whole_day) == s(230));
  CHECK(d.of(CallFact::wait_all, both, whole_day) == s(230));  // Little's law, to the microsecond
}

TEST_CASE("Callers count who enter the queue in the measure window, and time inside it") {
  models::Center c = two_types();
  c.measure = {s(150), s(350)};
  CountedDay d(c);
  CallRecord before = answered(s(140), s(100));  // entered before, still waiting at 150
  before.waiting_of_type = before.waiting_in_all = 1;
  d.tally.call(before);
  d.tally.call(answered(s(150), s(10)));
  d.tally.call(answered(s(350) - 1, s(100)));
  d.tally.call(answered(s(350), s(10)));
  d.tally.close();
  CHECK(d.of(CallFact::offered, both, whole_day) == 2);
  CHECK(d.of(CallFact::wait_answered, both, whole_day) == s(110));
  CHECK(d.of(CallFact::queue_time, both, whole_day) == s(90) + s(10) + 1);
  CHECK(d.of(CallFact::longest_queue, both, 1) == 1);
}

TEST_CASE("A cleared tally starts from nothing; waits of all days stay pooled") {
  CountedDay d(two_types());
  d.tally.call(answered(s(50), s(200)));
  d.tally.spell(spell(AgentState::absent, 0, s(100)));
  d.tally.close();
  d.tally.clear();
  d.tally.call(answered(s(60), s(1)));
  d.tally.close();
  CHECK(d.of(CallFact::offered, both, whole_day) == 1);
  CHECK(d.of(CallFact::longest_queue, both, 1) == 0);
  CHECK(d.tally.teams()(both, whole_day)[TeamFact::absent] == 0);
  CHECK(d.tally.call_waits()(both, whole_day).total() == 1);
  CHECK(d.tally.pooled_call_waits()(0, 0).count() == 2);
}

}  // namespace holdtime::results
