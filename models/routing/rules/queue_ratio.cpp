#include "models/routing/rules/rules.hpp"

namespace holdtime::models::rules {

engine::Slot queue_ratio(const Picking& picking) {
  engine::Slot best = engine::no_slot;
  std::int64_t furthest = 0;
  for (const Skill& skill : picking.skills()) {
    const engine::Slot slot = picking.first(skill.call_type);
    if (slot == engine::no_slot) continue;
    const std::int64_t share = picking.call_type(skill.call_type).routing.queue_share;
    // In millionths of a caller, so that ties are ties.
    const std::int64_t above =
        picking.waiting(skill.call_type) * std::int64_t{1'000'000} - share * std::int64_t{picking.waiting()};
    if (best != engine::no_slot && above <= furthest) continue;
    best = slot;
    furthest = above;
  }
  return best;
}

}  // namespace holdtime::models::rules
