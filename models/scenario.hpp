// A scenario: the center, what is wanted of it, and how long to play it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "models/config.hpp"
#include "models/goals.hpp"
#include "models/horizon/horizon.hpp"

namespace holdtime::models {

struct RunDefaults {
  /// No value: until every target is decided, or 1000 where there are none.
  std::optional<std::uint64_t> replications;
  std::uint64_t seed = 1;
};

struct Scenario {
  Center center;
  Goals goals;
  RunDefaults run;
  /// No value: every replication is a day of no date.
  std::optional<Horizon> horizon;
  /// What the scenario teaches or describes, for the reader.
  std::string about;
};

}  // namespace holdtime::models
