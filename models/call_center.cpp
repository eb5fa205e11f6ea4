#include "models/call_center.hpp"

#include <algorithm>

#include "models/demand/busyness.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {
namespace {

Microseconds length_of(OwnLength own, const Distribution& law) {
  return own.is_known() ? own.length() : law.length(own.uniform());
}
Microseconds length_of(OwnLength own, const ByTime<Distribution>& laws, Microseconds moment) {
  return own.is_known() ? own.length() : laws.at(moment).length(own.uniform());
}

}  // namespace

CallCenter::CallCenter(std::shared_ptr<const CenterPlan> plan, engine::DayKey day)
    : plan_(std::move(plan)), room_(plan_->center()), agents_(*plan_) {
  const Center& center = plan_->center();
  for (std::size_t type = 0; type < center.call_types.size(); ++type) {
    streams_.emplace_back(center.call_types[type].arrivals, plan_->call_type_entity(type),
                          plan_->fixed_laws(type), plan_->has_choices(type));
  }
  restart(day);
}

void CallCenter::restart(engine::DayKey day) {
  const Center& center = plan_->center();
  day_ = day;
  timeline_.now = std::min<Microseconds>(0, plan_->span().first);
  timeline_.events.clear(arrivals, center.call_types.size());
  timeline_.events.clear(ivr, 1);
  timeline_.events.clear(work, plan_->agents().size());
  timeline_.events.clear(roster, plan_->agents().size() + plan_->teams().size() + 1);
  timeline_.events.clear(patience, 1);
  ivr_.clear(center.call_types.size());
  room_.clear();
  agents_.clear();
  work_.assign(plan_->agents().size(), CallRecord{});
  held_over_.clear();
  records_.clear();
  unresolved_ = 0;
  last_event_ = timeline_.now;
  started_ = finished_ = false;

  draw_busyness(center, day, busyness_);
  for (std::size_t type = 0; type < streams_.size(); ++type) {
    streams_[type].begin(day, busyness_[type]);
    schedule_arrival(type);
  }
  begin_staffing();
  const auto closing_slot = static_cast<engine::Slot>(plan_->agents().size() + plan_->teams().size());
  timeline_.events.schedule(roster, closing_slot, {center.closes, engine::tie_rank(closing, 0, 0)});
}

void CallCenter::advance_to(Microseconds until, RecordSink& sink) {
  play(
      until, [] { return true; }, sink);
  records_.hand_on(sink);
}

template <class GoOn>
void CallCenter::play(Microseconds until, GoOn go_on, RecordSink& sink) {
  if (!started_) {
    started_ = true;
    write_absences();
  }
  engine::advance(timeline_, until, [&](std::size_t family, engine::Slot slot) {
    handle(family, slot);
    if (records_.full()) records_.hand_on(sink);
    return go_on();
  });
}

void CallCenter::finish(RecordSink& sink) {
  if (finished_) return;
  const auto& measure = plan_->center().measure;
  play(
      measure ? measure->second : engine::never, [] { return true; }, sink);
  if (measure && unresolved_ > 0)
    play(
        engine::never, [this] { return unresolved_ > 0; }, sink);
  // Whoever still waits when nothing more will happen has nobody left to answer him, since the last event.
  if (!measure) timeline_.now = last_event_;
  if (!measure || unresolved_ > 0) drop_all_waiting();
  agents_.write_open_spells(timeline_.now, records_);
  records_.hand_on(sink);
  finished_ = true;
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
  const CallType& type = plan_->center().call_types[call_type];
  Caller caller;
  caller.call_type = static_cast<std::uint32_t>(call_type);
  caller.ordinal = stream.ordinal();
  caller.arrival = caller.queue_entry = timeline_.now;
  caller.patience = stream.patience();
  caller.talk = stream.talk();
  caller.after_call = stream.after_call();
  Choices choices;
  const bool has_choices = plan_->has_choices(call_type);
  if (has_choices) choices = stream.choices();
  stream.step();
  schedule_arrival(call_type);
  if (!has_choices) return enter_queue(caller);

  double left = choices.priority_class;
  while (caller.priority_class + 1 < type.classes.size() &&
         left >= type.classes[caller.priority_class].share) {
    left -= type.classes[caller.priority_class++].share;
  }
  caller.balks = choices.balking < type.balking;
  if (!type.ivr) return enter_queue(caller);
  const IvrEnd end = ivr_end(*type.ivr, choices.ivr_end);
  const Microseconds stay = length_of(choices.ivr_delay, type.ivr->delay);
  timeline_.events.schedule(ivr, ivr_.enter(caller, end),
                            {timeline_.now + stay, engine::tie_rank(queue_entry, call_type, caller.ordinal)});
}

