// How many agents one interval needs: the service formulas turned round.
//
// Everything is net: people who can take calls. Dividing by (1 - shrinkage) gives those to roster. Steady
// state of Erlang A (Palm 1957) where callers hang up, of Erlang C (1917) where nobody does. Between whole
// numbers of agents the formulas are continued by the integral form of Erlang's loss formula (Jagerman 1974),
// so that the fractional requirement rises smoothly with the load: fractions may be added over queues and
// intervals, whereas whole numbers added overstate the need.
//
// Pure functions, thread-safe, same bits on any machine. Cost: some microseconds for 50 agents, growing in
// proportion to the number of agents (100,000: some tens of milliseconds).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "models/goals.hpp"
#include "planning/erlang_a.hpp"

namespace holdtime::planning {

struct ServiceLevelGoal {
  double at_least = 0.8;
  models::ServiceLevel level;
  models::Microseconds short_abandon = 5 * engine::second;  ///< used by two of the formulas
};

/// What the agents are to reach, all at once. Shares are in 0..1.
struct StaffingGoals {
  std::optional<ServiceLevelGoal> service_level;
  std::optional<double> asa_seconds_at_most;  ///< mean wait of the answered
  std::optional<double> abandoned_at_most;    ///< abandoned / offered
  std::optional<double> occupancy_at_most;

  bool empty() const;
};

struct Requirement {
  double fractional = 0.0;   ///< smallest real number of agents; to about 9 digits
  std::uint64_t agents = 0;  ///< smallest whole number

  friend bool operator==(const Requirement&, const Requirement&) = default;
};

/// {0, 0} where there are no calls. No value: there are no goals, or no number of agents up to 1,000,000
/// reaches them (a service level of 100 %, an ASA or occupancy of 0), or a number is out of its range.
std::optional<Requirement> required_agents(const QueueLoad& load, const StaffingGoals& goals);

/// People to roster so that `net` of them are there: net / (1 - shrinkage), for a shrinkage in [0, 1). Not
/// net
/// * (1 + shrinkage), which leaves too few: of 100 rostered at 30 %, 70 are there.
double rostered(double net, double shrinkage);

/// Adds what a target asks to `goals`. Returns "", or why a steady queue can't be held to it and what can be
/// asked instead.
std::string add_goal(const models::Target& target, StaffingGoals& goals);

}  // namespace holdtime::planning
