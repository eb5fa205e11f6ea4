// What people do off the phone at its time, when they put it off and when they are called back from it; and
// their days, where these differ from their shifts.
#include <algorithm>

#include "models/call_center.hpp"
#include "models/workforce/absence_today.hpp"

namespace holdtime::models {

void CallCenter::begin_rare_features() {
  const Center& center = plan_->center();
  const RareFeatures& uses = plan_->uses();
  interruptible_.clear();
  if (uses.events) events_.begin(center, day_);
  if (uses.absence_factors) draw_absence_factors(center, day_, events_, absence_factors_);
  if (uses.timetables) timetables_.begin(*plan_, day_, events_);
  if (uses.pace) paces_.begin(day_);
  if (!uses.rates) return;
  interval_factors_.begin(center, day_);
  for (std::size_t type = 0; type < streams_.size(); ++type) {
    const auto* poisson = std::get_if<PoissonArrivals>(&center.call_types[type].arrivals);
    if (poisson == nullptr) continue;
    change_rates(center, type, events_, interval_factors_, poisson->pieces, streams_[type].pieces_of_day());
  }
}

Microseconds CallCenter::start_of_day(AgentIndex agent) const {
  return plan_->uses().timetables ? timetables_.from(agent) : plan_->agents()[agent].shift->from;
}

Microseconds CallCenter::end_of_day(AgentIndex agent) const {
  return plan_->uses().timetables ? timetables_.to(agent) : plan_->agents()[agent].shift->to;
}

std::span<const Break> CallCenter::breaks_of_day(AgentIndex agent) const {
  if (plan_->uses().timetables) return timetables_.breaks(agent);
  return plan_->agents()[agent].shift->breaks;
}

bool CallCenter::start_pause_if_due(AgentIndex agent) {
  const std::span<const Break> pauses = breaks_of_day(agent);
  const Microseconds now = timeline_.now;
  AgentDay& day = agent_days_[agent];
  // Step 0 was coming.
  while (day.step - 1 < pauses.size() && pauses[day.step - 1].start <= now) {
    const Break& pause = pauses[day.step - 1];
    if (pause.slack > 0 && postpone(agent, pause)) return false;
    ++day.step;
    const Microseconds length = pause.ends_as_planned ? pause.start + pause.length - now : pause.length;
    const bool wanted = pause.left_above && waiting_for(agents_.team(agent)) > *pause.left_above;
    if (length <= 0 || wanted) {  // it takes place without him
      schedule_roster(agent);
      continue;
    }
    if (has_spells(agent)) stop_idle_clock(agent);
    day.break_start = now;
    day.away = pause.activity == Activity::away;
    agents_.start_pause(agent, pause.activity, pause.paid, now, records_);
    timeline_.events.schedule(work, agent, {now + length, rank_of(agent_in, agent)});
    schedule_roster(agent);
    if (pause.left_above) {
      const Interruptible one{agent, now, *pause.left_above};
      const auto behind = std::find_if(interruptible_.begin(), interruptible_.end(),
                                       [&](const Interruptible& other) { return other.agent > agent; });
      interruptible_.insert(behind, one);
    }
    return true;
  }
  return false;
}

bool CallCenter::postpone(AgentIndex agent, const Break& pause) {
  const Microseconds latest = std::min(pause.start + pause.slack, end_of_day(agent));
  if (timeline_.now >= latest || waiting_for(agents_.team(agent)) <= pause.unless_waiting) return false;
  timeline_.events.schedule(roster, agent, {latest, rank_of(agent_out, agent)});
  return true;
}

void CallCenter::finish_pause(AgentIndex agent) {
  AgentDay& day = agent_days_[agent];
  const bool unscheduled = agents_.state(agent) == AgentState::off_phone && !day.away;
  day.away = false;
  if (!unscheduled && has_spells(agent)) skip_break(agent);
}

bool CallCenter::stays_on(AgentIndex agent) {
  const AgentPlan& who = plan_->agents()[agent];
  const auto& overtime = plan_->teams()[who.team].team->people.overtime;
  if (!overtime || end_of_day(agent) < who.shift->to) return false;
  const Microseconds limit = who.shift->to + overtime->at_most;
  if (timeline_.now >= limit || waiting_for(who.team) <= overtime->waiting_above) return false;
  timeline_.events.schedule(roster, agent, {limit, rank_of(agent_out, agent)});
  return true;
}

void CallCenter::call_back(std::size_t call_type) {
  std::erase_if(interruptible_, [&](const Interruptible& one) {
    return !agents_.on_duty(one.agent) || agents_.since(one.agent) != one.since ||
           agents_.state(one.agent) == AgentState::available;
  });
  for (auto one = interruptible_.begin(); one != interruptible_.end(); ++one) {
    const std::uint32_t team = agents_.team(one->agent);
    const auto& skills = skills_of(team);
    const bool answers = std::any_of(skills.begin(), skills.end(),
                                     [&](const Skill& skill) { return skill.call_type == call_type; });
    if (!answers || waiting_for(team) <= one->left_above) continue;
    // What he does ends now, as if its time were over, before anything else happens.
    timeline_.events.schedule(work, one->agent, {timeline_.now, rank_of(agent_in, one->agent)});
    interruptible_.erase(one);
    return;
  }
}

std::uint32_t CallCenter::waiting_for(std::size_t team) const {
  std::uint32_t waiting = 0;
  for (const Skill& skill : skills_of(team)) waiting += room_.count(skill.call_type);
  return waiting;
}

}  // namespace holdtime::models
