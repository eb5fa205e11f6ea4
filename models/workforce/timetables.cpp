#include "models/workforce/timetables.hpp"

#include <algorithm>
#include <tuple>

#include "models/purposes.hpp"

namespace holdtime::models {
namespace {

Microseconds drawn(const Distribution& law, std::uint64_t word) {
  return law ? law.length(engine::to_uniform(word)) : 0;
}

/// By start; no two different breaks are alike to it, so the order is one and the same everywhere.
bool comes_first(const Break& a, const Break& b) {
  return std::tie(a.start, a.activity, a.length) < std::tie(b.start, b.activity, b.length);
}

}  // namespace

void Timetables::begin(const CenterPlan& plan, engine::DayKey day, const EventsToday& events) {
  days_.assign(plan.agents().size(), Day{});
  breaks_.clear();
  event_entities_.clear();
  for (const DayEvent& event : plan.center().events) {
    event_entities_.push_back(engine::entity_hash(entity_name("event", event.name)));
  }
  for (AgentIndex agent = 0; agent < days_.size(); ++agent) {
    if (plan.agents()[agent].shift != nullptr) add_person(plan, day, events, agent);
  }
}

void Timetables::add_person(const CenterPlan& plan, engine::DayKey day, const EventsToday& events,
                            AgentIndex agent) {
  const AgentPlan& who = plan.agents()[agent];
  const TeamPlan& team = plan.teams()[who.team];
  const Adherence& adherence = team.team->people.adherence;
  const auto words = [&](std::uint32_t block) {
    return engine::draw_block(day, team.entity, who.number, static_cast<std::uint32_t>(Purpose::adherence),
                              block);
  };
  Day& today = days_[agent];
  today.from = who.shift->from;
  today.to = who.shift->to;
  today.first = breaks_.size();
  if (who.standby) today.from = today.to;  // does not come
  if (adherence.any() && !who.standby) {
    const auto of_day = words(0);
    today.from += drawn(adherence.late_start, of_day[0]);
    today.to -= drawn(adherence.early_leave, of_day[1]);
  }
  for (std::uint32_t i = 0; i < who.shift->breaks.size(); ++i) {
    Break pause = who.shift->breaks[i];
    // Meetings and the like begin and end by the clock, whoever comes late.
    if (pause.activity == Activity::rest && (adherence.late_break || adherence.long_break)) {
      const auto of_break = words(i + 1);
      pause.start += drawn(adherence.late_break, of_break[0]);
      pause.length += drawn(adherence.long_break, of_break[1]);
    }
    breaks_.push_back(pause);
  }
  add_events(plan, day, events, agent);
  // What was to begin before he came is not made up for.
  const auto first = breaks_.begin() + static_cast<std::ptrdiff_t>(today.first);
  breaks_.erase(std::remove_if(first, breaks_.end(),
                               [&](const Break& pause) {
                                 return pause.start < today.from && today.from > who.shift->from &&
                                        !who.standby && pause.activity != Activity::away;
                               }),
                breaks_.end());
  std::sort(breaks_.begin() + static_cast<std::ptrdiff_t>(today.first), breaks_.end(), comes_first);
  today.count = breaks_.size() - today.first;
}

void Timetables::change_break(AgentIndex agent, std::size_t from, std::size_t which, Microseconds start,
                              Microseconds length) {
  const auto begin = breaks_.begin() + static_cast<std::ptrdiff_t>(days_[agent].first);
  const auto end = begin + static_cast<std::ptrdiff_t>(days_[agent].count);
  (begin + static_cast<std::ptrdiff_t>(which))->start = start;
  (begin + static_cast<std::ptrdiff_t>(which))->length = length;
  std::sort(begin + static_cast<std::ptrdiff_t>(from), end, comes_first);
}

void Timetables::drop_breaks_before(AgentIndex agent, Microseconds moment) {
  Day& today = days_[agent];
  while (today.count > 0 && breaks_[today.first].start < moment) {
    ++today.first;
    --today.count;
  }
}

void Timetables::add_events(const CenterPlan& plan, engine::DayKey day, const EventsToday& events,
                            AgentIndex agent) {
  const AgentPlan& who = plan.agents()[agent];
  const TeamPlan& team = plan.teams()[who.team];
  Day& today = days_[agent];
  for (std::size_t i = 0; i < plan.center().events.size(); ++i) {
    const DayEvent& event = plan.center().events[i];
    if (!events.happens(i) || !concerns(event.teams, who.team)) continue;
    if (!event.late_start && event.away <= 0.0) continue;
    const auto words = engine::draw_block(day, event_entities_[i] ^ team.entity, who.number,
                                          static_cast<std::uint32_t>(Purpose::event_person));
    if (!who.standby) today.from += drawn(event.late_start, words[0]);
    if (engine::to_uniform(words[1]) >= event.away) continue;
    Break away;
    away.start = std::max(events.window(i).from, who.shift->from);
    const Microseconds end = std::min(events.window(i).to, who.shift->to);
    if (end <= away.start) continue;
    away.length = end - away.start;
    away.activity = Activity::away;
    away.ends_as_planned = true;
    breaks_.push_back(away);
  }
}

}  // namespace holdtime::models
