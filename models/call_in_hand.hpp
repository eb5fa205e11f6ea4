// A call that an agent has in hand.
#pragma once

#include <cstdint>

#include "engine/sim_time.hpp"

namespace holdtime::models {

using engine::Microseconds;

/// What is known of a call when it is answered and will be wanted when it ends, in one line of the cache.
struct alignas(64) CallInHand {
  std::uint32_t call_type = 0;
  std::uint32_t priority_class = 0;
  std::uint64_t ordinal = 0;
  Microseconds arrival = 0;
  Microseconds queue_entry = 0;
  Microseconds talk_end = 0;
  Microseconds work_end = 0;
  std::uint32_t waiting_of_type = 0;
  std::uint32_t waiting_in_all = 0;
  std::uint32_t caller_type = 0;
  bool balks : 1 = false;  // from here on as in Caller: copied in one
  std::uint8_t leg : 7 = 1;
  std::uint8_t mark = 0;
  std::uint16_t attempt = 1;
};
static_assert(sizeof(CallInHand) == 64);

}  // namespace holdtime::models
