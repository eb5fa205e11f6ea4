// What those who run the day do about it: people asked to stay, to go, to come, to move a break; teams that
// help out; emergency measures that begin. As plain data; all of it is off unless a scenario names it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/sim_time.hpp"
#include "models/day_events.hpp"

namespace holdtime::models {

using engine::Microseconds;

/// What is looked at every so often, and from when on it calls for something.
struct Trigger {
  enum class Sees : std::uint8_t {
    service_level_below,  ///< answered within `within` / answered and abandoned, of waits ended in the window
    waiting_above,        ///< callers waiting
    longest_wait_above,   ///< us, of those who wait
    idle_above,           ///< agents of the trigger's teams waiting for a call
  };
  Sees sees = Sees::service_level_below;
  double level = 0.0;  ///< a share, or a number of callers or agents
  Microseconds longest_wait = 0;
  Microseconds window = engine::hour;
  Microseconds within = 20 * engine::second;
  std::vector<std::size_t> call_types;
  /// Looked at `from`, and every `every` after it before `to`.
  Microseconds from = 0;
  Microseconds to = 0;
  Microseconds every = 5 * engine::minute;
};

enum class Deed : std::uint8_t {
  overtime,          ///< stay `by` longer after the shift
  early_release,     ///< go home, unpaid from then on (voluntary time off)
  standby,           ///< people on standby come
  move_break,        ///< the next break begins `by` later
  shorten_break,     ///< the next break is `by` shorter
  defer_activity,    ///< the next meeting, training or the like begins `by` later
  change_answering,  ///< teams answer more or fewer types, to the end of the day
  begin_event,       ///< one of the day's events begins
  offer_callbacks,   ///< from now on, by all types that have any
  stop_callbacks,    ///< who has accepted is rung back all the same
  start_messages,    ///< that deflect, and announcements: to those who join the queue from now on
  stop_messages,
};

/// Done at a moment, or whenever a trigger calls for it.
struct Intervention {
  std::string name;
  Deed deed = Deed::overtime;
  Microseconds at = 0;  ///< where there is no trigger
  std::optional<Trigger> when;
  std::uint32_t times = 1;              ///< at most so often a day
  Microseconds apart = 0;               ///< from one time to the next, at least
  Microseconds notice = 0;              ///< from the decision to the first moment it changes
  double uptake = 1.0;                  ///< the share of people who say yes when asked
  std::optional<std::uint32_t> people;  ///< who say yes, at most, each time. No value: no limit
  std::vector<std::size_t> teams;       ///< whose people are asked
  Microseconds by = 0;
  /// Only breaks and activities are changed that would begin so soon after the notice.
  Microseconds ahead = engine::hour;
  AnsweringChange answering;
  std::size_t event = 0;  ///< begin_event: index among the center's
  // In millionths of the currency's unit.
  std::int64_t cost_a_time = 0;
  std::int64_t cost_a_person = 0;
  std::int64_t cost_an_hour = 0;  ///< of the time that is moved: worked longer, or on standby

  bool asks_people() const { return deed < Deed::change_answering; }
};

}  // namespace holdtime::models
