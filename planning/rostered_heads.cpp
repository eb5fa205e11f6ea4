#include "planning/rostered_heads.hpp"

#include <algorithm>

#include "models/expectations.hpp"

namespace holdtime::planning {
namespace {

using models::Microseconds;

constexpr Microseconds for_a_while = 5 * engine::minute;

/// `people` (below 0: on a break) in [from, to).
struct Presence {
  Microseconds from = 0;
  Microseconds to = 0;
  std::int64_t people = 0;
};
using Window = std::pair<Microseconds, Microseconds>;

std::vector<Presence> presences(const models::Center& center, const models::Team& team, bool breaks) {
  std::vector<Presence> all;
  models::rostered_people(
      team, center.closes,
      [&](Microseconds from, Microseconds to, std::int64_t people) {
        all.push_back({from, to, people});
      },
      [&](const models::Break& pause, std::int64_t people) {
        if (breaks) all.push_back({pause.start, pause.start + pause.length, -people});
      });
  return all;
}

/// The part of the interval in which the center is open and measured; may be empty.
Window open_part(const models::CenterPlan& plan, const results::Periods& periods, std::size_t period) {
  const models::Center& center = plan.center();
  Window window{std::max(periods.start(period), center.counted_from()),
                std::min(periods.start(period) + periods.length, center.closes)};
  if (center.measure) {
    window.first = std::max(window.first, center.measure->first);
    window.second = std::min(window.second, center.measure->second);
  }
  return window;
}

double mean_people(const std::vector<Presence>& presences, const Window& window) {
  double time = 0.0;
  for (const Presence& each : presences) {
    const Microseconds from = std::max(each.from, window.first);
    const Microseconds to = std::min(each.to, window.second);
    if (from < to) time += static_cast<double>(each.people) * static_cast<double>(to - from);
  }
  return time / static_cast<double>(window.second - window.first);
}

/// The fewest who are there at a time, times too short to matter left out.
double fewest_people(const std::vector<Presence>& presences, const Window& window) {
  std::vector<Microseconds> changes = {window.first, window.second};
  for (const Presence& each : presences) {
    for (const Microseconds time : {each.from, each.to}) {
      if (time > window.first && time < window.second) changes.push_back(time);
    }
  }
  std::sort(changes.begin(), changes.end());
  double fewest = mean_people(presences, window);
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    if (changes[i + 1] - changes[i] < for_a_while) continue;
    fewest = std::min(fewest, mean_people(presences, {changes[i], changes[i + 1]}));
  }
  return fewest;
}

}  // namespace

std::vector<std::vector<double>> rostered_heads(const models::CenterPlan& plan,
                                                const results::Periods& periods) {
  std::vector<std::vector<double>> heads;
  for (const models::Team& team : plan.center().teams) {
    const auto people = presences(plan.center(), team, false);
    heads.emplace_back(periods.count, 0.0);
    for (std::size_t period = 0; period < periods.count; ++period) {
      const Window window = open_part(plan, periods, period);
      if (window.first < window.second) heads.back()[period] = mean_people(people, window);
    }
  }
  return heads;
}

std::vector<double> thinnest_share(const models::CenterPlan& plan, const results::Periods& periods,
                                   const std::vector<std::size_t>& teams) {
  std::vector<Presence> on_duty;
  for (const std::size_t team : teams) {
    const auto own = presences(plan.center(), plan.center().teams[team], true);
    on_duty.insert(on_duty.end(), own.begin(), own.end());
  }
  std::vector<double> shares(periods.count, 1.0);
  for (std::size_t period = 0; period < periods.count; ++period) {
    const Window window = open_part(plan, periods, period);
    if (window.first >= window.second) continue;
    const double mean = mean_people(on_duty, window);
    if (mean > 0.0) shares[period] = fewest_people(on_duty, window) / mean;
  }
  return shares;
}

}  // namespace holdtime::planning
