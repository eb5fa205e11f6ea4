// Everybody who waits, in the order in which they are to be answered.
//
// Callers of one class of one type wait in a lane, first come first served; which lane of a type is next is
// the type's class order. A caller's slot number names his patience event too. No allocation once as many
// have waited before; joining and leaving cost O(1), `first` O(classes of the type).
#pragma once

#include <cstdint>
#include <vector>

#include "engine/event_list.hpp"
#include "models/callers.hpp"
#include "models/config.hpp"

namespace holdtime::models {

class WaitingRoom {
 public:
  /// `center` must outlive the room.
  explicit WaitingRoom(const Center& center);

  /// Empties the room, slots included.
  void clear();

  /// Adds a caller behind those of his class; fills in how many wait with him.
  engine::Slot join(const Caller& caller);
  /// As if he had joined at `entry`, before those who came later. Costs a look at each of his class who came
  /// before that.
  engine::Slot join_as_of(const Caller& caller, Microseconds entry);
  /// Takes the caller out, from wherever he stands. What is returned holds until the next one joins.
  const Caller& leave(engine::Slot slot);

  /// Who of this type is next; `no_slot` where nobody waits.
  engine::Slot first(std::size_t call_type) const {
    const std::size_t lane = first_lane_[call_type];
    return first_lane_[call_type + 1] - lane == 1 ? lanes_[lane].head : first_of_classes(call_type);
  }
  /// `each(slot)` for everybody of this type who waits.
  template <class Each>
  void for_each(std::size_t call_type, Each&& each) const {
    for (std::size_t lane = first_lane_[call_type]; lane < first_lane_[call_type + 1]; ++lane) {
      for (engine::Slot slot = lanes_[lane].head; slot != engine::no_slot; slot = places_[slot].behind)
        each(slot);
    }
  }
  /// Gives one who waits other lengths of talk and after-call work.
  void draw_work(engine::Slot slot, OwnLength talk, OwnLength after_call) {
    places_[slot].caller.talk = talk;
    places_[slot].caller.after_call = after_call;
  }
  /// As `first`, of those who entered the queue by this moment.
  engine::Slot first_entered_by(std::size_t call_type, Microseconds latest) const;
  /// Who of this class of the type came first.
  engine::Slot first_of_class(std::size_t call_type, std::size_t priority_class) const {
    return lanes_[first_lane_[call_type] + priority_class].head;
  }
  const Caller& caller(engine::Slot slot) const { return places_[slot].caller; }
  /// When the caller would have come for his wait to count without a head start.
  Microseconds effective_entry(engine::Slot slot) const { return places_[slot].effective_entry; }

  std::uint32_t count(std::size_t call_type) const { return count_of_type_[call_type]; }
  std::uint32_t count() const { return count_; }
  /// Whether one more of this type may wait.
  bool has_place(std::size_t call_type) const;

 private:
  struct Place {
    Caller caller;
    Microseconds effective_entry = 0;
    engine::Slot before = engine::no_slot;
    engine::Slot behind = engine::no_slot;
  };
  struct Lane {
    engine::Slot head = engine::no_slot;
    engine::Slot tail = engine::no_slot;
  };
  engine::Slot free_place();
  engine::Slot first_of_classes(std::size_t call_type) const {
    return count_of_type_[call_type] == 0 ? engine::no_slot : first_entered_by(call_type, engine::never);
  }
  Lane& lane_of(const Caller& caller) {
    return lanes_[first_lane_[caller.call_type] + caller.priority_class];
  }

  const Center* center_;
  std::vector<std::size_t> first_lane_;  // one a type, and one past the last
  std::vector<Lane> lanes_;
  std::vector<std::uint32_t> count_of_type_;
  std::uint32_t count_ = 0;
  std::vector<Place> places_;
  std::vector<engine::Slot> free_places_;
};

}  // namespace holdtime::models
