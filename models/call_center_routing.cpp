// Who gets whom where that takes more than "the agent idle longest of the first rank that has one": other
// rules among agents, ranks that open to a caller after a while or while many wait, agents kept free for
// others.
#include <algorithm>

#include "models/call_center.hpp"
#include "models/routing/agent_rules.hpp"
#include "models/routing/choosing.hpp"

namespace holdtime::models {

engine::Slot CallCenter::pick(std::uint32_t index) const {
  const TeamPlan& team = plan_->teams()[index];
  const Gate* const gates = plan_->routing().gates(index);
  if (gates == nullptr) return team.rule->pick(Picking(plan_->center(), *team.team, room_, timeline_.now));
  const std::uint32_t idle = agents_.idle_in(index, plan_->routing().most_kept_free(index));
  const Team& today = plan_->uses().answering ? desk_.answering.team(index) : *team.team;
  return team.rule->pick(Picking(plan_->center(), today, room_, timeline_.now, gates, idle));
}

AgentIndex CallCenter::choose_in_rank(const Caller& caller, const std::vector<std::size_t>& rank) const {
  const Choosing choosing(*plan_, day_, agents_, worked_, timeline_.now, caller, rank);
  return plan_->routing().agent_rule(caller.call_type).choose(choosing);
}

AgentIndex CallCenter::choose_agent(const Caller& caller, Microseconds waited, std::uint32_t waiting) const {
  const CallType& type = plan_->center().call_types[caller.call_type];
  const std::vector<RankOpening>& openings = type.routing.openings;
  const auto& ranks = ranks_of(caller.call_type);
  for (std::size_t rank = 0; rank < ranks.size(); ++rank) {
    const RankOpening opening = openings.empty() ? RankOpening{} : openings[rank];
    if (waited < opening.after || waiting < opening.when_waiting) continue;
    const AgentIndex agent = choose_in_rank(caller, ranks[rank]);
    if (agent != no_agent) return agent;
  }
  return no_agent;
}

void CallCenter::begin_agenda(engine::Slot place, Microseconds hangs_up) {
  const std::size_t call_type = room_.caller(place).call_type;
  agendas_.begin(place, hangs_up);
  schedule_agenda(place);
  if (plan_->routing().watches_queue(call_type)) look_for_help(call_type);
}

void CallCenter::schedule_agenda(engine::Slot place) {
  const Caller& caller = room_.caller(place);
  const std::vector<Microseconds>& steps = plan_->routing().steps(caller.call_type);
  const Agenda& agenda = agendas_[place];
  const Microseconds step =
      agenda.step < steps.size() ? caller.queue_entry + steps[agenda.step] : engine::never;
  if (step == engine::never && agenda.hangs_up == engine::never) return;
  // A caller who has waited since before the day's records has ranks open to him at once (max).
  // In the same microsecond the rank opens first, as agents are asked before callers give up.
  const Kind kind = step <= agenda.hangs_up ? queue_entry : giving_up;
  timeline_.events.schedule(patience, place,
                            {std::max(std::min(step, agenda.hangs_up), timeline_.now),
                             engine::tie_rank(kind, caller.caller_type, caller.ordinal)});
}

bool CallCenter::take_step(engine::Slot place) {
  const Caller& caller = room_.caller(place);
  const std::vector<Microseconds>& steps = plan_->routing().steps(caller.call_type);
  if (steps.empty()) return false;
  Agenda& agenda = agendas_[place];
  const Microseconds waited = timeline_.now - caller.queue_entry;
  if (agenda.step >= steps.size() || waited < steps[agenda.step]) return false;
  ++agenda.step;
  const AgentIndex agent = choose_agent(caller, waited, room_.count(caller.call_type));
  if (agent == no_agent) {
    schedule_agenda(place);
  } else {
    answer_waiting(place, agent);
    release_held_over();
  }
  return true;
}

void CallCenter::look_for_help(std::size_t call_type) {
  const CallType& type = plan_->center().call_types[call_type];
  for (std::size_t rank = 0; rank < type.ranks.size(); ++rank) {
    const RankOpening opening = type.routing.openings[rank];
    if (opening.when_waiting == 0 || room_.count(call_type) < opening.when_waiting) continue;
    const engine::Slot place = room_.first_entered_by(call_type, timeline_.now - opening.after);
    if (place == engine::no_slot) continue;
    const AgentIndex agent = choose_in_rank(room_.caller(place), ranks_of(call_type)[rank]);
    if (agent == no_agent) continue;
    return answer_waiting(place, agent);
  }
}

bool CallCenter::is_within_limits(std::size_t call_type) const {
  for (const LimitPlan& each : plan_->routing().limits()) {
    const WaitingLimit& limit = *each.limit;
    const auto& types = limit.call_types;
    if (std::find(types.begin(), types.end(), call_type) == types.end()) continue;
    std::uint32_t waiting = 0;
    for (const std::size_t type : types) waiting += room_.count(type);
    std::uint32_t present = 0;
    for (const std::size_t team : each.teams) present += agents_.on_duty_in(team);
    // What is meant as 0.1 times 10 is a whole place.
    constexpr double rounding = 1e-9;
    if (waiting + 1.0 > limit.places + limit.per_agent * present + rounding) return false;
  }
  return true;
}

Outcome CallCenter::outcome_when_full(std::size_t call_type) const {
  return plan_->center().call_types[call_type].routing.voicemail ? Outcome::voicemail : Outcome::blocked;
}

}  // namespace holdtime::models
