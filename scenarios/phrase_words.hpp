// The words that phrases in scenarios are made of, for their readers and their patterns.
#pragma once

#include <string_view>

namespace holdtime::scenarios::phrase_words {

// Of a target.
inline constexpr std::string_view at_most[] = {"<=", "=<", "\xE2\x89\xA4", "at most"};
inline constexpr std::string_view at_least[] = {">=", "=>", "\xE2\x89\xA5", "at least"};
inline constexpr std::string_view within[] = {"in", "within"};
inline constexpr std::string_view long_run[] = {"of the month", "per month", "over the month",
                                                "in the long run"};
inline constexpr std::string_view week[] = {"of the week", "per week", "over the week"};
inline constexpr std::string_view horizon[] = {"of the year", "over the year", "of the horizon",
                                               "over the horizon"};
inline constexpr std::string_view every_interval[] = {"in every interval", "in each interval",
                                                      "per interval"};
inline constexpr std::string_view every_day[] = {"on every day", "on each day", "every day", "each day"};

// Behind the percentage of growth.
inline constexpr std::string_view each_year[] = {"per year", "a year"};

// Of a part of the shrinkage.
inline constexpr std::string_view off_roster[] = {"already off the roster", "off the roster"};
inline constexpr std::string_view idle_only[] = {"idle hours only", "in idle hours only", "idle only"};

}  // namespace holdtime::scenarios::phrase_words
