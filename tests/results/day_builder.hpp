// Days written by hand, record by record.
#pragma once

#include "results/day_tally.hpp"
#include "tests/models/center_builder.hpp"

namespace holdtime::results {

using models::AgentSpell;
using models::AgentState;
using models::CallRecord;
using models::Outcome;
using models::s;

/// Open from 0 to 1000 s, intervals of 100 s, two call types, two teams.
inline models::Center two_types() {
  using namespace models;
  return center({call_type("a", trace({})), call_type("b", trace({}))},
                {team("t", {0, 1}, heads({{0, 1}})), team("u", {1}, heads({{0, 1}}))});
}

/// Answered by the first team; times in us from queue entry.
inline CallRecord answered(Microseconds entry, Microseconds wait, Microseconds talk = s(10),
                           Microseconds after_call = 0) {
  CallRecord r;
  r.team = r.agent = 0;
  r.arrival = r.queue_entry = entry;
  r.queue_exit = entry + wait;
  r.talk_end = r.queue_exit + talk;
  r.work_end = r.talk_end + after_call;
  return r;
}

inline CallRecord unanswered(Outcome outcome, Microseconds entry, Microseconds wait) {
  CallRecord r;
  r.outcome = outcome;
  r.arrival = r.queue_entry = entry;
  r.queue_exit = entry + wait;
  return r;
}

inline AgentSpell spell(AgentState state, Microseconds from, Microseconds to, std::uint32_t agent = 0) {
  AgentSpell result;
  result.agent = agent;
  result.state = state;
  result.from = from;
  result.to = to;
  return result;
}

/// A plan, goals and the day counted by them.
struct CountedDay {
  explicit CountedDay(const models::Center& center = two_types(), const models::Goals& asked = {})
      : plan(center), goals(asked), tally(plan, goals) {}

  std::int64_t of(CallFact fact, std::size_t type, std::size_t period) const {
    return tally.calls()(type, period)[fact];
  }
  std::int64_t of(TeamFact fact, std::size_t team, std::size_t period) const {
    return tally.teams()(team, period)[fact];
  }

  models::CenterPlan plan;
  models::Goals goals;
  DayTally tally;
};

/// Margins of the cubes of `two_types`: both types or teams, the whole day.
inline constexpr std::size_t both = 2, whole_day = 10;

}  // namespace holdtime::results
