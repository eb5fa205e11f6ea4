// The keys of what makes one day, and one interval, differ from another: events, absence, busy intervals.
#pragma once

#include "scenarios/keys_people.hpp"

namespace holdtime::scenarios {

namespace kinds {

inline constexpr ValueKind event_begins{.name = "time of day or range",
                                        .example = R"("10:30")",
                                        .shape = Shape::any_of,
                                        .of = these<time_of_day, range>};

}  // namespace kinds

namespace kinds {

inline constexpr ValueKind answering{.name = "call types by team",
                                     .example = R"({"loans": ["cards"]})",
                                     .shape = Shape::by_name,
                                     .of = these<names>};
inline constexpr ValueKind lines_now{.name = "lines by group",
                                     .example = R"({"main": 60})",
                                     .shape = Shape::by_name,
                                     .of = these<waiting_callers>};
inline constexpr ValueKind lines_of_event{.name = "count or lines by group",
                                          .example = "60",
                                          .shape = Shape::any_of,
                                          .of = these<waiting_callers, lines_now>};

}  // namespace kinds

inline constexpr KeyInfo day_event_keys[] = {
    {"probability", &kinds::share, "on which share of days it happens", "100%", R"("20%")"},
    {"at", &kinds::event_begins, "when it begins; of a range, at a moment drawn for each day",
     "the whole day"},
    {"for", &kinds::duration, "how long it lasts", "to the end of the day", R"("45m")"},
    {"calls", &kinds::times, "times the expected calls while it lasts", "none", R"("130%")"},
    {"handle_time", &kinds::times, "times the handling times of calls answered while it lasts", "none",
     R"("110%")"},
    {"absent", &kinds::times, "times the share of people who stay away on such a day", "none", "2"},
    {"late_start", &kinds::distribution,
     "how much later each person on a shift comes on such a day; a bare duration is the mean of an "
     "exponential",
     "none"},
    {"away", &kinds::share, "the share of people on shifts who are off the phone while it lasts", "none",
     R"("100%")"},
    {"lines", &kinds::lines_of_event, "how many lines there are while it lasts; calls that hold one keep it",
     "as ever", "60"},
    {"self_service", &kinds::share, "the share of callers whom a plain IVR serves while it lasts", "as ever",
     R"("35%")"},
    {"also_answer", &kinds::answering, "types that teams answer besides while it lasts, after their own",
     "none", R"({"loans": ["cards"]})"},
    {"stop_answering", &kinds::answering, "types that teams do not answer while it lasts", "none",
     R"({"cards": ["loans"]})"},
    {"only_calls", &kinds::names, "the call types concerned", "all"},
    {"only_teams", &kinds::names, "the teams concerned", "all", R"(["desk"])"},
};
inline constexpr KeyInfo interval_factor_keys[] = {
    {"differ", &kinds::share, "by how much the expected calls of intervals differ", mandatory, R"("15%")"},
    {"correlation", &kinds::share, "of the factors of neighbouring intervals", "0", R"("80%")"},
};
inline constexpr KeyInfo absence_group_keys[] = {
    {"name", &kinds::name, "the group's name, which its luck depends on", mandatory, R"("Lyon")"},
    {"teams", &kinds::names, "the teams that share the factor", mandatory, R"(["Lyon core", "Lyon loans"])"},
    {"factor", &kinds::factor, "how much days differ, or a distribution with mean 1", mandatory},
};

namespace kinds {

inline constexpr ValueKind day_event{.name = "event of a day",
                                     .example = R"({"probability": "5%", "calls": "130%", "absent": 2})",
                                     .shape = Shape::object,
                                     .keys = day_event_keys};
inline constexpr ValueKind day_events{.name = "events of a day by name",
                                      .example = R"({"storm": {"probability": "5%", "calls": "130%"}})",
                                      .shape = Shape::by_name,
                                      .of = these<day_event>};
inline constexpr ValueKind interval_factor{.name = "factor by interval",
                                           .example = R"({"differ": "15%", "correlation": "80%"})",
                                           .shape = Shape::object,
                                           .keys = interval_factor_keys};
inline constexpr ValueKind absence_group{.name = "group of teams",
                                         .example = R"({"name": "Lyon", "teams": ["core"], "factor": "50%"})",
                                         .shape = Shape::object,
                                         .keys = absence_group_keys};
inline constexpr ValueKind absence_groups{
    .name = "list of groups of teams", .shape = Shape::list, .of = these<absence_group>};

}  // namespace kinds

inline constexpr KeyInfo interval_to_interval_keys[] = {
    {"together", &kinds::interval_factor, "one factor an interval, shared by all types", "none"},
    {"own", &kinds::interval_factor, "one factor an interval for each type", "none"},
};
inline constexpr KeyInfo absence_keys[] = {
    {"together", &kinds::factor, "one factor a day, shared by all teams", "none"},
    {"own", &kinds::factor, "one factor a day for each team", "none"},
    {"groups", &kinds::absence_groups, "factors shared by some teams", "none",
     R"([{"name": "Lyon", "teams": ["core", "loans"], "factor": "50%"}])"},
};

namespace kinds {

inline constexpr ValueKind interval_to_interval{.name = "busy and quiet intervals",
                                                .example = R"({"together": {"differ": "15%"}})",
                                                .shape = Shape::object,
                                                .keys = interval_to_interval_keys};
inline constexpr ValueKind absence_parts{.name = "days with more and fewer absent",
                                         .example = R"({"together": "30%", "own": "20%"})",
                                         .shape = Shape::object,
                                         .keys = absence_keys};
inline constexpr ValueKind absence_day_to_day{.name = "factor or object of absence",
                                              .example = R"("50%")",
                                              .shape = Shape::any_of,
                                              .of = these<share, factor_family, absence_parts>};

}  // namespace kinds
}  // namespace holdtime::scenarios
