// Unscheduled spells off the phone: when the next one is due, and what stops and moves its clock.
#include "models/call_center.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {

bool CallCenter::counts_idle_time(AgentIndex agent) const {
  return plan_->teams()[plan_->agents()[agent].team].spells->clock == UnscheduledSpells::Clock::idle;
}

Microseconds CallCenter::spell_due(AgentIndex agent) const {
  const Microseconds gap = agent_days_[agent].gap;
  if (gap == engine::never) return engine::never;
  return counts_idle_time(agent) ? timeline_.now + gap : gap;
}

void CallCenter::skip_break(AgentIndex agent) {
  AgentDay& day = agent_days_[agent];
  if (day.gap == engine::never || counts_idle_time(agent)) return;
  day.gap += timeline_.now - day.break_start;
}

void CallCenter::begin_spells(AgentIndex agent) {
  AgentDay& day = agent_days_[agent];
  if (!plan_->teams()[plan_->agents()[agent].team].spells) return;
  day.gap = counts_idle_time(agent) ? 0 : timeline_.now;
  draw_spell(agent, true);
}

void CallCenter::stop_idle_clock(AgentIndex agent) {
  AgentDay& day = agent_days_[agent];
  if (day.gap == engine::never || agents_.state(agent) != AgentState::available) return;
  if (counts_idle_time(agent)) day.gap -= timeline_.now - agents_.since(agent);
}

void CallCenter::draw_spell(AgentIndex agent, bool just_come) {
  const TeamPlan& team = plan_->teams()[plan_->agents()[agent].team];
  AgentDay& day = agent_days_[agent];
  const auto words = engine::draw_block(day_, team.entity, plan_->agents()[agent].number,
                                        static_cast<std::uint32_t>(Purpose::off_phone), day.spell++);
  const bool at_once = just_come && engine::to_uniform(words[2]) < team.spells->begins_off_phone;
  if (!at_once) day.gap += team.spells->gap.length(engine::to_uniform(words[0]));
  day.spell_length = team.spells->length.length(engine::to_uniform(words[1]));
}

bool CallCenter::start_spell_if_due(AgentIndex agent) {
  AgentDay& day = agent_days_[agent];
  const Microseconds due = spell_due(agent);
  if (due == engine::never || due > timeline_.now) return false;
  const Microseconds back = timeline_.now + day.spell_length;
  // A spell that starts late shortens the gap to the next one, so that the share of time off the phone holds.
  if (!counts_idle_time(agent)) day.gap += day.spell_length;
  draw_spell(agent, false);
  agents_.start_off_phone(agent, timeline_.now, records_);
  timeline_.events.schedule(work, agent, {back, rank_of(agent_in, agent)});
  return true;
}

}  // namespace holdtime::models
