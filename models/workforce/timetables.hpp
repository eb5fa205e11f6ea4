// What each person on a shift does on a day: his shift as lateness, early leave and events change it.
#pragma once

#include <span>
#include <vector>

#include "engine/random/draw.hpp"
#include "models/demand/events_today.hpp"
#include "models/plan.hpp"

namespace holdtime::models {

/// Copyable. Only for centers whose plan says that timetables differ from shifts. Drawn at the beginning of
/// the day; nothing is allocated once a day with as many breaks has been drawn. Cost: a block of random words
/// a person and break.
class Timetables {
 public:
  void begin(const CenterPlan& plan, engine::DayKey day, const EventsToday& events);

  /// When the person comes and goes today. `from` not before `to`: he does not come at all.
  Microseconds from(AgentIndex agent) const { return days_[agent].from; }
  Microseconds to(AgentIndex agent) const { return days_[agent].to; }
  /// What he does off the phone, in the order of its start.
  std::span<const Break> breaks(AgentIndex agent) const {
    return {breaks_.data() + days_[agent].first, days_[agent].count};
  }

  // What is changed on the day.
  void set_from(AgentIndex agent, Microseconds from) { days_[agent].from = from; }
  void set_to(AgentIndex agent, Microseconds to) { days_[agent].to = to; }
  /// From this one of his breaks on: gives one another time. They stay in the order of their starts.
  void change_break(AgentIndex agent, std::size_t from, std::size_t which, Microseconds start,
                    Microseconds length);
  /// Leaves out what would begin before he comes.
  void drop_breaks_before(AgentIndex agent, Microseconds moment);

 private:
  struct Day {
    Microseconds from = 0;
    Microseconds to = 0;
    std::size_t first = 0;  // of his breaks
    std::size_t count = 0;
  };
  void add_person(const CenterPlan& plan, engine::DayKey day, const EventsToday& events, AgentIndex agent);
  void add_events(const CenterPlan& plan, engine::DayKey day, const EventsToday& events, AgentIndex agent);

  std::vector<Day> days_;  // by agent
  std::vector<std::uint64_t> event_entities_;
  std::vector<Break> breaks_;
};

}  // namespace holdtime::models
