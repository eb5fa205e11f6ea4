// A call's way: it comes, passes the IVR, is answered or waits, is served or gives up; and what a free agent
// does next. Everything a plain center does for each call is in this file and the headers, for the compiler
// to join.
#include <algorithm>

#include "models/call_center.hpp"
#include "models/demand/caller_class.hpp"

namespace holdtime::models {
namespace {

/// A length that is known has been multiplied by the factor before.
Microseconds length_of(OwnLength own, const ByTime<Distribution>& laws, Microseconds moment, double factor) {
  if (own.is_known()) return own.length();
  const double seconds = laws.at(moment).quantile(own.uniform());
  return engine::from_seconds(seconds * factor);
}

}  // namespace

void CallCenter::play(Microseconds until, bool while_unresolved, RecordSink& sink) {
  if (!started_) {
    started_ = true;
    write_absences();
  }
  engine::advance(timeline_, until, [&](std::size_t family, engine::Slot slot) {
    handle(family, slot);
    if (records_.full()) records_.hand_on(sink);
    return !while_unresolved || unresolved_ > 0;
  });
}

void CallCenter::handle(std::size_t family, engine::Slot slot) {
  last_event_ = timeline_.now;
  switch (family) {
    case arrivals:
      arrive(slot);
      break;
    case ivr:
      leave_ivr(slot);
      break;
    case work:
      finish_work(slot);
      break;
    case patience:
      give_up(slot);
      break;
    default:
      roster_event(slot);
  }
}

void CallCenter::schedule_arrival(std::size_t call_type) {
  const ArrivalStream& stream = streams_[call_type];
  if (stream.arrival() == engine::never) return;
  timeline_.events.schedule(arrivals, static_cast<engine::Slot>(call_type),
                            {stream.arrival(), engine::tie_rank(queue_entry, call_type, stream.ordinal())});
}

void CallCenter::arrive(std::size_t call_type) {
  ArrivalStream& stream = streams_[call_type];
  Caller caller = stream.caller();
  caller.call_type = caller.caller_type = static_cast<std::uint32_t>(call_type);
  caller.arrival = caller.queue_entry = timeline_.now;
  if (plan_->comes_plain(call_type)) {
    stream.step();
    schedule_arrival(call_type);
    return enter_queue(caller);
  }
  Choices choices;
  if (stream.has_choices()) choices = stream.choices();
  stream.step();
  schedule_arrival(call_type);

  const CallType& type = plan_->center().call_types[call_type];
  caller.priority_class = class_of(type, choices.priority_class);
  caller.balks = choices.balking < type.balking;
  ring(caller, choices);
}

void CallCenter::enter_ivr(const Caller& caller, const Choices& choices) {
  const Ivr& machine = *plan_->center().call_types[caller.call_type].ivr;
  const IvrEnd end = plan_->uses().ivr_events ? ivr_end_today(machine, caller.call_type, choices.ivr_end)
                                              : ivr_end(machine, choices.ivr_end);
  const OwnLength own = choices.ivr_delay;
  const Microseconds stay = own.is_known() ? own.length() : machine.delay.length(own.uniform());
  timeline_.events.schedule(
      ivr, ivr_.enter(caller, end),
      {timeline_.now + stay, engine::tie_rank(queue_entry, caller.caller_type, caller.ordinal)});
}

void CallCenter::leave_ivr(engine::Slot slot) {
  IvrStage::Stay stay = ivr_.leave(slot);
  stay.caller.queue_entry = timeline_.now;
  if (plan_->center().call_types[stay.caller.call_type].menu) {
    leave_node(slot, stay.caller);
  } else if (stay.end == IvrEnd::to_queue) {
    enter_queue(stay.caller);
  } else {
    write_unanswered(stay.caller, stay.end == IvrEnd::contained ? Outcome::contained : Outcome::ivr_hang_up);
  }
  release_held_over();
}

inline AgentIndex CallCenter::find_agent(const Caller& caller) const {
  if (!plan_->routing().plain(caller.call_type)) return choose_agent(caller, 0, 1);
  for (const std::vector<std::size_t>& rank : plan_->center().call_types[caller.call_type].ranks) {
    AgentIndex best = no_agent;
    for (const std::size_t team : rank) {
      const AgentIndex agent = agents_.longest_idle(team);
      if (agent == no_agent) continue;
      if (best == no_agent || agents_.since(agent) < agents_.since(best)) best = agent;
    }
    if (best != no_agent) return best;
  }
  return no_agent;
}

AgentIndex CallCenter::agent_for(const Caller& caller) const {
  return find_agent(caller);
}

void CallCenter::enter_queue(const Caller& caller) {
  const Center& center = plan_->center();
  if (counts_for_end(caller.queue_entry)) ++unresolved_;
  if (timeline_.now >= center.closes && center.closing.waiting == Closing::Waiting::dropped) {
    return write_unanswered(caller, Outcome::dropped);
  }
  const AgentIndex agent = find_agent(caller);
  if (agent != no_agent) return answer(caller, agent);
  if (!has_place(caller.call_type)) return write_unanswered(caller, outcome_when_full(caller.call_type));
  if (caller.balks) return write_unanswered(caller, Outcome::balked);
  const engine::Slot place = room_.join(caller);
  if (plan_->uses().at_joining) [[unlikely]] {
    if (joins_apart(place)) return;
  }
  const Microseconds length = patience_of(caller);
  wait_until(place, length == engine::never ? length : timeline_.now + length);
}

Microseconds CallCenter::patience_of(const Caller& caller) const {
  if (caller.patience.is_known()) return caller.patience.length();
  const Distribution& law = plan_->center().call_types[caller.call_type].patience.at(caller.queue_entry);
  return law ? law.length(caller.patience.uniform()) : engine::never;
}

void CallCenter::wait_until(engine::Slot place, Microseconds hangs_up) {
  const Caller& caller = room_.caller(place);
  if (!plan_->routing().plain(caller.call_type)) return begin_agenda(place, hangs_up);
  if (hangs_up == engine::never) return;
  timeline_.events.schedule(patience, place,
                            {hangs_up, engine::tie_rank(giving_up, caller.caller_type, caller.ordinal)});
}

void CallCenter::answer(const Caller& caller, AgentIndex agent) {
  const Microseconds now = timeline_.now;
  CallInHand& call = in_hand_[agent];
  call.call_type = caller.call_type;
  call.priority_class = caller.priority_class;
  call.ordinal = caller.ordinal;
  call.arrival = caller.arrival;
  call.queue_entry = caller.queue_entry;
  call.waiting_of_type = caller.waiting_of_type;
  call.waiting_in_all = caller.waiting_in_all;
  call.caller_type = caller.caller_type;
  call.balks = caller.balks;
  call.leg = caller.leg;
  call.mark = caller.mark;
  call.attempt = caller.attempt;
  if (caller.talk.is_known() && caller.after_call.is_known()) {
    call.talk_end = now + caller.talk.length();
    call.work_end = call.talk_end + caller.after_call.length();
  } else {
    set_lengths(call, caller, agents_.team(agent));
  }
  if (agents_.watched(agent)) {
    if (plan_->uses().pace) change_pace(call, agent);
    if (plan_->uses().tells_waits) learn_from(caller, agent);
    if (has_spells(agent)) stop_idle_clock(agent);
    if (worked_.kept()) worked_.add_call(agent, call.work_end - now);
    if (plan_->uses().recent_service && !is_rung_back(agent)) see_wait_end(caller, true);
  }
  agents_.start_call(agent, now, records_);
  // Who holds a line, or may be passed on, is looked at when the talk ends.
  const bool apart = plan_->ends_talk_apart(caller.call_type);
  if (apart) begin_passing(caller, agent);
  timeline_.events.schedule(work, agent,
                            {apart ? call.talk_end : call.work_end,
                             engine::tie_rank(completion, caller.caller_type, caller.ordinal)});
}

void CallCenter::set_lengths(CallInHand& call, const Caller& caller, std::size_t team) {
  const CallType& type = plan_->center().call_types[caller.call_type];
  const Handling& handling = plan_->handling(caller.call_type, team);
  const bool at_answer = type.handling_moment == HandlingMoment::answer;
  const Microseconds moment = at_answer ? timeline_.now : caller.queue_entry;
  const double factor = plan_->passing().mark(caller.mark).handle_time;
  call.work_end = call.talk_end = timeline_.now + length_of(caller.talk, handling.talk, moment, factor);
  if (handling.after_call_work) {
    call.work_end += length_of(caller.after_call, *handling.after_call_work, moment, factor);
  }
}

void CallCenter::give_up(engine::Slot place) {
  if (plan_->routing().has_steps() && take_step(place)) return;
  leave_waiting(place, Outcome::abandoned);
  release_held_over();
}

void CallCenter::finish_work(AgentIndex agent) {
  switch (agents_.state(agent)) {
    case AgentState::talking:
      if (plan_->any_talk_apart() && end_talk(agent)) return;
      end_call(agent);
      break;
    case AgentState::after_call:
      if (end_given(agent)) return;
      break;
    case AgentState::available:  // an unscheduled spell is due
      if (counts_idle_time(agent)) agent_days_[agent].gap = 0;
      break;
    default:
      finish_pause(agent);
  }
  make_free(agent);
}

void CallCenter::end_call(AgentIndex agent) {
  const std::uint32_t team = agents_.team(agent);
  if (surplus_ > 0) mark_overrun(agent);
  const CallInHand& call = in_hand_[agent];
  CallRecord& record = records_.next_call();
  record = {.call_type = call.call_type,
            .priority_class = call.priority_class,
            .ordinal = call.ordinal,
            .outcome = Outcome::answered,
            .attempt = call.attempt,
            .team = team,
            .agent = agents_.number(agent),
            .caller_type = call.caller_type,
            .arrival = call.arrival,
            .queue_entry = call.queue_entry,
            .queue_exit = agents_.since(agent),
            .talk_end = call.talk_end,
            .work_end = call.work_end,
            .waiting_of_type = call.waiting_of_type,
            .waiting_in_all = call.waiting_in_all,
            .leg = call.leg};
  if (plan_->has_sequels()) write_sequel(record, agent);
  if (counts_for_end(call.queue_entry)) --unresolved_;
  agents_.end_call(agent, call.call_type, call.talk_end, call.work_end, records_);
}

void CallCenter::make_free(AgentIndex agent) {
  if (attend_to_roster(agent)) return;
  const bool spells = agents_.watched(agent) && has_spells(agent);
  if (spells && start_spell_if_due(agent)) return;
  const engine::Slot place = room_.count() > 0 ? pick(agents_.team(agent)) : engine::no_slot;
  if (place != engine::no_slot) {
    answer_waiting(place, agent);
    return release_held_over();
  }
  if (callbacks_.due() > 0 && take_callback(agent)) return release_held_over();
  agents_.wait_for_call(agent, timeline_.now, records_);
  // Also who has put off what his roster wants of him: he is asked again when something happens.
  if (timeline_.now >= std::min(plan_->center().closes, agents_.roster_due(agent)))
    held_over_.push_back(agent);
  if (!spells) return;
  timeline_.events.schedule(work, agent, {spell_due(agent), rank_of(agent_out, agent)});
}

CallRecord& CallCenter::unanswered_record(const Caller& caller, Outcome outcome) {
  const bool saw_the_queue = outcome != Outcome::contained && outcome != Outcome::ivr_hang_up &&
                             outcome != Outcome::busy && outcome != Outcome::bounced;
  if (saw_the_queue && counts_for_end(caller.queue_entry)) --unresolved_;
  CallRecord& record = records_.next_call();
  record = {.call_type = caller.call_type,
            .priority_class = caller.priority_class,
            .ordinal = caller.ordinal,
            .outcome = outcome,
            .attempt = caller.attempt,
            .caller_type = caller.caller_type,
            .arrival = caller.arrival,
            .queue_entry = caller.queue_entry,
            .queue_exit = timeline_.now,
            .waiting_of_type = caller.waiting_of_type,
            .waiting_in_all = caller.waiting_in_all,
            .leg = caller.leg};
  return record;
}

void CallCenter::write_unanswered(const Caller& caller, Outcome outcome) {
  CallRecord& record = unanswered_record(caller, outcome);
  if (!plan_->looks_at_lost()) return;
  if (plan_->has_lines() || plan_->has_redial()) hang_up(caller, record);
  if (plan_->uses().recent_service && (outcome == Outcome::abandoned || outcome == Outcome::balked))
    see_wait_end(caller, false);
}

}  // namespace holdtime::models
