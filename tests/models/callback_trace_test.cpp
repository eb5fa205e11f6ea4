// Days worked out by hand in which callers hang up and are rung back, or are told how long they will wait.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

/// One agent; a0 talks for a minute, and three more come meanwhile. Whoever is not the first in the queue is
/// offered to be rung back, and accepts.
Center busy_minute(Callback offer = {}) {
  CallType a = call_type("a", trace({{0, 60}, {10, 30}, {20, 20}, {30, 10}}));
  if (!offer.if_position_over) offer.if_position_over = 1;
  a.callback = offer;
  return center({a}, {team("t", {0}, heads({{0, 1}}))});
}

std::vector<Microseconds> predicted(const KeptRecords& records) {
  std::vector<WaitNotice> notices = records.notices;
  std::sort(notices.begin(), notices.end(),
            [](const WaitNotice& a, const WaitNotice& b) { return a.queue_entry < b.queue_entry; });
  std::vector<Microseconds> waits;
  for (const WaitNotice& notice : notices) waits.push_back(notice.predicted);
  return waits;
}

}  // namespace

TEST_CASE("Who hangs up and keeps his place is rung back when it is his turn") {
  const Center c = busy_minute();
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 0-0 answered by t0 until 60", "a1 10-60 answered by t0 until 90",
                                        "a2 20-90 called_back by t0 until 110",
                                        "a3 30-110 called_back by t0 until 120"});
  REQUIRE(records.notices.size() == 3);
  CHECK_FALSE(records.notices[0].offered);
  CHECK(records.notices[1].waited == s(70));
  CHECK(records.notices[2].end == WaitNotice::End::called_back);
}

TEST_CASE("Dialling is the agent's work, and who is rung back may be served faster") {
  Callback offer;
  offer.dials = engine::constant(5.0);
  offer.handle_time = 0.5;
  const Center c = busy_minute(offer);
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 0-0 answered by t0 until 60", "a1 10-60 answered by t0 until 90",
                                        "a2 20-90 called_back by t0 until 105",
                                        "a3 30-105 called_back by t0 until 115"});
  CHECK(spell_lines(records, 0, 0) ==
        Lines{"0-60 talking", "60-90 talking", "90-105 talking", "105-115 talking", "115-1000 available"});
}

TEST_CASE("Where no place is kept, whoever waits on the line comes first") {
  Callback offer;
  offer.keeps_place = false;
  Center c = busy_minute(offer);
  c.call_types[0].arrivals = trace({{0, 60}, {10, 30}, {20, 20}, {30, 10}, {70, 40}});
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 60", "a1 10-60 answered by t0 until 90",
                                        "a2 20-130 called_back by t0 until 150",
                                        "a3 30-150 called_back by t0 until 160",
                                        "a4 70-90 answered by t0 until 130"});
}

TEST_CASE("Who doesn't pick up is rung again, and given up after the last try") {
  Callback offer;
  offer.no_reply = 1.0;
  offer.dials = engine::constant(5.0);
  offer.retries = 1;
  offer.retry_after = engine::constant(100.0);
  const Center c = busy_minute(offer);
  const KeptRecords records = play(c);
  CHECK(call_lines(c, records) == Lines{"a0 0-0 answered by t0 until 60", "a1 10-60 answered by t0 until 90",
                                        "a2 20-195 not_reached", "a3 30-200 not_reached"});
  CHECK(spell_lines(records, 0, 0) == Lines{"0-60 talking", "60-90 talking", "90-95 talking",
                                            "95-100 talking", "100-195 available", "195-200 talking",
                                            "200-205 talking", "205-1000 available"});
  REQUIRE(records.notices.size() == 3);
  CHECK(records.notices[2].tries == 2);
}

TEST_CASE("A callback may be put off; then he is rung back as soon as his turn has come") {
  Callback offer;
  offer.delay = engine::constant(300.0);
  const Center c = busy_minute(offer);
  CHECK(call_lines(c, play(c)) == Lines{"a0 0-0 answered by t0 until 60", "a1 10-60 answered by t0 until 90",
                                        "a2 20-320 called_back by t0 until 340",
                                        "a3 30-340 called_back by t0 until 350"});
  offer.delay = engine::constant(980.0);  // after closing: it is not offered
  const Center late = busy_minute(offer);
  CHECK(call_lines(late, play(late)).back() == "a3 30-110 answered by t0 until 120");
}

