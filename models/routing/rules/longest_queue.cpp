#include "models/routing/rules/rules.hpp"

namespace holdtime::models::rules {

engine::Slot longest_queue(const Picking& picking) {
  engine::Slot best = engine::no_slot;
  std::uint32_t most = 0;
  for (const Skill& skill : picking.skills()) {
    const engine::Slot slot = picking.first(skill.call_type);
    const std::uint32_t waiting = picking.waiting(skill.call_type);
    if (slot == engine::no_slot || waiting <= most) continue;
    most = waiting;
    best = slot;
  }
  return best;
}

}  // namespace holdtime::models::rules
