// A day of changing rates and staff whose truth is known: by theory, and as a scenario.
#pragma once

#include <memory>

#include "models/scenario.hpp"
#include "planning/staffed_day.hpp"
#include "tests/models/center_builder.hpp"

namespace holdtime::planning {

/// Four half hours of 30, 45, 60 and 36 calls, with 5, 6, 9 and 6 agents and `more` in each.
inline StaffedDay exact_day(std::size_t more = 0) {
  StaffedDay day;
  day.aht_seconds = 240.0;
  day.patience_seconds = 180.0;
  for (const auto& [calls, agents] : {std::pair{30.0, 5u}, {45.0, 6u}, {60.0, 9u}, {36.0, 6u}})
    day.periods.push_back({1800.0, calls / 1800.0, agents + more});
  return day;
}

inline std::shared_ptr<const models::Scenario> same_day_as_a_scenario(std::size_t more = 0) {
  constexpr models::Microseconds half_hour = engine::hour / 2;
  const StaffedDay day = exact_day(more);
  models::PoissonArrivals arrivals;
  models::HeadCounts heads;
  for (std::size_t i = 0; i < day.periods.size(); ++i) {
    const auto from = static_cast<models::Microseconds>(i) * half_hour;
    arrivals.pieces.push_back({from, from + half_hour, day.periods[i].calls_per_second * 1800.0});
    heads.steps.push_back({from, static_cast<std::uint32_t>(day.periods[i].agents)});
  }
  models::CallType type = models::call_type("calls", arrivals);
  type.handling = {models::ByTime<models::Distribution>(engine::exponential(day.aht_seconds)), std::nullopt};
  type.patience = models::ByTime<models::Distribution>(engine::exponential(*day.patience_seconds));
  type.ranks = {{0}};
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = models::center({type}, {models::team("desk", {0}, heads)});
  scenario->center.opens = 0;
  scenario->center.closes = 4 * half_hour;
  scenario->center.interval = half_hour;
  return scenario;
}

}  // namespace holdtime::planning
