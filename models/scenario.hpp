// A scenario: the center, what is wanted of it, and how long to play it.
#pragma once

#include <cstdint>
#include <string>

#include "models/config.hpp"
#include "models/goals.hpp"

namespace holdtime::models {

struct RunDefaults {
  std::uint64_t replications = 1000;
  std::uint64_t seed = 1;
};

struct Scenario {
  Center center;
  Goals goals;
  RunDefaults run;
  /// What the scenario teaches or describes, for the reader.
  std::string about;
};

}  // namespace holdtime::models
