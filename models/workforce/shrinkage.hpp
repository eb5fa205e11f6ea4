// From a budget of shrinkage to what happens to agents.
//
// A budget is a share of the paid time of the people on the roster. What the roster shows already (paid
// breaks) and what takes nobody off the phone (vacation left off the roster, idle-hours work) is taken off
// it; absence removes a person for the day; the remainder becomes short spells between calls, so that
//   absent + (1 - absent) * paid breaks + spells = total - off_roster - idle_only
// holds on average, and nothing counts twice.
#pragma once

#include <optional>

#include "models/config.hpp"

namespace holdtime::models {

/// The share of a roster's paid time that its paid breaks take; 0 for head counts.
double paid_break_share(const Staffing& staffing);

/// The share of paid time a budget leaves for unscheduled spells. Below 0: the budget contradicts itself or
/// the roster, which already takes more off the phone than it allows.
double unscheduled_share(const ShrinkageBudget& budget, const Staffing& staffing);

/// The spells in which a team's unscheduled time off the phone is played; none where there is none. The gap
/// and the length of a spell are exponential. Requires unscheduled_share >= 0.
std::optional<UnscheduledSpells> unscheduled_spells(const Team& team);

/// The probability that a person of the team stays away on a day.
double absence_probability(const Team& team);

}  // namespace holdtime::models
