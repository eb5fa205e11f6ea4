// A day that is known up to a moment. The day before it is played like any other, with as many people as
// came, and nobody writes it down: so breaks are late, callers are in the IVR and others will call again, as
// on such a day. Then whoever waits or talks in it is forgotten, and those who really do take their places.
#include <algorithm>

#include "models/call_center.hpp"
#include "models/demand/caller_class.hpp"
#include "models/given/remaining.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {
namespace {

/// Numbers of those who are there when records begin: beyond all who come on the day.
constexpr std::uint64_t first_given = std::uint64_t{1} << 39;

struct NobodyLooks final : RecordSink {
  void take(std::span<const CallRecord>) override {}
  void take(std::span<const AgentSpell>) override {}
};

bool rostered_at(const AgentPlan& who, const HeadCounts* counts, Microseconds moment) {
  if (who.standby) return false;
  if (who.shift != nullptr) return who.shift->from <= moment && moment < who.shift->to;
  std::uint32_t people = 0;
  for (const HeadCounts::Step& step : counts->steps) {
    if (step.from <= moment) people = step.people;
  }
  return who.number < people;
}

}  // namespace

void CallCenter::begin_in_the_middle(const GivenState& given) {
  NobodyLooks nobody_looks;
  started_ = true;
  play(given.at, false, nobody_looks);
  started_ = false;
  records_from_ = last_event_ = given.at;
  forget_calls();
  // Who may be called back from what he does is known by its beginning, which moves.
  std::erase_if(interruptible_,
                [&](const Interruptible& one) { return agents_.since(one.agent) != one.since; });
  for (Interruptible& one : interruptible_) one.since = given.at;
  agents_.begin_spells_at(given.at);
  records_.clear();

  std::vector<std::uint64_t> numbers(plan_->center().call_types.size(), 0);
  for (const GivenState::Busy& busy : given.busy) take_up(busy, numbers[busy.call_type]++);
  std::fill(numbers.begin(), numbers.end(), 0);
  for (const GivenState::Waiting& waiting : given.waiting)
    put_in_queue(waiting, numbers[waiting.call_type]++);
  // Where people are idle all the same, somebody waits whom they may not take, or was put down a moment late.
  for (AgentIndex agent = 0; agent < plan_->agents().size() && room_.count() > 0; ++agent) {
    if (!agents_.on_duty(agent) || agents_.state(agent) != AgentState::available) continue;
    const engine::Slot place = pick(agents_.team(agent));
    if (place == engine::no_slot) continue;
    answer_waiting(place, agent);
  }
}

void CallCenter::forget_calls() {
  for (std::size_t type = 0; type < plan_->center().call_types.size(); ++type) {
    for (auto place = room_.first(type); place != engine::no_slot; place = room_.first(type)) {
      timeline_.events.cancel(patience, place);
      room_.leave(place);
    }
  }
  for (AgentIndex agent = 0; agent < plan_->agents().size(); ++agent) {
    if (!agents_.on_duty(agent) || agents_.state(agent) != AgentState::talking) continue;
    timeline_.events.cancel(work, agent);
    mark_overrun(agent);
    make_free(agent);
  }
  if (plan_->passing().has_transfers()) {
    passing_.clear(plan_->agents().size(), plan_->center().call_types.size());
  }
  if (plan_->uses().tells_waits) callbacks_.forget_calls();
  // Only those in the IVR hold lines now.
  trunks_.clear();
  for (std::size_t type = 0; type < plan_->center().call_types.size(); ++type) {
    for (std::uint32_t i = 0; i < ivr_.count(type); ++i) trunks_.take(type);
  }
}

