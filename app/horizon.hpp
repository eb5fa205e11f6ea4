// What can't be done with a horizon yet, in the planner's words.
#pragma once

#include <string>
#include <string_view>

#include "app/run_options.hpp"
#include "models/scenario.hpp"

namespace holdtime::app {

/// What of the options of `run` does not go with the scenario's horizon, or needs one it lacks; else "".
std::string not_with_horizon(const RunOptions& options, const models::Scenario& scenario);

/// Why a command that plays days of no date, such as "vary", refuses a scenario with a horizon; else "".
std::string needs_one_day(std::string_view command, const models::Scenario& scenario);

}  // namespace holdtime::app
