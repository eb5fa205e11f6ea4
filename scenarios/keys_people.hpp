// The keys of what people do besides calls, how they keep to their shifts, how fast they work and what they
// cost.
#pragma once

#include "scenarios/keys_horizon.hpp"
#include "scenarios/words.hpp"

namespace holdtime::scenarios {

inline constexpr Word<models::Activity> activities[] = {
    {"meeting", models::Activity::meeting, "a meeting"},
    {"training", models::Activity::training, "training"},
    {"coaching", models::Activity::coaching, "coaching"},
    {"back office", models::Activity::back_office, "work without callers"},
};
/// Whether a person's own factor is drawn once or every day.
inline constexpr Word<bool> speed_draws[] = {
    {"once", false, "who is slow is slow every day"},
    {"each day", true, "everybody has better and worse days"},
};

namespace kinds {

inline constexpr ValueKind waiting_callers{
    .name = "count", .example = "5", .numbers = {true, 0.0, most_agents, true}};
inline constexpr ValueKind activity_word{
    .name = "word", .example = R"("meeting")", .shape = Shape::word, .words = words_of<activities>};
inline constexpr ValueKind speed_draw{
    .name = "word", .example = R"("each day")", .shape = Shape::word, .words = words_of<speed_draws>};
inline constexpr ValueKind list_of_times{.name = "list of factors",
                                         .example = R"([0.9, 1, 1.2])",
                                         .shape = Shape::list,
                                         .of = these<times>,
                                         .least = 1};
inline constexpr ValueKind wage{.name = "money an hour",
                                .example = R"("21 EUR/h")",
                                .numbers = {true, 0.0, most_wage},
                                .texts = true,
                                .pattern = patterns::wage};

}  // namespace kinds

inline constexpr KeyInfo break_keys[] = {
    {"at", &kinds::time_of_day, "when it begins", mandatory, R"("10:00")"},
    {"length", &kinds::duration, "how long it is", mandatory, R"("15m")"},
    {"paid", &kinds::yes_no, "whether it is paid", "true"},
    {"slides", &kinds::duration, "how much later it may begin because callers wait", "0", R"("30m")"},
    {"unless_waiting", &kinds::waiting_callers,
     "callers of the person's types; while more wait, a break that slides is put off", "0"},
};
inline constexpr KeyInfo activity_keys[] = {
    {"what", &kinds::activity_word, "what is done", mandatory},
    {"at", &kinds::time_of_day, "when it begins", mandatory, R"("09:00")"},
    {"length", &kinds::duration, "how long it is", mandatory, R"("30m")"},
    {"slides", &kinds::duration, "how much later it may begin because callers wait", "0", R"("1h")"},
    {"unless_waiting", &kinds::waiting_callers,
     "callers of the person's types; while more wait, what slides is put off", "0"},
    {"left_above", &kinds::waiting_callers,
     "callers of the person's types; when more wait, people leave it one by one and don't come back", "none"},
};
inline constexpr KeyInfo speed_keys[] = {
    {"differ", &kinds::factor, "by how much people's handling times differ, or a distribution with mean 1",
     "none"},
    {"drawn", &kinds::speed_draw, "whether a person's factor is the same every day", "once"},
    {"factors", &kinds::list_of_times,
     "times the handling times, person by person; begun again where there are more people", "none"},
};
inline constexpr KeyInfo learning_keys[] = {
    {"at_start", &kinds::times, "times the handling times of experienced people, on the first day", mandatory,
     R"("150%")"},
    {"half_after", &kinds::duration, "time in the job after which half of what is too much is gone",
     mandatory, R"("60d")"},
};
inline constexpr KeyInfo adherence_keys[] = {
    {"late_start", &kinds::distribution,
     "how late each person comes each day; a bare duration is the mean of an exponential", "none"},
    {"early_leave", &kinds::distribution, "how early each person goes", "none"},
    {"late_break", &kinds::distribution, "how late each break begins", "none"},
    {"long_break", &kinds::distribution, "how much longer each break is", "none"},
};
inline constexpr KeyInfo overtime_keys[] = {
    {"at_most", &kinds::duration, "how long after the shift", mandatory, R"("30m")"},
    {"while_waiting_over", &kinds::waiting_callers,
     "callers of the person's types; people stay while more wait", "0"},
};
inline constexpr KeyInfo fatigue_keys[] = {
    {"after", &kinds::duration, "how long nobody tires", "0", R"("5h")"},
    {"per_hour", &kinds::share, "what each hour beyond adds to handling times", "none", R"("2%")"},
    {"busy_above", &kinds::share, "the share of recent time spent handling from which on it tells", "85%",
     R"("85%")"},
    {"when_always_busy", &kinds::share, "what is added where all recent time was; in between in proportion",
     "none", R"("8%")"},
    {"recent", &kinds::duration, "what counts as recent: the past fades with this time constant", "1h",
     R"("1h")"},
};
inline constexpr KeyInfo hurry_keys[] = {
    {"waiting_over", &kinds::waiting_callers, "callers of the person's types; people hurry while more wait",
     mandatory},
    {"handle_time", &kinds::times, "times the handling times", mandatory, R"("95%")"},
};

namespace kinds {

inline constexpr ValueKind break_parts{.name = "break in parts",
                                       .example = R"({"at": "10:00", "length": "15m", "slides": "30m"})",
                                       .shape = Shape::object,
                                       .keys = break_keys};
inline constexpr ValueKind one_break{.name = "break or object",
                                     .example = R"("10:00 15m")",
                                     .shape = Shape::any_of,
                                     .of = these<pause, break_parts>};
inline constexpr ValueKind list_of_breaks{
    .name = "list of breaks", .shape = Shape::list, .of = these<one_break>};
inline constexpr ValueKind breaks{.name = "breaks of a shift",
                                  .example = R"(["10:00 15m", "14:30 15m"])",
                                  .shape = Shape::any_of,
                                  .of = these<pause, list_of_breaks, break_parts>};
inline constexpr ValueKind activity{.name = "activity",
                                    .example = R"({"what": "meeting", "at": "09:00", "length": "30m"})",
                                    .shape = Shape::object,
                                    .keys = activity_keys};
inline constexpr ValueKind list_of_activities{
    .name = "list of activities", .shape = Shape::list, .of = these<activity>};
inline constexpr ValueKind activities_of_shift{
    .name = "activities",
    .example = R"([{"what": "meeting", "at": "09:00", "length": "30m"}])",
    .shape = Shape::any_of,
    .of = these<list_of_activities, activity>};
inline constexpr ValueKind speed_parts{.name = "own speed",
                                       .example = R"({"differ": "20%", "drawn": "each day"})",
                                       .shape = Shape::object,
                                       .keys = speed_keys};
inline constexpr ValueKind speed{.name = "share or own speed",
                                 .example = R"("20%")",
                                 .shape = Shape::any_of,
                                 .of = these<share, factor_family, speed_parts>};
inline constexpr ValueKind learning{.name = "learning curve",
                                    .example = R"({"at_start": "150%", "half_after": "60d"})",
                                    .shape = Shape::object,
                                    .keys = learning_keys};
inline constexpr ValueKind adherence{.name = "adherence",
                                     .example = R"({"late_start": "3m", "long_break": "2m"})",
                                     .shape = Shape::object,
                                     .keys = adherence_keys};
inline constexpr ValueKind overtime{
    .name = "overtime", .example = R"({"at_most": "30m"})", .shape = Shape::object, .keys = overtime_keys};
inline constexpr ValueKind fatigue{.name = "fatigue",
                                   .example = R"({"after": "5h", "per_hour": "2%"})",
                                   .shape = Shape::object,
                                   .keys = fatigue_keys};
inline constexpr ValueKind hurry{.name = "hurry",
                                 .example = R"({"waiting_over": 10, "handle_time": "95%"})",
                                 .shape = Shape::object,
                                 .keys = hurry_keys};

}  // namespace kinds
}  // namespace holdtime::scenarios
