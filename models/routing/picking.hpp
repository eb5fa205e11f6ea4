// What a rule for freed agents may look at: his team, who waits, and the clock.
#pragma once

#include <cstdint>
#include <vector>

#include "models/config.hpp"
#include "models/queueing/waiting_room.hpp"
#include "models/routing/routing_plan.hpp"

namespace holdtime::models {

/// Made for one decision. Callers whom the team may not take now (a rank not open to them yet, agents kept
/// free for others) are left out of everything but the counts. Cost of each question: O(classes of the type).
class Picking {
 public:
  /// `gates` by call type, or nullptr where the team may take anybody; `idle` other agents of it are idle.
  Picking(const Center& center, const Team& team, const WaitingRoom& room, Microseconds now,
          const Gate* gates = nullptr, std::uint32_t idle = 0)
      : center_(&center), team_(&team), room_(&room), now_(now), gates_(gates), idle_(idle) {}

  const std::vector<Skill>& skills() const { return team_->skills; }
  const CallType& call_type(std::size_t type) const { return center_->call_types[type]; }

  /// Who of the type is next, by its class order; `no_slot` where there is none to take.
  engine::Slot first(std::size_t type) const {
    if (gates_ == nullptr) return room_->first(type);
    return is_open(type) ? room_->first_entered_by(type, latest_entry(type)) : engine::no_slot;
  }
  /// Who of one class of the type is next.
  engine::Slot first(std::size_t type, std::size_t priority_class) const {
    const engine::Slot slot = room_->first_of_class(type, priority_class);
    if (gates_ == nullptr || slot == engine::no_slot) return slot;
    const bool may = is_open(type) && room_->caller(slot).queue_entry <= latest_entry(type);
    return may ? slot : engine::no_slot;
  }
  /// Callers of the type, and of all types, who wait, whether the team may take them or not.
  std::uint32_t waiting(std::size_t type) const { return room_->count(type); }
  std::uint32_t waiting() const { return room_->count(); }

  /// How long he has waited, head start included.
  Microseconds wait(engine::Slot slot) const { return now_ - room_->effective_entry(slot); }

 private:
  bool is_open(std::size_t type) const {
    return idle_ >= gates_[type].keep_free && room_->count(type) >= gates_[type].opening.when_waiting;
  }
  Microseconds latest_entry(std::size_t type) const { return now_ - gates_[type].opening.after; }

  const Center* center_;
  const Team* team_;
  const WaitingRoom* room_;
  Microseconds now_;
  const Gate* gates_;
  std::uint32_t idle_;
};

}  // namespace holdtime::models
