// Dates, weekdays and factors as people write them. Pure functions; they don't throw but for lack of memory.
#pragma once

#include <chrono>
#include <string_view>

#include "models/config.hpp"
#include "models/horizon/horizon.hpp"
#include "scenarios/values.hpp"

namespace holdtime::scenarios {

/// The words for weekdays, from Monday on, and for months, from January on.
inline constexpr std::string_view weekday_words[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
inline constexpr std::string_view month_words[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

/// "2026-03-02" (ISO 8601), a day there is, of the years 1970 to 2200.
Parsed<std::chrono::sys_days> parse_date(std::string_view text);
/// "sat", "mon-fri", "sat-mon".
Parsed<models::Weekdays> parse_weekdays(std::string_view text);
/// "like sun": which weekday, from 0 (Monday) to 6.
Parsed<std::uint8_t> parse_like(std::string_view text);
/// "115%", "40 %": as a factor, at most `most_factor`.
Parsed<double> parse_times(std::string_view text);
/// "3%", "-2 %/year", "+3% per year": as a fraction a year, above -100 % and at most `most_growth`.
Parsed<double> parse_growth(std::string_view text);

/// "2026-03-02".
std::string date_words(std::chrono::sys_days date);
/// "2026-01-01 to 2026-12-31, 365 days, 304 of them open; calls 0.4 to 1.5 times the day described". At least
/// one day has to be open.
std::string horizon_text(const models::Horizon& horizon);

}  // namespace holdtime::scenarios
