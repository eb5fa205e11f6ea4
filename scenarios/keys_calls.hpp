// The keys of a call type and of what stands in it.
#pragma once

#include "scenarios/keys_callbacks.hpp"
#include "scenarios/keys_routing.hpp"

namespace holdtime::scenarios {

inline constexpr KeyInfo profile_keys[] = {
    {"interval", &kinds::duration, "the step of the list", "the center's interval", R"("15m")"},
    {"from", &kinds::time_of_day, "where the list starts", "opening"},
    {"weights", &kinds::numbers, "how the day's calls spread", mandatory, "[2.2, 4.0, 6.2]"},
};
inline constexpr KeyInfo per_interval_keys[] = {
    {"interval", &kinds::duration, "the step of the list", "the center's interval", R"("15m")"},
    {"from", &kinds::time_of_day, "where the list starts", "opening"},
    {"calls", &kinds::numbers, "calls in each step", mandatory},
};
inline constexpr KeyInfo ivr_keys[] = {
    {"delay", &kinds::distribution, "time in the machine; a bare duration is always the same", mandatory},
    {"contained", &kinds::share, "callers who are served there", "0"},
    {"hang_up", &kinds::share, "callers who hang up there", "0"},
};
inline constexpr KeyInfo class_keys[] = {
    {"share", &kinds::share, "of the type's callers; the shares of all classes make 100 %", mandatory},
    {"head_start", &kinds::duration, "counts as waited already", "0", R"("90s")"},
    {"bonus", &kinds::points, "points beside the type's \"score\"", "0", "50"},
    {"patience", &kinds::handle_time, "how many times as long as the type's they hold on", "1", R"("150%")"},
};
inline constexpr KeyInfo service_level_keys[] = {
    {"within", &kinds::duration, "the threshold", "20s", R"("20s")"},
    {"formula", &kinds::formula, "which of the formulas in use", "answered_in_T/offered"},
};

namespace kinds {

inline constexpr ValueKind never{
    .name = "\"never\"", .example = R"("never")", .texts = true, .pattern = patterns::never};
inline constexpr ValueKind patience_once{.name = "distribution or \"never\"",
                                         .example = R"("6m")",
                                         .shape = Shape::any_of,
                                         .of = these<duration, family, never>};

}  // namespace kinds

// Values by time of day: each piece names its value like the key it stands in.
inline constexpr KeyInfo piece_from{"from", &kinds::time_of_day, "from when it holds", mandatory};
inline constexpr std::string_view piece_help =
    "what holds from then on; the key is the one in which \"by_time\" stands";
inline constexpr KeyInfo aht_piece_keys[] = {piece_from,
                                             {"aht", &kinds::distribution, piece_help, mandatory}};
inline constexpr KeyInfo talk_piece_keys[] = {piece_from,
                                              {"talk", &kinds::distribution, piece_help, mandatory}};
inline constexpr KeyInfo acw_piece_keys[] = {piece_from,
                                             {"acw", &kinds::distribution, piece_help, mandatory}};
inline constexpr KeyInfo patience_piece_keys[] = {piece_from,
                                                  {"patience", &kinds::patience_once, piece_help, mandatory}};
template <const auto& piece_keys>
struct ByTimeKinds {
  static constexpr ValueKind piece{
      .name = "piece of a value by time of day", .shape = Shape::object, .keys = piece_keys};
  static constexpr ValueKind pieces{
      .name = "list of pieces", .shape = Shape::list, .of = these<piece>, .least = 1};
  static constexpr KeyInfo keys[] = {
      {"by_time", &pieces, "pieces, in the order of time; each holds until the next one's time", mandatory}};
  static constexpr ValueKind whole{.name = "value by time of day", .shape = Shape::object, .keys = keys};
};
/// The table with the key `name` among them.
inline std::span<const KeyInfo> piece_keys(std::string_view name) {
  for (const std::span<const KeyInfo> keys :
       {std::span<const KeyInfo>(aht_piece_keys), std::span<const KeyInfo>(talk_piece_keys),
        std::span<const KeyInfo>(acw_piece_keys)}) {
    if (keys.back().name == name) return keys;
  }
  return patience_piece_keys;
}

namespace kinds {

inline constexpr ValueKind aht{.name = "distribution or by_time",
                               .example = R"("5m")",
                               .shape = Shape::any_of,
                               .of = these<duration, family, ByTimeKinds<aht_piece_keys>::whole>};
inline constexpr ValueKind talk{.name = "distribution or by_time",
                                .example = R"("4m20s")",
                                .shape = Shape::any_of,
                                .of = these<duration, family, ByTimeKinds<talk_piece_keys>::whole>};
inline constexpr ValueKind acw{.name = "distribution or by_time",
                               .example = R"("45s")",
                               .shape = Shape::any_of,
                               .of = these<duration, family, ByTimeKinds<acw_piece_keys>::whole>};
inline constexpr ValueKind patience{
    .name = "distribution, \"never\" or by_time",
    .example = R"("6m")",
    .shape = Shape::any_of,
    .of = these<duration, family, never, ByTimeKinds<patience_piece_keys>::whole>};

inline constexpr ValueKind own_profile{
    .name = "profile with its own interval",
    .example = R"({"interval": "15m", "from": "08:00", "weights": [1, 2, 1]})",
    .shape = Shape::object,
    .keys = profile_keys};
inline constexpr ValueKind profile{.name = "list of weights or object",
                                   .example = "[2.2, 4.0, 6.2]",
                                   .shape = Shape::any_of,
                                   .of = these<numbers, own_profile, table>};
inline constexpr ValueKind own_per_interval{
    .name = "numbers of calls with their own interval",
    .example = R"({"interval": "15m", "from": "08:00", "calls": [12, 30]})",
    .shape = Shape::object,
    .keys = per_interval_keys};
inline constexpr ValueKind per_interval{.name = "list of numbers or object",
                                        .example = "[12, 30, 45]",
                                        .shape = Shape::any_of,
                                        .of = these<numbers, own_per_interval, table>};

inline constexpr ValueKind timed_call{.name = "time and talk time",
                                      .example = R"(["08:00:01.5", "3m"])",
                                      .shape = Shape::pair,
                                      .of = these<time_of_day, duration>};
inline constexpr ValueKind recorded_call{.name = "time, or time and talk time",
                                         .example = R"("08:00:01.5")",
                                         .shape = Shape::any_of,
                                         .of = these<time_of_day, timed_call>};
inline constexpr ValueKind recorded_calls{
    .name = "list of times", .shape = Shape::list, .of = these<recorded_call>};
inline constexpr ValueKind trace{.name = "list of times or table",
                                 .example = R"(["08:00:01.5", "08:00:09"])",
                                 .shape = Shape::any_of,
                                 .of = these<recorded_calls, trace_table>};

inline constexpr ValueKind batch{.name = "number", .example = "3", .numbers = {true, 1.0, 1000.0}};
inline constexpr ValueKind plain_ivr{.name = "IVR of a call type",
                                     .example = R"({"delay": "45s", "contained": "15%", "hang_up": "3%"})",
                                     .shape = Shape::object,
                                     .keys = ivr_keys};
inline constexpr ValueKind ivr{.name = "IVR or menu",
                               .example = R"({"delay": "45s", "contained": "15%", "hang_up": "3%"})",
                               .shape = Shape::any_of,
                               .of = these<plain_ivr, menu>};
inline constexpr ValueKind caller_class{.name = "class of callers",
                                        .example = R"({"share": "30%", "head_start": "90s"})",
                                        .shape = Shape::object,
                                        .keys = class_keys};
inline constexpr ValueKind classes{
    .name = "classes by name",
    .example = R"({"gold": {"share": "30%", "head_start": "90s"}, "others": {"share": "70%"}})",
    .shape = Shape::by_name,
    .of = these<caller_class>,
    .least = 1};
inline constexpr ValueKind class_order{
    .name = "word", .example = R"("strict")", .shape = Shape::word, .words = words_of<class_orders>};
inline constexpr ValueKind handling_moment{
    .name = "word", .example = R"("answer")", .shape = Shape::word, .words = words_of<handling_moments>};
inline constexpr ValueKind one_rank{.name = "team, list of teams or rank with conditions",
                                    .example = R"({"teams": ["south"], "after": "20s"})",
                                    .shape = Shape::any_of,
                                    .of = these<name, list_of_names, rank>};
inline constexpr ValueKind ranks{
    .name = "list of teams or of lists of teams", .shape = Shape::list, .of = these<one_rank>, .least = 1};
inline constexpr ValueKind goes_to{.name = "list of teams or of lists of teams",
                                   .example = R"(["first line", "specialists"])",
                                   .shape = Shape::any_of,
                                   .of = these<name, ranks>};

inline constexpr ValueKind classic_service_level{
    .name = "service level", .example = R"("80/20")", .texts = true, .pattern = patterns::service_level};
inline constexpr ValueKind whole_service_level{
    .name = "threshold and formula",
    .example = R"({"within": "20s", "formula": "answered_in_T/offered"})",
    .shape = Shape::object,
    .keys = service_level_keys};
inline constexpr ValueKind service_level{.name = "\"80/20\", duration or object",
                                         .example = R"("80/20")",
                                         .shape = Shape::any_of,
                                         .of = these<classic_service_level, duration, whole_service_level>};

}  // namespace kinds

inline constexpr KeyInfo call_type_keys[] = {
    {"per_day", &kinds::number_of_calls, "expected calls in a day", "per_interval, rate or trace"},
    {"profile", &kinds::profile, "how per_day spreads over the opening hours", "evenly"},
    {"per_interval", &kinds::per_interval, "expected calls in each interval", "per_day, rate or trace"},
    {"forecast", &kinds::per_interval, "another name of per_interval", "per_day, rate or trace"},
    {"rate", &kinds::rate, "a steady stream while open", "per_day, per_interval or trace"},
    {"trace", &kinds::trace, "recorded calls, each at its time, with its talk time if known",
     "per_day, per_interval or rate"},
    {"exact", &kinds::yes_no, "the volume is the number of calls, not its expectation", "false"},
    {"day_to_day", &kinds::factor, "this type's own factor, which multiplies the shared ones",
     "the center's \"own\""},
    {"batch", &kinds::batch, "how many calls one event brings in the mean, all at once", "none"},
    {"ivr", &kinds::ivr, "the machine that answers first", "the center's"},
    {"patience", &kinds::patience,
     "the wait after which a caller hangs up; a bare duration is the mean of an exponential",
     "exponential, 6m"},
    {"balking", &kinds::balking,
     "callers who leave at once when not answered at once; or by what they are told of the queue", "0"},
    {"deflects", &kinds::balking, "callers whom a message leads elsewhere as they join the queue", "0"},
    {"patience_by_queue", &kinds::patience_steps,
     "how what callers are told of the queue changes how long they hold on", "not at all"},
    {"announcements", &kinds::announcements, "messages to those who wait, at which some hang up", "none"},
    {"waiting_places", &kinds::places, "callers of this type who may wait at a time", "no limit"},
    {"when_full", &kinds::when_full, "what becomes of a caller who finds no place to wait", "blocked"},
    {"lines", &kinds::lines, "lines of its own, taken by no other type's calls", "the center's"},
    {"redial", &kinds::redial, "which callers call again, and when", "the center's"},
    {"repeat_calls", &kinds::repeat_calls, "which callers call again though they were served", "nobody"},
    {"transfers", &kinds::transfers, "which calls the agent passes on to another queue", "none"},
    {"predicts_wait", &kinds::prediction, "how the wait of whoever joins the queue is predicted",
     "not; for a callback, \"last served\""},
    {"callback", &kinds::callback, "who is offered to hang up and be rung back", "nobody"},
    {"classes", &kinds::classes, "classes of callers with their shares", "one class"},
    {"class_order", &kinds::class_order, "whom to answer first among classes", "longest wait"},
    {"aht", &kinds::aht,
     "talk and after-call work in one; a bare duration is the mean of a lognormal with sd 1.2 times the mean",
     "\"talk\""},
    {"talk", &kinds::talk, "talk time; a bare duration as in \"aht\"", "\"aht\""},
    {"acw", &kinds::acw, "after-call work, beside \"talk\"; a bare duration as in \"aht\"", "none"},
    {"handling_by", &kinds::handling_moment, "which moment picks a by_time piece", "queue entry"},
    {"goes_to", &kinds::goes_to, "the teams a call tries, in this order; those of an inner list count as one",
     "all that answer it, as one"},
    {"picks_agent", &kinds::agent_rule, "which of the idle agents of a rank takes the call", "longest idle"},
    {"score", &kinds::score, "points of its callers, where teams pick by \"weighted score\"",
     "\"base\" 0, \"per_second\" 1"},
    {"queue_share", &kinds::share, "of all who wait, where teams pick by \"queue ratio\"",
     "\"queue_share\" of no type: equal shares"},
    {"site", &kinds::name, "where its calls come in, one of the center's \"sites\"", "nothing", R"("Lyon")"},
    {"service_level", &kinds::service_level, "threshold and formula for this type", "the center's"},
};

namespace kinds {

inline constexpr ValueKind call_type{.name = "call type",
                                     .example = R"({"per_day": 2060, "aht": "5m", "patience": "6m"})",
                                     .shape = Shape::object,
                                     .keys = call_type_keys};
inline constexpr ValueKind call_types{
    .name = "call types by name",
    .example = R"({"claims": {"per_day": 2060, "aht": "5m", "patience": "6m"}})",
    .shape = Shape::by_name,
    .of = these<call_type>,
    .least = 1};

}  // namespace kinds
}  // namespace holdtime::scenarios
