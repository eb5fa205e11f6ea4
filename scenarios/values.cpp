#include "scenarios/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "scenarios/units.hpp"

namespace holdtime::scenarios {
namespace {

constexpr const char* duration_example =
    "write for example \"5m\", \"4m20s\", \"90s\", \"250ms\" or 300 (seconds)";
constexpr const char* time_example =
    "write HH:MM, for example \"08:00\"; after midnight go on counting: \"26:30\"";
constexpr const char* range_example = "write for example \"08:00-18:00\", or \"22:00-06:00\" across midnight";
constexpr const char* share_example = "write a share from \"0%\" to \"100%\"";

// Takes digits off the front: all there are, up to 9.
std::optional<std::int64_t> take_digits(std::string_view& text) {
  std::size_t n = 0;
  std::int64_t value = 0;
  while (n < text.size() && n < 9 && text[n] >= '0' && text[n] <= '9') value = value * 10 + (text[n++] - '0');
  if (n == 0) return std::nullopt;
  text.remove_prefix(n);
  return value;
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// What to write instead of "5:30" where a duration is due.
std::optional<std::string> like_a_clock(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || text.size() > 8 || !all_digits(text.substr(0, colon)))
    return std::nullopt;
  const std::string first(text.substr(0, colon));
  const std::string_view rest = text.substr(colon + 1);
  const std::size_t second = rest.find(':');
  if (second != std::string_view::npos && all_digits(rest.substr(0, second)) &&
      all_digits(rest.substr(second + 1)))
    return fmt::format("write \"{}h{}m{}s\"", first, rest.substr(0, second), rest.substr(second + 1));
  if (!all_digits(rest)) return std::nullopt;
  return fmt::format("write \"{0}m{1}s\" for minutes and seconds, \"{0}h{1}m\" for hours and minutes", first,
                     rest);
}

// `text` in quotes, with a decimal point.
std::string with_point(std::string_view text) {
  std::string result(trimmed(text).substr(0, 40));
  std::replace(result.begin(), result.end(), ',', '.');
  return "\"" + result + "\"";
}

// "6:00pm is 18:00", as far as `text` is such a time.
std::string on_24_hours(std::string_view text) {
  std::string_view rest = trimmed(text);
  const auto hours = take_digits(rest);
  const std::string_view minutes = rest.starts_with(':') ? rest.substr(1, 2) : "00";
  if (rest.starts_with(':')) rest.remove_prefix(std::min<std::size_t>(rest.size(), 3));
  const bool afternoon = trimmed(rest).starts_with('p') || trimmed(rest).starts_with('P');
  if (!hours || *hours < 1 || *hours > 12 || minutes.size() != 2 || !all_digits(minutes)) return "";
  return fmt::format("; {} is {:02}:{}", trimmed(text).substr(0, 20), *hours % 12 + (afternoon ? 12 : 0),
                     minutes);
}

}  // namespace

Parsed<Microseconds> duration_of_seconds(double seconds) {
  if (!std::isfinite(seconds)) return {"it is not a finite number", duration_example};
  if (seconds < 0.0) return {"a duration can't be negative", duration_example};
  if (seconds > engine::to_seconds(longest_duration)) return {"it is longer than 366 days", duration_example};
  return engine::from_seconds(seconds);
}

Parsed<Microseconds> parse_duration(std::string_view text) {
  std::string_view rest = trimmed(text);
  const auto in_bounds = [](double length) {
    auto duration = duration_of_seconds(length);
    duration.fault = Fault::meaning;
    return duration;
  };
  if (const auto plain = parse_decimal(rest)) return in_bounds(*plain);
  if (rest.empty()) return {"it is empty", duration_example};
  if (rest.front() == '-') return {"a duration can't be negative", duration_example};
  if (const auto clock = like_a_clock(rest))
    return {"with a colon it is a time of day, not a duration", *clock};
  double seconds = 0.0;
  Microseconds smallest = longest_duration * 2;
  while (!rest.empty()) {
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789."), rest.size());
    const auto number = parse_decimal(rest.substr(0, digits));
    if (!number) {
      return {"there is no number before \"" + std::string(rest.substr(0, 20)) + "\"", duration_example};
    }
    rest = trimmed(rest.substr(digits));
    if (rest.starts_with(','))
      return {"the decimal mark is a point, not a comma", "write " + with_point(text)};
    const std::size_t letters = std::min(rest.find_first_of("0123456789. "), rest.size());
    const std::string_view name = rest.substr(0, letters);
    if (name.empty()) return {"its last number has no unit", duration_example};
    const Unit* unit = find_unit(name);
    if (unit == nullptr) {
      return {fmt::format("\"{}\" is no unit of time (d, h, m or min, s, ms are)", name.substr(0, 20)),
              duration_example};
    }
    if (unit->length >= smallest) return {"its units don't go from large to small", duration_example};
    smallest = unit->length;
    // Milliseconds divide: 250 * 0.001 would be a hair off where 250 / 1000 is exact.
    seconds += unit->length < engine::second ? *number / static_cast<double>(engine::second / unit->length)
                                             : *number * static_cast<double>(unit->length / engine::second);
    rest = trimmed(rest.substr(letters));
  }
  return in_bounds(seconds);
}

Parsed<Microseconds> parse_time_of_day(std::string_view text) {
  std::string_view rest = trimmed(text);
  const auto refuse = [](std::string why) { return Parsed<Microseconds>(std::move(why), time_example); };
  if (rest.find_first_of("aApP") != std::string_view::npos &&
      rest.find_first_of("mM") != std::string_view::npos) {
    return refuse("hours are counted from 0 to 24 here, without am and pm" + on_24_hours(text));
  }
  const auto hours = take_digits(rest);
  if (hours && rest.empty())
    return refuse(text.size() > 2 ? "the colon between hours and minutes is missing"
                                  : "its minutes are missing");
  if (hours && rest.starts_with('.'))
    return refuse("hours and minutes are separated by a colon, not by a point");
  if (!hours || !rest.starts_with(':')) return refuse("it is not of the form HH:MM");
  rest.remove_prefix(1);
  const std::size_t minutes_start = rest.size();
  const auto minutes = take_digits(rest);
  if (!minutes || minutes_start - rest.size() != 2) return refuse("its minutes don't have two digits");
  if (*minutes > 59) return refuse("there is no minute " + std::to_string(*minutes));
  double seconds = 0.0;
  if (rest.starts_with(':')) {
    rest.remove_prefix(1);
    const auto number =
        rest.find_first_not_of("0123456789") == 2 || rest.size() == 2 ? parse_decimal(rest) : std::nullopt;
    if (!number) return refuse("its seconds are not of the form SS or SS.sss");
    if (*number >= 60.0) return refuse("a minute has seconds from 0 to 59");
    seconds = *number;
    rest = {};
  }
  if (!rest.empty()) return refuse(fmt::format("\"{}\" follows the time", rest.substr(0, 20)));
  if (*hours > longest_duration / engine::hour)
    return {"it is later than 366 days", time_example, Fault::meaning};
  return *hours * engine::hour + *minutes * engine::minute + engine::from_seconds(seconds);
}

Parsed<TimeRange> parse_range(std::string_view text) {
  std::size_t dash = text.find('-');
  std::size_t dash_size = 1;
  for (const std::string_view long_dash : {"\xE2\x80\x93", "\xE2\x80\x94"}) {  // – and —
    if (dash != std::string_view::npos) break;
    dash = text.find(long_dash);
    dash_size = long_dash.size();
  }
  if (dash == std::string_view::npos) return {"there is no \"-\" between two times", range_example};
  const auto from = parse_time_of_day(text.substr(0, dash));
  const auto to = parse_time_of_day(text.substr(dash + dash_size));
  if (!from) return {"its start: " + from.wrong, range_example, from.fault};
  if (!to) return {"its end: " + to.wrong, range_example, to.fault};
  TimeRange range{*from.value, *to.value};
  if (range.to == range.from) {
    return {"it ends when it starts",
            "for a whole day write \"" + time_text(range.from) + "-" + time_text(range.from + day) + "\"",
            Fault::meaning};
  }
  if (range.to < range.from && range.from < day) range.to += day;
  if (range.to < range.from) return {"it ends before it starts", range_example, Fault::meaning};
  return range;
}

Parsed<double> share_of_number(double number) {
  if (!std::isfinite(number)) return {"it is not a finite number", share_example};
  if (number < 0.0) return {"a share can't be negative", share_example};
  if (number > 1.0) {
    return {"as a plain number it is " + number_text(number * 100.0) + " %, and a share is at most 100 %",
            number <= 100.0 ? "write \"" + number_text(number) + "%\" if percent are meant" : share_example};
  }
  return number;
}

Parsed<double> parse_percentage(std::string_view text) {
  std::string_view rest = trimmed(text);
  if (!rest.ends_with('%')) {
    const std::string_view number = rest.substr(0, rest.find_first_not_of("0123456789."));
    return {"there is no % sign at its end",
            parse_number(number) ? "write \"" + std::string(number) + "%\"" : "write for example \"15%\""};
  }
  rest = trimmed(rest.substr(0, rest.size() - 1));
  const double sign = rest.starts_with('-') ? -1.0 : 1.0;
  if (rest.starts_with('+') || rest.starts_with('-')) rest.remove_prefix(1);
  const auto number = parse_decimal(rest);
  if (!number) {
    if (rest.find(',') != std::string_view::npos) {
      return {"the decimal mark is a point, not a comma", "write " + with_point(text)};
    }
    return {"there is no number before the % sign", "write for example \"15%\""};
  }
  return sign * *number / 100.0;
}

Parsed<double> parse_share(std::string_view text) {
  if (trimmed(text).starts_with('-')) return {"a share can't be negative", share_example};
  if (const auto plain = parse_decimal(trimmed(text))) return share_of_number(*plain);
  const auto share = parse_percentage(text);
  if (!share) return share;
  if (*share.value < 0.0) return {"a share can't be negative", share_example};
  if (*share.value > 1.0) return {"a share is at most 100 %", share_example};
  return share;
}

Parsed<Rate> parse_rate(std::string_view text) {
  constexpr const char* example = "write for example \"48/min\", \"400/h\", \"0.8/s\" or \"2060/day\"";
  std::size_t split = text.find('/');
  std::size_t skip = 1;
  if (split == std::string_view::npos) {
    split = text.find(" per ");
    skip = 5;
  }
  if (split == std::string_view::npos) return {"it does not say per which time", example};
  const std::string_view count = trimmed(text.substr(0, split));
  if (count.starts_with('-')) return {"a rate can't be negative", example};
  const auto number = parse_decimal(count);
  if (!number) return {"there is no number before \"/\"", example};
  const std::string_view name = trimmed(text.substr(split + skip));
  const Unit* unit = find_unit(name);
  if (unit == nullptr) return {fmt::format("\"{}\" is no unit of time", name.substr(0, 20)), example};
  if (*number * (static_cast<double>(day) / static_cast<double>(unit->length)) > most_calls) {
    return {"it is more than a billion calls a day", example, Fault::meaning};
  }
  return Rate{*number, unit->length};
}

Parsed<std::uint64_t> parse_count(std::string_view text, std::uint64_t most) {
  const std::string example = "write a whole number from 0 to " + std::to_string(most);
  const std::string above =
      "it is more than " + grouped(static_cast<double>(most)) + limit_reason(static_cast<double>(most));
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) {
    if (value > most) return {above, example};
    return value;
  }
  const auto number = parse_number(text);
  if (!number)
    return {error == std::errc::result_out_of_range ? "it is too large" : "it is not a number", example};
  if (*number < 0.0) return {"it can't be negative", example};
  if (*number > static_cast<double>(most)) return {above, example};
  if (*number != std::floor(*number)) {
    return {"it has a fraction",
            "write " + number_text(std::floor(*number)) + " or " + number_text(std::ceil(*number))};
  }
  return *number >= 0x1p63 ? Parsed<std::uint64_t>("it is too large", example)
                           : Parsed<std::uint64_t>(static_cast<std::uint64_t>(*number));
}

std::optional<double> parse_number(std::string_view text) {
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<double> parse_decimal(std::string_view text) {
  if (text.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
  return parse_number(text);
}

}  // namespace holdtime::scenarios
