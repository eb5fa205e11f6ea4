// The keys of what those who run the day do about it. The figures are the planner's own: how many say yes to
// overtime or to going home early differs from center to center, so none is set by default.
#pragma once

#include "models/interventions.hpp"
#include "scenarios/keys_events.hpp"
#include "scenarios/keys_routing.hpp"

namespace holdtime::scenarios {

inline constexpr Word<models::Deed> deeds[] = {
    {"overtime", models::Deed::overtime, "people stay \"by\" longer after their shift"},
    {"early release", models::Deed::early_release, "people go home, unpaid from then on"},
    {"standby", models::Deed::standby, "people of \"standby\" come"},
    {"move break", models::Deed::move_break, "people's next break begins \"by\" later"},
    {"shorten break", models::Deed::shorten_break, "people's next break is \"by\" shorter"},
    {"defer activity", models::Deed::defer_activity, "people's next meeting or the like begins \"by\" later"},
    {"change answering", models::Deed::change_answering,
     "\"also_answer\" and \"stop_answering\" hold to the end of the day"},
    {"event", models::Deed::begin_event, "one of the scenario's \"events\" begins"},
    {"offer callbacks", models::Deed::offer_callbacks, "callers who join the queue are offered callbacks"},
    {"stop callbacks", models::Deed::stop_callbacks, "callbacks are offered no more; those open are made"},
    {"start messages", models::Deed::start_messages, "callers who join the queue hear messages"},
    {"stop messages", models::Deed::stop_messages, "they hear none that deflect, and no announcements"},
};

inline constexpr KeyInfo trigger_keys[] = {
    {"service_level_below", &kinds::share,
     "answered in time / answered and abandoned, of the waits that ended in \"over\"", "another condition",
     R"("75%")"},
    {"waiting_over", &kinds::waiting_callers, "more callers wait", "another condition", "10"},
    {"longest_wait_over", &kinds::duration, "somebody has waited longer", "another condition", R"("3m")"},
    {"idle_over", &kinds::waiting_callers, "more people of \"teams\" wait for a call", "another condition",
     "5"},
    {"over", &kinds::duration, "of the service level: how far back it looks", "1h", R"("30m")"},
    {"calls", &kinds::names, "the call types that are looked at", "all"},
    {"from", &kinds::time_of_day, "when it is looked at first", "opening"},
    {"to", &kinds::time_of_day, "it is looked at before this", "closing"},
    {"every", &kinds::duration, "from one look to the next", "5m", R"("15m")"},
};

namespace kinds {

inline constexpr ValueKind deed{
    .name = "word", .example = R"("overtime")", .shape = Shape::word, .words = words_of<deeds>};
inline constexpr ValueKind trigger{.name = "what calls for it",
                                   .example = R"({"service_level_below": "75%", "over": "1h"})",
                                   .shape = Shape::object,
                                   .keys = trigger_keys};
inline constexpr ValueKind times_a_day{.name = "count", .example = "3", .numbers = {true, 0.0, 1000.0, true}};
inline constexpr ValueKind people_asked{
    .name = "count", .example = "5", .numbers = {true, 0.0, static_cast<double>(most_agents), true}};

}  // namespace kinds

inline constexpr KeyInfo intervention_keys[] = {
    {"do", &kinds::deed, "what is done", mandatory},
    {"at", &kinds::time_of_day, "when it is decided", "\"when\"", R"("14:00")"},
    {"when", &kinds::trigger, "what calls for it", "\"at\""},
    {"times", &kinds::times_a_day, "how often a day, at most", "1"},
    {"apart", &kinds::duration, "from one time to the next, at least", "the notice", R"("1h")"},
    {"notice", &kinds::duration, "from the decision to the first moment it changes", "0", R"("30m")"},
    {"uptake", &kinds::share, "the share of people who say yes; the same person answers the same way", "100%",
     R"("40%")"},
    {"people", &kinds::people_asked, "who say yes, at most, each time; who has been asked is not asked again",
     "no limit"},
    {"teams", &kinds::names, "whose people are asked, in this order", "all"},
    {"by", &kinds::duration, "how much longer, later or shorter; needed where \"do\" is one of these",
     "nothing", R"("30m")"},
    {"ahead", &kinds::duration, "only breaks and activities that would begin so soon after the notice", "1h"},
    {"also_answer", &kinds::answering, "types that teams answer besides, after their own", "none",
     R"({"loans": ["cards"]})"},
    {"stop_answering", &kinds::answering, "types that teams answer no longer", "none",
     R"({"cards": ["loans"]})"},
    {"event", &kinds::name, "which of the \"events\" begins; needed where \"do\" is \"event\"", "nothing",
     R"("emergency message")"},
    {"cost", &kinds::price, "each time", "0", "100"},
    {"cost_a_person", &kinds::price, "of each who says yes", "0", "20"},
    {"cost_an_hour", &kinds::price, "of each hour worked longer or on standby, beside the wage", "0", "8"},
};

namespace kinds {

inline constexpr ValueKind intervention{
    .name = "intervention",
    .example = R"({"do": "overtime", "by": "30m", "at": "14:00", "uptake": "40%"})",
    .shape = Shape::object,
    .keys = intervention_keys};
inline constexpr ValueKind interventions{
    .name = "interventions by name",
    .example = R"({"stay on": {"do": "overtime", "by": "30m", "at": "14:00"}})",
    .shape = Shape::by_name,
    .of = these<intervention>};

}  // namespace kinds
}  // namespace holdtime::scenarios
