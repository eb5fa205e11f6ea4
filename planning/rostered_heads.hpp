// People on the roster, interval by interval: how many, and how few at a time.
#pragma once

#include <vector>

#include "models/plan.hpp"
#include "results/periods.hpp"

namespace holdtime::planning {

/// People on the roster by team and interval, absent ones and those on a break included, on average over the
/// part of the interval in which the center is open and measured; 0 where there is none.
std::vector<std::vector<double>> rostered_heads(const models::CenterPlan& plan,
                                                const results::Periods& periods);

/// By interval, the part of these teams' people who are left when fewest are: of those on duty by the roster
/// (neither on a break nor at a meal), the fewest for five minutes on end, over the mean. 1 where the number
/// does not change, or where nobody is on duty.
std::vector<double> thinnest_share(const models::CenterPlan& plan, const results::Periods& periods,
                                   const std::vector<std::size_t>& teams);

}  // namespace holdtime::planning
