// Days worked out by hand in which callers are told something when they join the queue, or while they wait.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

/// One agent, busy for 200 s; four callers come meanwhile, who would hold on for 100 s.
Center busy_minutes(const QueueMessages& messages) {
  CallType a = call_type("a", trace({{0, 200}, {10, 30}, {20, 20}, {30, 10}, {40, 10}}));
  a.patience = ByTime<Distribution>(engine::constant(100.0));
  a.messages = messages;
  return center({a}, {team("t", {0}, heads({{0, 1}}))});
}

QueueStep beyond(std::uint32_t position, double value) {
  return {{}, position, value};
}

}  // namespace

TEST_CASE("Whoever would stand too far behind balks, as if he had never joined") {
  QueueMessages messages;
  messages.balking = {beyond(2, 1.0)};
  const Center c = busy_minutes(messages);
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 0-0 answered by t0 until 200", "a1 10-110 abandoned",
                                        "a2 20-120 abandoned", "a3 30-30 balked", "a4 40-40 balked"});
  for (const CallRecord& r : records.calls)
    if (r.outcome == Outcome::balked) CHECK(r.waiting_of_type == 0);
}

TEST_CASE("A message on joining leads callers elsewhere, who are then in nobody's way") {
  QueueMessages messages;
  messages.deflects = {beyond(1, 1.0)};
  const Center c = busy_minutes(messages);
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 200", "a1 10-110 abandoned",
                                        "a2 20-20 deflected", "a3 30-30 deflected", "a4 40-40 deflected"});
}

TEST_CASE(
    "Who hears that many are before him holds on for a shorter time; the last entry that holds counts") {
  QueueMessages messages;
  messages.patience = {beyond(1, 0.8), beyond(3, 0.1)};
  const Center c = busy_minutes(messages);
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 200", "a1 10-110 abandoned",
                                        "a2 20-100 abandoned", "a3 30-110 abandoned", "a4 40-50 abandoned"});
}

TEST_CASE("Callers of a class hold on for longer than others") {
  Center c = busy_minutes({});
  c.call_types[0].classes = {{"patient", 1.0, 0, 0.0, 1.5}};
  CHECK(call_lines(c, play(c))[1] == "a1 10-160 abandoned");
}

TEST_CASE("Whoever leaves at an announcement does so when he hears it, if he has held on so long") {
  QueueMessages messages;
  messages.announcements = {{s(30), 0.0}, {s(45), 1.0}, {s(60), 1.0}};
  const Center c = busy_minutes(messages);
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 200", "a1 10-55 abandoned",
                                        "a2 20-65 abandoned", "a3 30-75 abandoned", "a4 40-85 abandoned"});
  messages.announcements = {{s(150), 1.0}};
  CHECK(call_lines(c, play(busy_minutes(messages)))[1] == "a1 10-110 abandoned");
}

TEST_CASE("What callers make of messages is decided by the predicted wait too") {
  QueueMessages messages;
  messages.balking = {{s(9), {}, 1.0}};
  Center c = busy_minutes(messages);
  // The one who comes next has waited for 0, 10 and 20 s when the others join.
  c.call_types[0].prediction.predictor = WaitPredictor::head_of_line;
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 200", "a1 10-110 abandoned",
                                        "a2 20-20 balked", "a3 30-30 balked", "a4 40-40 balked"});
}

TEST_CASE("Messages at which nobody does anything change no call") {
  QueueMessages messages;
  messages.balking = {beyond(0, 0.0)};
  messages.deflects = {beyond(0, 0.0)};
  messages.patience = {beyond(0, 1.0)};
  messages.announcements = {{s(5), 0.0}, {s(10), 0.0}};
  CallType a = call_type("a", PoissonArrivals{{{0, s(1000), 100.0}}});
  a.patience = ByTime<Distribution>(engine::exponential(60.0));
  Center c = center({a}, {team("t", {0}, heads({{0, 1}}))});
  const KeptRecords silent = play(c);
  c.call_types[0].messages = messages;
  CHECK(call_lines(c, silent) == call_lines(c, play(c)));
}

}  // namespace holdtime::models
