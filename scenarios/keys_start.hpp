// The keys of a day that is known up to a moment.
#pragma once

#include "scenarios/keys_tables.hpp"

namespace holdtime::scenarios {

namespace kinds {

inline constexpr ValueKind durations{.name = "list of durations",
                                     .example = R"(["2m10s", "45s"])",
                                     .shape = Shape::list,
                                     .of = these<duration>};
inline constexpr ValueKind durations_by_type{.name = "durations by call type",
                                             .example = R"({"service": ["2m10s", "45s"]})",
                                             .shape = Shape::by_name,
                                             .of = these<durations>};
inline constexpr ValueKind calls_by_type{.name = "calls by call type",
                                         .example = R"({"service": 412})",
                                         .shape = Shape::by_name,
                                         .of = these<people>};

}  // namespace kinds

inline constexpr KeyInfo team_now_keys[] = {
    {"present", &kinds::people, "of the people rostered then, how many are there, breaks included",
     "as chance has it", "20"},
    {"talking", &kinds::durations_by_type, "calls under way, each by how long it has lasted", "none"},
    {"after_call", &kinds::durations_by_type, "after-call work under way, each by how long it has lasted",
     "none"},
};

namespace kinds {

inline constexpr ValueKind team_now{.name = "a team at the moment",
                                    .example = R"({"present": 20, "talking": {"service": ["3m", "20s"]}})",
                                    .shape = Shape::object,
                                    .keys = team_now_keys};
inline constexpr ValueKind teams_now{.name = "teams at the moment, by name",
                                     .example = R"({"desk": {"present": 20}})",
                                     .shape = Shape::by_name,
                                     .of = these<team_now>};

}  // namespace kinds

inline constexpr KeyInfo start_keys[] = {
    {"at", &kinds::time_of_day, "the moment; results are told from here on", mandatory, R"("14:00")"},
    {"waiting", &kinds::durations_by_type, "callers in the queue, each by how long he has waited", "none"},
    {"teams", &kinds::teams_now, "who is there and what they do", "all who came are free"},
    {"calls_so_far", &kinds::calls_by_type, "calls since opening: how busy the day is", "not told"},
};

namespace kinds {

inline constexpr ValueKind start{.name = "the day up to a moment",
                                 .example = R"({"at": "14:00", "waiting": {"service": ["2m10s", "45s"]}})",
                                 .shape = Shape::object,
                                 .keys = start_keys};

}  // namespace kinds
}  // namespace holdtime::scenarios
