// What a planner asks of a first scenario, in the words of the command line, read and checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenarios/problems.hpp"
#include "scenarios/starter_text.hpp"

namespace holdtime::planning {

/// As written; no value: not given.
struct StarterWords {
  std::optional<std::string> agents;  ///< "40": people on the roster in all
  std::optional<std::string> calls;   ///< "2060/day", "400/h", "34/min"
  std::optional<std::string> aht;     ///< "5m"
  std::optional<std::string> open;    ///< "08-18", "08:00-18:00", "22-06"
  std::vector<std::string> targets;   ///< "80/20 on 90% of days"
  std::optional<std::string> patience;
  std::optional<std::string> shrinkage;
  std::optional<std::string> interval;
  std::optional<std::string> name;
};

struct StarterReading {
  /// With even shifts in it; no value where there are errors.
  std::optional<scenarios::Starter> starter;
  /// All of them; `file` is the option.
  scenarios::Problems problems;
};

/// Durations, shares, rates and targets are read as in scenario files. Agents, calls, aht and open are
/// needed. A day is open for 24 hours at most. Pure.
StarterReading read_starter(const StarterWords& words);

}  // namespace holdtime::planning
