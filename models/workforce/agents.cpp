#include "models/workforce/agents.hpp"

namespace holdtime::models {

Agents::Agents(const CenterPlan& plan) : plan_(&plan) {
  clear();
}

void Agents::clear() {
  agents_.assign(plan_->agents().size(), Agent{});
  idle_.assign(plan_->teams().size(), IdleList{});
  on_duty_.assign(plan_->teams().size(), 0);
}

void Agents::sign_on(AgentIndex agent, Microseconds now, Microseconds rostered_end) {
  Agent& person = agents_[agent];
  person.on_duty = true;
  person.paid = true;
  // In no idle list yet: whoever signs an agent on finds him something to do at the same moment.
  person.state = AgentState::after_call;
  person.since = now;
  person.rostered_end = rostered_end;
  ++on_duty_[plan_->agents()[agent].team];
}

void Agents::sign_off(AgentIndex agent, Microseconds now, RecordBuffer& records) {
  change(agent, AgentState::after_call, true, now, records);
  agents_[agent].on_duty = false;
  --on_duty_[plan_->agents()[agent].team];
}

void Agents::wait_for_call(AgentIndex agent, Microseconds now, RecordBuffer& records) {
  change(agent, AgentState::available, true, now, records);
  IdleList& list = idle_[plan_->agents()[agent].team];
  agents_[agent].before = list.tail;
  agents_[agent].behind = no_agent;
  (list.tail == no_agent ? list.head : agents_[list.tail].behind) = agent;
  list.tail = agent;
}

void Agents::start_call(AgentIndex agent, Microseconds now, RecordBuffer& records) {
  change(agent, AgentState::talking, true, now, records);
}

void Agents::end_call(AgentIndex agent, const CallRecord& record, RecordBuffer& records) {
  write(agent, AgentState::talking, true, record.call_type, record.queue_exit, record.talk_end, records);
  write(agent, AgentState::after_call, true, record.call_type, record.talk_end, record.work_end, records);
  agents_[agent].state = AgentState::after_call;
  agents_[agent].since = record.work_end;
}

void Agents::start_break(AgentIndex agent, bool paid, Microseconds now, RecordBuffer& records) {
  change(agent, AgentState::on_break, paid, now, records);
}

void Agents::start_off_phone(AgentIndex agent, Microseconds now, RecordBuffer& records) {
  change(agent, AgentState::off_phone, true, now, records);
}

void Agents::write_open_spells(Microseconds now, RecordBuffer& records) {
  for (AgentIndex agent = 0; agent < agents_.size(); ++agent) {
    Agent& person = agents_[agent];
    if (!person.on_duty) continue;
    write(agent, person.state, person.paid, nobody, person.since, now, records);
    person.since = now;
  }
}

void Agents::change(AgentIndex agent, AgentState state, bool paid, Microseconds now, RecordBuffer& records) {
  Agent& person = agents_[agent];
  if (person.state == AgentState::available) leave_idle_list(agent);
  write(agent, person.state, person.paid, nobody, person.since, now, records);
  person.state = state;
  person.paid = paid;
  person.since = now;
}

void Agents::write(AgentIndex agent, AgentState state, bool paid, std::uint32_t call_type, Microseconds from,
                   Microseconds to, RecordBuffer& records) const {
  const AgentPlan& who = plan_->agents()[agent];
  AgentSpell spell{who.team, who.number, state, paid, false, call_type, from, to};
  const Microseconds end = agents_[agent].rostered_end;
  if (from < end && to > from) {
    spell.to = to < end ? to : end;
    records.next_spell() = spell;
  }
  if (to > end && to > from) {
    spell.overrun = true;
    spell.from = from < end ? end : from;
    spell.to = to;
    records.next_spell() = spell;
  }
}

void Agents::leave_idle_list(AgentIndex agent) {
  const Agent& person = agents_[agent];
  IdleList& list = idle_[plan_->agents()[agent].team];
  (person.before == no_agent ? list.head : agents_[person.before].behind) = person.behind;
  (person.behind == no_agent ? list.tail : agents_[person.behind].before) = person.before;
}

}  // namespace holdtime::models
