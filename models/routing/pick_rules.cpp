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
      {"longest queue",
       "Takes the first caller of the type with the most callers waiting, of all the types the team answers; "
       "at a tie, of the type that is listed first.",
       rules::longest_queue},
      {"wait to target",
       "Takes the caller with the largest ratio of his wait, head start included, to the threshold of his "
       "type's service level (W/T), among the first callers of all the types the team answers; at a tie, of "
       "the type that is listed first.",
       rules::wait_to_target},
      {"weighted score",
       "Takes the caller with the most points of all who wait for any type the team answers, whatever the "
       "order of classes: the base of his type, the bonus of his class, and the type's points for each "
       "second "
       "waited, head start included; at a tie, of the type, then of the class that is listed first.",
       rules::weighted_score},
      {"queue ratio",
       "Takes the first caller of the type whose queue is furthest above its share of all who wait: the most "
       "callers waiting, less \"queue_share\" times the callers of all types (Gurvich & Whitt 2009); at a "
       "tie, of the type that is listed first.",
       rules::queue_ratio},
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
