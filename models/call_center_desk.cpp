// What those who run the day do about it: when they look, whom they ask, and what changes then.
#include <algorithm>

#include "models/call_center.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {

// Slots: the next look of each intervention, then what takes effect, then each event's beginning, then its
// end.

void CallCenter::begin_desk() {
  const Center& center = plan_->center();
  const std::size_t count = center.interventions.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Intervention& one = center.interventions[i];
    Microseconds first = one.when ? one.when->from : one.at;
    if (one.when) {
      while (first < timeline_.now) first += one.when->every;
      if (first >= one.when->to) continue;
    }
    // What was to be done before the moment at which the day is known has been done, or not.
    if (first >= timeline_.now && one.times > 0) schedule_desk(i, first);
  }
  for (std::size_t e = 0; e < center.events.size(); ++e) {
    if (!center.events[e].changes_center() || !events_.happens(e)) continue;
    const auto& window = events_.window(e);
    if (window.to <= timeline_.now) continue;
    schedule_desk(2 * count + e, std::max(window.from, timeline_.now));
    if (window.to != engine::never) schedule_desk(2 * count + center.events.size() + e, window.to);
  }
}

void CallCenter::schedule_desk(std::size_t slot, Microseconds moment) {
  const std::size_t first = plan_->agents().size() + plan_->teams().size();
  timeline_.events.schedule(roster, static_cast<engine::Slot>(first + slot),
                            {moment, engine::tie_rank(intervention, slot, 0)});
}

void CallCenter::desk_event(std::size_t slot) {
  const Center& center = plan_->center();
  const std::size_t count = center.interventions.size();
  if (slot < count) return consider(slot);
  if (slot < 2 * count) return take_effect(slot - count);
  slot -= 2 * count;
  const bool begins = slot < center.events.size();
  const DayEvent& event = center.events[begins ? slot : slot - center.events.size()];
  if (!event.lines.empty()) change_lines();
  if (event.answering.any()) change_answering(event.answering, begins ? 1 : -1);
}

void CallCenter::consider(std::size_t i) {
  const Intervention& one = plan_->center().interventions[i];
  DeskToday::Done& done = desk_.done[i];
  // While what was decided is yet to come, nothing more of the kind is decided.
  const Microseconds apart = std::max(one.apart, one.notice);
  const bool rested = done.times == 0 || timeline_.now - done.last >= apart;
  if (rested && (!one.when || is_called_for(i))) {
    intervene(i);
    ++done.times;
    done.last = timeline_.now;
  }
  if (!one.when || done.times >= one.times) return;
  const Microseconds next = timeline_.now + one.when->every;
  if (next < one.when->to) schedule_desk(i, next);
}

bool CallCenter::is_called_for(std::size_t i) {
  const Intervention& one = plan_->center().interventions[i];
  const Trigger& trigger = *one.when;
  switch (trigger.sees) {
    case Trigger::Sees::service_level_below: {
      const auto counts = desk_.service[i].counts(timeline_.now, trigger.window);
      return counts.all > 0 &&
             static_cast<double>(counts.good) < trigger.level * static_cast<double>(counts.all);
    }
    case Trigger::Sees::waiting_above: {
      std::uint32_t waiting = 0;
      for (const std::size_t type : trigger.call_types) waiting += room_.count(type);
      return waiting > trigger.level;
    }
    case Trigger::Sees::longest_wait_above: {
      Microseconds longest = 0;
      for (const std::size_t type : trigger.call_types) {
        room_.for_each(type, [&](engine::Slot slot) {
          longest = std::max(longest, timeline_.now - room_.caller(slot).queue_entry);
        });
      }
      return longest > trigger.longest_wait;
    }
    default: {
      std::uint32_t idle = 0;
      for (const std::size_t team : one.teams) idle += agents_.idle_in(team, agents_.on_duty_in(team));
      return idle > trigger.level;
    }
  }
}

