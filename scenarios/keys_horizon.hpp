// The keys of a horizon: dates one after the other, and what makes one day busier than another.
#pragma once

#include "scenarios/value_kinds.hpp"

namespace holdtime::scenarios {

namespace kinds {

inline constexpr ValueKind date{
    .name = "date", .example = R"("2026-03-02")", .texts = true, .pattern = patterns::date};
inline constexpr ValueKind number_of_days{
    .name = "count", .example = "28", .numbers = {true, 0.0, most_horizon_days, true}};
inline constexpr ValueKind number_of_weeks{
    .name = "count", .example = "4", .numbers = {true, 0.0, most_horizon_days / 7, true}};
inline constexpr ValueKind growth{
    .name = "growth", .example = R"("3 %/year")", .texts = true, .pattern = patterns::growth};
inline constexpr ValueKind times{.name = "factor or percentage",
                                 .example = "1.15",
                                 .numbers = {true, 0.0, most_factor},
                                 .texts = true,
                                 .pattern = patterns::times};
inline constexpr ValueKind closed{
    .name = "\"closed\"", .example = R"("closed")", .texts = true, .pattern = patterns::closed};
inline constexpr ValueKind like_weekday{.name = "\"like\" and a weekday",
                                        .example = R"("like sun")",
                                        .texts = true,
                                        .pattern = patterns::like_weekday};
inline constexpr ValueKind weekday_span{
    .name = "weekdays", .example = R"("mon-fri")", .texts = true, .pattern = patterns::weekday_span};
inline constexpr ValueKind list_of_weekdays{.name = "list of weekdays",
                                            .example = R"(["mon", "wed-fri"])",
                                            .shape = Shape::list,
                                            .of = these<weekday_span>,
                                            .least = 1};
inline constexpr ValueKind weekdays{.name = "weekdays or list of them",
                                    .example = R"("mon-fri")",
                                    .shape = Shape::any_of,
                                    .of = these<weekday_span, list_of_weekdays>};

}  // namespace kinds

inline constexpr KeyInfo day_parts_keys[] = {
    {"calls", &kinds::times, "times the expected calls", "1"},
    {"staff", &kinds::times, "times the people of every shift and head count, rounded to whole people", "1"},
};
inline constexpr KeyInfo day_table_keys[] = {
    {"csv", &kinds::file, "the table, one date a line, with columns date, calls and staff", mandatory,
     R"("holidays.csv")"},
};

namespace kinds {

inline constexpr ValueKind day_parts{.name = "calls and staff of a day",
                                     .example = R"({"calls": 0.4, "staff": 0.5})",
                                     .shape = Shape::object,
                                     .keys = day_parts_keys};
inline constexpr ValueKind day_value{.name = "factor, \"closed\" or object",
                                     .example = "1.15",
                                     .shape = Shape::any_of,
                                     .of = these<times, closed, day_parts>};
inline constexpr ValueKind holiday{.name = "factor, \"closed\", \"like\" a weekday or object",
                                   .example = R"("closed")",
                                   .shape = Shape::any_of,
                                   .of = these<times, closed, like_weekday, day_parts>};
inline constexpr ValueKind holidays{.name = "holidays by date",
                                    .example = R"({"2026-12-25": "closed", "2026-05-01": "like sun"})",
                                    .shape = Shape::by_time,
                                    .pattern = patterns::date,
                                    .of = these<holiday>};

inline constexpr ValueKind day_table{.name = "table of dates",
                                     .example = R"({"csv": "holidays.csv"})",
                                     .shape = Shape::object,
                                     .keys = day_table_keys};
inline constexpr ValueKind holidays_or_table{
    .name = "holidays by date or table",
    .example = R"({"2026-12-25": "closed", "2026-05-01": "like sun"})",
    .shape = Shape::any_of,
    .of = these<holidays, day_table>};

}  // namespace kinds

inline constexpr KeyInfo weekday_keys[] = {
    {"mon", &kinds::day_value, "Mondays", "1"},    {"tue", &kinds::day_value, "Tuesdays", "1"},
    {"wed", &kinds::day_value, "Wednesdays", "1"}, {"thu", &kinds::day_value, "Thursdays", "1"},
    {"fri", &kinds::day_value, "Fridays", "1"},    {"sat", &kinds::day_value, "Saturdays", "1"},
    {"sun", &kinds::day_value, "Sundays", "1"},
};
inline constexpr KeyInfo season_keys[] = {
    {"jan", &kinds::day_value, "days in January", "1"}, {"feb", &kinds::day_value, "in February", "1"},
    {"mar", &kinds::day_value, "in March", "1"},        {"apr", &kinds::day_value, "in April", "1"},
    {"may", &kinds::day_value, "in May", "1"},          {"jun", &kinds::day_value, "in June", "1"},
    {"jul", &kinds::day_value, "in July", "1"},         {"aug", &kinds::day_value, "in August", "1"},
    {"sep", &kinds::day_value, "in September", "1"},    {"oct", &kinds::day_value, "in October", "1"},
    {"nov", &kinds::day_value, "in November", "1"},     {"dec", &kinds::day_value, "in December", "1"},
};
inline constexpr KeyInfo event_keys[] = {
    {"from", &kinds::date, "its first day", mandatory},
    {"to", &kinds::date, "its last day", "the first one"},
    {"calls", &kinds::times, "times the expected calls, beside all other factors", "1", R"("140%")"},
    {"staff", &kinds::times, "times the people, beside all other factors", "1"},
};

namespace kinds {

inline constexpr ValueKind weekday_profile{.name = "days of the week",
                                           .example = R"({"mon": 1.15, "sat": 0.4, "sun": "closed"})",
                                           .shape = Shape::object,
                                           .keys = weekday_keys};
inline constexpr ValueKind season{.name = "season by month",
                                  .example = R"({"jan": 1.1, "aug": 0.8})",
                                  .shape = Shape::object,
                                  .keys = season_keys};
inline constexpr ValueKind event{.name = "event",
                                 .example = R"({"from": "2026-11-23", "to": "2026-11-29", "calls": 1.4})",
                                 .shape = Shape::object,
                                 .keys = event_keys};
inline constexpr ValueKind events{
    .name = "events by name",
    .example = R"({"black week": {"from": "2026-11-23", "to": "2026-11-29", "calls": 1.4}})",
    .shape = Shape::by_name,
    .of = these<event>};

}  // namespace kinds

inline constexpr KeyInfo horizon_keys[] = {
    {"from", &kinds::date, "the first day", mandatory},
    {"to", &kinds::date, "the last day", "as \"weeks\" or \"days\" says", R"("2026-12-31")"},
    {"weeks", &kinds::number_of_weeks, "how long it is", "as \"to\" or \"days\" says", "52"},
    {"days", &kinds::number_of_days, "how long it is", "as \"to\" or \"weeks\" says"},
    {"weekdays", &kinds::weekday_profile, "how days of the week differ from the day described", "all alike"},
    {"season", &kinds::season, "how months differ, beside the weekday", "all alike"},
    {"growth", &kinds::growth, "how calls grow from the first day on", "0"},
    {"holidays", &kinds::holidays_or_table, "dates that take the place of their weekday", "none"},
    {"events", &kinds::events, "times with more or fewer calls or people, on top", "none"},
};

namespace kinds {

inline constexpr ValueKind horizon{
    .name = "horizon",
    .example = R"({"from": "2026-01-01", "to": "2026-12-31", "weekdays": {"mon": 1.15, "sun": "closed"}})",
    .shape = Shape::object,
    .keys = horizon_keys};

}  // namespace kinds
}  // namespace holdtime::scenarios
