// The idle agents of one team, in the order in which they became idle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/plan.hpp"

namespace holdtime::models {

/// A ring of places. Whoever leaves from the middle leaves a hole, which is gone when those before it are; so
/// nobody else's place is touched, as neighbours in a list would be (of many agents, each is a cache miss).
/// A value. All operations O(1) on average; nothing is allocated once the ring has its size.
class IdleQueue {
 public:
  using Place = std::uint32_t;

  /// Who has been idle longest; `no_agent` where nobody is.
  AgentIndex first() const { return first_ == next_ ? no_agent : ring_[first_ & mask()]; }

  /// Whether `close_holes` must be called before the next `add`.
  bool full() const { return next_ - first_ == ring_.size(); }
  Place add(AgentIndex agent) {
    ring_[next_ & mask()] = agent;
    return next_++;
  }
  void remove(Place place) {
    ring_[place & mask()] = no_agent;
    while (first_ != next_ && ring_[first_ & mask()] == no_agent) ++first_;
  }
  void clear() { first_ = next_ = 0; }

  /// Calls `visit(agent)` for everybody, who has been idle longest first, until it returns false. Cost:
  /// O(idle agents and holes).
  template <class Visit>
  void visit(Visit&& visit) const {
    for (Place place = first_; place != next_; ++place) {
      const AgentIndex agent = ring_[place & mask()];
      if (agent != no_agent && !visit(agent)) return;
    }
  }

  /// Moves everybody together, into a larger ring where most places are taken, and calls `moved(agent,
  /// place)`.
  template <class Moved>
  void close_holes(Moved&& moved) {
    std::vector<AgentIndex> together;
    for (Place place = first_; place != next_; ++place) {
      if (ring_[place & mask()] != no_agent) together.push_back(ring_[place & mask()]);
    }
    while (ring_.size() < 2 * (together.size() + 1)) ring_.resize(2 * ring_.size());
    clear();
    for (const AgentIndex agent : together) moved(agent, add(agent));
  }

 private:
  Place mask() const { return static_cast<Place>(ring_.size()) - 1; }

  std::vector<AgentIndex> ring_ = std::vector<AgentIndex>(8);  // a power of two
  Place first_ = 0;                                            // places count on and wrap around
  Place next_ = 0;
};

}  // namespace holdtime::models
