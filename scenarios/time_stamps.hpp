// Times as systems and spreadsheets export them: with the date before the time of day, and lengths by the
// clock.
//
// Only tables are read so; in a scenario file "3:20" would be twenty past three. Pure functions.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "scenarios/values.hpp"

namespace holdtime::scenarios {

/// A time of day, and the date before it if there is one.
struct TimeStamp {
  std::optional<std::chrono::year_month_day> date;
  Microseconds time = 0;
};

/// "08:03:12", "2026-11-23 08:03:12.5", "2026-11-23T08:03", "2026/11/23 08:03", "23.11.2026 08:03". Of dates
/// with slashes that end in the year, only those are read that make sense in one order of day and month.
Parsed<TimeStamp> parse_time_stamp(std::string_view text);

/// "2026-11-23".
std::string date_text(const std::chrono::year_month_day& date);

/// "3:20" (minutes and seconds), "0:03:20" (hours before them), "75:00", "3:20.5".
Parsed<Microseconds> parse_clock_duration(std::string_view text);

}  // namespace holdtime::scenarios
