#include "results/adherence_tally.hpp"

#include <algorithm>

namespace holdtime::results {
namespace {

using models::Activity;
using models::AgentState;

bool on_phone(AgentState state) {
  return state == AgentState::available || state == AgentState::talking || state == AgentState::after_call;
}

bool works(AgentState state) {
  return on_phone(state) || state == AgentState::meeting || state == AgentState::training ||
         state == AgentState::coaching || state == AgentState::back_office;
}

/// Tells what a shift says of every moment: `phone(from, to)` and `pause(from, to, activity)`.
template <class Phone, class Pause>
void each_stretch(const models::Shift& shift, Phone&& phone, Pause&& pause) {
  Microseconds at = shift.from;
  for (const models::Break& one : shift.breaks) {
    if (one.start > at) phone(at, one.start);
    at = one.start + one.length;
    pause(one.start, at, one.activity);
  }
  if (shift.to > at) phone(at, shift.to);
}

}  // namespace

AdherenceTally::AdherenceTally(const models::CenterPlan& plan)
    : plan_(&plan),
      periods_(periods_of(plan)),
      window_from_(plan.center().measure ? plan.center().measure->first : -engine::never),
      window_to_(plan.center().measure ? plan.center().measure->second : engine::never),
      away_(plan.agents().size(), false) {}

void AdherenceTally::clear() {
  away_.assign(away_.size(), false);
}

void AdherenceTally::take(std::span<const models::AgentSpell> spells, Cube<TeamFacts>& teams) {
  for (const models::AgentSpell& spell : spells) count(spell, teams);
}

void AdherenceTally::count(const models::AgentSpell& spell, Cube<TeamFacts>& teams) {
  const models::AgentIndex agent = plan_->teams()[spell.team].first_agent + spell.agent;
  const models::Shift* shift = plan_->agents()[agent].shift;
  if (shift == nullptr || plan_->agents()[agent].standby) return;
  if (spell.state == AgentState::absent) {
    away_[agent] = true;
    return;
  }
  TeamFacts* cells = &teams(spell.team, 0);
  if (works(spell.state)) add(cells, TeamFact::worked, spell.from, spell.to, 1);
  const auto as_rostered = [&](Microseconds from, Microseconds to) {
    add(cells, TeamFact::as_rostered, std::max(from, spell.from), std::min(to, spell.to), 1);
  };
  each_stretch(
      *shift,
      [&](Microseconds from, Microseconds to) {
        if (on_phone(spell.state)) as_rostered(from, to);
      },
      [&](Microseconds from, Microseconds to, Activity activity) {
        if (spell.state == models::state_of(activity)) as_rostered(from, to);
      });
}

void AdherenceTally::close(Cube<TeamFacts>& teams) const {
  models::AgentIndex agent = 0;
  while (agent < away_.size()) {
    const models::AgentPlan& first = plan_->agents()[agent];
    std::int64_t people = 0;
    for (; agent < away_.size() && plan_->agents()[agent].shift == first.shift &&
           plan_->agents()[agent].team == first.team;
         ++agent) {
      people += away_[agent] ? 0 : 1;
    }
    if (first.shift == nullptr || first.standby || people == 0) continue;
    TeamFacts* cells = &teams(first.team, 0);
    each_stretch(
        *first.shift,
        [&](Microseconds from, Microseconds to) {
          add(cells, TeamFact::rostered, from, to, people);
          add(cells, TeamFact::rostered_work, from, to, people);
        },
        [&](Microseconds from, Microseconds to, Activity activity) {
          add(cells, TeamFact::rostered, from, to, people);
          if (activity != Activity::rest) add(cells, TeamFact::rostered_work, from, to, people);
        });
  }
}

void AdherenceTally::add(TeamFacts* cells, TeamFact fact, Microseconds from, Microseconds to,
                         std::int64_t people) const {
  Microseconds at = std::max(from, window_from_);
  const Microseconds end = std::min(to, window_to_);
  while (at < end) {
    const std::size_t period = periods_.at(at);
    const Microseconds next = period < periods_.count
                                  ? std::min(end, periods_.start(period) + periods_.length)
                              : at < periods_.first ? std::min(end, periods_.first)
                                                    : end;
    cells[period][fact] += people * (next - at);
    at = next;
  }
}

}  // namespace holdtime::results
