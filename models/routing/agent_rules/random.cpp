#include "models/purposes.hpp"
#include "models/routing/agent_rules/rules.hpp"

namespace holdtime::models {

double Choosing::chance() const {
  const auto words = engine::draw_block(day_, plan_->call_type_entity(caller_->caller_type), caller_->ordinal,
                                        static_cast<std::uint32_t>(Purpose::agent_choice), caller_->attempt);
  return engine::to_uniform(words[0]);
}

namespace agent_choice {

AgentIndex random(const Choosing& choosing) {
  const Agents& agents = choosing.agents();
  std::uint32_t idle = 0;
  choosing.visit_teams(
      [&](std::size_t team, AgentIndex) { idle += agents.idle_in(team, ~std::uint32_t{0}); });
  if (idle == 0) return no_agent;
  auto place = static_cast<std::uint32_t>(choosing.chance() * idle);
  AgentIndex chosen = no_agent;
  choosing.visit_teams([&](std::size_t team, AgentIndex) {
    if (chosen != no_agent) return;
    agents.visit_idle(team, [&](AgentIndex agent) {
      if (place-- > 0) return true;
      chosen = agent;
      return false;
    });
  });
  return chosen;
}

}  // namespace agent_choice
}  // namespace holdtime::models
