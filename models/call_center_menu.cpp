// A caller's way through a menu: from node to node, until he is served, hangs up, is told to call again
// later, or comes to a queue.
#include "models/call_center.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {

void CallCenter::enter_node(const Caller& caller, std::size_t node, bool first) {
  const MenuNodePlan& plan = plan_->passing().nodes()[node];
  const auto words = node_words(*plan_, day_, caller, node, static_cast<std::uint32_t>(Purpose::menu));
  NodeStay stay = stay_at(plan, engine::to_uniform(words[0]), timeline_.now);
  stay.node = static_cast<std::uint32_t>(node);
  stay.first = first;
  const engine::Slot slot = ivr_.enter(caller, IvrEnd::to_queue);
  menu_.enter(slot, stay);
  timeline_.events.schedule(ivr, slot,
                            {timeline_.now + plan.node->plays.length(engine::to_uniform(words[1])),
                             engine::tie_rank(queue_entry, caller.caller_type, caller.ordinal)});
}

void CallCenter::leave_node(engine::Slot slot, Caller caller) {
  const NodeStay stay = menu_.at(slot);
  const MenuNodePlan& node = plan_->passing().nodes()[stay.node];
  records_.next_visit() = {.call_type = node.call_type,
                           .node = node.number,
                           .end = stay.end,
                           .first = stay.first,
                           .arrival = caller.arrival,
                           .from = stay.from,
                           .to = timeline_.now};
  switch (stay.end) {
    case NodeEnd::hung_up:
      return write_unanswered(caller, Outcome::ivr_hang_up);
    case NodeEnd::solved:
      return write_unanswered(caller, Outcome::contained);
    case NodeEnd::bounced:
      return send_off(caller, stay);
    case NodeEnd::to_node:
      return enter_node(caller, plan_->passing().node_number(node.call_type, *exit_of(*node.node, stay).node),
                        false);
    case NodeEnd::to_queue:
      come_from_menu(*plan_, day_, stay, caller);
      return enter_queue(caller);
  }
}

void CallCenter::send_off(const Caller& caller, const NodeStay& stay) {
  CallRecord& record = unanswered_record(caller, Outcome::bounced);
  hang_up(caller,
          record);  // as after every call that was not answered; a bounce is no reason to redial there
  const auto words = node_words(*plan_, day_, caller, stay.node, static_cast<std::uint32_t>(Purpose::menu));
  const Distribution& delay = plan_->passing().nodes()[stay.node].node->bounce_delay;
  const Microseconds again = timeline_.now + delay.length(engine::to_uniform(words[2]));
  if (again >= plan_->center().closes) return;
  record.calls_again = true;
  expect(bounced(*plan_, day_, caller, again));
}

}  // namespace holdtime::models
