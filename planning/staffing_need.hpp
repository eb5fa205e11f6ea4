// Interval by interval: how many people the day's expected calls take, beside those on the roster.
#pragma once

#include "models/goals.hpp"
#include "models/plan.hpp"
#include "results/staffing.hpp"

namespace holdtime::planning {

/// The requirement is net (people on the phone) and by Erlang A, or C where nobody hangs up: each interval in
/// a steady state of its own, handling times and patience exponential with the plan's means. A group of types
/// and teams that hang together is one queue, with the calls' mean handling time and mean rate of hanging up
/// (1 / mean patience); the strictest target among its types holds for all. The center's requirement is the
/// sum of its groups' fractions, rounded up. Cost: see required_agents, once an interval and group or type.
results::Staffing staffing_need(const models::CenterPlan& plan, const models::Goals& goals);

}  // namespace holdtime::planning
