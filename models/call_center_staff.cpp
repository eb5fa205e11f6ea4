// The agents' side of the day: coming, going, breaks, unscheduled spells, and what a free agent does next.
#include <algorithm>

#include "models/call_center.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {

void CallCenter::begin_staffing() {
  agent_days_.assign(plan_->agents().size(), AgentDay{});
  team_days_.resize(plan_->teams().size());
  surplus_ = 0;
  for (std::size_t t = 0; t < plan_->teams().size(); ++t) {
    const TeamPlan& team = plan_->teams()[t];
    TeamDay& day = team_days_[t];
    day.step = day.target = 0;
    day.surplus_since.clear();
    day.away.clear();
    if (plan_->center().given) {
      begin_known_people(t);
    } else {
      const double absence = absence_today(t);
      for (std::uint32_t number = 0; number < team.agents; ++number)
        begin_person(team.first_agent + number, absence_luck(team, number) < absence);
    }
    if (team.head_counts != nullptr) {
      // The lowest number comes first, so it stands last.
      for (std::uint32_t number = team.agents; number-- > 0;) {
        const AgentIndex agent = team.first_agent + number;
        if (!agent_days_[agent].absent) day.away.push_back(agent);
      }
      schedule_head_count(t);
    }
  }
}

double CallCenter::absence_today(std::size_t t) const {
  const double absence = plan_->teams()[t].absence;
  return plan_->uses().absence_factors ? absence * absence_factors_[t] : absence;
}

double CallCenter::absence_luck(const TeamPlan& team, std::uint32_t number) const {
  if (team.absence <= 0.0 || plan_->agents()[team.first_agent + number].standby) return 1.0;
  const auto words =
      engine::draw_block(day_, team.entity, number, static_cast<std::uint32_t>(Purpose::absence));
  return engine::to_uniform(words[0]);
}

void CallCenter::begin_person(AgentIndex agent, bool absent) {
  agent_days_[agent].absent = absent;
  if (absent || plan_->agents()[agent].shift == nullptr) return;
  if (start_of_day(agent) < end_of_day(agent)) schedule_roster(agent);
}

void CallCenter::write_absences() {
  for (AgentIndex agent = 0; agent < agent_days_.size(); ++agent) {
    if (!agent_days_[agent].absent) continue;
    const AgentPlan& who = plan_->agents()[agent];
    AgentSpell spell{who.team, who.number, AgentState::absent, true, false, nobody, 0, 0};
    const auto write = [&](Microseconds from, Microseconds to) {
      spell.from = std::max(from, records_from_);
      spell.to = to;
      if (to > spell.from) records_.next_spell() = spell;
    };
    if (who.shift != nullptr) {
      Microseconds from = who.shift->from;
      for (const Break& pause : who.shift->breaks) {
        if (pause.paid) continue;
        write(from, pause.start);
        from = pause.start + pause.length;
      }
      write(from, who.shift->to);
      continue;
    }
    const auto& steps = plan_->teams()[who.team].head_counts->steps;
    Microseconds from = engine::never;
    const Microseconds closes = plan_->center().closes;
    for (const HeadCounts::Step& step : steps) {
      if (step.from >= closes) break;
      const bool due = step.people > who.number;
      if (due && from == engine::never) from = step.from;
      if (!due && from != engine::never) {
        write(from, step.from);
        from = engine::never;
      }
    }
    if (from != engine::never) write(from, closes);
  }
}

bool CallCenter::follow_roster(AgentIndex agent) {
  const AgentPlan& who = plan_->agents()[agent];
  if (who.shift == nullptr) {
    TeamDay& team = team_days_[who.team];
    if (team.surplus_since.empty() || needed_after_closing(who.team)) return false;
    agents_.set_rostered_end(agent, team.surplus_since.first());
    team.surplus_since.take_first();
    --surplus_;
    go(agent);
    return true;
  }
  if (end_of_day(agent) > timeline_.now) return start_pause_if_due(agent);
  if (needed_after_closing(who.team) && who.shift->to >= plan_->center().closes) return false;
  if (plan_->uses().overtime && stays_on(agent)) return false;
  go(agent);
  return true;
}

