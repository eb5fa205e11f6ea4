// A center with a bit of everything, for invariants that hold whatever happens.
#pragma once

#include <catch2/catch.hpp>
#include <vector>

#include "tests/models/record_lines.hpp"

namespace holdtime::models {

/// Three call types (an IVR, priorities, balking, limits), two teams on shifts that overlap in skills,
/// breaks, shrinkage, day factors. Open 08:00-12:00; some 500 calls, a third of them waiting.
inline Center rich_center() {
  constexpr Microseconds h = engine::hour;
  const auto law = [](double mean, double sd) { return ByTime<Distribution>(engine::lognormal(mean, sd)); };
  const auto profile = [](double calls) {
    return PoissonArrivals{
        {{8 * h, 9 * h, calls}, {9 * h, 10 * h, 2 * calls}, {10 * h, 12 * h, 2.5 * calls}}};
  };
  CallType a = call_type("a", profile(50.0));
  a.ivr = Ivr{engine::exponential(30.0), 0.15, 0.05};
  a.patience = ByTime<Distribution>(engine::exponential(240.0));
  a.handling = {law(200.0, 240.0), law(30.0, 20.0)};
  a.ranks = {{0}, {1}};
  CallType b = call_type("b", profile(30.0));
  b.classes = {{"urgent", 0.3, s(90)}, {"regular", 0.7, 0}};
  b.balking = 0.05;
  b.waiting_places = 6;
  b.patience = ByTime<Distribution>(engine::exponential(300.0));
  b.handling = {law(240.0, 200.0), std::nullopt};
  b.ranks = {{0, 1}};
  CallType c = call_type("c", ExactArrivals{{{40, {{8 * h, 12 * h, 1.0}}}}});
  c.handling = {law(150.0, 150.0), law(20.0, 20.0)};
  c.ranks = {{1}};

  const std::vector<Break> breaks = {{9 * h, s(900), true}, {10 * h + s(600), s(1800), false}};
  Team first =
      team("t", {0, 1}, Roster{{Shift{5, 8 * h - s(300), 12 * h, breaks}, Shift{3, 9 * h, 12 * h, {}}}});
  first.shrinkage = ShrinkageBudget{.total = 0.2, .absent = 0.05, .off_roster = 0.02};
  Team second =
      team("u", {2, 1, 0}, Roster{{Shift{4, 8 * h, 12 * h + s(600), breaks}, Shift{2, 10 * h, 14 * h, {}}}});
  second.picks = "longest wait";
  second.shrinkage = ShrinkageBudget{.total = 0.25, .absent = 0.1};
  second.skills[0].handling = Handling{law(140.0, 140.0), law(10.0, 10.0)};

  Center result = center({a, b, c}, {first, second});
  result.opens = 8 * h;
  result.closes = 12 * h;
  result.interval = h / 2;
  result.waiting_places = 15;
  result.busyness = {{"day", engine::gamma(1.0, 0.1), {0, 1}}, {"own", engine::gamma(1.0, 0.1), {1}}};
  return result;
}

/// The same with too few lines, in two groups of which one type is in neither, and with callers who call
/// again, some of them as another type.
inline Center rich_center_with_redial() {
  Center c = rich_center();
  c.line_groups = {{"main", 14, {0}}, {"own", 9, {1}}};
  Redial redial;
  redial.after_busy = {0.9, 0.7};
  redial.after_blocked = {0.6, 0.5};
  redial.after_abandoning = {0.5, 0.3};
  redial.after_dropped = {0.5, 0.5};
  redial.delay = engine::exponential(400.0);
  c.call_types[0].redial = redial;
  c.call_types[0].redial->changes_to = {{1, 0.2}, {2, 0.05}};
  c.call_types[1].redial = redial;
  c.call_types[1].redial->most_attempts = 4;
  return c;
}

/// Every field of a record, so that equal lines are equal records.
inline std::string whole_line(const CallRecord& r) {
  // Of a caller who called but once there is nothing more to say.
  const bool once = r.attempt == 1 && !r.calls_again;
  const std::string more =
      once ? "" : fmt::format(" attempt {} again {} of type {}", r.attempt, r.calls_again, r.caller_type);
  return fmt::format("type {} class {} #{} {} by {}/{} arr {} in {} out {} talk {} work {} wait {}/{}{}",
                     r.call_type, r.priority_class, r.ordinal, name_of(r.outcome), static_cast<int>(r.team),
                     static_cast<int>(r.agent), r.arrival, r.queue_entry, r.queue_exit, r.talk_end,
                     r.work_end, r.waiting_of_type, r.waiting_in_all, more);
}

inline std::string whole_line(const AgentSpell& r) {
  return fmt::format("agent {}/{} {} paid {} overrun {} type {} {}-{}", r.team, r.agent, name_of(r.state),
                     r.paid, r.overrun, static_cast<int>(r.call_type), r.from, r.to);
}

/// "" where two lists of records are the same, else where they first part.
template <class Record>
std::string first_difference(const std::vector<Record>& expected, const std::vector<Record>& found) {
  for (std::size_t i = 0; i < std::max(expected.size(), found.size()); ++i) {
    const std::string a = i < expected.size() ? whole_line(expected[i]) : "nothing";
    const std::string b = i < found.size() ? whole_line(found[i]) : "nothing";
    if (a != b) return fmt::format("record {}: expected {}\n   found {}", i, a, b);
  }
  return "";
}

inline std::string first_difference(const KeptRecords& expected, const KeptRecords& found) {
  return first_difference(expected.calls, found.calls) + first_difference(expected.spells, found.spells);
}

/// A day copied at each of the moments, and the day it was copied from, both end as the day played in one go.
inline void check_copies(const Center& c, engine::DayKey key, const std::vector<Microseconds>& moments) {
  const KeptRecords whole = play(c, key);
  for (const Microseconds moment : moments) {
    CAPTURE(moment);
    CallCenter day = make_day(c, key);
    KeptRecords one;
    day.advance_to(moment, one);
    CallCenter copy = day;
    KeptRecords other = one;
    day.finish(one);
    copy.finish(other);
    CHECK(first_difference(whole, one) == "");
    CHECK(first_difference(whole, other) == "");
    CHECK(copy.now() == day.now());
  }
}

/// `check(records)` is "" for each of the first `days` days, or what is wrong with it; ends at the first that
/// is.
template <class Check>
void check_days(const Center& c, std::uint64_t days, Check&& check) {
  CallCenter day = make_day(c);
  for (std::uint64_t i = 0; i < days; ++i) {
    KeptRecords records;
    day.restart({29, i});
    day.finish(records);
    const std::string wrong = check(records);
    INFO("day " << i << ": " << wrong);
    CHECK(wrong.empty());
    if (!wrong.empty()) return;
  }
}

}  // namespace holdtime::models
