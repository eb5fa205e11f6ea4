// The keys a scenario file may have: the tables the reader checks against, and from which the schema and the
// reference are generated. A key is a row here, in keys_calls.hpp, keys_lines.hpp, keys_teams.hpp or
// keys_tables.hpp, and a line in the reader of its part; what its value may be is a row of kinds (kinds.hpp
// says how they are built).
#pragma once

#include "scenarios/keys_interventions.hpp"
#include "scenarios/keys_teams.hpp"

namespace holdtime::scenarios {

inline constexpr KeyInfo group_keys[] = {
    {"name", &kinds::name, "the group's name, which its luck depends on", mandatory, R"("north")"},
    {"calls", &kinds::names, "the call types that share the factor", mandatory},
    {"factor", &kinds::factor, "how much days differ, or a distribution with mean 1", mandatory},
};

namespace kinds {

inline constexpr ValueKind group{.name = "group of call types",
                                 .example = R"({"name": "north", "calls": ["a", "b"], "factor": "10%"})",
                                 .shape = Shape::object,
                                 .keys = group_keys};
inline constexpr ValueKind groups{.name = "list of groups",
                                  .example = R"([{"name": "north", "calls": ["a", "b"], "factor": "10%"}])",
                                  .shape = Shape::list,
                                  .of = these<group>};
inline constexpr ValueKind solved{.name = "share or object by call type",
                                  .example = R"({"service": "22%"})",
                                  .shape = Shape::any_of,
                                  .of = these<share, shares_by_type>};
inline constexpr ValueKind waiting_word{
    .name = "word", .example = R"("dropped")", .shape = Shape::word, .words = words_of<waiting_at_closing>};
inline constexpr ValueKind staff_word{.name = "word",
                                      .example = R"("as scheduled")",
                                      .shape = Shape::word,
                                      .words = words_of<staff_at_closing>};
inline constexpr ValueKind wait_start{
    .name = "word", .example = R"("arrival")", .shape = Shape::word, .words = words_of<wait_starts>};
inline constexpr ValueKind window{
    .name = "word", .example = R"("interval")", .shape = Shape::word, .words = words_of<windows>};
inline constexpr ValueKind target_kpi{
    .name = "KPI", .example = R"("service_level")", .shape = Shape::word, .words = target_kpi_words};
inline constexpr ValueKind bound{
    .name = "share or duration", .example = R"("85%")", .shape = Shape::any_of, .of = these<share, duration>};
inline constexpr ValueKind target_phrase{
    .name = "phrase", .example = R"("80/20 on 90% of days")", .texts = true, .pattern = patterns::target};

}  // namespace kinds

inline constexpr KeyInfo center_ivr_keys[] = {
    {"menu", &kinds::distribution, "time in the machine; a bare duration is always the same", mandatory},
    {"hang_up", &kinds::share, "callers who hang up there", "0"},
    {"solved_there", &kinds::solved, "callers who are served there; types not named solve nothing there",
     "0"},
};
inline constexpr KeyInfo routing_keys[] = {
    {"priority", &kinds::names, "in which order freed agents look at the queues", "that of \"answers\""},
    {"keep_free", &kinds::people_by_type,
     "agents of each team that answers the type whom other types' calls leave free for it", "none"},
    {"own_site_first", &kinds::duration,
     "how long calls with a \"site\" and no \"goes_to\" wait for its teams alone", "all sites at once",
     R"("20s")"},
};
inline constexpr KeyInfo day_to_day_keys[] = {
    {"together", &kinds::factor, "one factor a day, shared by all types", "none"},
    {"own", &kinds::factor, "one factor a day for each type", "none"},
    {"groups", &kinds::groups, "factors shared by some types", "none"},
};
inline constexpr KeyInfo closing_keys[] = {
    {"waiting", &kinds::waiting_word, "callers who wait at closing", "served out"},
    {"staff", &kinds::staff_word, "agents whose time ends at closing", "held over"},
};
inline constexpr KeyInfo measure_keys[] = {
    {"warm_up", &kinds::duration, "left out after opening", "0", R"("1h")"},
    {"until", &kinds::time_of_day, "where measuring ends", "closing", R"("17:00")"},
};
inline constexpr KeyInfo run_keys[] = {
    {"replications", &kinds::days_to_play, "days to play", "until every target is decided"},
    {"seed", &kinds::seed, "start of the random numbers", "1"},
};
inline constexpr KeyInfo target_keys[] = {
    {"kpi", &kinds::target_kpi, "what is measured", "as \"is\" says"},
    {"is", &kinds::target_phrase, "the target as a phrase, for the calls or team named", "as \"kpi\" says"},
    {"within", &kinds::duration, "the threshold, for service_level", "that of the calls", R"("30s")"},
    {"formula", &kinds::formula, "the formula, for service_level", "that of the calls"},
    {"at_least", &kinds::bound, "the lower bound", "none"},
    {"at_most", &kinds::bound, "the upper bound", "none"},
    {"calls", &kinds::name, "one call type", "all"},
    {"team", &kinds::name, "one team", "all", R"("desk")"},
    {"per", &kinds::window, "over which time the measure is formed",
     "month; with \"on_days\" day, with \"in_intervals\" interval"},
    {"on_days", &kinds::share, "on which share of days it has to hold", "not judged by day"},
    {"in_intervals", &kinds::share, "in which share of intervals it has to hold", "not judged by interval"},
};

namespace kinds {

inline constexpr ValueKind plain_center_ivr{
    .name = "IVR for all",
    .example = R"({"menu": "35s", "hang_up": "4%", "solved_there": {"service": "22%"}})",
    .shape = Shape::object,
    .keys = center_ivr_keys};
inline constexpr ValueKind center_ivr{
    .name = "IVR or menu for all",
    .example = R"({"menu": "35s", "hang_up": "4%", "solved_there": {"service": "22%"}})",
    .shape = Shape::any_of,
    .of = these<plain_center_ivr, menu>};
inline constexpr ValueKind routing{.name = "routing for all teams",
                                   .example = R"({"priority": ["cards", "loans"]})",
                                   .shape = Shape::object,
                                   .keys = routing_keys};
inline constexpr ValueKind day_to_day_parts{.name = "busy and quiet days",
                                            .example = R"({"together": "8%", "own": "5%"})",
                                            .shape = Shape::object,
                                            .keys = day_to_day_keys};
inline constexpr ValueKind day_to_day{.name = "factor or object",
                                      .example = R"("10%")",
                                      .shape = Shape::any_of,
                                      .of = these<share, factor_family, day_to_day_parts>};
inline constexpr ValueKind closing{.name = "closing",
                                   .example = R"({"waiting": "dropped", "staff": "as scheduled"})",
                                   .shape = Shape::object,
                                   .keys = closing_keys};
inline constexpr ValueKind measure{.name = "part of the day that counts",
                                   .example = R"({"warm_up": "1h", "until": "17:00"})",
                                   .shape = Shape::object,
                                   .keys = measure_keys};
inline constexpr ValueKind run{.name = "days to play",
                               .example = R"({"replications": 1000, "seed": 1})",
                               .shape = Shape::object,
                               .keys = run_keys};
inline constexpr ValueKind target{.name = "target in parts",
                                  .example = R"({"calls": "claims", "is": "80/20"})",
                                  .shape = Shape::object,
                                  .keys = target_keys};
inline constexpr ValueKind one_target{.name = "phrase or object",
                                      .example = R"("80/20 on 90% of days")",
                                      .shape = Shape::any_of,
                                      .of = these<target_phrase, target>};
inline constexpr ValueKind list_of_targets{
    .name = "list of targets", .shape = Shape::list, .of = these<one_target>};
inline constexpr ValueKind targets{.name = "list of targets",
                                   .example = R"(["80/20 on 90% of days", "abandoned <= 5% of the month"])",
                                   .shape = Shape::any_of,
                                   .of = these<list_of_targets, target_phrase, target>};

}  // namespace kinds

inline constexpr KeyInfo scenario_keys[] = {
    {"$schema", &kinds::text, "where an editor finds the description of this format; no effect", "none",
     R"("../schema/scenario.schema.json")"},
    {"center", &kinds::text, "the center's name", "call center"},
    {"about", &kinds::text_or_texts, "what the scenario describes", "nothing"},
    {"extends", &kinds::file, "the scenario whose values hold where this file says nothing", "none",
     R"("base.json")"},
    {"date", &kinds::text, "for the reader; no effect", "nothing", R"("2026-03-02")"},
    {"time_zone", &kinds::text, "for the reader; all times are those of the center", "nothing",
     R"("Europe/Lisbon")"},
    {"open", &kinds::range, "when calls arrive", mandatory},
    {"interval", &kinds::duration, "the length of the periods results are shown in, at most a day", "30m",
     R"("15m")"},
    {"calls", &kinds::call_types, "the call types by name", mandatory},
    {"teams", &kinds::teams, "the teams of agents by name", mandatory},
    {"ivr", &kinds::center_ivr, "the machine that answers first, for all call types without their own",
     "none"},
    {"routing", &kinds::routing, "which calls come first, for all teams", "the order in \"answers\""},
    {"sites", &kinds::sites, "the places where teams work and calls come in, by name", "nothing"},
    {"shifts", &kinds::shift_templates, "shifts by name, for the teams' \"shift\"", "none"},
    {"shrinkage", &kinds::shrinkage, "for teams that don't say their own", "0"},
    {"day_to_day", &kinds::day_to_day, "how much busy days differ from quiet ones", "0"},
    {"interval_to_interval", &kinds::interval_to_interval,
     "how much busy intervals differ from quiet ones of the same day", "none"},
    {"absence_day_to_day", &kinds::absence_day_to_day, "how much days with many absent differ from others",
     "none"},
    {"events", &kinds::day_events, "what happens on some days, by name", "none"},
    {"interventions", &kinds::interventions, "what is done about the day while it runs, by name", "none"},
    {"service_level", &kinds::service_level, "threshold and formula of the service level", "20s"},
    {"short_abandon", &kinds::duration, "who hangs up within it is a short abandon", "5s", R"("5s")"},
    {"wait_from", &kinds::wait_start, "where waiting starts", "queue"},
    {"overrun_paid", &kinds::yes_no, "whether work after the rostered end is paid", "true"},
    {"waiting_places", &kinds::places_of_center,
     "callers who may wait at a time, all types together or groups of them", "no limit"},
    {"lines", &kinds::lines_of_center,
     "lines into the center; a caller who finds all taken hears the busy tone", "no limit"},
    {"redial", &kinds::redial, "which callers call again, for all call types without their own", "none"},
    {"closing", &kinds::closing, "what happens at closing to callers who wait and to agents",
     "served out, held over"},
    {"measure", &kinds::measure, "which part of the day counts", "the whole day"},
    {"horizon", &kinds::horizon, "dates to play one after the other, instead of one day of no date",
     "one day"},
    {"start", &kinds::start, "the day up to a moment, as it really went: play what comes after it", "none"},
    {"targets", &kinds::targets, "what is wanted of the center", "none"},
    {"run", &kinds::run, "how often to play the day", "until every target is decided"},
};

namespace kinds {

inline constexpr ValueKind scenario{.name = "scenario", .shape = Shape::object, .keys = scenario_keys};

}  // namespace kinds
}  // namespace holdtime::scenarios
