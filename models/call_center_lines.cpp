// What comes before and after the queue: a line for the call, and another attempt of a caller who was not
// served.
#include "models/call_center.hpp"

namespace holdtime::models {

void CallCenter::ring(const Caller& caller, const Choices& choices) {
  if (!trunks_.take(caller.call_type)) return write_unanswered(caller, Outcome::busy);
  if (line_counts_for_end(caller.call_type, caller.arrival)) ++unresolved_;
  const CallType& type = plan_->center().call_types[caller.call_type];
  if (type.ivr) return enter_ivr(caller, choices);
  if (type.menu) {
    return enter_node(caller, plan_->passing().node_number(caller.call_type, type.menu->start), true);
  }
  enter_queue(caller);
}

void CallCenter::hang_up(const Caller& caller, CallRecord& record) {
  if (record.outcome != Outcome::busy) {
    trunks_.free(caller.call_type);
    if (line_counts_for_end(caller.call_type, caller.arrival)) --unresolved_;
  }
  if (finished_) return;  // nothing will happen any more
  const auto next = next_attempt(*plan_, day_, caller, record.outcome, timeline_.now);
  if (!next) return;
  record.calls_again = true;
  expect(*next);
}

void CallCenter::expect(const Caller& next) {
  timeline_.events.schedule(roster, closing_slot() + 1 + redialers_.add(next),
                            {next.arrival, engine::tie_rank(queue_entry, next.caller_type, next.ordinal)});
}

void CallCenter::redial(engine::Slot slot) {
  const engine::Slot number = slot - closing_slot() - 1;
  Caller caller = redialers_.take(number);
  if (plan_->uses().callbacks) {
    if (const auto open = callbacks_.take_waiting(number)) return callback_is_due(*open);
  }
  const Choices choices = begin_attempt(*plan_, day_, caller);
  ring(caller, choices);
}

bool CallCenter::end_talk(AgentIndex agent) {
  if (is_rung_back(agent)) return false;
  const CallInHand& call = in_hand_[agent];
  const bool passing = plan_->passing().may_be_passed_on(call.call_type);
  if (passing && passing_.of(agent).undecided && pass_on(agent)) return true;
  // A call passed on keeps its line.
  const bool goes_on = passing && passing_.of(agent).transferred;
  const bool ends_now = call.talk_end == timeline_.now && trunks_.needed(call.call_type) && !goes_on;
  if (ends_now) trunks_.free(call.call_type);
  if (timeline_.now == call.work_end) {
    if (!goes_on && line_counts_for_end(call.call_type, call.arrival)) --unresolved_;
    return false;
  }
  timeline_.events.schedule(work, agent,
                            {call.work_end, engine::tie_rank(completion, call.caller_type, call.ordinal)});
  return true;
}

bool CallCenter::line_counts_for_end(std::size_t call_type, Microseconds arrival) const {
  return trunks_.needed(call_type) && counts_for_end(arrival);
}

engine::Slot CallCenter::closing_slot() const {
  return static_cast<engine::Slot>(plan_->agents().size() + plan_->teams().size() + plan_->desk_slots());
}

}  // namespace holdtime::models
