#include "models/routing/pick_rules.hpp"

#include "models/routing/rules/rules.hpp"

namespace holdtime::models {

const std::vector<PickRule>& pick_rules() {
  static const std::vector<PickRule> table = {
      {"in order",
       "Looks at the call types the team answers in the order in which they are listed and takes the first "
       "caller of the first type that has one waiting.",
       rules::in_order},
      {"longest wait",
       "Takes the caller who has waited longest, head start included, among the first callers of all the "
       "types the team answers; at a tie, of the type that is listed first.",
       rules::longest_wait},
  };
  return table;
}

const PickRule* find_pick_rule(std::string_view name) {
  for (const PickRule& rule : pick_rules()) {
    if (rule.name == name) return &rule;
  }
  return nullptr;
}

}  // namespace holdtime::models
