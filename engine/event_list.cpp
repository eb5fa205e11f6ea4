#include "engine/event_list.hpp"

#include <bit>
#include <utility>

namespace holdtime::engine {

void WinnerTree::clear(std::size_t slots) {
  leaves_ = std::bit_ceil(std::max<std::size_t>(slots, 1));
  depth_ = std::countr_zero(leaves_);
  latest_ = (never >> depth_) - 1;
  keys_.assign(leaves_, EventKey{});
  nodes_.assign(2 * leaves_, never);
}

bool WinnerTree::set_within_moment(Slot slot, EventKey key) {
  if (keys_[slot] == key) return false;
  set(slot, EventKey{});
  set(slot, key);
  return true;
}

WinnerTree::Node WinnerTree::first_by_key(Node a, Node b) const {
  return comes_before(keys_[slot_of(b)], keys_[slot_of(a)]) ? b : a;
}

void WinnerTree::grow(std::size_t slots) {
  const std::vector<EventKey> keys = std::move(keys_);
  clear(slots);
  for (std::size_t slot = 0; slot < keys.size(); ++slot) {
    if (keys[slot].time != never) set(static_cast<Slot>(slot), keys[slot]);
  }
}

}  // namespace holdtime::engine
