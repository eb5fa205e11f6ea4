// Values with parts, in the words of the account of a reading.
#pragma once

#include <string>
#include <string_view>

#include "scenarios/context.hpp"

namespace holdtime::scenarios {

/// "20 numbers from 08:00, together 2060"; the step where it is not the center's.
std::string steps_text(const Hours& hours, const Node& node, std::string_view list_key);
/// "claims, billing (aht +15%)".
std::string answers_text(const Node& node);
/// "north or south, then specialists".
std::string route_text(const Node& node);

}  // namespace holdtime::scenarios
