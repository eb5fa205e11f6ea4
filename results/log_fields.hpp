// What the logs' writer and reader share: columns, names of states and outcomes, exact seconds.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "engine/sim_time.hpp"
#include "models/passing_plan.hpp"

namespace holdtime::results {

inline constexpr std::string_view call_log_columns =
    "day,call_type,class,caller,outcome,team,agent,arrival,queue_entry,queue_exit,talk_end,work_end,"
    "waiting_of_type,waiting_in_all";
/// Beside these, where callers may call again.
inline constexpr std::string_view more_call_log_columns = ",caller_type,attempt,calls_again";
/// And where calls are passed on.
inline constexpr std::string_view transfer_log_columns = ",leg,transferred,passed_on";
inline constexpr std::string_view agent_log_columns = "day,team,agent,state,paid,overrun,call_type,from,to";

/// In the order of models::Outcome and models::AgentState.
inline constexpr std::array<std::string_view, 13> outcome_names = {
    "contained", "ivr_hang_up", "blocked", "answered",    "abandoned",   "balked",   "dropped",
    "busy",      "voicemail",   "bounced", "called_back", "not_reached", "deflected"};
inline constexpr std::array<std::string_view, 10> state_names = {
    "absent",    "available", "talking",  "after_call", "on_break",
    "off_phone", "meeting",   "training", "coaching",   "back_office"};

/// Whether a caller may have several records, or be answered as another type than he called as, so that the
/// log says which is whose.
inline bool tells_attempts(const models::Center& center) {
  return models::anybody_calls_again(center) || models::has_transfers(center) ||
         std::any_of(center.call_types.begin(), center.call_types.end(),
                     [](const models::CallType& type) { return type.menu.has_value(); });
}

/// The columns of a center's call log.
inline std::string call_log_columns_of(const models::Center& center) {
  return std::string(call_log_columns) + std::string(tells_attempts(center) ? more_call_log_columns : "") +
         std::string(models::has_transfers(center) ? transfer_log_columns : "");
}

/// How the log was made, before its columns: each line behind a "# ".
void write_comment(std::ostream& out, std::string_view comment);

/// "29160.000250"
std::string seconds_field(engine::Microseconds time);
/// The other way; no value where the text is nothing of the kind. Up to six digits behind the point.
std::optional<engine::Microseconds> parse_seconds(std::string_view text);

}  // namespace holdtime::results
