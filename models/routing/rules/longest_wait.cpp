#include "models/routing/rules/rules.hpp"

namespace holdtime::models::rules {

engine::Slot longest_wait(const Team& team, const WaitingRoom& room) {
  engine::Slot best = engine::no_slot;
  for (const Skill& skill : team.skills) {
    const engine::Slot slot = room.first(skill.call_type);
    if (slot == engine::no_slot) continue;
    if (best == engine::no_slot || room.effective_entry(slot) < room.effective_entry(best)) best = slot;
  }
  return best;
}

}  // namespace holdtime::models::rules
