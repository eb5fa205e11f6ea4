// Calls that are passed on: what happens when the talk of one ends, in the next queue, and to the agent who
// stays with the caller meanwhile.
#include <algorithm>

#include "models/call_center.hpp"

namespace holdtime::models {

Caller CallCenter::caller_of(const CallInHand& call) const {
  Caller caller;
  caller.call_type = call.call_type;
  caller.priority_class = call.priority_class;
  caller.ordinal = call.ordinal;
  caller.arrival = call.arrival;
  caller.queue_entry = call.queue_entry;
  caller.attempt = call.attempt;
  caller.leg = call.leg & 0x7f;
  caller.mark = call.mark;
  caller.caller_type = call.caller_type;
  return caller;
}

void CallCenter::begin_passing(const Caller& caller, AgentIndex agent) {
  if (!plan_->passing().may_be_passed_on(caller.call_type)) return;
  const CallType& type = plan_->center().call_types[caller.call_type];
  PassingCall& call = passing_.of(agent);
  call = {.clock = caller.queue_entry, .undecided = true};
  passing_.begin(caller.call_type);
  if (!type.transfer || !type.transfer->keeps_patience) return;
  const Distribution& law = type.patience.at(caller.queue_entry);
  if (!caller.patience.is_known() && !law) {
    call.patience_left = engine::never;
    return;
  }
  const Microseconds whole =
      caller.patience.is_known() ? caller.patience.length() : law.length(caller.patience.uniform());
  const Microseconds waited = timeline_.now - caller.queue_entry;
  call.patience_left = whole == engine::never ? whole : whole - waited;
}

bool CallCenter::pass_on(AgentIndex agent) {
  CallInHand& call = in_hand_[agent];
  PassingCall& passing = passing_.of(agent);
  passing.undecided = false;
  passing_.decide(call.call_type);
  const auto sequel = next_leg(*plan_, day_, caller_of(call), agents_.team(agent), passing, timeline_.now);
  bool stays = false;
  if (sequel) {
    passing.transferred = true;
    passing.passed_on = timeline_.now;
    passing.conference = sequel->conference;
    passing.after_call = call.work_end - call.talk_end;
    stays = enter_next_queue(*sequel, agent);
  }
  release_held_over();
  return stays;
}

bool CallCenter::enter_next_queue(const Sequel& sequel, AgentIndex from) {
  const Center& center = plan_->center();
  const Caller& caller = sequel.caller;
  const bool warm = sequel.transfer != nullptr && sequel.transfer->conference.has_value();
  const bool keeps_wait = sequel.transfer != nullptr && sequel.transfer->keeps_wait;
  const Microseconds clock = keeps_wait ? passing_.of(from).clock : timeline_.now;
  if (counts_for_end(caller.queue_entry)) ++unresolved_;
  if (timeline_.now >= center.closes && center.closing.waiting == Closing::Waiting::dropped) {
    write_unanswered(caller, Outcome::dropped);
    return false;
  }
  const AgentIndex agent = agent_for(caller);
  if (agent != no_agent) {
    answer(caller, agent);
    passing_.of(agent).clock = clock;
    if (warm) begin_conference(from, agent);
    return warm;
  }
  if (!has_place(caller.call_type)) {
    write_unanswered(caller, outcome_when_full(caller.call_type));
    return false;
  }
  const engine::Slot place = keeps_wait ? room_.join_as_of(caller, clock) : room_.join(caller);
  passing_.hold(place, {warm ? from : no_agent, clock});
  if (plan_->uses().interruptible) call_back(caller.call_type);
  const Microseconds length = patience_of(caller);
  wait_until(place, length < engine::never ? timeline_.now + length : engine::never);
  return warm;
}

void CallCenter::leave_held_place(engine::Slot place, AgentIndex agent) {
  const HeldPlace held = passing_.release(place);
  if (agent != no_agent && held.clock) passing_.of(agent).clock = *held.clock;
  if (held.agent == no_agent) return;
  if (agent != no_agent)
    begin_conference(held.agent, agent);
  else
    let_go(held.agent);
}

void CallCenter::begin_conference(AgentIndex first, AgentIndex second) {
  const PassingCall& passing = passing_.of(first);
  CallInHand& from = in_hand_[first];
  from.talk_end = timeline_.now + passing.conference;
  from.work_end = from.talk_end + passing.after_call;
  CallInHand& to = in_hand_[second];
  to.talk_end += passing.conference;
  to.work_end += passing.conference;
  const auto rank = [](const CallInHand& call) {
    return engine::tie_rank(completion, call.caller_type, call.ordinal);
  };
  timeline_.events.schedule(work, first, {from.talk_end, rank(from)});
  const bool apart = plan_->ends_talk_apart(to.call_type);
  timeline_.events.schedule(work, second, {apart ? to.talk_end : to.work_end, rank(to)});
}

void CallCenter::let_go(AgentIndex agent) {
  CallInHand& call = in_hand_[agent];
  call.talk_end = timeline_.now;
  call.work_end = finished_ ? timeline_.now : timeline_.now + passing_.of(agent).after_call;
  // Nothing will happen any more: his call is told of at once.
  if (finished_) return end_call(agent);
  timeline_.events.schedule(work, agent,
                            {call.talk_end, engine::tie_rank(completion, call.caller_type, call.ordinal)});
}

void CallCenter::write_sequel(CallRecord& record, AgentIndex agent) {
  if (is_rung_back(agent) && !end_callback(record, agent)) return;
  const CallInHand& call = in_hand_[agent];
  if (plan_->passing().may_be_passed_on(call.call_type) && passing_.of(agent).transferred) {
    record.transferred = true;
    record.passed_on = passing_.of(agent).passed_on;
    return;
  }
  if (finished_) return;
  const auto next =
      repeat_call(*plan_, day_, caller_of(call), agents_.team(agent), call.talk_end, timeline_.now);
  if (!next) return;
  record.calls_again = true;
  expect(*next);
}

bool CallCenter::may_yet_come(std::size_t call_type) const {
  if (plan_->uses().callbacks && callbacks_.open(call_type) > 0) return true;
  const PassingPlan& plan = plan_->passing();
  if (!plan.has_menus() && !plan.has_transfers()) return false;
  return std::any_of(plan.feeders(call_type).begin(), plan.feeders(call_type).end(), [&](std::size_t type) {
    return ivr_.count(type) > 0 || (plan.has_transfers() && passing_.undecided(type) > 0);
  });
}

}  // namespace holdtime::models
