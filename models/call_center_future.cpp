// Another future for a day that has gone as far as it has.
#include "models/call_center.hpp"
#include "models/given/remaining.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {

void CallCenter::draw_fresh_future(engine::DayKey day) {
  const Center& center = plan_->center();
  const Microseconds now = timeline_.now;
  day_ = day;
  for (std::size_t type = 0; type < streams_.size(); ++type) {
    if (!std::holds_alternative<PoissonArrivals>(center.call_types[type].arrivals)) continue;
    ArrivalStream& stream = streams_[type];
    stream.begin(day, busyness_[type] * calls_);
    while (stream.arrival() < now) stream.step();
    timeline_.events.cancel(arrivals, static_cast<engine::Slot>(type));
    schedule_arrival(type);
  }
  const auto words_of = [&](std::uint32_t call_type, std::uint64_t ordinal) {
    return engine::draw_block(day, plan_->call_type_entity(call_type), ordinal,
                              static_cast<std::uint32_t>(Purpose::fresh_future));
  };
  for (std::size_t type = 0; type < center.call_types.size(); ++type) {
    room_.for_each(type, [&](engine::Slot place) {
      const Caller& caller = room_.caller(place);
      const Distribution& law = center.call_types[type].patience.at(caller.queue_entry);
      const auto words = words_of(caller.caller_type, caller.ordinal);
      room_.draw_work(place, OwnLength::drawn_by(words[1]), OwnLength::drawn_by(words[2]));
      if (!law || callbacks_.is_kept(place)) return;
      const Microseconds hangs_up =
          now + remaining(law, now - caller.queue_entry, engine::to_uniform(words[0]));
      if (!plan_->routing().plain(type)) {
        agendas_[place].hangs_up = hangs_up;
        return schedule_agenda(place);
      }
      timeline_.events.schedule(patience, place,
                                {hangs_up, engine::tie_rank(giving_up, caller.caller_type, caller.ordinal)});
    });
  }
  for (AgentIndex agent = 0; agent < plan_->agents().size(); ++agent) {
    if (!agents_.on_duty(agent) || agents_.state(agent) != AgentState::talking) continue;
    // Whether somebody who is being rung back picks up has been decided.
    if (is_rung_back(agent)) continue;
    // How long he stays with a caller he has passed on is for others to say.
    if (plan_->passing().has_transfers() && passing_.of(agent).transferred) continue;
    draw_rest_of_call(agent);
  }
}

void CallCenter::draw_rest_of_call(AgentIndex agent) {
  CallInHand& call = in_hand_[agent];
  const Microseconds now = timeline_.now;
  const Handling& handling = plan_->handling(call.call_type, agents_.team(agent));
  const bool at_answer = plan_->center().call_types[call.call_type].handling_moment == HandlingMoment::answer;
  const Microseconds moment = at_answer ? agents_.since(agent) : call.queue_entry;
  const auto words = engine::draw_block(day_, plan_->call_type_entity(call.caller_type), call.ordinal,
                                        static_cast<std::uint32_t>(Purpose::fresh_future));
  const auto& after_call = handling.after_call_work;
  const double pace = pace_of(call.call_type, agent) * plan_->passing().mark(call.mark).handle_time;
  const auto rest_of = [&](const Distribution& law, Microseconds elapsed, std::uint64_t word) {
    return remaining_at_pace(law, elapsed, engine::to_uniform(word), pace);
  };
  const bool talks = call.talk_end > now;
  if (talks) {
    call.talk_end = now + rest_of(handling.talk.at(moment), now - agents_.since(agent), words[0]);
    call.work_end = call.talk_end;
    if (after_call) {
      const Microseconds length = after_call->at(moment).length(engine::to_uniform(words[1]));
      call.work_end += times(length, pace);
    }
  } else if (after_call) {
    call.work_end = now + rest_of(after_call->at(moment), now - call.talk_end, words[1]);
  }
  const bool apart = talks && plan_->ends_talk_apart(call.call_type);
  timeline_.events.schedule(
      work, agent,
      {apart ? call.talk_end : call.work_end, engine::tie_rank(completion, call.caller_type, call.ordinal)});
}

}  // namespace holdtime::models
