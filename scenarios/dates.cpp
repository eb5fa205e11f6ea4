#include "scenarios/dates.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/phrase_words.hpp"
#include "scenarios/problems.hpp"

namespace holdtime::scenarios {
namespace {

constexpr const char* date_example = "write year-month-day, such as \"2026-03-02\"";
constexpr const char* times_example = "write a factor, such as 1.15 or \"115%\"";
constexpr const char* growth_example = "write for example \"3%\" or \"-2 %/year\"";

bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = 10 * number + (c - '0');
  return number;
}

std::optional<std::uint8_t> weekday_of(std::string_view word) {
  const auto found = std::ranges::find(weekday_words, word);
  if (found == std::end(weekday_words)) return std::nullopt;
  return static_cast<std::uint8_t>(found - std::begin(weekday_words));
}

/// Whole names begin with the word.
std::string weekday_advice(std::string_view word) {
  for (const std::string_view one : weekday_words) {
    if (word.starts_with(one)) return fmt::format("did you mean \"{}\"?", one);
  }
  return suggestion(word, weekday_words);
}

std::string no_weekday(std::string_view word) {
  return fmt::format("\"{}\" is no weekday", word.substr(0, 20));
}

}  // namespace

Parsed<std::chrono::sys_days> parse_date(std::string_view text) {
  const std::string_view written = trimmed(text);
  const bool form = written.size() == 10 && written[4] == '-' && written[7] == '-' &&
                    all_digits(written.substr(0, 4)) && all_digits(written.substr(5, 2)) &&
                    all_digits(written.substr(8, 2));
  if (!form)
    return {"a date is written with four digits for the year and two for month and day", date_example};
  const std::chrono::year year{number_of(written.substr(0, 4))};
  const std::chrono::month month{static_cast<unsigned>(number_of(written.substr(5, 2)))};
  const std::chrono::year_month_day date{
      year, month, std::chrono::day{static_cast<unsigned>(number_of(written.substr(8, 2)))}};
  if (!month.ok()) {
    return {fmt::format("there is no month {}", written.substr(5, 2)), date_example, Fault::meaning};
  }
  if (!date.ok()) {
    const std::chrono::year_month_day last{year / month / std::chrono::last};
    return {fmt::format("{} ends on the {}", written.substr(0, 7), static_cast<unsigned>(last.day())),
            date_example, Fault::meaning};
  }
  if (year < std::chrono::year{1970} || year > std::chrono::year{2200})
    return {"it is not between 1970 and 2200", date_example, Fault::meaning};
  return std::chrono::sys_days{date};
}

Parsed<models::Weekdays> parse_weekdays(std::string_view text) {
  const std::string_view written = trimmed(text);
  const std::size_t dash = written.find('-');
  const std::string_view first = trimmed(written.substr(0, dash));
  const std::string_view last = dash == std::string_view::npos ? first : trimmed(written.substr(dash + 1));
  models::Weekdays span = 0;
  for (const std::string_view word : {first, last}) {
    if (!weekday_of(word)) return {no_weekday(word), weekday_advice(word)};
  }
  for (std::uint8_t one = *weekday_of(first);; one = static_cast<std::uint8_t>((one + 1) % 7)) {
    span = static_cast<models::Weekdays>(span | 1U << one);
    if (one == *weekday_of(last)) return span;
  }
}

Parsed<std::uint8_t> parse_like(std::string_view text) {
  const std::string_view written = trimmed(text);
  if (!written.starts_with("like ")) return {"it does not begin with \"like\"", "write \"like sun\""};
  const std::string_view word = trimmed(written.substr(5));
  const auto weekday = weekday_of(word);
  if (!weekday) return {no_weekday(word), weekday_advice(word)};
  return *weekday;
}

Parsed<double> parse_times(std::string_view text) {
  const std::string_view written = trimmed(text);
  if (!written.ends_with('%')) {
    return {parse_decimal(written) ? "in quotes it would need a percent sign" : "it is no percentage",
            times_example};
  }
  const auto percent = parse_decimal(trimmed(written.substr(0, written.size() - 1)));
  if (!percent) return {"before the percent sign stands no number", times_example};
  if (*percent > most_factor * 100.0) {
    return {"it is more than " + number_text(most_factor) + " times", times_example, Fault::meaning};
  }
  return *percent / 100.0;
}

Parsed<double> parse_growth(std::string_view text) {
  std::string_view written = trimmed(text);
  const std::size_t sign = written.find('%');
  if (sign == std::string_view::npos) return {"it is no percentage", growth_example};
  const std::string_view per = trimmed(written.substr(sign + 1));
  const bool slash = per.starts_with('/') && trimmed(per.substr(1)) == "year";
  if (!per.empty() && !slash &&
      std::ranges::find(phrase_words::each_year, per) == std::end(phrase_words::each_year))
    return {fmt::format("\"{}\" is not understood behind the percentage", per.substr(0, 20)), growth_example};
  written = written.substr(0, sign);
  const bool falls = written.starts_with('-');
  if (falls || written.starts_with('+')) written.remove_prefix(1);
  // No blank between the sign and the number, as in other changes.
  const bool blank = !written.empty() && trimmed(written.substr(0, 1)).empty();
  const auto percent = blank ? std::nullopt : parse_decimal(trimmed(written));
  if (!percent) return {"before the percent sign stands no number", growth_example};
  const double growth = (falls ? -*percent : *percent) / 100.0;
  if (growth <= -1.0 || growth > most_growth) {
    return {growth > 0.0 ? "it is more than " + share_text(most_growth) + " a year" : "nobody would be left",
            growth_example, Fault::meaning};
  }
  return growth;
}

std::string date_words(std::chrono::sys_days date) {
  const std::chrono::year_month_day ymd{date};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

std::string horizon_text(const models::Horizon& horizon) {
  std::size_t open = 0;
  std::optional<std::pair<double, double>> calls;
  for (const models::HorizonDay& one : horizon.days) {
    if (!one.open) continue;
    ++open;
    if (!calls) calls = {one.calls, one.calls};
    calls = {std::min(calls->first, one.calls), std::max(calls->second, one.calls)};
  }
  return fmt::format("{} to {}, {} days, {} of them open; calls {:.3g} to {:.3g} times the day described",
                     date_words(horizon.first), date_words(horizon.date(horizon.days.size() - 1)),
                     horizon.days.size(), open, calls->first, calls->second);
}

}  // namespace holdtime::scenarios
