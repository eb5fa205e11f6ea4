// How the expected calls of a day differ from those of the plan: by interval, and while events last.
#pragma once

#include <vector>

#include "engine/random/draw.hpp"
#include "models/config.hpp"
#include "models/demand/events_today.hpp"

namespace holdtime::models {

/// The factors of one day's intervals, of each IntervalFactor of a center. A value; nothing is allocated
/// after the first day. Cost: a block of random words an interval and factor.
class IntervalFactors {
 public:
  void begin(const Center& center, engine::DayKey day);
  /// The product of the factors that the type shares; 1 outside the opening hours.
  double at(const Center& center, std::size_t call_type, Microseconds time) const;
  /// The start of the interval that the center opens in, from which intervals are counted.
  static Microseconds first_start(const Center& center);

 private:
  std::size_t count_ = 0;        // intervals
  std::vector<double> factors_;  // by IntervalFactor, then interval
};

/// The pieces of a Poisson process as they are on the day: cut where a factor changes, `calls` times it.
/// `today` is overwritten; the pieces cover the same time in the same order.
void change_rates(const Center& center, std::size_t call_type, const EventsToday& events,
                  const IntervalFactors& intervals, const std::vector<ExpectedCalls>& plan,
                  std::vector<ExpectedCalls>& today);

}  // namespace holdtime::models
