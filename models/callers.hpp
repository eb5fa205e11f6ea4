// A caller on his way through the center.
#pragma once

#include <cstdint>

#include "models/records.hpp"

namespace holdtime::models {

struct Caller {
  std::uint32_t call_type = 0;
  std::uint32_t priority_class = 0;
  std::uint64_t ordinal = 0;
  Microseconds arrival = 0;
  Microseconds queue_entry = 0;
  /// His own random words, turned into times only where the model gets that far.
  std::uint64_t patience_word = 0;
  std::uint64_t talk_word = 0;
  std::uint64_t after_call_word = 0;
  Microseconds recorded_talk = -1;  ///< below 0: not recorded, drawn
  bool balks = false;               ///< leaves if not answered at once
  std::uint32_t waiting_of_type = 0;
  std::uint32_t waiting_in_all = 0;
};

}  // namespace holdtime::models
