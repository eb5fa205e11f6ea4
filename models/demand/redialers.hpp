// Callers who will call again, each at his own moment.
#pragma once

#include <optional>
#include <vector>

#include "engine/event_list.hpp"
#include "engine/random/draw.hpp"
#include "models/callers.hpp"
#include "models/demand/callers_ahead.hpp"
#include "models/plan.hpp"

namespace holdtime::models {

/// Decides whether a caller whose attempt has just ended this way, at `now`, calls again, when (`arrival`),
/// and as what; his class is a new one where he calls as another type. No value: that was his last attempt.
/// Depends on who he is and which attempt it was alone; an attempt at or after closing is not made. Costs one
/// block of random words where his type calls again after such an end.
std::optional<Caller> next_attempt(const CenterPlan& plan, engine::DayKey day, const Caller& caller,
                                   Outcome outcome, Microseconds now);

/// A caller whom a menu has told to call again later, at his next attempt: of the same type, and brought
/// nothing from the menu.
Caller bounced(const CenterPlan& plan, engine::DayKey day, const Caller& caller, Microseconds arrival);

/// Deals the caller what is new in each attempt: patience, balking, and what becomes of him in the IVR, which
/// is returned. Talk and after-call work are his matter and stay as they were.
Choices begin_attempt(const CenterPlan& plan, engine::DayKey day, Caller& caller);

/// Keeps callers until they call again; a caller's slot names the event that brings him back. Copyable.
/// No allocation once as many have waited before; all operations O(1).
class Redialers {
 public:
  void clear() {
    waiting_.clear();
    free_.clear();
  }
  engine::Slot add(const Caller& caller) {
    if (free_.empty()) {
      waiting_.push_back(caller);
      return static_cast<engine::Slot>(waiting_.size() - 1);
    }
    const engine::Slot slot = free_.back();
    free_.pop_back();
    waiting_[slot] = caller;
    return slot;
  }
  Caller take(engine::Slot slot) {
    free_.push_back(slot);
    return waiting_[slot];
  }
  std::size_t count() const { return waiting_.size() - free_.size(); }

 private:
  std::vector<Caller> waiting_;
  std::vector<engine::Slot> free_;
};

}  // namespace holdtime::models
