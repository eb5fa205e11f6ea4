#include "models/routing/agent_rules.hpp"

#include "models/routing/agent_rules/rules.hpp"

namespace holdtime::models {

const std::vector<AgentRule>& agent_rules() {
  static const std::vector<AgentRule> table = {
      {"longest idle",
       "The agent who has been idle longest over all the rank's teams; at a tie, of the team that is listed "
       "first.",
       agent_choice::longest_idle},
      {"least occupied",
       "The agent who has been on calls (talk and after-call work) for the smallest share of the time he has "
       "been there today, breaks included; at a tie, who has been idle longest, then of the team that is "
       "listed "
       "first.",
       agent_choice::least_occupied, true},
      {"random",
       "Any idle agent of the rank's teams, each as likely as the other: by a number that is the caller's "
       "own, "
       "counting team by team in the order listed, in each from the agent idle longest.",
       agent_choice::random},
      {"most skills first",
       "The agent idle longest of the team that answers the most call types; of several such teams, who has "
       "been idle longest, at a tie of the team that is listed first.",
       agent_choice::most_skills_first},
      {"fewest skills first",
       "The agent idle longest of the team that answers the fewest call types; of several such teams, who "
       "has "
       "been idle longest, at a tie of the team that is listed first.",
       agent_choice::fewest_skills_first},
      {"highest level first",
       "The agent idle longest of the team with the highest \"level\" for the call's type; of several such "
       "teams, who has been idle longest, at a tie of the team that is listed first.",
       agent_choice::highest_level_first},
  };
  return table;
}

const AgentRule* find_agent_rule(std::string_view name) {
  for (const AgentRule& rule : agent_rules()) {
    if (rule.name == name) return &rule;
  }
  return nullptr;
}

}  // namespace holdtime::models
