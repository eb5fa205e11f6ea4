#include "engine/event_list.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace holdtime::engine {

void WinnerTree::clear(std::size_t slots) {
  leaves_ = std::bit_ceil(std::max<std::size_t>(slots, 2));
  keys_.assign(leaves_, EventKey{});
  winners_.assign(leaves_, Winner{});  // where nothing is scheduled it does not matter who wins
}

void WinnerTree::set(Slot slot, EventKey key) {
  if (slot >= leaves_) grow(static_cast<std::size_t>(slot) + 1);
  keys_[slot] = key;
  const EventKey* const keys = keys_.data();
  Winner* const winners = winners_.data();
  Microseconds time = key.time;
  std::uint64_t winner = slot;
  // Which of two comes first is a coin toss, and a processor that guesses wrong loses more time than the
  // whole round takes: so without a branch on it. That both come at once is rare, and a branch it may guess.
  const auto meet = [&](Microseconds rival_time, std::uint64_t rival) {
    if (rival_time == time && time != never) [[unlikely]] {
      if (keys[rival].rank < keys[winner].rank) winner = rival;
      return;
    }
    winner = rival_time < time ? rival : winner;
    time = rival_time < time ? rival_time : time;
  };
  // The first round is between two slots, every later one between two winners.
  meet(keys[slot ^ 1u].time, slot ^ 1u);
  std::size_t node = (leaves_ + slot) >> 1;
  for (winners[node] = {time, winner}; node > 1; winners[node] = {time, winner}) {
    meet(winners[node ^ 1u].time, winners[node ^ 1u].slot);
    node >>= 1;
  }
}

void WinnerTree::grow(std::size_t slots) {
  const std::vector<EventKey> keys = std::move(keys_);
  clear(slots);
  for (std::size_t slot = 0; slot < keys.size(); ++slot) {
    if (keys[slot].time != never) set(static_cast<Slot>(slot), keys[slot]);
  }
}

}  // namespace holdtime::engine
