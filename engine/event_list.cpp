#include "engine/event_list.hpp"

#include <algorithm>
#include <bit>

namespace holdtime::engine {

void WinnerTree::clear(std::size_t slots) {
  leaves_ = std::bit_ceil(std::max<std::size_t>(slots, 2));
  keys_.assign(leaves_, EventKey{});
  winners_.assign(leaves_, 0);
  replay_all();
}

void WinnerTree::set(Slot slot, EventKey key) {
  if (slot >= leaves_) {
    leaves_ = std::bit_ceil(static_cast<std::size_t>(slot) + 1);
    keys_.resize(leaves_);
    winners_.assign(leaves_, 0);
    replay_all();
  }
  keys_[slot] = key;
  // The first round is between two slots, every later one between two winners; the loser of each round is
  // read from the tree, the winner is carried along.
  Slot winner = slot;
  EventKey best = key;
  const auto meet = [&](Slot rival) {
    const EventKey other = keys_[rival];
    const bool rival_wins = comes_before(other, best);
    winner = rival_wins ? rival : winner;
    best.time = rival_wins ? other.time : best.time;
    best.rank = rival_wins ? other.rank : best.rank;
  };
  std::size_t node = leaves_ + slot;
  meet(slot ^ 1u);
  winners_[node >>= 1] = winner;
  while (node > 1) {
    meet(winners_[node ^ 1u]);
    winners_[node >>= 1] = winner;
  }
}

void WinnerTree::replay_all() {
  const auto child = [&](std::size_t node) {
    return node >= leaves_ ? static_cast<Slot>(node - leaves_) : winners_[node];
  };
  for (std::size_t node = leaves_ - 1; node >= 1; --node) {
    const Slot left = child(2 * node);
    const Slot right = child(2 * node + 1);
    winners_[node] = comes_before(keys_[right], keys_[left]) ? right : left;
  }
}

}  // namespace holdtime::engine
