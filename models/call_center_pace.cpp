// Handling times that depend on who answers, how tired he is, how many wait, and what happens today.
#include <cmath>

#include "models/call_center.hpp"

namespace holdtime::models {

Microseconds times(Microseconds length, double factor) {
  const double us = std::floor(static_cast<double>(length) * factor + 0.5);
  return us < static_cast<double>(engine::longest_length) ? static_cast<Microseconds>(us)
                                                          : engine::longest_length;
}

double CallCenter::pace_of(std::uint32_t call_type, AgentIndex agent) {
  if (!plan_->uses().pace) return 1.0;
  const std::uint32_t team = agents_.team(agent);
  double factor = paces_.factor(agent, timeline_.now);
  const auto& hurry = plan_->teams()[team].team->people.hurry;
  if (hurry && waiting_for(team) > hurry->waiting_above) factor *= hurry->factor;
  if (plan_->uses().events) factor *= events_.handling(plan_->center(), call_type, timeline_.now);
  return factor;
}

void CallCenter::change_pace(CallInHand& call, AgentIndex agent) {
  const Microseconds now = timeline_.now;
  const double factor = pace_of(call.call_type, agent);
  if (factor != 1.0) {
    const Microseconds after_call = call.work_end - call.talk_end;
    call.talk_end = now + times(call.talk_end - now, factor);
    call.work_end = call.talk_end + times(after_call, factor);
  }
  paces_.handles(agent, now, call.work_end);
}

}  // namespace holdtime::models
