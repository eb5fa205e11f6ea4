#include "scenarios/patterns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

#include "models/goals.hpp"
#include "scenarios/dates.hpp"
#include "scenarios/phrase_words.hpp"
#include "scenarios/target_phrase.hpp"
#include "scenarios/units.hpp"
#include "scenarios/words.hpp"

namespace holdtime::scenarios::patterns {
namespace {

// Blanks that may stand around values.
constexpr std::string_view blanks = "[ \\t]*";
constexpr std::string_view number = "(\\d+(\\.\\d*)?|\\.\\d+)";
constexpr std::string_view hundred_at_most = "\\+?(0*\\d{1,2}(\\.\\d*)?|\\.\\d+|0*100(\\.0*)?)";
constexpr std::string_view one_at_most = "(0+(\\.\\d*)?|\\.\\d+|0*1(\\.0*)?)";
constexpr std::string_view clock = "\\d{1,9}:[0-5]\\d(:[0-5]\\d(\\.\\d*)?)?";

std::string whole(std::string_view inner) {
  return fmt::format("^{}{}{}$", blanks, inner, blanks);
}

// "[mM][iI][nN]": the case of units does not count.
std::string any_case(std::string_view word) {
  std::string result;
  for (const char c : word) result += fmt::format("[{}{}]", c, static_cast<char>(c - 'a' + 'A'));
  return result;
}

/// The names of the units of `length`; 0: of all.
std::string unit_names(engine::Microseconds length) {
  std::string names;
  for (const Unit& unit : units()) {
    if (length != 0 && unit.length != length) continue;
    names += (names.empty() ? "" : "|") + any_case(unit.name);
    if (unit.name.size() > 1) names += "[sS]?";
  }
  return "(" + names + ")";
}

// Numbers with units, from the largest unit to the smallest, `between` them.
std::string with_units(std::string_view between) {
  std::vector<engine::Microseconds> lengths;
  for (const Unit& unit : units()) {
    if (lengths.empty() || lengths.back() != unit.length) lengths.push_back(unit.length);
  }
  std::sort(lengths.rbegin(), lengths.rend());
  std::string parts = "(?=[0-9.])";
  for (const engine::Microseconds length : lengths)
    parts += fmt::format("({}{}{}{})?", number, between.empty() ? "" : blanks, unit_names(length), between);
  return parts;
}

std::string inner_duration() {
  return fmt::format("({}|{})", number, with_units("( [ \\t]*)?"));
}

// Without blanks, as the words of a phrase are.
std::string compact_duration() {
  return fmt::format("({}|{})", number, with_units(""));
}

std::string inner_share() {
  return fmt::format("({}|{}{}%)", one_at_most, hundred_at_most, blanks);
}

std::string any_of(const std::vector<std::string>& alternatives) {
  std::string result;
  for (const std::string& one : alternatives) result += (result.empty() ? "(" : "|") + one;
  return result + ")";
}
std::string any_of(std::span<const std::string_view> words) {
  return any_of(std::vector<std::string>(words.begin(), words.end()));
}

// A blank at least.
constexpr std::string_view gap = " [ \\t]*";

// Over which time a target holds: "in 85% of intervals on every day".
std::string window() {
  namespace words = phrase_words;
  const std::string share_of = fmt::format("(at least{0})?{1}{0}of ", gap, inner_share());
  const std::string days = any_of({any_of(words::every_day), fmt::format("on{}{}days", gap, share_of)});
  const std::string intervals =
      any_of({any_of(words::every_interval), fmt::format("in{}{}intervals", gap, share_of)});
  return any_of({any_of(words::long_run), any_of(words::week), any_of(words::horizon),
                 fmt::format("{}({}{})?", intervals, gap, days), days});
}

// "<= 5%", "between 30s and 60s".
std::string bounds(const std::string& value) {
  std::string signs;
  std::string phrases;
  for (const std::span<const std::string_view> words :
       {std::span(phrase_words::at_most), std::span(phrase_words::at_least)}) {
    for (const std::string_view word : words) {
      std::string& list = word.front() == 'a' ? phrases : signs;
      list += (list.empty() ? "" : "|") + std::string(word);
    }
  }
  return fmt::format("({0}({1}){0}|[ \\t]+({2}){3}|[ \\t]+between{3}{4}{3}and{3}){4}", blanks, signs, phrases,
                     gap, value);
}

// A KPI with its bounds; `unit` decides what these are.
std::string comparison(models::TargetUnit unit, const std::string& value) {
  std::vector<std::string> names;
  for (const WordInfo& word : target_kpi_words()) {
    if (find_target_kpi(word.word)->unit == unit) names.emplace_back(word.word);
  }
  if (unit == models::TargetUnit::share) names.emplace_back("service[ \\t]+level(?= )");
  return any_of(names) + bounds(value);
}

// "80/20", "80% in 20s": the share, what stands between, the threshold.
std::string classic(const std::string& between) {
  return fmt::format("(?=\\d){}({}%)?{}{}", hundred_at_most, blanks, between, compact_duration());
}

std::string slash() {
  return fmt::format("{0}/{0}", blanks);
}

}  // namespace

std::string duration() {
  return whole(inner_duration());
}
std::string time_of_day() {
  return whole(clock);
}
std::string range() {
  return fmt::format("^{0}{1}{0}(-|\xE2\x80\x93|\xE2\x80\x94){0}{1}{0}$", blanks, clock);
}
std::string share() {
  return whole(inner_share());
}
std::string rate() {
  return whole(fmt::format("{}{}(/| per ){}{}", number, blanks, blanks, unit_names(0)));
}
std::string pause() {
  return whole(fmt::format("{} {}{}{}(unpaid|paid)?", clock, blanks, inner_duration(), blanks));
}
std::string wage() {
  return whole(fmt::format("{0}{1}([A-Za-z]{{1,8}}{1})?/{1}{2}", number, blanks, unit_names(engine::hour)));
}
std::string handling_change() {
  return whole(fmt::format("(aht|talk|acw)( {0})?[+-]{1}{0}%", blanks, number));
}
std::string shrinkage_part() {
  return whole(fmt::format("({}|{}{}%{}{}?)", one_at_most, hundred_at_most, blanks, blanks,
                           any_of({any_of(phrase_words::off_roster), any_of(phrase_words::idle_only)})));
}
std::string service_level() {
  return whole(fmt::format("{}({}{})?", classic(slash()), gap, any_of(phrase_words::long_run)));
}
std::string target() {
  const std::string between = any_of({slash(), fmt::format("{0}{1}{0}", gap, any_of(phrase_words::within))});
  const std::string phrases = any_of({classic(between), comparison(models::TargetUnit::share, inner_share()),
                                      comparison(models::TargetUnit::seconds, compact_duration())});
  return whole(fmt::format("{}({}{})?", phrases, gap, window()));
}
std::string file() {
  return ".";
}
std::string never() {
  return "^never$";
}
std::string date() {
  return whole("\\d{4}-\\d{2}-\\d{2}");
}
std::string growth() {
  return whole(
      fmt::format("[+-]?{0}{1}%{1}(/{1}year|{2})?", number, blanks, any_of(phrase_words::each_year)));
}
std::string times() {
  return whole(fmt::format("{}{}%", number, blanks));
}
std::string closed() {
  return whole("closed");
}
std::string like_weekday() {
  return whole(fmt::format("like{}{}", gap, any_of(weekday_words)));
}
std::string weekday_span() {
  return whole(fmt::format("{0}({1}-{1}{0})?", any_of(weekday_words), blanks));
}

}  // namespace holdtime::scenarios::patterns
