// The periods of the calendar in which results are shown: intervals of equal length, counted from midnight.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include "models/config.hpp"
#include "models/plan.hpp"

namespace holdtime::results {

using engine::Microseconds;

/// Intervals [start, end) that cover the opening hours and every shift.
struct Periods {
  Microseconds first = 0;  ///< start of period 0
  Microseconds length = 1;
  std::size_t count = 0;

  /// The period a moment lies in; `count` where it lies in none.
  std::size_t at(Microseconds time) const {
    if (time < first) return count;
    const auto period = static_cast<std::size_t>((time - first) / length);
    return std::min(period, count);
  }
  Microseconds start(std::size_t period) const { return first + static_cast<Microseconds>(period) * length; }
};

Periods periods_of(const models::CenterPlan& plan);

/// A moment as the clock shows it: "08:30", past the first date "26:30", with seconds where there are any.
std::string clock_text(Microseconds time);

}  // namespace holdtime::results
