// The clock and the loop that plays events, and a tiny queue on it.
#include "engine/timeline.hpp"

#include <catch2/catch.hpp>
#include <deque>

#include "engine/random/distribution.hpp"
#include "engine/random/draw.hpp"

namespace holdtime::engine {
namespace {

/// One server, exponential gaps and services: the k-th customer's are his own.
struct SingleServerQueue {
  enum Family : std::size_t { arrivals, departures };

  SingleServerQueue() { schedule_arrival(); }

  void schedule_arrival() {
    const double gap = exponential(10.0).quantile(uniform(0));
    timeline.events.schedule(arrivals, 0, {timeline.now + from_seconds(gap), 1});
  }
  double uniform(std::size_t word) const { return to_uniform(draw_block({1, 1}, 7, customers, 1)[word]); }

  void serve() {
    service_ends = timeline.now + from_seconds(exponential(8.0).quantile(to_uniform(waiting.front().second)));
    timeline.events.schedule(departures, 0, {service_ends, 0});
  }

  void advance_to(Microseconds until) {
    advance(timeline, until, [&](std::size_t family, Slot) {
      if (family == arrivals) {
        waiting.emplace_back(timeline.now, draw_block({1, 1}, 7, customers, 1)[1]);
        ++customers;
        schedule_arrival();
        if (waiting.size() == 1) serve();
      } else {
        log.emplace_back(waiting.front().first, timeline.now);
        waiting.pop_front();
        if (!waiting.empty()) serve();
      }
      return true;
    });
  }

  Timeline<2> timeline;
  std::uint64_t customers = 0;
  Microseconds service_ends = 0;
  std::deque<std::pair<Microseconds, std::uint64_t>> waiting;  // the first is being served
  std::vector<std::pair<Microseconds, Microseconds>> log;      // arrival, departure
};

}  // namespace

TEST_CASE("Advancing plays what comes before the moment, not at it, and sets the clock to it") {
  Timeline<1> timeline;
  timeline.events.schedule(0, 0, {10, 0});
  timeline.events.schedule(0, 1, {20, 0});
  std::vector<Microseconds> played;
  const auto note = [&](std::size_t, Slot) {
    played.push_back(timeline.now);
    return true;
  };
  advance(timeline, 10, note);
  CHECK(played.empty());
  CHECK(timeline.now == 10);
  advance(timeline, 20, note);
  CHECK(played == std::vector<Microseconds>{10});
  CHECK(timeline.now == 20);
  advance(timeline, 5, note);  // the past: nothing happens
  CHECK(timeline.now == 20);
  advance(timeline, never, note);
  CHECK(played == std::vector<Microseconds>{10, 20});
  CHECK(timeline.now == 20);  // the clock does not run to the end of time
}

TEST_CASE("An event is off the list when it is handled, and may schedule others at once") {
  Timeline<2> timeline;
  timeline.events.schedule(0, 0, {10, 0});
  std::vector<std::pair<std::size_t, Microseconds>> played;
  advance(timeline, 100, [&](std::size_t family, Slot slot) {
    played.emplace_back(family, timeline.now);
    if (family == 0) {
      timeline.events.schedule(1, 4, {timeline.now, 1});          // the same moment
      timeline.events.schedule(0, slot, {timeline.now + 60, 0});  // its own slot again
    }
    return true;
  });
  CHECK(played == std::vector<std::pair<std::size_t, Microseconds>>{{0, 10}, {1, 10}, {0, 70}, {1, 70}});
  CHECK(timeline.now == 100);
}

TEST_CASE("A handler may stop the clock at its own event") {
  Timeline<1> timeline;
  for (Slot slot = 0; slot < 5; ++slot) timeline.events.schedule(0, slot, {10 * (slot + 1), 0});
  int played = 0;
  advance(timeline, 100, [&](std::size_t, Slot) { return ++played < 3; });
  CHECK(played == 3);
  CHECK(timeline.now == 30);
  advance(timeline, 100, [&](std::size_t, Slot) { return ++played < 100; });
  CHECK(played == 5);
  CHECK(timeline.now == 100);
}

TEST_CASE("A queue copied mid-way and its copy go on identically, and apart") {
  SingleServerQueue queue;
  queue.advance_to(3600 * second);
  SingleServerQueue copy = queue;
  queue.advance_to(36'000 * second);
  const auto finished = queue.log;
  CHECK(finished.size() > copy.log.size() + 1000);
  for (Microseconds t = 3600; t <= 36'000; t += 7) copy.advance_to(t * second);
  copy.advance_to(36'000 * second);
  CHECK(copy.log == finished);
  CHECK(copy.timeline.now == queue.timeline.now);
  copy.advance_to(72'000 * second);
  CHECK(queue.log == finished);
}

}  // namespace holdtime::engine