void CallCenter::intervene(std::size_t i) {
  const Intervention& one = plan_->center().interventions[i];
  DeedRecord deed;
  deed.intervention = static_cast<std::uint32_t>(i);
  deed.time = desk_.done[i].times;
  deed.by_rule = one.when.has_value();
  deed.decided = timeline_.now;
  deed.effective = timeline_.now + one.notice;
  deed.cost = one.cost_a_time;
  if (one.asks_people()) {
    ask_people(i, deed);
    deed.team = deed.agent = nobody;
  } else {
    schedule_desk(plan_->center().interventions.size() + i, deed.effective);
  }
  records_.next_deed() = deed;
}

void CallCenter::ask_people(std::size_t i, DeedRecord& deed) {
  const Intervention& one = plan_->center().interventions[i];
  const std::uint32_t most = one.people.value_or(~std::uint32_t{0});
  for (const std::size_t t : one.teams) {
    const TeamPlan& team = plan_->teams()[t];
    for (std::uint32_t number = 0; number < team.agents && deed.agreed < most; ++number) {
      const AgentIndex agent = team.first_agent + number;
      if (desk_.said[i][agent]) continue;
      const Microseconds time = could_give(one, agent);
      if (time <= 0) continue;
      desk_.said[i][agent] = true;
      const auto words = engine::draw_block(day_, plan_->intervention_entity(i) ^ team.entity, number,
                                            static_cast<std::uint32_t>(Purpose::uptake));
      DeedRecord asked = deed;
      asked.team = static_cast<std::uint32_t>(t);
      asked.agent = number;
      asked.asked = 1;
      asked.agreed = engine::to_uniform(words[0]) < one.uptake ? 1 : 0;
      asked.cost = asked.moved = 0;
      ++deed.asked;
      if (asked.agreed != 0) {
        asked.moved = time;
        // Rounded to the nearest millionth; hours and prices are bounded by the reader, so that it fits.
        asked.cost =
            one.cost_a_person + (one.cost_an_hour / 1000 * (time / 1000) + 1'800'000) / 3'600'000 * 1000;
        ++deed.agreed;
        change_day(one, agent);
      }
      records_.next_deed() = asked;
    }
  }
}

std::size_t CallCenter::next_break(const Intervention& one, AgentIndex agent) const {
  const auto breaks = timetables_.breaks(agent);
  const Microseconds effective = timeline_.now + one.notice;
  const std::size_t step = std::max<std::size_t>(agent_days_[agent].step, 1) - 1;
  for (std::size_t i = step; i < breaks.size(); ++i) {
    const Break& pause = breaks[i];
    if (pause.start < effective || pause.start >= effective + one.ahead) continue;
    const bool fits =
        one.deed == Deed::defer_activity ? planned_work(pause.activity) : pause.activity == Activity::rest;
    if (!fits) continue;
    if (one.deed == Deed::shorten_break) {
      if (pause.length > one.by) return i;
      continue;
    }
    if (pause.start + one.by + pause.length <= timetables_.to(agent)) return i;
  }
  return breaks.size();
}

Microseconds CallCenter::could_give(const Intervention& one, AgentIndex agent) const {
  const AgentPlan& who = plan_->agents()[agent];
  if (who.shift == nullptr || agent_days_[agent].absent) return 0;
  const Microseconds effective = timeline_.now + one.notice;
  if (one.deed == Deed::standby) {
    if (!who.standby || timetables_.from(agent) < timetables_.to(agent)) return 0;
    return std::max<Microseconds>(0, who.shift->to - std::max(who.shift->from, effective));
  }
  // Only who is there, and still will be.
  const Microseconds to = timetables_.to(agent);
  if (!agents_.on_duty(agent) || to <= effective) return 0;
  switch (one.deed) {
    case Deed::overtime:
      return one.by;
    case Deed::early_release:
      return to - effective;
    default: {
      const std::size_t which = next_break(one, agent);
      if (which == timetables_.breaks(agent).size()) return 0;
      return one.deed == Deed::shorten_break ? one.by : timetables_.breaks(agent)[which].length;
    }
  }
}

