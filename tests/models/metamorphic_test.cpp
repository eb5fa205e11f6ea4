// Two centers whose days must stand in a known relation.
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "tests/models/rich_center.hpp"

namespace holdtime::models {
namespace {

/// 300 callers, on average every 20 s, talking 60 s on average.
TraceArrivals random_trace(std::uint64_t seed, double factor = 1.0) {
  engine::KeyedGenerator random({seed, 0}, 1, 0, 1);
  const auto gap = engine::exponential(20.0 * factor), talk = engine::exponential(60.0);
  TraceArrivals arrivals;
  Microseconds now = 0;
  for (int i = 0; i < 300; ++i) {
    now += gap.length(random.uniform());
    arrivals.calls.push_back({now, talk.length(random.uniform())});
  }
  return arrivals;
}

/// Whole records by moment of arrival, which is who a caller of a trace is, without what may differ: by whom
/// he was answered, and how his call type numbers him and calls itself.
std::map<Microseconds, std::string> stories(const Center& c) {
  std::map<Microseconds, std::string> result;
  for (CallRecord r : play(c).calls) {
    if (r.outcome == Outcome::answered) r.team = r.agent = 0;
    r.call_type = 0;
    r.ordinal = 0;
    r.waiting_of_type = r.waiting_in_all;
    result[r.arrival] = whole_line(r);
  }
  return result;
}

/// Waits by moment of arrival.
std::map<Microseconds, Microseconds> waits(const Center& c) {
  std::map<Microseconds, Microseconds> result;
  for (const CallRecord& r : play(c).calls) result[r.arrival] = r.queue_exit - r.queue_entry;
  return result;
}

Center long_day(Center c) {
  c.closes = s(36'000);
  c.interval = s(3600);
  return c;
}

}  // namespace

TEST_CASE("Where nobody gives up, one more agent makes no caller wait longer") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto with = [&](std::uint32_t people) {
      return waits(
          long_day(center({call_type("a", random_trace(seed))}, {team("t", {0}, heads({{0, people}}))})));
    };
    const auto few = with(3);
    const auto more = with(4);
    REQUIRE(few.size() == 300);
    REQUIRE(more.size() == 300);
    Microseconds gained = 0;
    for (const auto& [who, wait] : few) {
      if (more.at(who) > wait)
        FAIL_CHECK("caller of " << who << " waits " << more.at(who) << ", was " << wait);
      gained += wait - more.at(who);
    }
    CHECK(gained > 0);
  }
}

TEST_CASE("Where callers give up, one more agent answers more of the same callers on average") {
  CallType a = call_type("a", PoissonArrivals{{{0, s(36'000), 900.0}}});
  a.patience = ByTime<Distribution>(engine::exponential(100.0));
  a.handling.talk = ByTime<Distribution>(engine::lognormal(200.0, 240.0));
  const auto answered = [&](std::uint32_t people, std::uint64_t day) {
    const KeptRecords records = play(long_day(center({a}, {team("t", {0}, heads({{0, people}}))})), {7, day});
    return std::count_if(records.calls.begin(), records.calls.end(),
                         [](const CallRecord& r) { return r.outcome == Outcome::answered; });
  };
  constexpr std::uint64_t days = 200;
  double sum = 0.0, squares = 0.0;
  for (std::uint64_t day = 0; day < days; ++day) {
    const auto more = static_cast<double>(answered(6, day) - answered(5, day));
    sum += more;
    squares += more * more;
  }
  const double mean = sum / days;
  const double error = std::sqrt((squares / days - mean * mean) / (days - 1));
  INFO("one more agent answers " << mean << " more callers a day, standard error " << error);
  CHECK(mean > 6.0 * error);
}

TEST_CASE("A team split in two alike in one rank leaves every caller's record as it was") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CallType a = call_type("a", random_trace(seed));
    a.patience = ByTime<Distribution>(engine::exponential(100.0));
    a.handling.after_call_work = ByTime<Distribution>(engine::exponential(10.0));
    const auto whole = stories(long_day(center({a}, {team("t", {0}, heads({{0, 4}}))})));
    CHECK(whole.size() == 300);
    const auto split =
        stories(long_day(center({a}, {team("t", {0}, heads({{0, 2}})), team("u", {0}, heads({{0, 2}}))})));
    CHECK(whole == split);
    const auto uneven =
        stories(long_day(center({a}, {team("t", {0}, heads({{0, 1}})), team("u", {0}, heads({{0, 3}}))})));
    CHECK(whole == uneven);
  }
}

TEST_CASE("Two equal call types merged into one have the same records, caller by caller") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const TraceArrivals a = random_trace(seed, 2.0), b = random_trace(seed + 100, 2.0);
    TraceArrivals both = a;
    both.calls.insert(both.calls.end(), b.calls.begin(), b.calls.end());
    std::sort(both.calls.begin(), both.calls.end(),
              [](const auto& x, const auto& y) { return x.arrival < y.arrival; });
    // Who a caller is, his patience too, is drawn by type and number: constants leave the trace alone to
    // differ.
    const auto type = [](const char* name, const TraceArrivals& calls) {
      CallType result = call_type(name, calls);
      result.patience = ByTime<Distribution>(engine::constant(45.0));
      result.handling.after_call_work = ByTime<Distribution>(engine::constant(12.0));
      return result;
    };
    Team serving_both = team("t", {0, 1}, heads({{0, 3}}));
    serving_both.picks = "longest wait";
    const auto apart = stories(long_day(center({type("a", a), type("b", b)}, {serving_both})));
    const auto merged = stories(long_day(center({type("ab", both)}, {team("t", {0}, heads({{0, 3}}))})));
    REQUIRE(merged.size() == 600);
    CHECK(apart == merged);
  }
}

TEST_CASE("Shifting a whole day in time shifts everything and changes nothing else") {
  TraceArrivals trace = random_trace(3);
  const auto day = [&] {
    return center({call_type("a", trace)}, {team("t", {0}, one_shift(3, 0, s(9000)))});
  };
  Center early = day();
  early.closes = s(9000);
  const KeptRecords before = play(early);
  constexpr Microseconds shift = 25 * engine::hour;
  for (auto& call : trace.calls) call.arrival += shift;
  Center late = day();
  late.teams[0].staffing = one_shift(3, shift, shift + s(9000));
  late.opens = shift;
  late.closes = shift + s(9000);
  KeptRecords after = play(late);
  for (CallRecord& r : after.calls) {
    r.arrival -= shift, r.queue_entry -= shift, r.queue_exit -= shift;
    if (r.outcome == Outcome::answered) r.talk_end -= shift, r.work_end -= shift;
  }
  for (AgentSpell& spell : after.spells) spell.from -= shift, spell.to -= shift;
  CHECK(first_difference(before, after) == "");
}

}  // namespace holdtime::models
