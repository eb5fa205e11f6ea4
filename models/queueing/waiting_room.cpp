#include "models/queueing/waiting_room.hpp"

namespace holdtime::models {

WaitingRoom::WaitingRoom(const Center& center) : center_(&center) {
  first_lane_.push_back(0);
  for (const CallType& type : center.call_types) {
    first_lane_.push_back(first_lane_.back() + type.classes.size());
  }
  clear();
}

void WaitingRoom::clear() {
  lanes_.assign(first_lane_.back(), Lane{});
  count_of_type_.assign(center_->call_types.size(), 0);
  count_ = 0;
  places_.clear();
  free_places_.clear();
}

bool WaitingRoom::has_place(std::size_t call_type) const {
  const auto& places_of_type = center_->call_types[call_type].waiting_places;
  if (places_of_type && count_of_type_[call_type] >= *places_of_type) return false;
  return !center_->waiting_places || count_ < *center_->waiting_places;
}

engine::Slot WaitingRoom::free_place() {
  if (free_places_.empty()) {
    places_.emplace_back();
    return static_cast<engine::Slot>(places_.size() - 1);
  }
  const engine::Slot slot = free_places_.back();
  free_places_.pop_back();
  return slot;
}

engine::Slot WaitingRoom::join(const Caller& caller) {
  const engine::Slot slot = free_place();
  const PriorityClass& its_class = center_->call_types[caller.call_type].classes[caller.priority_class];
  Lane& lane = lane_of(caller);
  Place& place = places_[slot];
  place.caller = caller;
  place.caller.waiting_of_type = ++count_of_type_[caller.call_type];
  place.caller.waiting_in_all = ++count_;
  place.effective_entry = caller.queue_entry - its_class.head_start;
  place.before = lane.tail;
  place.behind = engine::no_slot;
  (lane.tail == engine::no_slot ? lane.head : places_[lane.tail].behind) = slot;
  lane.tail = slot;
  return slot;
}

engine::Slot WaitingRoom::join_as_of(const Caller& caller, Microseconds entry) {
  const engine::Slot slot = join(caller);
  Place& place = places_[slot];
  Lane& lane = lane_of(place.caller);
  place.effective_entry -= caller.queue_entry - entry;
  engine::Slot next = lane.head;
  while (next != slot && places_[next].effective_entry <= place.effective_entry) next = places_[next].behind;
  if (next == slot) return slot;
  // From the end of the lane to before `next`.
  lane.tail = place.before;
  places_[place.before].behind = engine::no_slot;
  place.before = places_[next].before;
  place.behind = next;
  (place.before == engine::no_slot ? lane.head : places_[place.before].behind) = slot;
  places_[next].before = slot;
  return slot;
}

const Caller& WaitingRoom::leave(engine::Slot slot) {
  const Place& place = places_[slot];
  Lane& lane = lane_of(place.caller);
  (place.before == engine::no_slot ? lane.head : places_[place.before].behind) = place.behind;
  (place.behind == engine::no_slot ? lane.tail : places_[place.behind].before) = place.before;
  --count_of_type_[place.caller.call_type];
  --count_;
  free_places_.push_back(slot);
  return place.caller;
}

engine::Slot WaitingRoom::first_entered_by(std::size_t call_type, Microseconds latest) const {
  const bool strict = center_->call_types[call_type].class_order == ClassOrder::strict;
  engine::Slot best = engine::no_slot;
  for (std::size_t lane = first_lane_[call_type]; lane < first_lane_[call_type + 1]; ++lane) {
    const engine::Slot head = lanes_[lane].head;
    // Of a class who came first has waited longest: where he is too late, so are the others.
    if (head == engine::no_slot || places_[head].caller.queue_entry > latest) continue;
    if (best == engine::no_slot || places_[head].effective_entry < places_[best].effective_entry) best = head;
    if (strict) break;
  }
  return best;
}

}  // namespace holdtime::models
