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
class WinnerTree {
 public:
  WinnerTree() { clear(1); }

  /// Forgets everything; room for `slots` slots (it grows by itself when a higher one is set).
  void clear(std::size_t slots);
  void set(Slot slot, EventKey key);
  Slot winner() const { return static_cast<Slot>(winners_[1].slot); }
  Microseconds earliest() const { return winners_[1].time; }
  const EventKey& earliest_key() const { return keys_[winners_[1].slot]; }

 private:
  /// A winner with his time, so that a round reads nothing but the two who play it.
  struct Winner {
    Microseconds time = never;
    std::uint64_t slot = 0;
  };
  void grow(std::size_t slots);

  std::size_t leaves_ = 0;       // a power of two, at least 2
  std::vector<EventKey> keys_;   // one a slot
  std::vector<Winner> winners_;  // inner nodes; node i has the children 2i and 2i + 1
};

class EventList {
 public:
  explicit EventList(std::size_t families) : trees_(families), earliest_(families, never) {}

  void clear(std::size_t family, std::size_t slots) {
    trees_[family].clear(slots);
    earliest_[family] = never;
  }
  void schedule(std::size_t family, Slot slot, EventKey key) {
    if (slot == taken_.slot && family == taken_.family) taken_.slot = no_slot;
    trees_[family].set(slot, key);
    earliest_[family] = trees_[family].earliest();
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
    for (std::size_t family = 1; family < earliest_.size(); ++family) {
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
  std::vector<WinnerTree> trees_;
  std::vector<Microseconds> earliest_;  // of each family, side by side
  Next taken_{never, 0, no_slot};
};

}  // namespace holdtime::engine
