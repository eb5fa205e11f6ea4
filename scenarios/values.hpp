// The values people write, from text: durations, times of day, ranges, shares, rates, counts.
//
// Independent of the locale: the decimal mark is a point. Nothing is guessed: what can be read in two ways is
// refused with an explanation. Pure functions; they don't throw but for lack of memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/sim_time.hpp"

namespace holdtime::scenarios {

using engine::Microseconds;

inline constexpr Microseconds day = 24 * engine::hour;
/// Longer durations and later times are taken for mistakes.
inline constexpr Microseconds longest_duration = 366 * day;
inline constexpr double most_calls = 1e9;
inline constexpr std::uint64_t most_agents = 1'000'000;
inline constexpr std::uint64_t most_horizon_days = 3660;  ///< ten years
inline constexpr double most_factor = 1000.0;
inline constexpr double most_wage = 1e6;     ///< an hour
inline constexpr double most_growth = 10.0;  ///< a year

/// What is wrong with a value: its form, which patterns.hpp describes, or what it means, such as a duration
/// of more than a year.
enum class Fault : std::uint8_t { form, meaning };

/// A value, or why there is none and what to write instead.
template <class T>
struct Parsed {
  std::optional<T> value;
  std::string wrong;
  std::string instead;
  Fault fault = Fault::form;

  Parsed(T read) : value(std::move(read)) {}
  Parsed(std::string why, std::string advice, Fault of = Fault::form)
      : wrong(std::move(why)), instead(std::move(advice)), fault(of) {}
  explicit operator bool() const { return value.has_value(); }
};

struct TimeRange {
  Microseconds from = 0;
  Microseconds to = 0;  ///< after `from`; past 24:00 where the range crosses midnight
};

/// `count` in every `per` of the clock.
struct Rate {
  double count = 0.0;
  Microseconds per = 0;
};

/// "4m20s", "1h30m", "1.5 h", "90s", "250ms", "2d", "90" (seconds). Rounded to the microsecond.
Parsed<Microseconds> parse_duration(std::string_view text);
Parsed<Microseconds> duration_of_seconds(double seconds);

/// "08:00", "8:00", "08:00:01.5", "24:00", "26:30": since midnight of the first date.
Parsed<Microseconds> parse_time_of_day(std::string_view text);

/// "08:00-18:00". Where the end is before the start, and the start before 24:00, the end is of the next date.
Parsed<TimeRange> parse_range(std::string_view text);

/// "10%" or "0.1", 0 to 1.
Parsed<double> parse_share(std::string_view text);
Parsed<double> share_of_number(double number);
/// "15%", "+15%", "-5%", "120%": as a fraction, of any size and sign.
Parsed<double> parse_percentage(std::string_view text);

/// "48/min", "400/h", "0.8/s", "2060/day", "48 per minute".
Parsed<Rate> parse_rate(std::string_view text);

/// A whole number from 0 on, at most `most`.
Parsed<std::uint64_t> parse_count(std::string_view text, std::uint64_t most);

/// A plain number that is neither infinite nor NaN, the whole text being used up.
std::optional<double> parse_number(std::string_view text);
/// As people write numbers: digits, perhaps with a point. No sign, no exponent.
std::optional<double> parse_decimal(std::string_view text);

std::string_view trimmed(std::string_view text);

/// For messages: "4 min 20 s", "08:00", "26:30:01.5", "12.5 %", "2060".
std::string duration_text(Microseconds length);
std::string time_text(Microseconds time);
std::string share_text(double share);
std::string number_text(double number);
/// A whole number with its thousands apart: "1,000,000". For reading only, not for copying into a file.
std::string grouped(double number);
/// Why there can't be more than `most_calls` or `most_agents`, to be put behind the number; else "".
std::string limit_reason(double most);

}  // namespace holdtime::scenarios