void CallCenter::change_day(const Intervention& one, AgentIndex agent) {
  const AgentPlan& who = plan_->agents()[agent];
  const Microseconds effective = timeline_.now + one.notice;
  const std::size_t step = std::max<std::size_t>(agent_days_[agent].step, 1) - 1;
  switch (one.deed) {
    case Deed::standby: {
      const Microseconds from = std::max(who.shift->from, effective);
      timetables_.set_from(agent, from);
      timetables_.drop_breaks_before(agent, from);
      return schedule_roster(agent);
    }
    case Deed::overtime:
      timetables_.set_to(agent, timetables_.to(agent) + one.by);
      break;
    case Deed::early_release:
      timetables_.set_to(agent, effective);
      break;
    default: {
      const std::size_t which = next_break(one, agent);
      const Break pause = timetables_.breaks(agent)[which];
      const bool shorter = one.deed == Deed::shorten_break;
      timetables_.change_break(agent, step, which, pause.start + (shorter ? 0 : one.by),
                               pause.length - (shorter ? one.by : 0));
    }
  }
  schedule_roster(agent);
}

void CallCenter::take_effect(std::size_t i) {
  const Intervention& one = plan_->center().interventions[i];
  if (one.deed == Deed::change_answering) return change_answering(one.answering, 1);
  if (one.deed == Deed::offer_callbacks || one.deed == Deed::stop_callbacks)
    return callbacks_.switch_offers(one.deed == Deed::offer_callbacks);
  if (one.deed == Deed::start_messages || one.deed == Deed::stop_messages)
    return callbacks_.switch_messages(one.deed == Deed::start_messages);
  const Center& center = plan_->center();
  const DayEvent& event = center.events[one.event];
  // What is under way goes on; it is not begun twice.
  if (events_.window(one.event).holds(timeline_.now)) return;
  events_.call(center, one.event, timeline_.now);
  if (!event.lines.empty()) change_lines();
  if (event.answering.any()) change_answering(event.answering, 1);
  const Microseconds ends = events_.window(one.event).to;
  if (event.changes_center() && ends != engine::never)
    schedule_desk(2 * center.interventions.size() + center.events.size() + one.event, ends);
}

void CallCenter::change_answering(const AnsweringChange& change, int sign) {
  desk_.answering.apply(plan_->center(), change, sign);
  for (const auto* list : {&change.also, &change.stops}) {
    for (const Answering& one : *list) offer_to_idle(one.team);
  }
}

void CallCenter::offer_to_idle(std::size_t t) {
  while (room_.count() > 0) {
    const AgentIndex agent = agents_.longest_idle(t);
    if (agent == no_agent) return;
    const engine::Slot place = pick(static_cast<std::uint32_t>(t));
    if (place == engine::no_slot) return;
    answer_waiting(place, agent);
  }
}

void CallCenter::change_lines() {
  const Center& center = plan_->center();
  for (std::size_t group = 0; group < center.line_groups.size(); ++group) {
    std::uint32_t lines = center.line_groups[group].lines;
    for (std::size_t e = 0; e < center.events.size(); ++e) {
      if (!events_.window(e).holds(timeline_.now)) continue;
      for (const auto& [which, number] : center.events[e].lines) {
        if (which == group) lines = number;
      }
    }
    trunks_.set_lines(group, lines);
  }
}

void CallCenter::see_wait_end(const Caller& caller, bool answered) {
  const auto& all = plan_->center().interventions;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].when || all[i].when->sees != Trigger::Sees::service_level_below) continue;
    const Trigger& trigger = *all[i].when;
    if (!concerns(trigger.call_types, caller.call_type)) continue;
    const bool good = answered && timeline_.now - caller.queue_entry <= trigger.within;
    desk_.service[i].add(timeline_.now, good, trigger.window);
  }
}

IvrEnd CallCenter::ivr_end_today(const Ivr& machine, std::size_t call_type, double uniform) const {
  Ivr today;
  today.contained = events_.contained(plan_->center(), call_type, timeline_.now, machine.contained);
  // Of those who are not served the same share hangs up as ever.
  const double others = 1.0 - machine.contained;
  today.hang_up = others > 0.0 ? machine.hang_up / others * (1.0 - today.contained) : 0.0;
  return ivr_end(today, uniform);
}

}  // namespace holdtime::models
