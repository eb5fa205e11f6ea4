#include "models/routing/agent_rules/rules.hpp"

namespace holdtime::models::agent_choice {

AgentIndex least_occupied(const Choosing& choosing) {
  const Agents& agents = choosing.agents();
  AgentIndex best = no_agent;
  choosing.visit_teams([&](std::size_t team, AgentIndex) {
    agents.visit_idle(team, [&](AgentIndex agent) {
      const bool less = best == no_agent || choosing.is_less_occupied(agent, best);
      const bool as_much = !less && !choosing.is_less_occupied(best, agent);
      if (less || (as_much && agents.since(agent) < agents.since(best))) best = agent;
      return true;
    });
  });
  return best;
}

}  // namespace holdtime::models::agent_choice
