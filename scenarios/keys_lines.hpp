// The keys of lines and of calling again.
#pragma once

#include "scenarios/keys_tables.hpp"

namespace holdtime::scenarios {

inline constexpr std::uint64_t most_redials = 1000;

inline constexpr KeyInfo chance_keys[] = {
    {"first", &kinds::share, "after the first attempt", mandatory, R"("50%")"},
    {"later", &kinds::share, "after each later one", "as \"first\"", R"("30%")"},
};

namespace kinds {

inline constexpr ValueKind shares_by_type{.name = "shares by call type",
                                          .example = R"({"service": "22%"})",
                                          .shape = Shape::by_name,
                                          .of = these<share>};
inline constexpr ValueKind chance_by_attempt{.name = "share by attempt",
                                             .example = R"({"first": "50%", "later": "30%"})",
                                             .shape = Shape::object,
                                             .keys = chance_keys};
inline constexpr ValueKind chance{.name = "share or object",
                                  .example = R"("50%")",
                                  .shape = Shape::any_of,
                                  .of = these<share, chance_by_attempt>};
inline constexpr ValueKind attempts{
    .name = "count", .example = "5", .numbers = {true, 1.0, static_cast<double>(most_redials), true}};
inline constexpr ValueKind lines{
    .name = "count", .example = "120", .numbers = {true, 1.0, static_cast<double>(most_agents), true}};

}  // namespace kinds

inline constexpr KeyInfo redial_keys[] = {
    {"after_busy", &kinds::chance, "callers who call again after the busy tone", "0"},
    {"after_blocked", &kinds::chance, "callers who call again after they found no place to wait", "0"},
    {"after_abandoning", &kinds::chance, "callers who call again after they hung up while waiting", "0"},
    {"after_dropped", &kinds::chance, "callers who call again after they were sent away", "0"},
    {"delay", &kinds::distribution,
     "from the end of one attempt to the next; a bare duration is the mean of an exponential", mandatory},
    {"most_attempts", &kinds::attempts, "attempts of a caller in all, the first included", "no limit"},
    {"changes_to", &kinds::shares_by_type, "callers who call again as another type", "none"},
};
inline constexpr KeyInfo line_group_keys[] = {
    {"lines", &kinds::lines, "how many there are", mandatory},
    {"calls", &kinds::names, "the call types whose calls hold them", mandatory},
};

namespace kinds {

inline constexpr ValueKind redial{.name = "calling again",
                                  .example = R"({"after_abandoning": "50%", "delay": "20m"})",
                                  .shape = Shape::object,
                                  .keys = redial_keys};
inline constexpr ValueKind line_group{.name = "group of lines",
                                      .example = R"({"lines": 90, "calls": ["service", "cards"]})",
                                      .shape = Shape::object,
                                      .keys = line_group_keys};
inline constexpr ValueKind line_groups{.name = "groups of lines by name",
                                       .example = R"({"main": {"lines": 90, "calls": ["service", "cards"]}})",
                                       .shape = Shape::by_name,
                                       .of = these<line_group>,
                                       .least = 1};
inline constexpr ValueKind lines_of_center{.name = "count or groups of lines by name",
                                           .example = "120",
                                           .shape = Shape::any_of,
                                           .of = these<lines, line_groups>};

}  // namespace kinds
}  // namespace holdtime::scenarios
