#include "scenarios/time_stamps.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace holdtime::scenarios {
namespace {

using std::chrono::year_month_day;

constexpr const char* stamp_example =
    "write for example \"2026-11-23 08:03:12\", \"23.11.2026 08:03\" or the time alone, \"08:03:12\"";
constexpr const char* length_example =
    "write for example \"3:20\" (minutes and seconds), \"0:03:20\" or 200 (seconds)";

/// One of the three numbers of a date, and with how many digits it is written.
struct Part {
  unsigned value = 0;
  std::size_t digits = 0;
};

/// "2026-11-23", in the order in which its parts stand; empty where it is no date at all.
std::optional<std::array<Part, 3>> parts_of(std::string_view text, char mark) {
  std::array<Part, 3> parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = i < 2 ? text.find(mark) : text.size();
    if (end == std::string_view::npos || end == 0 || end > 4) return std::nullopt;
    const auto read = std::from_chars(text.data(), text.data() + end, parts[i].value);
    if (read.ec != std::errc() || read.ptr != text.data() + end) return std::nullopt;
    parts[i].digits = end;
    text.remove_prefix(i < 2 ? end + 1 : end);
  }
  return parts;
}

year_month_day date_of(const Part& year, const Part& month, const Part& day_of_month) {
  return std::chrono::year(static_cast<int>(year.value)) / std::chrono::month(month.value) /
         std::chrono::day(day_of_month.value);
}

Parsed<year_month_day> parse_date(std::string_view text) {
  const std::size_t at = text.find_first_of("-./");
  const auto parts = at == std::string_view::npos ? std::nullopt : parts_of(text, text[at]);
  const auto refuse = [](std::string why, const char* instead = stamp_example) {
    return Parsed<year_month_day>(std::move(why), instead);
  };
  if (!parts) return refuse(fmt::format("\"{}\" is no date", text.substr(0, 20)));
  const auto& [a, b, c] = *parts;
  if (a.digits == 4) {
    const year_month_day date = date_of(a, b, c);
    return date.ok() ? Parsed(date) : refuse("there is no such day in the calendar");
  }
  if (c.digits != 4) return refuse("its year does not have four digits");
  const year_month_day day_first = date_of(c, b, a);
  const year_month_day month_first = date_of(c, a, b);
  if (text[at] == '.' || !month_first.ok() || day_first == month_first) {
    return day_first.ok() ? Parsed(day_first) : refuse("there is no such day in the calendar");
  }
  if (!day_first.ok()) return month_first;
  return refuse(fmt::format("it is {} where the day is written first, and {} where the month is",
                            date_text(day_first), date_text(month_first)),
                "write dates with the year first, \"2026-11-23 08:03:12\", or the time alone");
}

}  // namespace

std::string date_text(const year_month_day& date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

Parsed<TimeStamp> parse_time_stamp(std::string_view text) {
  text = trimmed(text);
  const std::size_t date_end = text.find_first_of("T ");
  const std::string_view first = text.substr(0, date_end);
  if (first.find_first_of("-./") == std::string_view::npos || first.find(':') != std::string_view::npos) {
    const auto time = parse_time_of_day(text);
    return time ? Parsed(TimeStamp{std::nullopt, *time.value}) : Parsed<TimeStamp>(time.wrong, time.instead);
  }
  const auto date = parse_date(first);
  if (!date) return {date.wrong, date.instead};
  const std::string_view rest = date_end == std::string_view::npos ? "" : trimmed(text.substr(date_end + 1));
  if (rest.empty()) return {"it is a date without a time", stamp_example};
  if (rest.find_first_of("Z+-") != std::string_view::npos) {
    return {"it names a time zone, and times are those of the center's clock",
            "export local times, without \"Z\" or \"+01:00\""};
  }
  const auto time = parse_time_of_day(rest);
  if (!time) return {time.wrong, stamp_example};
  return TimeStamp{*date.value, *time.value};
}

Parsed<Microseconds> parse_clock_duration(std::string_view text) {
  text = trimmed(text);
  Microseconds whole = 0;
  int parts = 0;
  for (std::size_t colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':')) {
    const std::string_view digits = text.substr(0, colon);
    const bool good = parts == 0 ? !digits.empty() && digits.size() <= 4 : digits.size() == 2;
    const auto number = parse_count(digits, parts == 0 ? 9999 : 59);
    if (!good || !number || ++parts > 2) return {"it is not of the form M:SS or H:MM:SS", length_example};
    whole = whole * 60 + static_cast<Microseconds>(*number.value);
    text.remove_prefix(colon + 1);
  }
  const bool plain = text.find_first_not_of("0123456789.") == std::string_view::npos &&
                     (text.size() == 2 || (text.size() > 3 && text[2] == '.'));
  const double seconds = plain ? parse_number(text).value_or(-1.0) : -1.0;
  if (parts == 0 || seconds < 0.0) return {"it is not of the form M:SS or H:MM:SS", length_example};
  if (seconds >= 60.0) return {"a minute has seconds from 0 to 59", length_example};
  return whole * engine::minute + engine::from_seconds(seconds);
}

}  // namespace holdtime::scenarios
