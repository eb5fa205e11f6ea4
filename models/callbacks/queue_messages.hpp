// What callers make of what they are told when they join the queue, and while they wait in it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/sim_time.hpp"

namespace holdtime::models {

using engine::Microseconds;

/// Holds for callers whose wait is predicted to be longer, or where more of their type wait, they included.
/// Without either: for all who join the queue.
struct QueueStep {
  std::optional<Microseconds> if_wait_over;
  std::optional<std::uint32_t> if_position_over;
  double value = 0.0;

  bool holds(Microseconds predicted, std::uint32_t position) const {
    if (!if_wait_over && !if_position_over) return true;
    return (if_wait_over && predicted > *if_wait_over) || (if_position_over && position > *if_position_over);
  }
};

/// The value of the last step that holds; `otherwise` where none does.
inline double value_of(const std::vector<QueueStep>& steps, Microseconds predicted, std::uint32_t position,
                       double otherwise) {
  for (const QueueStep& step : steps)
    if (step.holds(predicted, position)) otherwise = step.value;
  return otherwise;
}

/// A message to those who have waited so long, at which some hang up.
struct Announcement {
  Microseconds after = 0;
  double leave = 0.0;  ///< the share of those who hear it
};

/// Of a call type. All empty: nobody is told anything.
struct QueueMessages {
  std::vector<QueueStep> balking;           ///< the share that hangs up at once
  std::vector<QueueStep> deflects;          ///< the share of the others that a message leads to another way
  std::vector<QueueStep> patience;          ///< by what the patience of the rest is multiplied
  std::vector<Announcement> announcements;  ///< in the order of time

  bool any() const {
    return !balking.empty() || !deflects.empty() || !patience.empty() || !announcements.empty();
  }
};

}  // namespace holdtime::models
