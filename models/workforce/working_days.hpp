// Where the people of a center stand in their day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/plan.hpp"

namespace holdtime::models {

/// How far a person has come in his day.
struct AgentDay {
  bool absent = false;
  std::uint32_t step = 0;            // of the shift: come, each break, go
  std::uint32_t spell = 0;           // number of the next unscheduled spell
  Microseconds gap = engine::never;  // until it: a moment (clock present) or idle time left (clock idle)
  Microseconds spell_length = 0;
  Microseconds break_start = 0;
  bool away = false;  // off the phone because of an event
};

/// Who may be called back from what he does off the phone, as long as that began then.
struct Interruptible {
  AgentIndex agent = 0;
  Microseconds since = 0;
  std::uint32_t left_above = 0;  // callers waiting
};

/// One moment a person too many and still at work. All operations O(1): a big team may go home at once.
class SurplusSince {
 public:
  bool empty() const { return first_ == moments_.size(); }
  std::size_t size() const { return moments_.size() - first_; }
  Microseconds first() const { return moments_[first_]; }
  void add(Microseconds moment) { moments_.push_back(moment); }
  void take_first() {
    if (++first_ == moments_.size()) clear();
  }
  void take_last() {
    moments_.pop_back();
    if (first_ == moments_.size()) clear();
  }
  void clear() {
    moments_.clear();
    first_ = 0;
  }

 private:
  std::vector<Microseconds> moments_;
  std::size_t first_ = 0;
};

/// Of a team: how many of its people should be there, and who is not.
struct TeamDay {
  std::uint32_t step = 0;    // of the head counts
  std::uint32_t target = 0;  // people who should be there
  SurplusSince surplus_since;
  std::vector<AgentIndex> away;  // people who are not there, the next to come last
};

}  // namespace holdtime::models
