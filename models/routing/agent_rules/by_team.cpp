// Rules that prefer one team's agents to another's: the agent idle longest of the best teams.
#include <cstdint>

#include "models/routing/agent_rules/rules.hpp"

namespace holdtime::models::agent_choice {
namespace {

/// Of the teams with the highest `value(team)`, the agent idle longest; at a tie, of the team listed first.
template <class Value>
AgentIndex longest_idle_of_highest(const Choosing& choosing, Value value) {
  AgentIndex best = no_agent;
  std::int64_t highest = 0;
  choosing.visit_teams([&](std::size_t team, AgentIndex agent) {
    const std::int64_t its_value = value(choosing.center().teams[team]);
    const Agents& agents = choosing.agents();
    const bool better = best == no_agent || its_value > highest ||
                        (its_value == highest && agents.since(agent) < agents.since(best));
    if (!better) return;
    best = agent;
    highest = its_value;
  });
  return best;
}

}  // namespace

AgentIndex longest_idle(const Choosing& choosing) {
  return longest_idle_of_highest(choosing, [](const Team&) { return 0; });
}

AgentIndex most_skills_first(const Choosing& choosing) {
  return longest_idle_of_highest(
      choosing, [](const Team& team) { return static_cast<std::int64_t>(team.skills.size()); });
}

AgentIndex fewest_skills_first(const Choosing& choosing) {
  return longest_idle_of_highest(
      choosing, [](const Team& team) { return -static_cast<std::int64_t>(team.skills.size()); });
}

AgentIndex highest_level_first(const Choosing& choosing) {
  return longest_idle_of_highest(choosing, [&](const Team& team) {
    for (const Skill& skill : team.skills) {
      if (skill.call_type == choosing.call_type()) return std::int64_t{skill.level};
    }
    return std::int64_t{0};
  });
}

}  // namespace holdtime::models::agent_choice
