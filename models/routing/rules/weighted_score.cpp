#include "models/routing/rules/rules.hpp"

namespace holdtime::models::rules {

// Points never fall while a caller waits, and all of a class get them at the same pace: so the first of each
// class has the most of it, and looking at the first ones is looking at everybody.
engine::Slot weighted_score(const Picking& picking) {
  engine::Slot best = engine::no_slot;
  double most = 0.0;
  for (const Skill& skill : picking.skills()) {
    const CallType& type = picking.call_type(skill.call_type);
    const Score& score = type.routing.score;
    for (std::size_t each = 0; each < type.classes.size(); ++each) {
      const engine::Slot slot = picking.first(skill.call_type, each);
      if (slot == engine::no_slot) continue;
      const double points =
          score.base + type.classes[each].bonus + score.per_second * engine::to_seconds(picking.wait(slot));
      if (best != engine::no_slot && points <= most) continue;
      best = slot;
      most = points;
    }
  }
  return best;
}

}  // namespace holdtime::models::rules
