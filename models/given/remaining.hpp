// What is left of a length of time of which a part has passed.
#pragma once

#include "engine/random/distribution.hpp"
#include "engine/sim_time.hpp"

namespace holdtime::models {

/// The rest of a length drawn from `law`, given that it is longer than `elapsed`: the smallest x with
/// F(elapsed + x) >= F(elapsed) + u (1 - F(elapsed)), for 0 < u < 1, found by halving an interval, because
/// laws that are mixtures have no inverse. At least 1 us; also where the law gives no longer ones. Pure. Some
/// 80 values of F, so it is for the few who are under way at a moment, not for every caller.
engine::Microseconds remaining(const engine::Distribution& law, engine::Microseconds elapsed, double u);

/// The same of a length that is `factor` > 0 times one drawn from `law`.
engine::Microseconds remaining_at_pace(const engine::Distribution& law, engine::Microseconds elapsed,
                                       double u, double factor);

}  // namespace holdtime::models
