// What holds in every day of a rich center with few lines, whose callers call again; read off its records.
#include <catch2/catch.hpp>
#include <map>

#include "tests/models/rich_center.hpp"

namespace holdtime::models {
namespace {

constexpr Microseconds h = engine::hour;
constexpr std::uint64_t days = 60;

using Who = std::pair<std::uint32_t, std::uint64_t>;

std::map<Who, std::vector<CallRecord>> by_caller(const KeptRecords& records) {
  std::map<Who, std::vector<CallRecord>> result;
  for (const CallRecord& r : records.calls) result[{r.caller_type, r.ordinal}].push_back(r);
  for (auto& [who, calls] : result) {
    std::sort(calls.begin(), calls.end(), [](const auto& x, const auto& y) { return x.attempt < y.attempt; });
  }
  return result;
}

template <class Check>
void check_days(const Center& c, Check&& check) {
  CallCenter day = make_day(c);
  for (std::uint64_t i = 0; i < days; ++i) {
    KeptRecords records;
    day.restart({23, i});
    day.finish(records);
    const std::string wrong = check(records, i);
    INFO("day " << i << ": " << wrong);
    CHECK(wrong.empty());
    if (!wrong.empty()) return;
  }
}

bool held_a_line(const CallRecord& r) {
  return r.call_type < 2 && r.outcome != Outcome::busy;
}
Microseconds freed(const CallRecord& r) {
  return r.outcome == Outcome::answered ? r.talk_end : r.queue_exit;
}

}  // namespace

TEST_CASE("A caller's attempts follow each other, and only the last has none after it") {
  const Center c = rich_center_with_redial();
  std::map<Outcome, int> seen;
  int changed = 0;
  check_days(c, [&](const KeptRecords& records, std::uint64_t) -> std::string {
    for (const auto& [who, calls] : by_caller(records)) {
      for (std::size_t i = 0; i < calls.size(); ++i) {
        const CallRecord& r = calls[i];
        const bool last = i + 1 == calls.size();
        if (r.attempt != i + 1 || r.calls_again == last) return "not in order: " + whole_line(r);
        if (r.arrival < c.opens || r.arrival >= c.closes) return "closed: " + whole_line(r);
        seen[r.outcome] += !last;
        if (last) continue;
        const CallRecord& next = calls[i + 1];
        if (next.arrival < r.queue_exit) return "too early: " + whole_line(next);
        const bool same = next.call_type == r.call_type;
        if (same && next.priority_class != r.priority_class) return "another class: " + whole_line(next);
        if (!same && r.call_type != 0) return "another type: " + whole_line(next);
        changed += !same;
      }
      const bool limited = calls.front().caller_type == 1;
      if (limited && calls.size() > 4) return "too often: " + whole_line(calls.back());
    }
    return "";
  });
  CHECK(changed > 20);
  CHECK(seen[Outcome::busy] > 100);
  CHECK(seen[Outcome::abandoned] > 100);
  CHECK(seen[Outcome::balked] > 5);
  CHECK(seen[Outcome::answered] + seen[Outcome::contained] + seen[Outcome::ivr_hang_up] == 0);
}

TEST_CASE("Never more lines are taken than there are, and who hears the busy tone found none free") {
  const Center c = rich_center_with_redial();
  int busy = 0;
  check_days(c, [&](const KeptRecords& records, std::uint64_t) -> std::string {
    for (const CallRecord& r : records.calls) {
      if (r.call_type == 2) {
        if (r.outcome == Outcome::busy) return "needs no line: " + whole_line(r);
        continue;
      }
      std::uint32_t taken = 0;
      for (const CallRecord& other : records.calls) {
        taken += held_a_line(other) && other.call_type == r.call_type && other.arrival < r.arrival &&
                 freed(other) > r.arrival;
      }
      const std::uint32_t lines = c.line_groups[r.call_type].lines;
      if (taken > lines) return "too many lines: " + whole_line(r);
      const bool is_busy = r.outcome == Outcome::busy;
      if (is_busy != (taken == lines)) return fmt::format("{} of {} taken: ", taken, lines) + whole_line(r);
      busy += is_busy;
    }
    return "";
  });
  CHECK(busy > 200);
}

TEST_CASE("Everybody's first attempt comes as it would if nobody called again") {
  const Center c = rich_center_with_redial();
  CallCenter alone = make_day(rich_center());
  check_days(c, [&](const KeptRecords& records, std::uint64_t day) -> std::string {
    KeptRecords without;
    alone.restart({23, day});
    alone.finish(without);
    const auto callers = by_caller(records);
    if (callers.size() != without.calls.size()) return "other callers";
    for (const CallRecord& r : without.calls) {
      const CallRecord& first = callers.at({r.call_type, r.ordinal}).front();
      if (first.arrival != r.arrival || first.priority_class != r.priority_class ||
          first.call_type != r.call_type)
        return "expected " + whole_line(r) + ", found " + whole_line(first);
      const CallRecord& last = callers.at({r.call_type, r.ordinal}).back();
      // Whoever answers whom, the talk is the caller's; only b's is another team's matter for type c.
      const bool answered = r.outcome == Outcome::answered && last.outcome == Outcome::answered;
      if (answered && r.call_type < 2 && last.call_type == r.call_type &&
          r.talk_end - r.queue_exit != last.talk_end - last.queue_exit)
        return "another talk time: " + whole_line(last);
    }
    return "";
  });
}

TEST_CASE("Lines nobody runs short of, and calling again with probability 0, change no record") {
  Center plenty = rich_center();
  plenty.line_groups = {{"all", 1000, {0, 1, 2}}};
  Center zero = rich_center_with_redial();
  zero.line_groups.clear();
  for (CallType& type : zero.call_types) {
    if (type.redial)
      type.redial->after_busy = type.redial->after_blocked = type.redial->after_abandoning =
          type.redial->after_dropped = {};
  }
  for (std::uint64_t day = 0; day < 20; ++day) {
    const KeptRecords plain = play(rich_center(), {23, day});
    CHECK(first_difference(plain, play(plenty, {23, day})) == "");
    CHECK(first_difference(plain, play(zero, {23, day})) == "");
  }
}

TEST_CASE("A day with lines and redial is a value: copied, advanced in steps, and started again") {
  const Center c = rich_center_with_redial();
  const KeptRecords whole = play(c, {1, 5});
  check_copies(c, {1, 5}, {8 * h + s(7), 9 * h + 1, 10 * h + s(1234), 12 * h});
  CallCenter day = make_day(c, {1, 5});
  KeptRecords stepped;
  for (Microseconds t = 7 * h; t < 13 * h; t += s(13) + 1) day.advance_to(t, stepped);
  CHECK(day.redialers() == 0);
  CHECK(day.trunks().taken(0) + day.trunks().taken(1) == 0);
  day.finish(stepped);
  CHECK(first_difference(whole, stepped) == "");
  for (const std::uint64_t replication : {3u, 5u}) {
    KeptRecords records;
    day.restart({1, replication});
    day.finish(records);
    CHECK(first_difference(play(c, {1, replication}), records) == "");
  }
}

}  // namespace holdtime::models
