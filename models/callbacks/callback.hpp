// What callers who would wait long are offered: to be rung back. And how a center guesses how long that is.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/random/distribution.hpp"
#include "engine/sim_time.hpp"

namespace holdtime::models {

using engine::Distribution;
using engine::Microseconds;

/// Tries to reach a caller, the first included, at most.
inline constexpr std::uint32_t most_callback_tries = 256;

/// How the wait of a caller who joins the queue of his type is predicted. Before anybody of the type was
/// answered each says 0.
enum class WaitPredictor : std::uint8_t {
  /// The wait of whoever of the type was answered last ("last to enter service", Ibrahim & Whitt 2009).
  last_served,
  /// How long who comes next has waited by now ("head of the line", the same).
  head_of_line,
  /// The mean wait of the last ones of the type who were answered.
  mean_of_last,
  /// Callers of the type who wait, he included, times the mean time between the last answers of the type.
  queue_over_throughput,
};

struct WaitPrediction {
  WaitPredictor predictor = WaitPredictor::last_served;
  std::uint32_t of_last = 10;  ///< answers looked back on, by the two last of the predictors
};

/// A caller of the type who joins the queue may be offered to be rung back. Who accepts hangs up and holds no
/// line from then on; he is rung back in his turn, or later.
struct Callback {
  /// Offered where the wait predicted is longer, or where more of the type wait, he included.
  std::optional<Microseconds> if_wait_over;
  std::optional<std::uint32_t> if_position_over;
  double accept = 1.0;                      ///< share of those who are offered it
  Microseconds last_offer = engine::never;  ///< from then on it is offered no more
  bool from_start = true;                   ///< false: only once an intervention says so
  /// Whether his place in the queue is kept for him. If not, he is rung back when nobody waits whom the agent
  /// who becomes free may take, and more than `keep_free` others of the team are idle.
  bool keeps_place = true;
  std::uint32_t keep_free = 0;
  /// From the offer to when he may be rung back; holds none: at once.
  Distribution delay;
  /// The agent's time from dialling until the caller is there, or has not picked up; holds none: 0.
  Distribution dials;
  double no_reply = 0.0;  ///< share of the tries
  std::uint32_t retries = 0;
  Distribution retry_after;  ///< from one try to the next; holds one where there are retries
  double handle_time = 1.0;  ///< talk and after-call work, times what they would be

  /// Whether anybody ever accepts.
  bool possible() const { return accept > 0.0; }
};

}  // namespace holdtime::models
