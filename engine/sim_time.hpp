// The simulated clock: 64-bit counts of microseconds, so that sums of times are exact.
//
// A moment is a count since midnight of the day's first date; a length is a difference of two moments.
// Both are `Microseconds`. Range: about 292,000 years, of which one value is set aside: `never`.
#pragma once

#include <cstdint>
#include <limits>

namespace holdtime::engine {

using Microseconds = std::int64_t;

/// A moment that does not come. Later than every other moment; do not add to it.
inline constexpr Microseconds never = std::numeric_limits<Microseconds>::max();

inline constexpr Microseconds second = 1'000'000;
inline constexpr Microseconds minute = 60 * second;
inline constexpr Microseconds hour = 60 * minute;

/// The longest length a draw may have: about 3,170 years. Keeps `now + length` from overflowing.
inline constexpr Microseconds longest_length = 100'000'000'000 * second;

/// Seconds as a count of microseconds, rounded to the nearest; below 0 gives 0, above `longest_length`
/// (and infinity) gives `longest_length`.
constexpr Microseconds from_seconds(double seconds) {
  const double us = seconds * 1e6 + 0.5;
  if (!(us > 0.0)) return 0;
  if (us >= static_cast<double>(longest_length)) return longest_length;
  return static_cast<Microseconds>(us);
}

constexpr double to_seconds(Microseconds length) {
  return static_cast<double>(length) * 1e-6;
}

}  // namespace holdtime::engine
