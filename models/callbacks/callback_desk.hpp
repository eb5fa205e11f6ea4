// Who waits to be rung back, and what those who wait were told.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/event_list.hpp"
#include "models/callers.hpp"
#include "models/plan.hpp"
#include "models/records.hpp"

namespace holdtime::models {

/// Somebody who has accepted to be rung back.
struct OpenCallback {
  Caller caller;
  WaitNotice notice;  ///< what he was told, and what has come of it so far
};

/// The part of a day's state that callbacks and predictions need. A value; nothing is allocated once as many
/// have been open. Each operation O(1), but `next_due`: O(call types asked for).
class CallbackDesk {
 public:
  void clear(std::size_t call_types, std::size_t agents);
  /// Of those in the queue, due, or on the phone nothing is known any more; who waits for his time still
  /// does.
  void forget_calls();

  // What those who run the day have switched on or off.
  void switch_offers(bool on) { offers_ = on; }
  void switch_messages(bool on) { messages_ = on; }
  bool offers(const Callback& offer) const { return offers_.value_or(offer.from_start); }
  bool messages() const { return messages_; }

  // What a caller in the queue was told, by his place there.
  void tell(engine::Slot place, const WaitNotice& notice);
  /// What he was told, if anything; he has left his place.
  std::optional<WaitNotice> take_notice(engine::Slot place);
  /// Whether the place is kept for somebody who has hung up.
  bool is_kept(engine::Slot place) const {
    return place < places_.size() && places_[place] && places_[place]->accepted;
  }

  // Who has accepted and is in no queue: by the slot of the event that makes it his turn, or due.
  void wait_until_due(engine::Slot slot, const OpenCallback& open);
  /// Nobody where another event has the slot.
  std::optional<OpenCallback> take_waiting(engine::Slot slot);
  void add_due(const OpenCallback& open);
  std::uint32_t due() const { return due_count_; }
  /// Who of the type has been due longest; nullptr where nobody is.
  const OpenCallback* next_due(std::size_t call_type) const;
  OpenCallback take_due(std::size_t call_type);
  /// Open callbacks of the type that have no place in the queue.
  std::uint32_t open(std::size_t call_type) const { return open_[call_type]; }

  // Who is being rung back, by agent.
  void ring(AgentIndex agent, const OpenCallback& open) { in_hand_[agent] = open; }
  bool rings(AgentIndex agent) const { return in_hand_[agent].has_value(); }
  OpenCallback take_in_hand(AgentIndex agent);

 private:
  /// First come, first served; who has been served stands before `first` until all have been.
  struct Line {
    std::vector<OpenCallback> callers;
    std::size_t first = 0;
  };
  std::optional<bool> offers_;  // no value: as it was in the beginning
  bool messages_ = true;
  std::vector<std::optional<WaitNotice>> places_;
  std::vector<std::optional<OpenCallback>> waiting_;  // by slot
  std::vector<Line> lines_;                           // by call type
  std::uint32_t due_count_ = 0;
  std::vector<std::uint32_t> open_;                   // by call type
  std::vector<std::optional<OpenCallback>> in_hand_;  // by agent
};

}  // namespace holdtime::models
