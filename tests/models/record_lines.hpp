// Records as lines one can read, so that a day worked out by hand is compared at a glance.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "tests/models/center_builder.hpp"

namespace holdtime::models {

/// A time in seconds, as short as it can be said exactly.
inline std::string seconds_text(Microseconds time) {
  return time % engine::second == 0 ? fmt::format("{}", time / engine::second) : fmt::format("{}us", time);
}

inline std::string name_of(Outcome outcome) {
  const char* names[] = {"contained",   "ivr_hang_up", "blocked",  "answered",  "abandoned",
                         "balked",      "dropped",     "busy",     "voicemail", "bounced",
                         "called_back", "not_reached", "deflected"};
  return names[static_cast<std::size_t>(outcome)];
}

inline std::string name_of(AgentState state) {
  const char* names[] = {"absent",    "available", "talking",  "after_call", "on_break",
                         "off_phone", "meeting",   "training", "coaching",   "back_office"};
  return names[static_cast<std::size_t>(state)];
}

/// "a0 10-60 answered by t0 until 90": type and ordinal, queue entry and exit, outcome, end of the work.
/// In the order of type and ordinal.
inline std::vector<std::string> call_lines(const Center& center, KeptRecords records) {
  std::sort(records.calls.begin(), records.calls.end(), [](const CallRecord& a, const CallRecord& b) {
    return std::tie(a.call_type, a.ordinal) < std::tie(b.call_type, b.ordinal);
  });
  std::vector<std::string> lines;
  for (const CallRecord& r : records.calls) {
    std::string line =
        fmt::format("{}{} {}-{} {}", center.call_types[r.call_type].name, r.ordinal,
                    seconds_text(r.queue_entry), seconds_text(r.queue_exit), name_of(r.outcome));
    if (r.outcome == Outcome::answered || r.outcome == Outcome::called_back) {
      line += fmt::format(" by {}{} until {}", center.teams[r.team].name, r.agent, seconds_text(r.work_end));
    }
    lines.push_back(line);
  }
  return lines;
}

/// "60-100 available", "100-120 talking overrun", in the order of time; idle stretches that follow each other
/// are one.
inline std::vector<std::string> spell_lines(const KeptRecords& records, std::uint32_t team_index,
                                            std::uint32_t agent) {
  std::vector<AgentSpell> spells;
  for (const AgentSpell& spell : records.spells) {
    if (spell.team != team_index || spell.agent != agent) continue;
    const bool goes_on = !spells.empty() && spell.state == AgentState::available &&
                         spells.back().state == spell.state && spells.back().overrun == spell.overrun &&
                         spells.back().to == spell.from;
    if (goes_on) {
      spells.back().to = spell.to;
    } else {
      spells.push_back(spell);
    }
  }
  std::vector<std::string> lines;
  for (const AgentSpell& spell : spells) {
    lines.push_back(fmt::format("{}-{} {}{}{}", seconds_text(spell.from), seconds_text(spell.to),
                                name_of(spell.state), spell.paid ? "" : " unpaid",
                                spell.overrun ? " overrun" : ""));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace holdtime::models
