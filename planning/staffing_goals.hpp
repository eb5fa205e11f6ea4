// Which of a scenario's targets say how many people an interval needs, and what they ask.
#pragma once

#include <cstddef>
#include <vector>

#include "models/goals.hpp"
#include "planning/requirement.hpp"

namespace holdtime::planning {

/// Whether a target says anything of the people needed: a lower bound on the service level or on the share
/// answered, an upper one on ASA, abandonment or occupancy. Over which time it is judged doesn't matter: it
/// asks the same of every interval.
bool asks_for_people(const models::Target& target);

/// A queue that targets may be about: callers of some types, and the teams that answer them.
struct Queue {
  std::vector<std::size_t> call_types;
  std::vector<std::size_t> teams;
  double ivr_seconds =
      0.0;  ///< mean time before it, which counts as waiting where waits run from the arrival
};

/// What a queue's people have to reach, each entry at once: one entry for each target on the service level
/// (one without where there is none), and in each the strictest of all other targets. Targets on all calls
/// or all teams hold for every queue; those on a team for the queue that only this team answers. Empty where
/// no target is about the queue.
std::vector<StaffingGoals> staffing_goals(const models::Goals& goals, const Queue& queue);

}  // namespace holdtime::planning
