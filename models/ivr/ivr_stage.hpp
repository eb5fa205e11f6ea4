// Callers in the IVR: nobody waits for anybody there, each stays for his own time.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/event_list.hpp"
#include "models/callers.hpp"
#include "models/config.hpp"

namespace holdtime::models {

/// How a caller's time in the IVR will end.
enum class IvrEnd : std::uint8_t { contained, hang_up, to_queue };

/// Decided by one uniform number: first the contained, then those who hang up, then the rest.
inline IvrEnd ivr_end(const Ivr& ivr, double uniform) {
  if (uniform < ivr.contained) return IvrEnd::contained;
  return uniform < ivr.contained + ivr.hang_up ? IvrEnd::hang_up : IvrEnd::to_queue;
}

/// Keeps callers while they are in the IVR; a caller's slot names the event that ends his stay.
class IvrStage {
 public:
  struct Stay {
    Caller caller;
    IvrEnd end = IvrEnd::to_queue;
  };

  void clear(std::size_t call_types) {
    stays_.clear();
    free_.clear();
    count_.assign(call_types, 0);
  }

  engine::Slot enter(const Caller& caller, IvrEnd end) {
    ++count_[caller.call_type];
    if (free_.empty()) {
      stays_.push_back({caller, end});
      return static_cast<engine::Slot>(stays_.size() - 1);
    }
    const engine::Slot slot = free_.back();
    free_.pop_back();
    stays_[slot] = {caller, end};
    return slot;
  }

  Stay leave(engine::Slot slot) {
    --count_[stays_[slot].caller.call_type];
    free_.push_back(slot);
    return stays_[slot];
  }

  std::uint32_t count(std::size_t call_type) const { return count_[call_type]; }

 private:
  std::vector<Stay> stays_;
  std::vector<engine::Slot> free_;
  std::vector<std::uint32_t> count_;
};

}  // namespace holdtime::models
