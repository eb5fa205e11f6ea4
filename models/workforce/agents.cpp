#include "models/workforce/agents.hpp"

namespace holdtime::models {

Agents::Agents(const CenterPlan& plan) : plan_(&plan) {
  clear();
}

void Agents::clear() {
  agents_.assign(plan_->agents().size(), Agent{});
  for (AgentIndex agent = 0; agent < agents_.size(); ++agent) {
    agents_[agent].team = plan_->agents()[agent].team;
    agents_[agent].number = plan_->agents()[agent].number;
  }
  idle_.assign(plan_->teams().size(), IdleList{});
  on_duty_.assign(plan_->teams().size(), 0);
}

/// Writes [from, to), in two parts where the person's rostered end lies within.
inline void Agents::write(const Agent& person, AgentState state, bool paid, std::uint32_t call_type,
                          Microseconds from, Microseconds to, RecordBuffer& records) {
  if (to <= from) return;
  const auto spell = [&](bool overrun, Microseconds begin, Microseconds end) {
    records.next_spell() = {person.team, person.number, state, paid, overrun, call_type, begin, end};
  };
  const Microseconds end = person.rostered_end;
  if (to <= end) [[likely]]
    return spell(false, from, to);
  if (from < end) spell(false, from, end);
  spell(true, from < end ? end : from, to);
}

inline void Agents::change(Agent& person, AgentState state, bool paid, Microseconds now,
                           RecordBuffer& records) {
  if (person.state == AgentState::available) leave_idle_list(person);
  write(person, person.state, person.paid, nobody, person.since, now, records);
  person.state = state;
  person.paid = paid;
  person.since = now;
}

inline void Agents::leave_idle_list(const Agent& person) {
  IdleList& list = idle_[person.team];
  (person.before == no_agent ? list.head : agents_[person.before].behind) = person.behind;
  (person.behind == no_agent ? list.tail : agents_[person.behind].before) = person.before;
}

void Agents::sign_on(AgentIndex agent, Microseconds now, Microseconds rostered_end) {
  Agent& person = agents_[agent];
  person.on_duty = true;
  person.paid = true;
  // In no idle list yet: whoever signs an agent on finds him something to do at the same moment.
  person.state = AgentState::after_call;
  person.since = now;
  person.rostered_end = rostered_end;
  ++on_duty_[person.team];
}

void Agents::sign_off(AgentIndex agent, Microseconds now, RecordBuffer& records) {
  Agent& person = agents_[agent];
  change(person, AgentState::after_call, true, now, records);
  person.on_duty = false;
  --on_duty_[person.team];
}

void Agents::wait_for_call(AgentIndex agent, Microseconds now, RecordBuffer& records) {
  Agent& person = agents_[agent];
  change(person, AgentState::available, true, now, records);
  IdleList& list = idle_[person.team];
  person.before = list.tail;
  person.behind = no_agent;
  (list.tail == no_agent ? list.head : agents_[list.tail].behind) = agent;
  list.tail = agent;
}

void Agents::start_call(AgentIndex agent, Microseconds now, RecordBuffer& records) {
  change(agents_[agent], AgentState::talking, true, now, records);
}

void Agents::end_call(AgentIndex agent, const CallRecord& record, RecordBuffer& records) {
  Agent& person = agents_[agent];
  write(person, AgentState::talking, true, record.call_type, record.queue_exit, record.talk_end, records);
  write(person, AgentState::after_call, true, record.call_type, record.talk_end, record.work_end, records);
  person.state = AgentState::after_call;
  person.since = record.work_end;
}

void Agents::start_break(AgentIndex agent, bool paid, Microseconds now, RecordBuffer& records) {
  change(agents_[agent], AgentState::on_break, paid, now, records);
}

void Agents::start_off_phone(AgentIndex agent, Microseconds now, RecordBuffer& records) {
  change(agents_[agent], AgentState::off_phone, true, now, records);
}

void Agents::write_open_spells(Microseconds now, RecordBuffer& records) {
  for (Agent& person : agents_) {
    if (!person.on_duty) continue;
    write(person, person.state, person.paid, nobody, person.since, now, records);
    person.since = now;
  }
}

}  // namespace holdtime::models
