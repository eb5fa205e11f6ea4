// What the plan itself says of staff, interval by interval: the calls expected, the people they take, the
// people rostered. Worked out elsewhere (planning/staffing_need) and shown beside what the days showed; no
// result depends on it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace holdtime::results {

/// Some call types in one interval of an expected day.
struct Workload {
  double calls = 0.0;                 ///< expected to enter the queue
  std::optional<double> aht_seconds;  ///< mean over these calls; no value: none are expected
  /// People on the phone that the targets take: to a fraction, and whole. No value: no target asks for any,
  /// or no number of people reaches it, or the center is closed.
  std::optional<double> required;
  std::optional<std::uint64_t> required_agents;
};

/// By interval, as the experiment's periods; `day` has their calls together and no requirement.
struct DayWorkload {
  std::vector<Workload> intervals;
  Workload day;
};

/// Call types and teams that hang together: a type and a team that answers it are in the same group.
/// Nobody can help out from one group to another.
struct StaffingGroup {
  std::vector<std::size_t> call_types;
  std::vector<std::size_t> teams;
  /// Whether each of the teams answers each of the types. If not, the requirement, which takes the group
  /// for one queue, is the least it can be.
  bool all_answer_all = true;
  DayWorkload load;
  /// By interval: how many of the people on duty by the roster are left when breaks or shifts leave fewest,
  /// as a share of their mean.
  std::vector<double> thinnest_share;
};

struct Staffing {
  /// The targets that ask for people, by their index among the goals'.
  std::vector<std::size_t> targets;
  DayWorkload all;                   ///< the requirement: the sum of the groups'
  std::vector<DayWorkload> by_type;  ///< each type with a queue and people of its own
  std::vector<StaffingGroup> groups;
  /// By team and interval: heads on the roster, absent ones and those on a break included, on average over
  /// the part of the interval in which the center is open.
  std::vector<std::vector<double>> rostered;
};

}  // namespace holdtime::results
