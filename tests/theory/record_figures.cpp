#include "tests/theory/record_figures.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <map>

#include "tests/models/center_builder.hpp"

namespace holdtime::theory {
namespace {

using models::AgentSpell;
using models::AgentState;
using models::CallRecord;
using models::KeptRecords;
using models::Microseconds;
using models::Outcome;

struct Window {
  Microseconds from;
  Microseconds to;
  bool holds(Microseconds moment) const { return moment >= from && moment < to; }
  Microseconds overlap(Microseconds begin, Microseconds end) const {
    return std::max<Microseconds>(0, std::min(end, to) - std::max(begin, from));
  }
};

struct Pair {
  std::int64_t n = 0;
  std::int64_t d = 0;
};

struct Day {
  const models::Center& center;
  const KeptRecords& records;
  Window window;
  Cell cell;
};

Pair first_choice(const Day& day) {
  Pair pair;
  for (const CallRecord& r : day.records.calls) {
    if (r.call_type != *day.cell.call_type || !day.window.holds(r.queue_entry)) continue;
    const auto& first = day.center.call_types[r.call_type].ranks.front();
    const bool at_once = r.outcome == Outcome::answered && r.queue_exit == r.queue_entry;
    pair.n += at_once && std::find(first.begin(), first.end(), r.team) != first.end();
    ++pair.d;
  }
  return pair;
}

Pair busy_with(const Day& day, std::uint32_t type) {
  Pair pair{0, day.window.to - day.window.from};
  for (const CallRecord& r : day.records.calls) {
    const bool counts = r.outcome == Outcome::answered && r.call_type == type && r.team == *day.cell.team;
    if (counts) pair.n += day.window.overlap(r.queue_exit, r.work_end);
  }
  return pair;
}

Pair off_the_phone(const Day& day) {
  Pair pair{0, day.window.to - day.window.from};
  for (const AgentSpell& spell : day.records.spells) {
    if (spell.state == AgentState::off_phone) pair.n += day.window.overlap(spell.from, spell.to);
  }
  return pair;
}

Pair hung_up(const Day& day) {
  const auto& calls = day.records.calls;
  return {std::count_if(calls.begin(), calls.end(),
                        [&](const CallRecord& r) {
                          return r.outcome == Outcome::abandoned && day.window.holds(r.queue_exit);
                        }),
          1};
}

/// The moment before the end of the window, when nobody has come or gone yet.
Pair waiting_at_end(const Day& day) {
  const auto& calls = day.records.calls;
  return {std::count_if(calls.begin(), calls.end(),
                        [&](const CallRecord& r) {
                          return r.queue_entry < day.window.to && r.queue_exit >= day.window.to;
                        }),
          1};
}

Pair busy_at_end(const Day& day) {
  const auto& calls = day.records.calls;
  return {std::count_if(calls.begin(), calls.end(),
                        [&](const CallRecord& r) {
                          return r.outcome == Outcome::answered && r.queue_exit < day.window.to &&
                                 r.work_end >= day.window.to;
                        }),
          1};
}

/// Of all attempts made in the window, those of which `is` is true.
template <class Is>
std::function<Pair(const Day&)> of_attempts(Is is) {
  return [is](const Day& day) {
    Pair pair;
    for (const CallRecord& r : day.records.calls) {
      if (!day.window.holds(r.queue_entry)) continue;
      pair.n += is(r) ? 1 : 0;
      ++pair.d;
    }
    return pair;
  };
}

/// Time from the end of an attempt to the beginning of the same caller's next one.
Pair between_attempts(const Day& day) {
  std::map<std::pair<std::uint32_t, std::uint64_t>, Microseconds> left;
  Pair pair{0, day.window.to - day.window.from};
  // Records come in the order of their ends, so a caller's in that of his attempts.
  for (const CallRecord& r : day.records.calls) {
    const auto found = left.find({r.caller_type, r.ordinal});
    if (found != left.end()) {
      pair.n += day.window.overlap(found->second, r.arrival);
      left.erase(found);
    }
    if (r.calls_again) left[{r.caller_type, r.ordinal}] = r.queue_exit;
  }
  for (const auto& [who, since] : left) pair.n += day.window.overlap(since, day.window.to);
  return pair;
}

Pair in_the_ivr(const Day& day) {
  Pair pair{0, day.window.to - day.window.from};
  for (const CallRecord& r : day.records.calls) pair.n += day.window.overlap(r.arrival, r.queue_entry);
  return pair;
}

Pair talking(const Day& day) {
  Pair pair;
  for (const AgentSpell& spell : day.records.spells) {
    const Microseconds time = day.window.overlap(spell.from, spell.to);
    if (spell.state == AgentState::talking) pair.n += time;
    pair.d += time;
  }
  return pair;
}

std::function<Pair(const Day&)> counter(const std::string& name) {
  if (name == "first choice per arrival") return first_choice;
  if (name == "busy with type 0") return [](const Day& day) { return busy_with(day, 0); };
  if (name == "busy with type 1") return [](const Day& day) { return busy_with(day, 1); };
  if (name == "off the phone") return off_the_phone;
  if (name == "blocked per attempt")
    return of_attempts([](const CallRecord& r) { return r.outcome == Outcome::blocked; });
  if (name == "abandoned per attempt")
    return of_attempts([](const CallRecord& r) { return r.outcome == Outcome::abandoned; });
  if (name == "waited per attempt")
    return of_attempts([](const CallRecord& r) { return r.queue_exit > r.queue_entry; });
  if (name == "between two attempts") return between_attempts;
  if (name == "in the IVR") return in_the_ivr;
  if (name == "talking / present") return talking;
  if (name == "hung up by the clock") return hung_up;
  if (name == "waiting at the end") return waiting_at_end;
  if (name == "busy at the end") return busy_at_end;
  FAIL("nobody counts " << name);
  return {};
}

Window window_of(const results::Experiment& experiment, const Cell& cell) {
  const models::Center& center = experiment.plan->center();
  if (cell.period) {
    const Microseconds start = experiment.periods.start(*cell.period);
    return {start, start + experiment.periods.length};
  }
  if (center.measure) return {center.measure->first, center.measure->second};
  return {center.opens, center.closes};
}

}  // namespace

void find_in_records(const results::Experiment& experiment, Compared& compared) {
  if (compared.not_shown.empty()) return;
  std::vector<std::function<Pair(const Day&)>> counters;
  for (const std::size_t one : compared.not_shown) counters.push_back(counter(compared.list[one].measure));
  std::vector<results::PairSums> sums(counters.size());
  models::CallCenter center(experiment.plan, {experiment.seed, 0});
  KeptRecords records;
  for (std::uint64_t i = 0; i < experiment.replications; ++i) {
    records.calls.clear();
    records.spells.clear();
    center.restart({experiment.seed, experiment.first + i});
    center.finish(records);
    for (std::size_t f = 0; f < sums.size(); ++f) {
      const Cell& cell = compared.list[compared.not_shown[f]].cell;
      const Pair pair = counters[f]({experiment.plan->center(), records, window_of(experiment, cell), cell});
      sums[f].add(pair.n, pair.d);
    }
  }
  for (std::size_t f = 0; f < sums.size(); ++f) {
    const auto ratio = results::estimate_ratio(sums[f]);
    REQUIRE(ratio);
    compared.list[compared.not_shown[f]].found = Found{ratio->estimate, ratio->standard_error.value_or(0.0)};
  }
  compared.not_shown.clear();
}

}  // namespace holdtime::theory
