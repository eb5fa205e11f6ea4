// Small centers built in code, and a sink that keeps every record.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "models/call_center.hpp"

namespace holdtime::models {

constexpr Microseconds s(std::int64_t seconds) {
  return seconds * engine::second;
}

struct KeptRecords final : RecordSink {
  std::vector<CallRecord> calls;
  std::vector<AgentSpell> spells;
  std::vector<NodeVisit> visits;
  std::vector<WaitNotice> notices;
  void take_notices(std::span<const WaitNotice> more) override {
    notices.insert(notices.end(), more.begin(), more.end());
  }
  void take_visits(std::span<const NodeVisit> more) override {
    visits.insert(visits.end(), more.begin(), more.end());
  }
  void take(std::span<const CallRecord> more) override {
    calls.insert(calls.end(), more.begin(), more.end());
  }
  void take(std::span<const AgentSpell> more) override {
    spells.insert(spells.end(), more.begin(), more.end());
  }
};

/// Calls as {arrival, talk time} in seconds; a talk time below 0 is not recorded.
inline Arrivals trace(std::initializer_list<std::pair<int, int>> calls) {
  TraceArrivals arrivals;
  for (const auto& [arrival, talk] : calls) {
    arrivals.calls.push_back({s(arrival), talk < 0 ? std::nullopt : std::optional(s(talk))});
  }
  return arrivals;
}

/// Patient callers without an IVR; talk time 10 s where none is recorded, no after-call work.
inline CallType call_type(std::string name, Arrivals arrivals) {
  CallType type;
  type.name = std::move(name);
  type.arrivals = std::move(arrivals);
  type.patience = ByTime<Distribution>(Distribution{});
  type.handling.talk = ByTime<Distribution>(engine::constant(10.0));
  return type;
}

inline Team team(std::string name, std::initializer_list<std::size_t> call_types, Staffing staffing) {
  Team result;
  result.name = std::move(name);
  for (const std::size_t type : call_types) result.skills.push_back({type, std::nullopt});
  result.staffing = std::move(staffing);
  return result;
}

/// {from, people}, in seconds.
inline Staffing heads(std::initializer_list<std::pair<int, std::uint32_t>> steps) {
  HeadCounts counts;
  for (const auto& [from, people] : steps) counts.steps.push_back({s(from), people});
  return counts;
}

inline Staffing one_shift(std::uint32_t agents, Microseconds from, Microseconds to,
                          std::vector<Break> breaks = {}) {
  return Roster{{Shift{agents, from, to, std::move(breaks)}}};
}

/// Open from 0 to 1000 s, intervals of 100 s. A type without ranks tries all teams with the skill as one
/// rank.
inline Center center(std::vector<CallType> types, std::vector<Team> teams) {
  Center result;
  result.name = "test";
  result.closes = s(1000);
  result.interval = s(100);
  result.call_types = std::move(types);
  result.teams = std::move(teams);
  for (std::size_t type = 0; type < result.call_types.size(); ++type) {
    auto& ranks = result.call_types[type].ranks;
    if (!ranks.empty()) continue;
    ranks.emplace_back();
    for (std::size_t t = 0; t < result.teams.size(); ++t) {
      const auto& skills = result.teams[t].skills;
      if (std::any_of(skills.begin(), skills.end(), [&](const Skill& k) { return k.call_type == type; })) {
        ranks.front().push_back(t);
      }
    }
  }
  return result;
}

inline CallCenter make_day(const Center& center, engine::DayKey day = {1, 0}) {
  return CallCenter(std::make_shared<const CenterPlan>(center), day);
}

inline KeptRecords play(const Center& center, engine::DayKey day = {1, 0}) {
  KeptRecords records;
  make_day(center, day).finish(records);
  return records;
}

}  // namespace holdtime::models
