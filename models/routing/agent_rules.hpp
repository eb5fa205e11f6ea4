// How a call picks among the idle agents of a rank of teams: the table of rules.
#pragma once

#include <string_view>
#include <vector>

#include "models/plan.hpp"

namespace holdtime::models {

class Choosing;

/// One row of the table. `choose` names an idle agent of the rank, or `no_agent` where there is none for the
/// call. It must depend on its argument alone.
struct AgentRule {
  std::string_view name;       ///< as written in scenario files: "picks_agent": name
  std::string_view algorithm;  ///< exactly what it does, ties included, in words
  AgentIndex (*choose)(const Choosing& choosing);
  bool asks_for_work = false;  ///< needs the time agents have been on calls
};

/// Every rule there is; the first is the default.
const std::vector<AgentRule>& agent_rules();

/// The rule called `name`, or nullptr.
const AgentRule* find_agent_rule(std::string_view name);

}  // namespace holdtime::models
