// The rules in the table of models/routing/agent_rules.cpp.
#pragma once

#include "models/routing/choosing.hpp"

namespace holdtime::models::agent_choice {

AgentIndex longest_idle(const Choosing& choosing);
AgentIndex least_occupied(const Choosing& choosing);
AgentIndex random(const Choosing& choosing);
AgentIndex most_skills_first(const Choosing& choosing);
AgentIndex fewest_skills_first(const Choosing& choosing);
AgentIndex highest_level_first(const Choosing& choosing);

}  // namespace holdtime::models::agent_choice
