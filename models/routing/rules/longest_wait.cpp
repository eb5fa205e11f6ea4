#include "models/routing/rules/rules.hpp"

namespace holdtime::models::rules {

std::optional<engine::Slot> longest_wait(const Team& team, const WaitingRoom& room) {
  std::optional<engine::Slot> best;
  for (const Skill& skill : team.skills) {
    const auto slot = room.first(skill.call_type);
    if (slot && (!best || room.effective_entry(*slot) < room.effective_entry(*best))) best = slot;
  }
  return best;
}

}  // namespace holdtime::models::rules