void CallCenter::take_up(const GivenState::Busy& busy, std::uint64_t number) {
  const TeamPlan& team = plan_->teams()[busy.team];
  // Idle people, then people on a break, which comes after the call then, then others who are off the phone.
  AgentIndex agent = agents_.longest_idle(busy.team);
  for (const bool off_phone : {false, true}) {
    for (AgentIndex each = team.first_agent; agent == no_agent && each < team.first_agent + team.agents;
         ++each) {
      if (!agents_.on_duty(each)) continue;
      const AgentState state = agents_.state(each);
      const bool on_call = state == AgentState::talking || state == AgentState::after_call;
      if (!on_call && off_phone == (state == AgentState::off_phone)) agent = each;
    }
  }
  if (agent == no_agent) return;
  const AgentState state = agents_.state(agent);
  const bool on_pause = state != AgentState::available && state != AgentState::off_phone;
  timeline_.events.cancel(work, agent);
  if (state == AgentState::available) {
    if (has_spells(agent)) stop_idle_clock(agent);
  } else {
    finish_pause(agent);
  }
  agents_.take_up_call(agent, timeline_.now, records_);
  if (on_pause) {
    --agent_days_[agent].step;
    schedule_roster(agent);
  }

  const auto words = engine::draw_block(day_, plan_->call_type_entity(busy.call_type), number,
                                        static_cast<std::uint32_t>(Purpose::given_busy));
  const Handling& handling = plan_->handling(busy.call_type, busy.team);
  const Microseconds answered = timeline_.now - busy.elapsed;
  CallInHand& call = in_hand_[agent];
  call = {};
  call.call_type = call.caller_type = static_cast<std::uint32_t>(busy.call_type);
  call.ordinal = first_given + number;
  call.arrival = call.queue_entry = answered;
  call.talk_end = call.work_end = timeline_.now;
  const auto& after_call = handling.after_call_work;
  const double pace = pace_of(call.call_type, agent);
  const auto rest_of = [&](const Distribution& law, Microseconds elapsed, std::uint64_t word) {
    return remaining_at_pace(law, elapsed, engine::to_uniform(word), pace);
  };
  if (busy.talking) {
    call.talk_end += rest_of(handling.talk.at(answered), busy.elapsed, words[0]);
    call.work_end = call.talk_end;
    if (after_call) {
      const Microseconds length = after_call->at(answered).length(engine::to_uniform(words[1]));
      call.work_end += times(length, pace);
    }
  } else if (after_call) {
    call.work_end += rest_of(after_call->at(answered), busy.elapsed, words[1]);
  }
  const bool on_line = busy.talking && plan_->has_lines() && trunks_.needed(busy.call_type);
  if (on_line) trunks_.take(busy.call_type);
  timeline_.events.schedule(work, agent,
                            {on_line ? call.talk_end : call.work_end,
                             engine::tie_rank(completion, call.caller_type, call.ordinal)});
}

bool CallCenter::end_given(AgentIndex agent) {
  const CallInHand& call = in_hand_[agent];
  // He had a line if he was still talking then.
  const bool talked = call.talk_end > records_from_;
  if (talked && call.talk_end == timeline_.now && trunks_.needed(call.call_type)) {
    trunks_.free(call.call_type);
    if (call.work_end > timeline_.now) {
      timeline_.events.schedule(
          work, agent, {call.work_end, engine::tie_rank(completion, call.caller_type, call.ordinal)});
      return true;
    }
  }
  mark_overrun(agent);
  agents_.end_call(agent, call.call_type, call.talk_end, call.work_end, records_);
  return false;
}

void CallCenter::put_in_queue(const GivenState::Waiting& waiting, std::uint64_t number) {
  const CallType& type = plan_->center().call_types[waiting.call_type];
  const auto words = engine::draw_block(day_, plan_->call_type_entity(waiting.call_type), number,
                                        static_cast<std::uint32_t>(Purpose::given_waiting));
  Caller caller;
  caller.call_type = caller.caller_type = static_cast<std::uint32_t>(waiting.call_type);
  caller.ordinal = first_given + number;
  caller.arrival = caller.queue_entry = timeline_.now - waiting.waited;
  caller.priority_class = class_of(type, engine::to_uniform(words[3]));
  caller.talk = OwnLength::drawn_by(words[1]);
  caller.after_call = OwnLength::drawn_by(words[2]);
  trunks_.take(waiting.call_type);
  const engine::Slot place = room_.join(caller);
  Microseconds hangs_up = engine::never;
  if (const Distribution& law = type.patience.at(caller.queue_entry)) {
    hangs_up = timeline_.now + remaining(law, waiting.waited, engine::to_uniform(words[0]));
  }
  wait_until(place, hangs_up);
}

void CallCenter::begin_known_people(std::size_t t) {
  const GivenState& given = *plan_->center().given;
  const TeamPlan& team = plan_->teams()[t];
  std::vector<double> luck;
  std::vector<std::uint32_t> then;  // rostered at the moment
  std::size_t there = 0;
  const double absence = absence_today(t);
  for (std::uint32_t number = 0; number < team.agents; ++number) {
    luck.push_back(absence_luck(team, number));
    if (!rostered_at(plan_->agents()[team.first_agent + number], team.head_counts, given.at)) continue;
    then.push_back(number);
    there += luck.back() < absence ? 0u : 1u;
  }
  const auto busy = static_cast<std::size_t>(std::count_if(
      given.busy.begin(), given.busy.end(), [&](const GivenState::Busy& each) { return each.team == t; }));
  if (given.present[t]) there = *given.present[t];
  there = std::max(there, busy);
  // Those come whom chance favours most, so that one more present adds a person and moves nobody.
  std::stable_sort(then.begin(), then.end(), [&](auto a, auto b) { return luck[a] > luck[b]; });
  std::vector<bool> absent;
  for (std::uint32_t number = 0; number < team.agents; ++number) absent.push_back(luck[number] < absence);
  for (std::size_t i = 0; i < then.size(); ++i) absent[then[i]] = i >= there;
  for (std::uint32_t number = 0; number < team.agents; ++number)
    begin_person(team.first_agent + number, absent[number]);
}

}  // namespace holdtime::models
