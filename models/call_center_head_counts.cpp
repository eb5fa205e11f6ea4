// Teams that are staffed by head counts: who comes when the count rises, who goes when it falls.
#include <algorithm>

#include "models/call_center.hpp"

namespace holdtime::models {
namespace {

/// Ordinal of a team's own events in tie ranks: after those of its people.
constexpr std::uint64_t after_people = (std::uint64_t{1} << 40) - 1;

}  // namespace

void CallCenter::schedule_head_count(std::size_t team) {
  const auto& steps = plan_->teams()[team].head_counts->steps;
  const std::uint32_t step = team_days_[team].step;
  if (step > steps.size()) return;
  const Microseconds closes = plan_->center().closes;
  const Microseconds due = step < steps.size() ? std::min(steps[step].from, closes) : closes;
  const bool rising = step < steps.size() && (step == 0 || steps[step].people > steps[step - 1].people);
  timeline_.events.schedule(roster, static_cast<engine::Slot>(plan_->agents().size() + team),
                            {due, engine::tie_rank(rising ? agent_in : agent_out, team, after_people)});
}

void CallCenter::set_head_count(std::size_t t) {
  const TeamPlan& team = plan_->teams()[t];
  TeamDay& day = team_days_[t];
  const auto& steps = team.head_counts->steps;
  const bool over = timeline_.now >= plan_->center().closes || day.step >= steps.size();
  const std::uint32_t people = over ? 0 : steps[day.step].people;
  day.step = over ? static_cast<std::uint32_t>(steps.size()) + 1 : day.step + 1;
  schedule_head_count(t);

  day.target = 0;
  for (std::uint32_t number = 0; number < people; ++number) {
    day.target += agent_days_[team.first_agent + number].absent ? 0u : 1u;
  }
  const auto expected = [&] {
    return agents_.on_duty_in(t) - static_cast<std::uint32_t>(day.surplus_since.size());
  };
  while (expected() < day.target) {
    if (!day.surplus_since.empty()) {
      day.surplus_since.take_last();
      --surplus_;
    } else {
      const AgentIndex agent = day.away.back();
      day.away.pop_back();
      come(agent, engine::never);
    }
  }
  if (over) {
    for (AgentIndex agent = team.first_agent; agent < team.first_agent + team.agents; ++agent) {
      if (agents_.on_duty(agent)) agents_.set_rostered_end(agent, timeline_.now);
      held_over_.push_back(agent);
    }
  }
  // Idle people go first, then those off the phone; the busy ones as they finish.
  const AgentIndex end = team.first_agent + team.agents;
  AgentIndex off_phone = team.spells ? team.first_agent : end;  // nobody before him is off the phone
  while (expected() > day.target) {
    day.surplus_since.add(timeline_.now);
    ++surplus_;
    AgentIndex goes = agents_.longest_idle(t);
    if (goes == no_agent) {
      while (off_phone < end &&
             !(agents_.on_duty(off_phone) && agents_.state(off_phone) == AgentState::off_phone)) {
        ++off_phone;
      }
      if (off_phone < end) goes = off_phone;
    }
    if (goes == no_agent || needed_after_closing(t)) continue;
    timeline_.events.cancel(work, goes);
    attend_to_roster(goes);
  }
}

void CallCenter::mark_overrun(AgentIndex agent) {
  const std::uint32_t team = agents_.team(agent);
  const SurplusSince& surplus = team_days_[team].surplus_since;
  if (!surplus.empty() && !needed_after_closing(team)) agents_.set_rostered_end(agent, surplus.first());
}

}  // namespace holdtime::models
