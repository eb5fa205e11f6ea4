#include "models/workforce/agents.hpp"

#include <algorithm>

namespace holdtime::models {

Agents::Agents(const CenterPlan& plan) : plan_(&plan), idle_(plan.teams().size()) {
  clear();
}

void Agents::clear() {
  agents_.assign(plan_->agents().size(), Agent{});
  for (AgentIndex agent = 0; agent < agents_.size(); ++agent) {
    agents_[agent].team = plan_->agents()[agent].team;
    agents_[agent].number = plan_->agents()[agent].number;
    agents_[agent].watched = plan_->teams()[agents_[agent].team].watched;
  }
  for (IdleQueue& idle : idle_) idle.clear();
  longest_idle_.assign(idle_.size(), no_agent);
  on_duty_.assign(plan_->teams().size(), 0);
}

void Agents::write_overrun(const Agent& person, AgentState state, bool paid, std::uint32_t call_type,
                           Microseconds from, Microseconds to, RecordBuffer& records) {
  const Microseconds end = std::max(from, person.rostered_end);
  if (from < end)
    records.next_spell() = {person.team, person.number, state, paid, false, call_type, from, end};
  records.next_spell() = {person.team, person.number, state, paid, true, call_type, end, to};
}

void Agents::close_holes(IdleQueue& idle) {
  idle.close_holes([&](AgentIndex agent, IdleQueue::Place place) { agents_[agent].idle_place = place; });
}

void Agents::sign_on(AgentIndex agent, Microseconds now, Microseconds rostered_end) {
  Agent& person = agents_[agent];
  person.on_duty = true;
  person.paid = true;
  // In no idle queue yet: whoever signs an agent on finds him something to do at the same moment.
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

void Agents::start_pause(AgentIndex agent, Activity activity, bool paid, Microseconds now,
                         RecordBuffer& records) {
  change(agents_[agent], state_of(activity), paid, now, records);
}

void Agents::start_off_phone(AgentIndex agent, Microseconds now, RecordBuffer& records) {
  change(agents_[agent], AgentState::off_phone, true, now, records);
}

void Agents::begin_spells_at(Microseconds now) {
  for (Agent& person : agents_) person.since = now;
}

void Agents::write_open_spells(Microseconds now, RecordBuffer& records) {
  for (Agent& person : agents_) {
    if (!person.on_duty) continue;
    write(person, person.state, person.paid, nobody, person.since, now, records);
    person.since = now;
  }
}

}  // namespace holdtime::models
