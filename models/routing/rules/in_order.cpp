#include "models/routing/rules/rules.hpp"

namespace holdtime::models::rules {

engine::Slot in_order(const Team& team, const WaitingRoom& room) {
  for (const Skill& skill : team.skills) {
    const engine::Slot slot = room.first(skill.call_type);
    if (slot != engine::no_slot) return slot;
  }
  return engine::no_slot;
}

}  // namespace holdtime::models::rules
