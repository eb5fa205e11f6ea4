#include "models/ivr/menu_stage.hpp"

#include <cmath>

#include "models/demand/caller_class.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {
namespace {

/// A share of `uniform` taken off: whether it fell into it.
bool falls_into(double& uniform, double share) {
  if (uniform < share) return true;
  uniform -= share;
  return false;
}

/// Lengths that are known are scaled here, all others when they are drawn.
OwnLength scaled(OwnLength length, double factor) {
  if (!length.is_known()) return length;
  return OwnLength::known(std::llround(static_cast<double>(length.length()) * factor));
}

}  // namespace

engine::Block node_words(const CenterPlan& plan, engine::DayKey day, const Caller& caller, std::size_t node,
                         std::uint32_t purpose) {
  // Callers of several types may pass through one menu: who a caller is, is both names.
  const std::uint64_t who = plan.passing().nodes()[node].entity ^ plan.call_type_entity(caller.caller_type);
  return engine::draw_block(day, who, caller.ordinal, purpose, caller.attempt);
}

NodeStay stay_at(const MenuNodePlan& plan, double uniform, Microseconds now) {
  const MenuNode& node = *plan.node;
  NodeStay stay;
  stay.from = now;
  if (falls_into(uniform, node.hang_up.at(now))) return stay.end = NodeEnd::hung_up, stay;
  if (falls_into(uniform, node.solves.at(now))) return stay.end = NodeEnd::solved, stay;
  if (falls_into(uniform, node.bounces.at(now))) return stay.end = NodeEnd::bounced, stay;
  while (stay.way < node.options.size() && !falls_into(uniform, node.options[stay.way].share.at(now))) {
    ++stay.way;
  }
  stay.end = exit_of(node, stay).node ? NodeEnd::to_node : NodeEnd::to_queue;
  return stay;
}

const MenuExit& exit_of(const MenuNode& node, const NodeStay& stay) {
  return stay.way < node.options.size() ? node.options[stay.way].exit : node.otherwise;
}

void come_from_menu(const CenterPlan& plan, engine::DayKey day, const NodeStay& stay, Caller& caller) {
  const MenuNodePlan& at = plan.passing().nodes()[stay.node];
  const MenuExit& exit = exit_of(*at.node, stay);
  const bool by_option = stay.way < at.node->options.size();
  const MenuOption* option = by_option ? &at.node->options[stay.way] : nullptr;
  const bool moves = exit.call_type != caller.call_type;
  const bool perhaps_wrong = by_option && at.wrong[stay.way] != 0;
  if (moves || perhaps_wrong) {
    const auto words =
        node_words(plan, day, caller, stay.node, static_cast<std::uint32_t>(Purpose::menu_exit));
    if (moves) {
      const CallType& type = plan.center().call_types[exit.call_type];
      caller.call_type = static_cast<std::uint32_t>(exit.call_type);
      caller.priority_class = class_of(type, engine::to_uniform(words[0]));
      caller.balks = engine::to_uniform(words[1]) < type.balking;
    }
    if (perhaps_wrong && engine::to_uniform(words[2]) < option->wrong->share) {
      caller.mark = at.wrong[stay.way];
      caller.talk = OwnLength::known(option->wrong->noticed_after.length(engine::to_uniform(words[3])));
      caller.after_call = OwnLength::known(0);
      return;
    }
  }
  if (!by_option || at.right[stay.way] == 0) return;
  caller.mark = at.right[stay.way];
  caller.talk = scaled(caller.talk, option->handle_time);
  caller.after_call = scaled(caller.after_call, option->handle_time);
}

}  // namespace holdtime::models
