#include "models/routing/rules/rules.hpp"

namespace holdtime::models::rules {

std::optional<engine::Slot> in_order(const Team& team, const WaitingRoom& room) {
  for (const Skill& skill : team.skills) {
    if (const auto slot = room.first(skill.call_type)) return slot;
  }
  return std::nullopt;
}

}  // namespace holdtime::models::rules
