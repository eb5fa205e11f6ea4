#include <algorithm>

#include "planning/expected_load.hpp"

namespace holdtime::planning {
namespace {

using models::Microseconds;
using Window = std::pair<Microseconds, Microseconds>;

/// The part of the interval in which the center is open and measured; may be empty.
Window open_part(const models::CenterPlan& plan, const results::Periods& periods, std::size_t period) {
  const models::Center& center = plan.center();
  Window window{std::max(periods.start(period), center.opens),
                std::min(periods.start(period) + periods.length, center.closes)};
  if (center.measure) {
    window.first = std::max(window.first, center.measure->first);
    window.second = std::min(window.second, center.measure->second);
  }
  return window;
}

double overlap(const Window& window, Microseconds from, Microseconds to) {
  return static_cast<double>(
      std::max<Microseconds>(0, std::min(window.second, to) - std::max(window.first, from)));
}

/// People x us in the window.
double time_rostered(const models::Center& center, const models::Team& team, const Window& window) {
  double time = 0.0;
  if (const auto* roster = std::get_if<models::Roster>(&team.staffing)) {
    for (const models::Shift& shift : roster->shifts)
      time += shift.agents * overlap(window, shift.from, shift.to);
    return time;
  }
  const auto& steps = std::get<models::HeadCounts>(team.staffing).steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Microseconds end = i + 1 < steps.size() ? steps[i + 1].from : center.closes;
    time += steps[i].people * overlap(window, steps[i].from, std::min(end, center.closes));
  }
  return time;
}

}  // namespace

std::vector<std::vector<double>> rostered_heads(const models::CenterPlan& plan,
                                                const results::Periods& periods) {
  std::vector<std::vector<double>> heads;
  for (const models::Team& team : plan.center().teams) {
    heads.emplace_back(periods.count, 0.0);
    for (std::size_t period = 0; period < periods.count; ++period) {
      const Window window = open_part(plan, periods, period);
      if (window.second <= window.first) continue;
      heads.back()[period] = time_rostered(plan.center(), team, window) /
                             static_cast<double>(window.second - window.first);
    }
  }
  return heads;
}

}  // namespace holdtime::planning
