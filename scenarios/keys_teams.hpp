// The keys of a team, of its shifts, and of the shifts with a name that teams refer to.
#pragma once

#include "scenarios/keys_calls.hpp"
#include "scenarios/keys_events.hpp"
#include "scenarios/keys_horizon.hpp"
#include "scenarios/keys_start.hpp"

namespace holdtime::scenarios {

inline constexpr KeyInfo skill_keys[] = {
    {"aht", &kinds::aht, "talk and after-call work in one, for this team", "\"talk\""},
    {"talk", &kinds::talk, "talk time, for this team", "\"aht\""},
    {"acw", &kinds::acw, "after-call work, for this team, beside \"talk\"", "none"},
    {"level", &kinds::level, "how good the team is at it, where calls pick the highest level first", "1"},
};
inline constexpr KeyInfo shift_keys[] = {
    {"agents", &kinds::people, "people on this shift", mandatory},
    {"time", &kinds::range, "from when to when", mandatory},
    {"lunch", &kinds::lunch, "a break, unpaid if it does not say paid", "none"},
    {"breaks", &kinds::breaks, "breaks, paid if they do not say unpaid", "none"},
    {"activities", &kinds::activities_of_shift, "meetings, training and the like, off the phone and paid",
     "none"},
    {"on", &kinds::weekdays, "on which days of a horizon it is worked", "every day"},
};
inline constexpr KeyInfo shift_template_keys[] = {
    {"time", &kinds::range, "from when to when", "as \"start\" says"},
    {"start", &kinds::time_of_day, "from when, with \"length\" or \"paid\"", "as \"time\" says"},
    {"length", &kinds::duration, "from start to end", "as \"paid\" or \"time\" says", R"("8h30m")"},
    {"paid", &kinds::duration, "the length less unpaid breaks", "as \"length\" or \"time\" says", R"("8h")"},
    {"lunch", &kinds::lunch, "a break, unpaid if it does not say paid", "none"},
    {"breaks", &kinds::breaks, "breaks, paid if they do not say unpaid", "none"},
    {"activities", &kinds::activities_of_shift, "meetings, training and the like, off the phone and paid",
     "none"},
};
inline constexpr KeyInfo off_phone_keys[] = {
    {"after_idle", &kinds::distribution,
     "idle time until the next spell; a bare duration is the mean of an exponential", "\"every\""},
    {"every", &kinds::distribution, "time until the next spell; a bare duration as in \"after_idle\"",
     "\"after_idle\""},
    {"length", &kinds::distribution, "length of a spell; a bare duration as in \"after_idle\"", mandatory},
};

namespace kinds {

inline constexpr ValueKind shrinkage_part{.name = "part of the shrinkage",
                                          .example = R"("8% already off the roster")",
                                          .numbers = {true, 0.0, 1.0},
                                          .texts = true,
                                          .pattern = patterns::shrinkage_part};
inline constexpr ValueKind head_counts_by_time{.name = "people by time of day",
                                               .example = R"({"08:00": 12, "09:30": 14})",
                                               .shape = Shape::by_time,
                                               .of = these<people>,
                                               .least = 1};
inline constexpr ValueKind list_of_people{
    .name = "list of counts", .example = "[12, 14, 18]", .shape = Shape::list, .of = these<people>};
inline constexpr ValueKind list_of_some_people{.name = "list of counts",
                                               .example = "[12, 14, 18]",
                                               .shape = Shape::list,
                                               .of = these<people>,
                                               .least = 1};

}  // namespace kinds

inline constexpr KeyInfo head_count_keys[] = {
    {"interval", &kinds::duration, "the step of the list", "the center's interval", R"("15m")"},
    {"from", &kinds::time_of_day, "where the list starts", "opening"},
    {"people", &kinds::list_of_some_people, "people in each step", mandatory},
};
/// Any other name is the planner's own, for a part of the shrinkage.
inline constexpr KeyInfo shrinkage_keys[] = {
    {"total", &kinds::share, "all of it, the parts and the paid breaks of the shifts included",
     "what the parts and the paid breaks make"},
    {"absent", &kinds::share, "each person, each day, stays away for the whole day with this probability",
     "0"},
    {"spell", &kinds::duration, "the mean length of a time off the phone", "5m"},
};

namespace kinds {

inline constexpr ValueKind own_head_counts{
    .name = "people with their own interval",
    .example = R"({"interval": "15m", "from": "07:00", "people": [12, 14, 18]})",
    .shape = Shape::object,
    .keys = head_count_keys};
inline constexpr ValueKind head_counts{
    .name = "count, list or object",
    .example = "40",
    .shape = Shape::any_of,
    .of = these<people, list_of_people, own_head_counts, table, head_counts_by_time>};

inline constexpr ValueKind shift{
    .name = "shift",
    .example = R"({"agents": 14, "time": "08:00-16:30", "lunch": "11:30 30m", "breaks": ["10:00 15m"]})",
    .shape = Shape::object,
    .keys = shift_keys};
inline constexpr ValueKind list_of_shifts{
    .name = "list of shifts", .shape = Shape::list, .of = these<shift>, .least = 1};
inline constexpr ValueKind roster{.name = "list of shifts or table",
                                  .example = R"([{"agents": 14, "time": "08:00-16:30"}])",
                                  .shape = Shape::any_of,
                                  .of = these<list_of_shifts, roster_table>};
inline constexpr ValueKind shift_template{
    .name = "shift with a name",
    .example = R"({"start": "08:00", "paid": "8h", "lunch": "12:00 30m", "breaks": ["10:00 15m"]})",
    .shape = Shape::object,
    .keys = shift_template_keys};
inline constexpr ValueKind shift_templates{.name = "shifts by name",
                                           .example = R"({"early": {"time": "06:00-14:30"}})",
                                           .shape = Shape::by_name,
                                           .of = these<shift_template>};

inline constexpr ValueKind handling_change{.name = "change of the handling time",
                                           .example = R"("aht +15%")",
                                           .texts = true,
                                           .pattern = patterns::handling_change};
inline constexpr ValueKind own_handling{.name = "handling time of a team",
                                        .example = R"({"aht": "6m"})",
                                        .shape = Shape::object,
                                        .keys = skill_keys};
inline constexpr ValueKind skill{.name = "change or object",
                                 .example = R"("aht +15%")",
                                 .shape = Shape::any_of,
                                 .of = these<handling_change, own_handling>};
inline constexpr ValueKind skills_by_name{.name = "call types with the team's own handling time",
                                          .example = R"({"billing": "aht +15%"})",
                                          .shape = Shape::by_name,
                                          .of = these<skill>,
                                          .least = 1};
inline constexpr ValueKind answer{.name = "name or object",
                                  .example = R"("claims")",
                                  .shape = Shape::any_of,
                                  .of = these<name, skills_by_name>};
inline constexpr ValueKind list_of_answers{.name = "list of call types",
                                           .example = R"(["claims", {"billing": "aht +15%"}])",
                                           .shape = Shape::list,
                                           .of = these<answer>,
                                           .least = 1};
inline constexpr ValueKind answers{.name = "list of call types",
                                   .example = R"(["claims", {"billing": "aht +15%"}])",
                                   .shape = Shape::any_of,
                                   .of = these<list_of_answers, name, skills_by_name>};

inline constexpr ValueKind shrinkage_budget{
    .name = "shrinkage in parts",
    .example = R"({"total": "30%", "absent": "7%", "vacation": "8% already off the roster"})",
    .shape = Shape::object,
    .keys = shrinkage_keys,
    .of = these<shrinkage_part>};
inline constexpr ValueKind shrinkage{.name = "share or object",
                                     .example = R"("30%")",
                                     .shape = Shape::any_of,
                                     .of = these<share, shrinkage_budget>};
inline constexpr ValueKind off_phone{.name = "time off the phone",
                                     .example = R"({"every": "1h", "length": "5m"})",
                                     .shape = Shape::object,
                                     .keys = off_phone_keys};
inline constexpr ValueKind pick_rule{
    .name = "word", .example = R"("longest wait")", .shape = Shape::word, .words = pick_rule_words};

}  // namespace kinds

inline constexpr KeyInfo team_keys[] = {
    {"answers", &kinds::answers, "the call types answered, in the order of priority", mandatory},
    {"picks", &kinds::pick_rule, "which queue a free agent looks at first", "in order"},
    {"site", &kinds::name, "where it works, one of the center's \"sites\"", "nothing", R"("Lyon")"},
    {"price_a_call", &kinds::price, "makes it an outsourcer: what each call it answers costs", "nothing"},
    {"agents", &kinds::head_counts, "rostered people", "on_phone, shifts or roster"},
    {"on_phone", &kinds::head_counts, "people on the phone, shrinkage already taken off",
     "agents, shifts or roster"},
    {"shift", &kinds::name, "the shift all of \"agents\" work, one of those of the center", "no fixed hours",
     R"("early")"},
    {"shifts", &kinds::roster, "explicit shifts with breaks", "agents, on_phone or roster"},
    {"roster", &kinds::roster, "another name of shifts", "agents, on_phone or shifts"},
    {"shrinkage", &kinds::shrinkage, "paid time off the phone", "the center's"},
    {"off_phone", &kinds::off_phone, "spells off the phone, given directly", "none"},
    {"speed", &kinds::speed, "how much the handling times of its people differ", "none"},
    {"tenure", &kinds::distribution,
     "time its people are in the job; a bare duration is the same for all, a distribution is drawn for each",
     "none", R"("90d")"},
    {"learning", &kinds::learning, "how handling times fall with \"tenure\"", "none"},
    {"fatigue", &kinds::fatigue, "how handling times grow with hours worked and with little rest", "none"},
    {"hurry", &kinds::hurry, "how handling times change while many callers wait", "none"},
    {"adherence", &kinds::adherence, "how far its people keep from their shifts", "none"},
    {"overtime", &kinds::overtime, "whose shift has ended stays while callers wait", "none"},
    {"standby", &kinds::list_of_shifts,
     "shifts of people who come, and are paid, only when an intervention calls them in", "nothing",
     R"([{"agents": 4, "time": "12:00-18:00"}])"},
    {"wage", &kinds::wage, "what a paid hour costs", "none"},
};

namespace kinds {

inline constexpr ValueKind team{.name = "team",
                                .example = R"({"answers": ["claims"], "agents": 40, "shrinkage": "30%"})",
                                .shape = Shape::object,
                                .keys = team_keys};
inline constexpr ValueKind teams{
    .name = "teams by name",
    .example = R"({"desk": {"answers": ["claims"], "agents": 40, "shrinkage": "30%"}})",
    .shape = Shape::by_name,
    .of = these<team>,
    .least = 1};

}  // namespace kinds
}  // namespace holdtime::scenarios
