// A day that has gone as far as it has, with another future.
#include <catch2/catch.hpp>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {
namespace {

Center busy_center() {
  CallType type = call_type("a", PoissonArrivals{{{0, s(1000), 600.0}}});
  type.patience = ByTime<Distribution>(engine::exponential(40.0));
  type.handling.talk = ByTime<Distribution>(engine::lognormal(20.0, 25.0));
  type.handling.after_call_work = ByTime<Distribution>(engine::exponential(5.0));
  return center({type}, {team("t", {0}, heads({{0, 10}}))});
}

KeptRecords end_of(CallCenter day) {
  KeptRecords records;
  day.finish(records);
  return records;
}

}  // namespace

TEST_CASE("A copy keeps its future, or draws a fresh one, and the same one for the same luck") {
  const Center c = busy_center();
  CallCenter day = make_day(c, {1, 0});
  KeptRecords past;
  day.advance_to(s(500), past);
  CallCenter other = day;
  other.draw_fresh_future({1, 77});
  CallCenter same = day;
  same.draw_fresh_future({1, 77});
  const auto kept = call_lines(c, end_of(day));
  CHECK(kept == call_lines(c, end_of(CallCenter(day))));
  CHECK(call_lines(c, end_of(other)) == call_lines(c, end_of(same)));
  CHECK(call_lines(c, end_of(other)) != kept);
  // Nobody is lost on the way, and nobody ends before the moment.
  for (const CallRecord& call : end_of(other).calls) {
    CHECK((call.outcome == Outcome::answered ? call.work_end : call.queue_exit) >= s(500));
  }
}

TEST_CASE(
    "From one moment on, fresh futures differ as theory says: the j-th waiting is served before he gives "
    "up") {
  // As in a day begun there: n mu / (n mu + j theta). All of the n agents are on calls of exponential length.
  constexpr int agents = 3;
  CallType type = call_type("a", trace({{0, -1}, {1, -1}, {2, -1}, {3, -1}, {4, -1}, {5, -1}}));
  type.handling.talk = ByTime<Distribution>(engine::exponential(1000.0));
  type.patience = ByTime<Distribution>(engine::exponential(800.0));
  Center c = center({type}, {team("t", {0}, heads({{0, agents}}))});
  c.closes = s(30'000);
  // A day on which they are all still there after ten seconds.
  std::uint64_t replication = 0;
  CallCenter day = make_day(c, {1, replication});
  for (;; ++replication) {
    day.restart({1, replication});
    KeptRecords past;
    day.advance_to(s(10), past);
    if (past.calls.empty() && day.waiting_room().count() == 3) break;
  }
  constexpr int futures = 20'000;
  int served[3] = {};
  for (std::uint64_t future = 0; future < futures; ++future) {
    CallCenter copy = day;
    copy.draw_fresh_future({99, future});
    for (const CallRecord& call : end_of(std::move(copy)).calls) {
      if (call.ordinal >= agents && call.outcome == Outcome::answered) ++served[call.ordinal - agents];
    }
  }
  for (int j = 1; j <= 3; ++j) {
    const double rate = agents / 1000.0;
    const double expected = rate / (rate + j / 800.0);
    const double error = std::sqrt(expected * (1.0 - expected) / futures);
    const double found = static_cast<double>(served[j - 1]) / futures;
    INFO(j << " in the queue: expected " << expected << ", found " << found << ", tolerance " << 4.5 * error);
    CHECK(std::fabs(found - expected) < 4.5 * error);
  }
}

}  // namespace holdtime::models
