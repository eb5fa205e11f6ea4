// Many days of the rich center under every way of closing, each handed to a check.
#pragma once

#include <catch2/catch.hpp>
#include <map>

#include "tests/models/rich_center.hpp"

namespace holdtime::models {

inline constexpr std::uint64_t days = 200;

using Person = std::pair<std::uint32_t, std::uint32_t>;

inline Center rich(Closing closing) {
  Center c = rich_center();
  c.closing = closing;
  return c;
}

inline const Closing closings[] = {{Closing::Waiting::served_out, Closing::Staff::held_over},
                                   {Closing::Waiting::served_out, Closing::Staff::as_scheduled},
                                   {Closing::Waiting::dropped, Closing::Staff::held_over}};

/// Plays 200 days and hands each to `check`, which says what is wrong or "".
template <class Check>
void check_days(Check&& check) {
  for (const Closing& closing : closings) {
    const Center c = rich(closing);
    CallCenter day = make_day(c);
    for (std::uint64_t i = 0; i < days; ++i) {
      KeptRecords records;
      day.restart({21, i});
      day.finish(records);
      const std::string wrong = check(c, records);
      INFO("day " << i << ": " << wrong);
      CHECK(wrong.empty());
      if (!wrong.empty()) return;
    }
  }
}

inline std::map<Person, std::vector<AgentSpell>> by_person(const KeptRecords& records) {
  std::map<Person, std::vector<AgentSpell>> result;
  for (const AgentSpell& spell : records.spells) result[{spell.team, spell.agent}].push_back(spell);
  return result;
}

inline bool has_skill(const Center& c, std::uint32_t t, std::uint32_t type) {
  const auto& skills = c.teams[t].skills;
  return std::any_of(skills.begin(), skills.end(), [&](const Skill& k) { return k.call_type == type; });
}

}  // namespace holdtime::models
