#include "models/routing/rules/rules.hpp"

namespace holdtime::models::rules {

engine::Slot longest_wait(const Picking& picking) {
  engine::Slot best = engine::no_slot;
  for (const Skill& skill : picking.skills()) {
    const engine::Slot slot = picking.first(skill.call_type);
    if (slot == engine::no_slot) continue;
    if (best == engine::no_slot || picking.wait(slot) > picking.wait(best)) best = slot;
  }
  return best;
}

}  // namespace holdtime::models::rules
