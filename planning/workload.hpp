// Work and people of a day as a planner adds them up by hand: expectations, nothing simulated.
#pragma once

#include <cstdint>
#include <utility>

#include "models/config.hpp"

namespace holdtime::planning {

/// Of a call type, a day.
struct Workload {
  double calls = 0.0;   ///< expected, or recorded
  double queued = 0.0;  ///< of these, those who get past the IVR
  double handling_seconds =
      0.0;  ///< that those queued ask for if nobody hangs up; means of the type's own laws
};
Workload workload_of(const models::CallType& type);
/// Of a call type's queue where menus and transfers may lead calls of other types there: `calls` are its own,
/// `queued` all that come to the queue, those passed on included.
Workload workload_of(const models::Center& center, std::size_t type);

/// Of a team, a day, in seconds of people's time.
struct TeamTime {
  std::uint64_t people = 0;  ///< on shifts; of head counts, the most at a time
  double rostered = 0.0;
  double paid = 0.0;      ///< rostered less unpaid breaks
  double on_phone = 0.0;  ///< paid less paid breaks and shrinkage: busy or available
};
/// Head counts end at `closes`. Spells that count idle time only are not taken off: how long they take in all
/// depends on how busy the day is.
TeamTime time_of(const models::Team& team, models::Microseconds closes);

}  // namespace holdtime::planning
