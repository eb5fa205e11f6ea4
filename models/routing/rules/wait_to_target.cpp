#include <algorithm>

#include "models/routing/rules/rules.hpp"

namespace holdtime::models::rules {
namespace {

__extension__ using Int128 = __int128;

}  // namespace

engine::Slot wait_to_target(const Picking& picking) {
  engine::Slot best = engine::no_slot;
  Microseconds most = 0;
  Microseconds its_target = 1;
  for (const Skill& skill : picking.skills()) {
    const engine::Slot slot = picking.first(skill.call_type);
    if (slot == engine::no_slot) continue;
    const Microseconds wait = picking.wait(slot);
    const Microseconds target =
        std::max<Microseconds>(picking.call_type(skill.call_type).routing.target_wait, 1);
    // wait / target > most / its_target, without rounding.
    if (best != engine::no_slot && Int128{wait} * its_target <= Int128{most} * target) continue;
    best = slot;
    most = wait;
    its_target = target;
  }
  return best;
}

}  // namespace holdtime::models::rules
