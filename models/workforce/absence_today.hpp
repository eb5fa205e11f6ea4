// How many more or fewer stay away on a day than on others.
#pragma once

#include <vector>

#include "engine/random/draw.hpp"
#include "models/config.hpp"
#include "models/demand/events_today.hpp"

namespace holdtime::models {

/// By team, the factor on the probability to stay away: the product of the day's factors the team shares and
/// of the events that happen. `factors` is overwritten.
void draw_absence_factors(const Center& center, engine::DayKey day, const EventsToday& events,
                          std::vector<double>& factors);

}  // namespace holdtime::models
