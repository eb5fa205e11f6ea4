#include "models/horizon/day_plans.hpp"

#include <cmath>
#include <map>

namespace holdtime::models {
namespace {

std::uint32_t times(std::uint32_t people, double factor) {
  return static_cast<std::uint32_t>(std::floor(people * factor + 0.5));
}

bool works_on(const Shift& shift, std::uint8_t weekday) {
  return (shift.weekdays >> weekday & 1U) != 0;
}

/// Whether the weekday makes a difference to who comes.
bool by_weekday(const Center& center) {
  for (const Team& team : center.teams) {
    const auto* roster = std::get_if<Roster>(&team.staffing);
    if (roster == nullptr) continue;
    for (const Shift& shift : roster->shifts) {
      if (shift.weekdays != every_weekday) return true;
    }
    for (const Shift& shift : team.standby) {
      if (shift.weekdays != every_weekday) return true;
    }
  }
  return false;
}

}  // namespace

Center staffed_on(const Center& center, const HorizonDay& day) {
  Center staffed = center;
  for (Team& team : staffed.teams) {
    if (auto* counts = std::get_if<HeadCounts>(&team.staffing)) {
      for (HeadCounts::Step& step : counts->steps) step.people = times(step.people, day.staff);
      continue;
    }
    for (Shift& shift : std::get<Roster>(team.staffing).shifts) {
      shift.agents = works_on(shift, day.roster) ? times(shift.agents, day.staff) : 0;
    }
    for (Shift& shift : team.standby) {
      if (!works_on(shift, day.roster)) shift.agents = 0;
    }
  }
  return staffed;
}

DayPlans::DayPlans(const Center& center, const Horizon& horizon) {
  const bool weekdays_matter = by_weekday(center);
  std::map<std::pair<std::uint8_t, double>, std::size_t> kinds;
  for (const HorizonDay& day : horizon.days) {
    kind_of_day_.push_back(0);
    if (!day.open) continue;
    const auto kind = std::pair{weekdays_matter ? day.roster : std::uint8_t{0}, day.staff};
    const auto [found, is_new] = kinds.try_emplace(kind, plans_.size());
    if (is_new) plans_.push_back(std::make_shared<const CenterPlan>(staffed_on(center, day)));
    kind_of_day_.back() = found->second;
  }
}

}  // namespace holdtime::models
