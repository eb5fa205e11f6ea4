// Callers who hang up and are rung back, and what those who join the queue are told and make of it.
#include <algorithm>

#include "models/call_center.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {

bool CallCenter::hears_messages(engine::Slot place) {
  const Caller caller = room_.caller(place);
  const CallType& type = plan_->center().call_types[caller.call_type];
  if (!type.tells_waits()) return false;
  WaitNotice notice;
  notice.call_type = caller.call_type;
  notice.queue_entry = caller.queue_entry;
  notice.predicted = predictors_.predict(caller.call_type, place, room_, timeline_.now);
  if (leaves_at_once(place, notice)) return true;
  const bool accepts = type.callback && accepts_callback(*type.callback, caller, notice);
  callbacks_.tell(place, notice);
  if (accepts) {
    hang_up_for_callback(place, notice);
  } else {
    wait_until(place, end_of_patience(caller, notice.predicted));
  }
  return true;
}

bool CallCenter::leaves_at_once(engine::Slot place, const WaitNotice& notice) {
  Caller caller = room_.caller(place);
  const QueueMessages& messages = plan_->center().call_types[caller.call_type].messages;
  if (messages.balking.empty() && messages.deflects.empty()) return false;
  const std::uint32_t position = room_.count(caller.call_type);
  const auto words = message_words(caller, 0);
  const bool balks =
      engine::to_uniform(words[0]) < value_of(messages.balking, notice.predicted, position, 0.0);
  const double deflected =
      callbacks_.messages() ? value_of(messages.deflects, notice.predicted, position, 0.0) : 0.0;
  if (!balks && engine::to_uniform(words[1]) >= deflected) return false;
  room_.leave(place);
  caller.waiting_of_type = caller.waiting_in_all = 0;  // he has not waited
  write_unanswered(caller, balks ? Outcome::balked : Outcome::deflected);
  return true;
}

Microseconds CallCenter::end_of_patience(const Caller& caller, Microseconds predicted) const {
  const CallType& type = plan_->center().call_types[caller.call_type];
  const double factor = type.classes[caller.priority_class].patience *
                        value_of(type.messages.patience, predicted, room_.count(caller.call_type), 1.0);
  const Microseconds length = patience_of(caller);
  const Microseconds end = length == engine::never ? length : timeline_.now + times(length, factor);
  if (!callbacks_.messages()) return end;
  std::uint32_t number = 0;
  engine::Block words{};
  for (const Announcement& each : type.messages.announcements) {
    if (number % words.size() == 0) words = message_words(caller, 1 + number / 4);
    if (engine::to_uniform(words[number++ % words.size()]) >= each.leave) continue;
    return std::min(end, timeline_.now + each.after);
  }
  return end;
}

engine::Block CallCenter::message_words(const Caller& caller, std::uint32_t block) const {
  return engine::draw_block(day_, plan_->call_type_entity(caller.caller_type), caller.ordinal,
                            static_cast<std::uint32_t>(Purpose::message),
                            most_callback_tries * caller.attempt + block);
}

void CallCenter::hang_up_for_callback(engine::Slot place, const WaitNotice& notice) {
  const Caller caller = room_.caller(place);
  const Callback& offer = *plan_->center().call_types[caller.call_type].callback;
  // His line is free.
  if (plan_->has_lines()) {
    trunks_.free(caller.call_type);
    if (line_counts_for_end(caller.call_type, caller.arrival)) --unresolved_;
  }
  if (offer.keeps_place && !offer.delay) return wait_until(place, engine::never);
  room_.leave(place);
  callbacks_.take_notice(place);
  const OpenCallback open{caller, notice};
  if (offer.delay)
    expect_callback(open, timeline_.now + callback_delay(caller, offer));
  else
    callbacks_.add_due(open);
}

bool CallCenter::accepts_callback(const Callback& offer, const Caller& caller, WaitNotice& notice) const {
  const bool long_wait = offer.if_wait_over && notice.predicted > *offer.if_wait_over;
  const bool long_queue = offer.if_position_over && room_.count(caller.call_type) > *offer.if_position_over;
  if (!long_wait && !long_queue) return false;
  const Microseconds from = timeline_.now + (offer.delay ? callback_delay(caller, offer) : 0);
  if (!callbacks_.offers(offer) || timeline_.now >= offer.last_offer || from >= plan_->center().closes)
    return false;
  notice.offered = true;
  notice.accepted = engine::to_uniform(callback_words(caller, 0)[0]) < offer.accept;
  return notice.accepted;
}

engine::Block CallCenter::callback_words(const Caller& caller, std::uint32_t tries) const {
  return engine::draw_block(day_, plan_->call_type_entity(caller.caller_type), caller.ordinal,
                            static_cast<std::uint32_t>(Purpose::callback),
                            most_callback_tries * caller.attempt + tries);
}

Microseconds CallCenter::callback_delay(const Caller& caller, const Callback& offer) const {
  return offer.delay.length(engine::to_uniform(callback_words(caller, 0)[1]));
}

void CallCenter::expect_callback(const OpenCallback& open, Microseconds due) {
  const engine::Slot slot = redialers_.add(open.caller);
  callbacks_.wait_until_due(slot, open);
  timeline_.events.schedule(
      roster, closing_slot() + 1 + slot,
      {due, engine::tie_rank(queue_entry, open.caller.caller_type, open.caller.ordinal)});
}