void CallCenter::roster_event(engine::Slot slot) {
  const std::size_t people = plan_->agents().size();
  if (slot > closing_slot()) return redial(slot);
  if (slot == closing_slot()) return close();
  if (slot >= people + plan_->teams().size()) return desk_event(slot - people - plan_->teams().size());
  if (slot >= people) return set_head_count(slot - people);
  const AgentIndex agent = slot;
  const Shift& shift = *plan_->agents()[agent].shift;
  if (!agents_.on_duty(agent)) {
    ++agent_days_[agent].step;
    schedule_roster(agent);
    return come(agent, shift.to);
  }
  if (agents_.state(agent) == AgentState::talking || agents_.state(agent) == AgentState::after_call) {
    return;  // whatever is due waits for the end of the call: make_free looks at the roster then
  }
  if (agents_.state(agent) == AgentState::available) {
    // Held over, he keeps his place among the idle.
    if (!attend_to_roster(agent) && timeline_.now >= agents_.roster_due(agent)) held_over_.push_back(agent);
    return;
  }
  const Microseconds end = end_of_day(agent);
  if (timeline_.now < end) {
    // A break waits for the end of the spell or of the break before it; the end of the shift cuts both off.
    timeline_.events.schedule(roster, agent, {end, rank_of(agent_out, agent)});
    return;
  }
  timeline_.events.cancel(work, agent);
  make_free(agent);
}

void CallCenter::schedule_roster(AgentIndex agent) {
  const std::uint32_t step = agent_days_[agent].step;
  if (step == 0) {
    timeline_.events.schedule(roster, agent, {start_of_day(agent), rank_of(agent_in, agent)});
    return;
  }
  const std::span<const Break> breaks = breaks_of_day(agent);
  const Microseconds end = end_of_day(agent);
  const Microseconds due = step - 1 < breaks.size() ? std::min(breaks[step - 1].start, end) : end;
  agents_.set_roster_due(agent, due);
  timeline_.events.schedule(roster, agent, {std::max(due, timeline_.now), rank_of(agent_out, agent)});
}

void CallCenter::come(AgentIndex agent, Microseconds rostered_end) {
  agents_.sign_on(agent, timeline_.now, rostered_end);
  if (plan_->uses().pace) paces_.come(agent, timeline_.now);
  if (worked_.kept()) worked_.come(agent, timeline_.now);
  begin_spells(agent);
  make_free(agent);
}

void CallCenter::go(AgentIndex agent) {
  agents_.sign_off(agent, timeline_.now, records_);
  if (worked_.kept()) worked_.go(agent, timeline_.now);
  timeline_.events.cancel(work, agent);
  timeline_.events.cancel(roster, agent);
  const AgentPlan& who = plan_->agents()[agent];
  if (who.shift == nullptr) team_days_[who.team].away.push_back(agent);
}

bool CallCenter::needed_after_closing(std::size_t team) const {
  const Center& center = plan_->center();
  if (timeline_.now < center.closes || center.closing.staff != Closing::Staff::held_over ||
      center.closing.waiting != Closing::Waiting::served_out) {
    return false;
  }
  const auto& skills = skills_of(team);
  return std::any_of(skills.begin(), skills.end(), [&](const Skill& skill) {
    return room_.count(skill.call_type) + ivr_.count(skill.call_type) > 0 || may_yet_come(skill.call_type);
  });
}

void CallCenter::ask_held_over() {
  // Whoever is busy comes back to the list when he is idle again.
  std::erase_if(held_over_, [&](AgentIndex agent) {
    return !agents_.on_duty(agent) || agents_.state(agent) != AgentState::available ||
           attend_to_roster(agent);
  });
}

std::uint64_t CallCenter::rank_of(Kind kind, AgentIndex agent) const {
  const AgentPlan& who = plan_->agents()[agent];
  return engine::tie_rank(kind, who.team, who.number);
}

}  // namespace holdtime::models
