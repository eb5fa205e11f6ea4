// Calls times handling time beside the people on the phone, interval by interval: what queueing theory calls
// the offered load, and the staff it meets.
#pragma once

#include <algorithm>
#include <vector>

#include "models/scenario.hpp"

namespace holdtime::scenarios {

using models::Microseconds;
using ByInterval = std::vector<double>;

/// The opening hours in intervals, the last one perhaps shorter.
class IntervalClock {
 public:
  explicit IntervalClock(const models::Center& center)
      : opens_(center.opens), closes_(center.closes), step_(center.interval) {}

  std::size_t count() const { return static_cast<std::size_t>((closes_ - opens_ + step_ - 1) / step_); }
  Microseconds from(std::size_t i) const { return opens_ + static_cast<Microseconds>(i) * step_; }
  Microseconds to(std::size_t i) const { return std::min(from(i) + step_, closes_); }
  double seconds(std::size_t i) const { return engine::to_seconds(to(i) - from(i)); }
  std::size_t interval_of(Microseconds time) const {
    return static_cast<std::size_t>((time - opens_) / step_);
  }

  /// Adds `rate` for each second of [from, to) to the intervals it falls into.
  void spread(ByInterval& into, Microseconds from, Microseconds to, double rate) const;

 private:
  Microseconds opens_;
  Microseconds closes_;
  Microseconds step_;
};

/// Expected calls that reach the queue, and the part of their handling time, in seconds, that was recorded.
/// Calls whose time was recorded are not among `calls`. Time in an IVR does not shift them: it is short
/// beside an interval.
struct Demand {
  ByInterval calls;
  ByInterval recorded_seconds;
};

/// Of one call type's queue. Work that is no multiple of its handling time counts as recorded.
Demand demand_of(const models::Center& center, std::size_t call_type, const IntervalClock& clock);

/// The mean handling time of a call that comes `at` this moment, in seconds.
double handling_seconds(const models::Handling& handling, Microseconds at);

/// Seconds that people of the team are on the phone, breaks, absence and time off the phone taken off. The
/// team has to be free of errors.
ByInterval staff_of(const models::Team& team, const IntervalClock& clock);

}  // namespace holdtime::scenarios