void CallCenter::callback_is_due(const OpenCallback& open) {
  const Callback& offer = *plan_->center().call_types[open.caller.call_type].callback;
  const AgentIndex agent = agent_for(open.caller);
  const bool spared = offer.keeps_place || agent == no_agent ||
                      agents_.idle_in(agents_.team(agent), offer.keep_free + 1) > offer.keep_free;
  if (agent != no_agent && spared) return ring_back(open, agent);
  if (!offer.keeps_place) return callbacks_.add_due(open);
  const engine::Slot place = room_.join_as_of(open.caller, open.caller.queue_entry);
  callbacks_.tell(place, open.notice);
  wait_until(place, engine::never);
}

bool CallCenter::take_callback(AgentIndex agent) {
  const std::size_t team = agents_.team(agent);
  const OpenCallback* best = nullptr;
  for (const Skill& skill : skills_of(team)) {
    const OpenCallback* next = callbacks_.next_due(skill.call_type);
    if (next == nullptr) continue;
    const std::uint32_t keep_free = plan_->center().call_types[skill.call_type].callback->keep_free;
    if (agents_.idle_in(team, keep_free) < keep_free) continue;
    if (best == nullptr || next->caller.queue_entry < best->caller.queue_entry) best = next;
  }
  if (best == nullptr) return false;
  ring_back(callbacks_.take_due(best->caller.call_type), agent);
  return true;
}

void CallCenter::ring_back(OpenCallback open, AgentIndex agent) {
  const Callback& offer = *plan_->center().call_types[open.caller.call_type].callback;
  const auto words = callback_words(open.caller, ++open.notice.tries);
  open.notice.reached = engine::to_uniform(words[2]) >= offer.no_reply;
  const Microseconds dials = offer.dials ? offer.dials.length(engine::to_uniform(words[3])) : 0;
  callbacks_.ring(agent, open);
  answer(open.caller, agent);
  if (plan_->passing().may_be_passed_on(open.caller.call_type)) {
    passing_.of(agent) = {};
    passing_.decide(open.caller.call_type);
  }
  // He holds no line and is passed on to nobody: all ends with the work after the call.
  CallInHand& call = in_hand_[agent];
  const Microseconds now = timeline_.now;
  const Microseconds before = call.work_end;
  const double factor = open.notice.reached ? offer.handle_time : 0.0;
  const Microseconds after_call = times(call.work_end - call.talk_end, factor);
  call.talk_end = now + dials + times(call.talk_end - now, factor);
  call.work_end = call.talk_end + after_call;
  if (worked_.kept()) worked_.add_call(agent, call.work_end - before);
  timeline_.events.schedule(work, agent,
                            {call.work_end, engine::tie_rank(completion, call.caller_type, call.ordinal)});
}

bool CallCenter::end_callback(CallRecord& record, AgentIndex agent) {
  const OpenCallback open = callbacks_.take_in_hand(agent);
  const Callback& offer = *plan_->center().call_types[record.call_type].callback;
  if (open.notice.reached) {
    record.outcome = Outcome::called_back;
    write_notice(open.notice, WaitNotice::End::called_back, record.queue_exit);
    return true;
  }
  if (open.notice.tries <= offer.retries && !finished_) {
    const auto words = callback_words(open.caller, open.notice.tries);
    const Microseconds next = timeline_.now + offer.retry_after.length(engine::to_uniform(words[1]));
    if (next < plan_->center().closes) {
      records_.take_back_call();
      if (counts_for_end(open.caller.queue_entry)) ++unresolved_;  // the end of the call takes it off
      expect_callback(open, next);
      return false;
    }
  }
  write_notice(open.notice, WaitNotice::End::not_reached, record.queue_exit);
  record.outcome = Outcome::not_reached;
  record.team = record.agent = nobody;
  record.talk_end = record.work_end = 0;
  return false;
}

void CallCenter::give_up_callback(const OpenCallback& open) {
  unanswered_record(open.caller, Outcome::not_reached);
  write_notice(open.notice, WaitNotice::End::not_reached, timeline_.now);
}

void CallCenter::answer_marked(engine::Slot place, AgentIndex agent) {
  if (const auto notice = callbacks_.take_notice(place)) {
    if (notice->accepted) return ring_back({room_.leave(place), *notice}, agent);
    write_notice(*notice, WaitNotice::End::answered, timeline_.now);
  }
  answer(room_.leave(place), agent);
  if (plan_->passing().has_transfers()) leave_held_place(place, agent);
}

void CallCenter::leave_marked(engine::Slot place, Outcome outcome) {
  const auto notice = callbacks_.take_notice(place);
  const Caller caller = room_.leave(place);
  if (notice && notice->accepted) return give_up_callback({caller, *notice});
  if (notice) write_notice(*notice, WaitNotice::End::left, timeline_.now);
  write_unanswered(caller, outcome);
  if (plan_->passing().has_transfers()) leave_held_place(place, no_agent);
}

bool CallCenter::joins_apart(engine::Slot place) {
  if (plan_->uses().interruptible) call_back(room_.caller(place).call_type);
  return plan_->uses().tells_waits && hears_messages(place);
}

void CallCenter::learn_from(const Caller& caller, AgentIndex agent) {
  if (callbacks_.rings(agent)) {
    const Callback& offer = *plan_->center().call_types[caller.call_type].callback;
    // How long he has waited tells nothing of the queue.
    if (!offer.keeps_place || offer.delay) return;
  }
  predictors_.answered(caller.call_type, timeline_.now, timeline_.now - caller.queue_entry);
}

void CallCenter::drop_callbacks() {
  for (std::size_t type = 0; type < plan_->center().call_types.size(); ++type) {
    while (callbacks_.next_due(type) != nullptr) give_up_callback(callbacks_.take_due(type));
  }
}

void CallCenter::write_notice(WaitNotice notice, WaitNotice::End end, Microseconds moment) {
  notice.end = end;
  notice.waited = moment - notice.queue_entry;
  records_.next_notice() = notice;
}

}  // namespace holdtime::models