TEST_CASE("Agents may be kept free of callbacks for those who ring") {
  Callback offer;
  offer.if_position_over = 0;
  offer.keeps_place = false;
  offer.keep_free = 1;
  CallType a = call_type("a", trace({{0, 100}, {0, 50}, {10, 20}}));
  a.callback = offer;
  const Center c = center({a}, {team("t", {0}, heads({{0, 2}}))});
  // At 50 one is idle, and at 100 there are two.
  CHECK(call_lines(c, play(c)).back() == "a2 10-100 called_back by t0 until 120");
}

TEST_CASE("Who hangs up to be rung back leaves his line to others") {
  Callback offer;
  offer.if_position_over = 0;
  Center c = busy_minute(offer);
  c.line_groups = {{"main", 2, {0}}};
  CHECK(call_lines(c, play(c)).back() == "a3 30-110 called_back by t0 until 120");
  c.call_types[0].callback.reset();
  CHECK(call_lines(c, play(c)).back() == "a3 30-30 busy");
}

TEST_CASE("At closing, callbacks are worked off like a queue, or given up with it") {
  CallType a = call_type("a", trace({{900, 200}, {950, 20}}));
  a.callback = Callback{};
  a.callback->if_position_over = 0;
  Center c = center({a}, {team("t", {0}, heads({{0, 1}}))});
  CHECK(call_lines(c, play(c)).back() == "a1 950-1100 called_back by t0 until 1120");
  a.callback->keeps_place = false;
  c.call_types = {a};
  c = center({a}, {team("t", {0}, heads({{0, 1}}))});
  CHECK(call_lines(c, play(c)).back() == "a1 950-1100 called_back by t0 until 1120");
  c.closing.waiting = Closing::Waiting::dropped;
  CHECK(call_lines(c, play(c)).back() == "a1 950-1000 not_reached");
  c.call_types[0].callback->keeps_place = true;
  CHECK(call_lines(c, play(c)).back() == "a1 950-1000 not_reached");
}

TEST_CASE("Callbacks and messages are switched on and off during the day") {
  Callback offer;
  offer.from_start = false;
  Center c = busy_minute(offer);
  CHECK(call_lines(c, play(c)).back() == "a3 30-110 answered by t0 until 120");
  Intervention on;
  on.name = "on";
  on.deed = Deed::offer_callbacks;
  on.at = s(25);
  c.interventions = {on};
  CHECK(call_lines(c, play(c))[2] == "a2 20-90 answered by t0 until 110");
  CHECK(call_lines(c, play(c))[3] == "a3 30-110 called_back by t0 until 120");
  c.call_types[0].callback->from_start = true;
  c.interventions[0].deed = Deed::stop_callbacks;
  CHECK(call_lines(c, play(c))[2] == "a2 20-90 called_back by t0 until 110");
  CHECK(call_lines(c, play(c))[3] == "a3 30-110 answered by t0 until 120");
  c.call_types[0].callback.reset();
  c.call_types[0].messages.deflects = {{{}, 0, 1.0}};
  c.interventions[0].deed = Deed::stop_messages;
  CHECK(call_lines(c, play(c))[2] == "a2 20-20 deflected");
  CHECK(call_lines(c, play(c))[3] == "a3 30-60 answered by t0 until 70");
}

TEST_CASE("Waits are predicted by the last one served, the next one, the last few, or queue and throughput") {
  CallType a = call_type("a", trace({{0, 60}, {10, 30}, {20, 20}, {30, 10}, {100, 5}}));
  a.predicts = true;
  const auto waits = [&](WaitPredictor predictor, std::uint32_t of_last) {
    a.prediction = {predictor, of_last};
    return predicted(play(center({a}, {team("t", {0}, heads({{0, 1}}))})));
  };
  // Answered at 0, 60, 90, 110 and 120, after 0, 50, 70, 80 and 20 s.
  using Waits = std::vector<Microseconds>;
  CHECK(waits(WaitPredictor::last_served, 1) == Waits{s(0), s(0), s(0), s(70)});
  CHECK(waits(WaitPredictor::head_of_line, 1) == Waits{s(0), s(10), s(20), s(70)});
  CHECK(waits(WaitPredictor::mean_of_last, 2) == Waits{s(0), s(0), s(0), s(60)});
  CHECK(waits(WaitPredictor::mean_of_last, 10) == Waits{s(0), s(0), s(0), s(40)});
  CHECK(waits(WaitPredictor::queue_over_throughput, 3) == Waits{s(0), s(0), s(0), s(90)});
}

}  // namespace holdtime::models
