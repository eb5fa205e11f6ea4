// The keys a scenario file may have: the tables the reader checks against, and from which the schema and the
// reference are generated. A key is a row here and a line in the reader of its part.
#pragma once

#include <string_view>

namespace holdtime::scenarios {

struct KeyInfo {
  std::string_view name;
  std::string_view value;  ///< what kind of value: "duration", "share", …
  std::string_view help;
};

inline constexpr KeyInfo scenario_keys[] = {
    {"center", "text", "the center's name"},
    {"about", "text or list of texts", "what the scenario describes"},
    {"extends", "file", "the scenario whose values hold where this file says nothing; none"},
    {"date", "text", "for the reader; no effect"},
    {"time_zone", "text", "for the reader; all times are those of the center"},
    {"open", "range", "when calls arrive, \"08:00-18:00\""},
    {"interval", "duration", "the length of the periods results are shown in; 30m"},
    {"calls", "object", "the call types by name"},
    {"teams", "object", "the teams of agents by name"},
    {"ivr", "object", "the machine that answers first, for all call types; none"},
    {"routing", "object", "which calls come first, for all teams"},
    {"shifts", "object", "shifts by name, for the teams' \"shift\""},
    {"shrinkage", "share or object", "for teams that don't say their own; 0"},
    {"day_to_day", "factor or object", "how much busy days differ from quiet ones; 0"},
    {"service_level", "\"80/20\", duration or object", "threshold and formula of the service level; 20 s"},
    {"short_abandon", "duration", "who hangs up within it is a short abandon; 5s"},
    {"wait_from", "\"queue\" or \"arrival\"", "where waiting starts; queue"},
    {"overrun_paid", "true or false", "whether work after the rostered end is paid; true"},
    {"waiting_places", "count", "callers who may wait at a time, all types together; no limit"},
    {"closing", "object", "what happens at closing to callers who wait and to agents"},
    {"measure", "object", "which part of the day counts"},
    {"targets", "list of targets", "what is wanted of the center"},
    {"run", "object", "how often to play the day"},
};

inline constexpr KeyInfo center_ivr_keys[] = {
    {"menu", "distribution", "time in the machine"},
    {"hang_up", "share", "hang up there; 0"},
    {"solved_there", "share or object by call type", "served there; 0"},
};
inline constexpr KeyInfo routing_keys[] = {
    {"priority", "list of call types", "in which order freed agents look at the queues; that of \"answers\""},
};
inline constexpr KeyInfo shift_template_keys[] = {
    {"time", "range", "from when to when"},
    {"start", "time of day", "from when, with \"length\" or \"paid\""},
    {"length", "duration", "from start to end"},
    {"paid", "duration", "the length less unpaid breaks"},
    {"lunch", "\"11:30 30m\"", "a break, unpaid if it does not say paid"},
    {"breaks", "list of \"10:00 15m\"", "breaks, paid if they do not say unpaid"},
};
inline constexpr KeyInfo day_to_day_keys[] = {
    {"together", "factor", "one factor a day, shared by all types"},
    {"own", "factor", "one factor a day for each type"},
    {"groups", "list of objects", "factors shared by some types"},
};
inline constexpr KeyInfo group_keys[] = {
    {"name", "text", "the group's name"},
    {"calls", "list of names", "the call types that share the factor"},
    {"factor", "factor", "\"10%\" or a distribution with mean 1"},
};
inline constexpr KeyInfo service_level_keys[] = {
    {"within", "duration", "the threshold; 20s"},
    {"formula", "name", "which formula; answered_in_T/offered"},
};
inline constexpr KeyInfo closing_keys[] = {
    {"waiting", "\"served out\" or \"dropped\"", "callers who wait at closing; served out"},
    {"staff", "\"held over\" or \"as scheduled\"", "agents whose time ends at closing; held over"},
};
inline constexpr KeyInfo measure_keys[] = {
    {"warm_up", "duration", "left out after opening; 0"},
    {"until", "time of day", "where measuring ends; closing"},
};
inline constexpr KeyInfo run_keys[] = {
    {"replications", "count", "days to play; until every target is decided"},
    {"seed", "count", "start of the random numbers; 1"},
};

inline constexpr KeyInfo call_type_keys[] = {
    {"per_day", "number", "expected calls in a day"},
    {"profile", "list of weights or object", "how per_day spreads over the opening hours; evenly"},
    {"per_interval", "list of numbers or object", "expected calls in each interval"},
    {"forecast", "list of numbers or object", "another name of per_interval"},
    {"rate", "rate", "a constant stream while open, \"48/min\""},
    {"trace", "list of times", "recorded calls, each at its time, with its talk time if known"},
    {"exact", "true or false", "the volume is the number of calls, not its expectation; false"},
    {"day_to_day", "factor", "this type's own factor, which multiplies the shared ones"},
    {"ivr", "object", "the machine that answers first; none"},
    {"patience", "distribution, \"never\" or by_time",
     "the wait after which a caller hangs up; exponential, 6m"},
    {"balking", "share", "callers who leave at once when not answered at once; 0"},
    {"waiting_places", "count", "callers of this type who may wait at a time; no limit"},
    {"classes", "object", "classes of callers with their shares; one"},
    {"class_order", "\"longest wait\" or \"strict\"", "whom to answer first among classes; longest wait"},
    {"aht", "distribution or by_time", "talk and after-call work in one"},
    {"talk", "distribution or by_time", "talk time"},
    {"acw", "distribution or by_time", "after-call work"},
    {"handling_by", "\"queue entry\" or \"answer\"", "which moment picks a by_time piece; queue entry"},
    {"goes_to", "list of teams or of lists", "the teams a call tries, in this order; all that answer it"},
    {"service_level", "\"80/20\", duration or object", "for this type; the center's"},
};
inline constexpr KeyInfo profile_keys[] = {
    {"interval", "duration", "the step of the list; the center's interval"},
    {"from", "time of day", "where the list starts; opening"},
    {"weights", "list of numbers", "how the day's calls spread"},
};
inline constexpr KeyInfo per_interval_keys[] = {
    {"interval", "duration", "the step of the list; the center's interval"},
    {"from", "time of day", "where the list starts; opening"},
    {"calls", "list of numbers", "calls in each step"},
};
inline constexpr KeyInfo ivr_keys[] = {
    {"delay", "distribution", "time in the machine"},
    {"contained", "share", "served there; 0"},
    {"hang_up", "share", "hang up there; 0"},
};
inline constexpr KeyInfo class_keys[] = {
    {"share", "share", "of the type's callers"},
    {"head_start", "duration", "counts as waited already; 0"},
};

inline constexpr KeyInfo team_keys[] = {
    {"answers", "list", "the call types answered, in the order of priority"},
    {"picks", "\"in order\" or \"longest wait\"", "which queue a free agent looks at first; in order"},
    {"agents", "count, list or object", "rostered people"},
    {"on_phone", "count, list or object", "people on the phone, shrinkage already taken off"},
    {"shift", "name", "the shift all of \"agents\" work, one of those of the center"},
    {"shifts", "list of shifts or table", "explicit shifts with breaks"},
    {"roster", "list of shifts or table", "another name of shifts"},
    {"shrinkage", "share or object", "paid time off the phone; 0"},
    {"off_phone", "object", "spells off the phone, given directly; none"},
};
inline constexpr KeyInfo head_count_keys[] = {
    {"interval", "duration", "the step of the list; the center's interval"},
    {"from", "time of day", "where the list starts; opening"},
    {"people", "list of counts", "people in each step"},
};
inline constexpr KeyInfo skill_keys[] = {
    {"aht", "distribution or by_time", "talk and after-call work in one, for this team"},
    {"talk", "distribution or by_time", "talk time, for this team"},
    {"acw", "distribution or by_time", "after-call work, for this team"},
};
inline constexpr KeyInfo shift_keys[] = {
    {"agents", "count", "people on this shift"},
    {"time", "range", "from when to when"},
    {"lunch", "\"11:30 30m\"", "a break, unpaid if it does not say paid"},
    {"breaks", "list of \"10:00 15m\"", "breaks, paid if they do not say unpaid"},
};
inline constexpr KeyInfo off_phone_keys[] = {
    {"after_idle", "distribution", "idle time until the next spell"},
    {"every", "distribution", "time until the next spell"},
    {"length", "distribution", "length of a spell"},
};

// Tables beside the scenario file, in the place of lists.
inline constexpr KeyInfo table_keys[] = {
    {"csv", "file", "the table, beside the scenario file"},
    {"column", "header or number", "which column; the only one"},
    {"time_column", "header or number", "when each line begins; the first if it holds times"},
    {"interval", "duration", "the step of the lines; as the times say, or the center's interval"},
    {"from", "time of day", "when the first line begins; as the times say, or opening"},
};
inline constexpr KeyInfo roster_table_keys[] = {
    {"csv", "file", "the table, one shift a line"},
};
inline constexpr KeyInfo trace_table_keys[] = {
    {"csv", "file", "the table, one call a line"},
    {"arrival", "header or number", "the column with the times of the calls"},
    {"talk", "header or number", "the column with the talk times; not recorded"},
};
inline constexpr KeyInfo roster_columns[] = {
    {"agents", "count", "people on this shift; 1"},
    {"start", "time of day", "when they come"},
    {"end", "time of day", "when they go"},
    {"time", "range", "start and end in one"},
    {"lunch", "\"11:30 30m\"", "a break, unpaid if it does not say paid"},
    {"breaks", "\"10:00 15m|14:30 15m\"", "breaks, paid if they do not say unpaid"},
};

inline constexpr KeyInfo target_keys[] = {
    {"kpi", "name", "what is measured"},
    {"is", "phrase", "the target as a phrase, for the calls or team named"},
    {"within", "duration", "the threshold, for service_level"},
    {"formula", "name", "the formula, for service_level"},
    {"at_least", "share or duration", "the lower bound"},
    {"at_most", "share or duration", "the upper bound"},
    {"calls", "name", "one call type; all"},
    {"team", "name", "one team; all"},
    {"per", "\"month\", \"day\" or \"interval\"", "over which time the measure is formed; month"},
    {"on_days", "share", "on which share of days it has to hold"},
    {"in_intervals", "share", "in which share of intervals it has to hold"},
};

}  // namespace holdtime::scenarios
