// What a scenario says of routing beyond skills and ranks of teams, as plain data. Whatever is not said here
// costs nothing and changes nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/sim_time.hpp"

namespace holdtime::models {

using engine::Microseconds;

/// When a rank of teams is open to callers of a type. Both conditions must hold.
struct RankOpening {
  Microseconds after = 0;  ///< to callers who have waited this long or longer
  /// Only while so many callers of the type wait, he himself among them. 0: always.
  std::uint32_t when_waiting = 0;
};

/// Points of a waiting caller, for teams that pick by "weighted score".
struct Score {
  double base = 0.0;
  double per_second = 1.0;  ///< waited, head start included; not below 0
};

/// Of a call type.
struct CallRouting {
  /// Which of a rank's idle agents: a name in the table of models/routing/agent_rules.
  std::string picks_agent = "longest idle";
  /// By rank. Empty: every rank is open to everybody at once.
  std::vector<RankOpening> openings;
  /// By team: it may be used only while more than so many of its agents are idle. Empty: nobody is kept free.
  std::vector<std::uint32_t> keep_free;
  /// The threshold of the type's service level, by which "wait to target" measures waits.
  Microseconds target_wait = 20 * engine::second;
  Score score;
  /// Of all who wait, in millionths, for teams that pick by "queue ratio". 0 for all types: equal shares.
  std::int64_t queue_share = 0;
  std::optional<std::size_t> site;  ///< where its calls come in
  /// Who finds no place to wait leaves a message instead of being turned away.
  bool voicemail = false;
};

/// A place where teams work and calls come in.
struct Site {
  std::string name;
};

/// Callers of some types who may wait at a time, together: `places`, and for each agent present in a team
/// that answers any of the types `per_agent` more, the sum rounded down.
struct WaitingLimit {
  std::string name;
  double places = 0.0;
  double per_agent = 0.0;
  std::vector<std::size_t> call_types;
};

}  // namespace holdtime::models
