// The pending events of a simulation: one slot for everything that has at most one next event.
//
// An agent, a waiting caller, a stream of arrivals each own a slot. Scheduling writes a slot, cancelling
// writes "never"; nothing is allocated, no handle is kept, nothing is ever searched. Slots come in families
// (all agents, all waiting callers, ...), each a winner tree (Knuth, TAOCP vol. 3, 5.4.1), so that a family
// that is seldom touched costs the busy ones nothing.
//
// Ties: events of the same microsecond come in the order of their rank, never of their slot, because which
// slot an entity got depends on what happened before. Ranks must be unique among events of the same moment.
// Cost: schedule and cancel O(log slots of the family), next O(families). Copying copies the future.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/sim_time.hpp"

namespace holdtime::engine {

using Slot = std::uint32_t;

/// No slot: what a search for one returns when there is none.
inline constexpr Slot no_slot = ~Slot{0};

/// When an event is due, and its place among those of the same microsecond.
struct EventKey {
  Microseconds time = never;
  std::uint64_t rank = ~std::uint64_t{0};

  friend bool operator==(const EventKey&, const EventKey&) = default;
};

inline bool comes_before(const EventKey& a, const EventKey& b) {
  return (a.time < b.time) | ((a.time == b.time) & (a.rank < b.rank));
}

/// A rank by kind of event (below 2^8), then document order (below 2^16), then ordinal (below 2^40).
constexpr std::uint64_t tie_rank(std::uint64_t kind, std::uint64_t order, std::uint64_t ordinal) {
  return (kind << 56) | (order << 40) | ordinal;
}

/// The earliest of many keys, one a slot.
///
/// A node is one word: its winner's time, and his slot in the bits below. Nothing is cut off a time: what has
/// no room beside the slot (with 1,000 slots, moments 280 years away) stands as the latest that has, and
/// whoever meets his like there is compared by his whole key, as in a tie.
class WinnerTree {
 public:
  WinnerTree() { clear(1); }

  /// Forgets everything; room for `slots` slots (it grows by itself when a higher one is set).
  void clear(std::size_t slots);

  /// Whether the earliest key may be another one now.
  bool set(Slot slot, EventKey key) {
    if (slot >= leaves_) [[unlikely]]
      grow(static_cast<std::size_t>(slot) + 1);
    Node* const nodes = nodes_.data();
    const std::size_t slots = leaves_;  // the compiler can't know that writing nodes leaves it alone
    std::size_t place = slots + slot;
    Node best = node_of(slot, key.time);
    if (nodes[place] == best) [[unlikely]]
      return set_within_moment(slot, key);
    keys_[slot] = key;
    nodes[place] = best;
    // Which of two comes first is a coin toss, and a processor that guesses wrong loses more time than the
    // whole round takes: so without a branch on it. That both come at once is rare, and a branch it may
    // guess.
    while (place > 1) {
      const Node rival = nodes[place ^ 1u];
      place >>= 1;
      // Whether they differ, and in nothing but the slot. `never` twice does not.
      if (static_cast<std::uint64_t>(best ^ rival) - 1 < slots - 1) [[unlikely]]
        best = first_by_key(best, rival);
      else
        best = rival < best ? rival : best;
      if (nodes[place] == best) return false;  // so who won here before wins again, and all is well above
      nodes[place] = best;
    }
    return true;
  }

  /// Any slot where nothing is scheduled.
  Slot winner() const { return slot_of(nodes_[1]); }
  const EventKey& earliest_key() const { return keys_[winner()]; }
  Microseconds earliest() const { return earliest_key().time; }

 private:
  using Node = std::int64_t;

  Node node_of(Slot slot, Microseconds time) const {
    if (time == never) return never;
    return static_cast<Node>(static_cast<std::uint64_t>(std::min(time, latest_)) << depth_) | slot;
  }
  Slot slot_of(Node node) const { return static_cast<Slot>(static_cast<std::size_t>(node) & (leaves_ - 1)); }
  Node first_by_key(Node a, Node b) const;
  /// Gives another key that looks the same in a node: ties further up may end differently now.
  bool set_within_moment(Slot slot, EventKey key);
  void grow(std::size_t slots);

  std::size_t leaves_ = 0;  // a power of two: 2^depth_
  int depth_ = 0;
  Microseconds latest_ = 0;     // the latest moment there is room for
  std::vector<EventKey> keys_;  // one a slot
  std::vector<Node> nodes_;     // node i has the children 2i and 2i + 1; the last half are the slots
};

/// Everything pending, in so many families.
template <std::size_t families>
class EventList {
 public:
  EventList() { earliest_.fill(never); }

  void clear(std::size_t family, std::size_t slots) {
    trees_[family].clear(slots);
    earliest_[family] = never;
  }
  void schedule(std::size_t family, Slot slot, EventKey key) {
    if (slot == taken_.slot && family == taken_.family) taken_.slot = no_slot;
    if (trees_[family].set(slot, key)) earliest_[family] = trees_[family].earliest();
  }
  void cancel(std::size_t family, Slot slot) { schedule(family, slot, EventKey{}); }

  struct Next {
    Microseconds time = never;
    std::size_t family = 0;
    Slot slot = 0;
  };

  /// Takes the event off the list, at the latest when `settle` is called: one that is scheduled anew in
  /// between, as most are, is written once instead of twice. One at a time.
  void take(const Next& event) { taken_ = event; }
  void settle() {
    if (taken_.slot != no_slot) cancel(taken_.family, taken_.slot);
  }

  /// The event to happen next; time `never` when there is none.
  Next next() const {
    std::size_t best = 0;
    Microseconds time = earliest_[0];
    for (std::size_t family = 1; family < families; ++family) {
      const Microseconds rival = earliest_[family];
      if (rival == time && time != never) [[unlikely]] {
        if (comes_before(trees_[family].earliest_key(), trees_[best].earliest_key())) best = family;
        continue;
      }
      best = rival < time ? family : best;
      time = rival < time ? rival : time;
    }
    return {time, best, trees_[best].winner()};
  }

 private:
  std::array<WinnerTree, families> trees_;
  std::array<Microseconds, families> earliest_;  // of each family, side by side
  Next taken_{never, 0, no_slot};
};

}  // namespace holdtime::engine
