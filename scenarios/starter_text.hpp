// The text of a first scenario, for a planner to read from top to bottom and change.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/config.hpp"
#include "scenarios/values.hpp"

namespace holdtime::scenarios {

/// What is put into it, all of it valid by itself. Texts may hold any characters.
struct Starter {
  std::string center = "My center";
  Microseconds opens = 0;
  Microseconds closes = 0;
  Microseconds interval = 30 * engine::minute;
  Rate calls;  ///< by the day: all that come while the center is open
  Microseconds aht = 0;
  std::optional<Microseconds> patience = 6 * engine::minute;  ///< the mean; no value: nobody hangs up
  bool patience_assumed = true;                               ///< nobody asked for it
  std::optional<double> shrinkage;               ///< the total; no value: none, shown how to add it
  std::vector<std::string> targets;              ///< phrases; none: the usual 80/20, and the text says so
  Microseconds threshold = 20 * engine::second;  ///< of the service level in results
  std::vector<models::Shift> shifts;             ///< lines with the same hours one after the other
  bool long_shifts = false;                      ///< too few people made them so
};

/// JSON with comments that read_text takes without an error. Every line that is switched off ("//" straight
/// in front of it) may be switched on as it stands. The call type is called "inbound", the team "desk". The
/// same request gives the same bytes.
std::string starter_text(const Starter& starter);

/// A duration as scenarios have it: "1h30m", "4m20s", "250ms".
std::string written_duration(Microseconds length);

}  // namespace holdtime::scenarios
