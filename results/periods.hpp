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

/// Finds periods as `Periods::at` does, by multiplying with the reciprocal of their length: a processor
/// divides 64-bit numbers ten times slower.
class PeriodFinder {
 public:
  explicit PeriodFinder(const Periods& periods)
      : first_(periods.first),
        length_(static_cast<std::uint64_t>(periods.length)),
        count_(periods.count),
        reciprocal_(~std::uint64_t{0} / length_) {}

  std::size_t at(Microseconds time) const {
    if (time < first_) return count_;
    const auto since = static_cast<std::uint64_t>(time) - static_cast<std::uint64_t>(first_);
    auto period = static_cast<std::uint64_t>((static_cast<Wide>(since) * reciprocal_) >> 64);
    // The reciprocal is rounded down, so for times below 2^63 the product is at most one period short.
    if (since - period * length_ >= length_) ++period;
    return std::min<std::size_t>(period, count_);
  }

 private:
  __extension__ using Wide = unsigned __int128;
  Microseconds first_;
  std::uint64_t length_;
  std::size_t count_;
  std::uint64_t reciprocal_;
};

Periods periods_of(const models::CenterPlan& plan);

/// A moment as the clock shows it: "08:30", past the first date "26:30", with seconds where there are any.
std::string clock_text(Microseconds time);

}  // namespace holdtime::results
