#include "models/routing/rules/rules.hpp"

namespace holdtime::models::rules {

engine::Slot in_order(const Picking& picking) {
  for (const Skill& skill : picking.skills()) {
    const engine::Slot slot = picking.first(skill.call_type);
    if (slot != engine::no_slot) return slot;
  }
  return engine::no_slot;
}

}  // namespace holdtime::models::rules
