// The keys of routing: which agent, which caller, ranks that open later, sites, and limits of the queue.
#pragma once

#include "scenarios/keys_lines.hpp"

namespace holdtime::scenarios {

inline constexpr double most_points = 1e9;
inline constexpr double most_price = 1e6;
inline constexpr std::uint64_t most_level = 1000;

/// What becomes of a caller who finds no place to wait.
inline constexpr Word<bool> when_full_words[] = {
    {"blocked", false, "he is turned away"},
    {"voicemail", true, "he leaves a message and is gone"},
};

namespace kinds {

inline constexpr ValueKind points{.name = "points", .example = "100", .numbers = {true, 0.0, most_points}};
inline constexpr ValueKind price{.name = "price", .example = "3.5", .numbers = {true, 0.0, most_price}};
inline constexpr ValueKind level{
    .name = "level", .example = "3", .numbers = {true, 1.0, double{most_level}, true}};
inline constexpr ValueKind agent_rule{
    .name = "word", .example = R"("least occupied")", .shape = Shape::word, .words = agent_rule_words};
inline constexpr ValueKind when_full{
    .name = "word", .example = R"("voicemail")", .shape = Shape::word, .words = words_of<when_full_words>};
inline constexpr ValueKind people_by_type{.name = "people by call type",
                                          .example = R"({"cards": 3})",
                                          .shape = Shape::by_name,
                                          .of = these<people>};

}  // namespace kinds

inline constexpr KeyInfo score_keys[] = {
    {"base", &kinds::points, "points on entering the queue", "0"},
    {"per_second", &kinds::points, "points for each second waited, head start included", "1", "0.5"},
};
inline constexpr KeyInfo rank_keys[] = {
    {"teams", &kinds::names, "the teams of the rank, which count as one", mandatory, R"(["north", "south"])"},
    {"after", &kinds::duration, "opens to a caller when he has waited this long", "at once", R"("20s")"},
    {"when_waiting", &kinds::people,
     "open only while so many callers of the type wait, he himself among them", "always", "10"},
    {"keep_free", &kinds::people,
     "each of the teams takes these calls only while more of its agents are idle", "0", "2"},
};
inline constexpr KeyInfo places_keys[] = {
    {"places", &kinds::people, "callers who may wait at a time", "0", "10"},
    {"per_agent", &kinds::points, "so many more for each agent present who answers such calls", "0", "0.5"},
};
inline constexpr KeyInfo place_group_keys[] = {
    {"calls", &kinds::names, "the call types that share the places", mandatory},
    {"places", &kinds::people, "callers who may wait at a time", "0", "10"},
    {"per_agent", &kinds::points, "so many more for each agent present who answers such calls", "0", "0.5"},
};
inline constexpr KeyInfo site_keys[] = {
    {"about", &kinds::text_or_texts, "for the reader; no effect", "nothing"},
    {"lines", &kinds::lines, "lines of its own, for the call types that come in there", "the center's"},
};

namespace kinds {

inline constexpr ValueKind score{.name = "points of waiting callers",
                                 .example = R"({"base": 100, "per_second": 1})",
                                 .shape = Shape::object,
                                 .keys = score_keys};
inline constexpr ValueKind rank{.name = "rank of teams with conditions",
                                .example = R"({"teams": ["south"], "after": "20s"})",
                                .shape = Shape::object,
                                .keys = rank_keys};
inline constexpr ValueKind places_by_agents{.name = "places by agents present",
                                            .example = R"({"places": 10, "per_agent": 0.5})",
                                            .shape = Shape::object,
                                            .keys = places_keys};
inline constexpr ValueKind places{.name = "number of places, or places by agents present",
                                  .example = "30",
                                  .shape = Shape::any_of,
                                  .of = these<people, places_by_agents>};
inline constexpr ValueKind place_group{.name = "places of some call types",
                                       .example = R"({"places": 30, "calls": ["cards", "loans"]})",
                                       .shape = Shape::object,
                                       .keys = place_group_keys};
inline constexpr ValueKind place_groups{.name = "groups of places by name",
                                        .example = R"({"retail": {"places": 30, "calls": ["cards"]}})",
                                        .shape = Shape::by_name,
                                        .of = these<place_group>,
                                        .least = 1};
inline constexpr ValueKind places_of_center{.name = "number of places, or groups by name",
                                            .example = "200",
                                            .shape = Shape::any_of,
                                            .of = these<people, place_groups>};
inline constexpr ValueKind site{
    .name = "site", .example = R"({})", .shape = Shape::object, .keys = site_keys};
inline constexpr ValueKind sites{.name = "sites by name",
                                 .example = R"({"Lyon": {}, "Porto": {}})",
                                 .shape = Shape::by_name,
                                 .of = these<site>,
                                 .least = 1};

}  // namespace kinds
}  // namespace holdtime::scenarios
