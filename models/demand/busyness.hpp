// How busy a day is: factors drawn once a day that multiply the expected calls.
#pragma once

#include <vector>

#include "engine/random/draw.hpp"
#include "models/config.hpp"

namespace holdtime::models {

/// The day's factor of each call type: the product of the draws of every busyness it is shared by.
/// `factors` has one value a call type and is overwritten.
void draw_busyness(const Center& center, engine::DayKey day, std::vector<double>& factors);

}  // namespace holdtime::models
