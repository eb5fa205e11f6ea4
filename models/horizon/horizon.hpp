// Dates one after the other: how many calls each expects, and how many people come.
//
// Plain data, with every factor already multiplied. A replication of a scenario with a horizon is the whole
// of it; its days begin empty and know nothing of each other.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "engine/random/draw.hpp"

namespace holdtime::models {

struct HorizonDay {
  /// false: nobody calls, nobody works, and nothing is paid.
  bool open = true;
  /// Multiplies the expected calls of every type, beside the day's busyness.
  double calls = 1.0;
  /// Multiplies the people of every shift and of every head count, rounded to whole people.
  double staff = 1.0;
  /// Whose shifts are worked, from 0 (Monday) to 6: the date's own weekday, or a holiday's that is like it.
  std::uint8_t roster = 0;
};

struct Horizon {
  std::chrono::sys_days first{};
  std::vector<HorizonDay> days;  ///< from `first` on, without a gap; never empty once read

  std::chrono::sys_days date(std::size_t day) const {
    return first + std::chrono::days{static_cast<std::int64_t>(day)};
  }
};

/// From 0 (Monday) to 6.
inline std::uint8_t weekday_of(std::chrono::sys_days date) {
  return static_cast<std::uint8_t>(std::chrono::weekday{date}.iso_encoding() - 1);
}

/// The luck of one day of a replication: of its number in the horizon, so days added at the end move none,
/// and the first has that of the replication played without a horizon. Replications are below 2^40.
inline engine::DayKey day_key(std::uint64_t seed, std::uint64_t replication, std::size_t day) {
  return {seed, replication + (static_cast<std::uint64_t>(day) << 40U)};
}

}  // namespace holdtime::models