void CallCenter::leave_ivr(engine::Slot slot) {
  IvrStage::Stay stay = ivr_.leave(slot);
  stay.caller.queue_entry = timeline_.now;
  if (stay.end == IvrEnd::to_queue) {
    enter_queue(stay.caller);
  } else {
    write_unanswered(stay.caller, stay.end == IvrEnd::contained ? Outcome::contained : Outcome::ivr_hang_up);
  }
  release_held_over();
}

void CallCenter::enter_queue(const Caller& caller) {
  const Center& center = plan_->center();
  if (counts_for_end(caller.queue_entry)) ++unresolved_;
  if (timeline_.now >= center.closes && center.closing.waiting == Closing::Waiting::dropped) {
    return write_unanswered(caller, Outcome::dropped);
  }
  const AgentIndex agent = find_agent(caller.call_type);
  if (agent != no_agent) return answer(caller, agent);
  if (!room_.has_place(caller.call_type)) return write_unanswered(caller, Outcome::blocked);
  if (caller.balks) return write_unanswered(caller, Outcome::balked);
  const engine::Slot place = room_.join(caller);
  const Distribution& patience_law = center.call_types[caller.call_type].patience.at(caller.queue_entry);
  if (!patience_law) return;
  const Microseconds gives_up = timeline_.now + length_of(caller.patience, patience_law);
  timeline_.events.schedule(patience, place,
                            {gives_up, engine::tie_rank(giving_up, caller.call_type, caller.ordinal)});
}

void CallCenter::answer(const Caller& caller, AgentIndex agent) {
  const Microseconds now = timeline_.now;
  const AgentPlan& who = plan_->agents()[agent];
  const CallType& type = plan_->center().call_types[caller.call_type];
  const Handling& handling = plan_->handling(caller.call_type, who.team);
  const Microseconds moment = type.handling_moment == HandlingMoment::answer ? now : caller.queue_entry;

  CallRecord& record = work_[agent];
  record.call_type = caller.call_type;
  record.priority_class = caller.priority_class;
  record.ordinal = caller.ordinal;
  record.outcome = Outcome::answered;
  record.team = who.team;
  record.agent = who.number;
  record.arrival = caller.arrival;
  record.queue_entry = caller.queue_entry;
  record.queue_exit = now;
  record.waiting_of_type = caller.waiting_of_type;
  record.waiting_in_all = caller.waiting_in_all;
  record.talk_end = now + length_of(caller.talk, handling.talk, moment);
  record.work_end = record.talk_end;
  if (handling.after_call_work) {
    record.work_end += length_of(caller.after_call, *handling.after_call_work, moment);
  }
  stop_idle_clock(agent);
  agents_.start_call(agent, now, records_);
  timeline_.events.schedule(
      work, agent, {record.work_end, engine::tie_rank(completion, caller.call_type, caller.ordinal)});
}

void CallCenter::give_up(engine::Slot place) {
  write_unanswered(room_.leave(place), Outcome::abandoned);
  release_held_over();
}

void CallCenter::close() {
  if (plan_->center().closing.waiting == Closing::Waiting::dropped) drop_all_waiting();
  release_held_over();
}

void CallCenter::drop_all_waiting() {
  for (std::size_t type = 0; type < plan_->center().call_types.size(); ++type) {
    for (auto place = room_.first(type); place != engine::no_slot; place = room_.first(type)) {
      timeline_.events.cancel(patience, place);
      write_unanswered(room_.leave(place), Outcome::dropped);
    }
  }
}

AgentIndex CallCenter::find_agent(std::size_t call_type) const {
  for (const std::vector<std::size_t>& rank : plan_->center().call_types[call_type].ranks) {
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

void CallCenter::write_unanswered(const Caller& caller, Outcome outcome) {
  CallRecord record;
  record.call_type = caller.call_type;
  record.priority_class = caller.priority_class;
  record.ordinal = caller.ordinal;
  record.outcome = outcome;
  record.arrival = caller.arrival;
  record.queue_entry = caller.queue_entry;
  record.queue_exit = timeline_.now;
  record.waiting_of_type = caller.waiting_of_type;
  record.waiting_in_all = caller.waiting_in_all;
  write_call(record);
}

void CallCenter::write_call(const CallRecord& record) {
  const bool saw_the_queue = record.outcome != Outcome::contained && record.outcome != Outcome::ivr_hang_up;
  if (saw_the_queue && counts_for_end(record.queue_entry)) --unresolved_;
  records_.next_call() = record;
}

bool CallCenter::counts_for_end(Microseconds entry) const {
  const auto& measure = plan_->center().measure;
  return measure && entry < measure->second;
}

}  // namespace holdtime::models
