// An axis of a grid: what is varied, and over which values.
//
// "36..46" or "36..46:2" goes from the first value to the last in steps; "36,40,46" is a list. Ranges are of
// numbers, percentages, durations or times of day, as scenarios have them; the last value is left out where
// the steps pass over it. A list may hold anything. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/scale.hpp"
#include "scenarios/values.hpp"

namespace holdtime::planning {

struct Axis {
  enum class Kind { agents, volume, path };
  Kind kind = Kind::path;
  std::string name;                 ///< "agents", "volume", "/calls/claims/aht"
  std::vector<std::string> values;  ///< as they would be written: "36", "+5%", "4m30s"
};

inline constexpr std::size_t most_values = 1000;

/// "36..46:2": people in all, 1 at least; the step is 1 unless given.
scenarios::Parsed<Axis> agents_axis(std::string_view text);
/// "-10%..+20%:5%": changes of the volume, above -100 %.
scenarios::Parsed<Axis> volume_axis(std::string_view text);
/// "/calls/claims/aht=4m..6m:30s": any place of the scenario, as in --set.
scenarios::Parsed<Axis> path_axis(std::string_view text);

/// Adds to `set` or `scale` what the axis changes at the value of this number.
void apply(const Axis& axis, std::size_t value, std::vector<std::string>& set, scenarios::Scale& scale);

}  // namespace holdtime::planning
