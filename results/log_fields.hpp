// What the logs' writer and reader share: columns, names of states and outcomes, exact seconds.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "engine/sim_time.hpp"

namespace holdtime::results {

inline constexpr std::string_view call_log_columns =
    "day,call_type,class,caller,outcome,team,agent,arrival,queue_entry,queue_exit,talk_end,work_end,"
    "waiting_of_type,waiting_in_all";
inline constexpr std::string_view agent_log_columns = "day,team,agent,state,paid,overrun,call_type,from,to";

/// In the order of models::Outcome and models::AgentState.
inline constexpr std::array<std::string_view, 7> outcome_names = {
    "contained", "ivr_hang_up", "blocked", "answered", "abandoned", "balked", "dropped"};
inline constexpr std::array<std::string_view, 6> state_names = {"absent",     "available", "talking",
                                                                "after_call", "on_break",  "off_phone"};

/// "29160.000250"
std::string seconds_field(engine::Microseconds time);
/// The other way; no value where the text is nothing of the kind. Up to six digits behind the point.
std::optional<engine::Microseconds> parse_seconds(std::string_view text);

}  // namespace holdtime::results
