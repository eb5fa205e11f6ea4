// One normal form of a scenario, and its hash: two files mean the same if, and practically only if, these
// agree.
#pragma once

#include <string>

#include "models/scenario.hpp"

namespace holdtime::scenarios {

/// The scenario as JSON with every default written out, in document order. Moments and lengths are whole
/// microseconds. A distribution is written as what it does: mean, variance and 17 quantiles, in the shortest
/// digits that give the same number back. `about`, `run` and the wording of targets are left out: they change
/// no result.
std::string canonical(const models::Scenario& scenario);

/// 16 hexadecimal digits of the hash of `canonical`.
std::string scenario_hash(const models::Scenario& scenario);

}  // namespace holdtime::scenarios
