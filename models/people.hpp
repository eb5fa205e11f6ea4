// What the people of a team are like beside their skills: their pace, how they keep to their shifts, what an
// hour of them costs. All of it is off unless a scenario names it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/random/distribution.hpp"
#include "engine/sim_time.hpp"

namespace holdtime::models {

using engine::Distribution;
using engine::Microseconds;

/// What is done off the phone at a time the roster names.
enum class Activity : std::uint8_t { rest, meeting, training, coaching, back_office, away };

/// How beginners get faster: handling times are `at_start` times those of experienced people at first, and
/// half of what is too much is gone after each `half_after`. (The exponential learning curve, see Mazur &
/// Hastie 1978. No figure for call centers is trustworthy, so there is none by default.)
struct LearningCurve {
  double at_start = 1.0;
  Microseconds half_after = 0;
};

/// The factor on handling times that is a person's own.
struct Pace {
  /// Drawn for each person, mean 1. Holds no law: nobody differs by chance.
  Distribution factor;
  bool each_day = false;       ///< drawn anew every day instead of once for all days of a seed
  std::vector<double> listed;  ///< of persons 0, 1, …, begun again where there are more. Empty: 1 for all
  /// Time in the job, in seconds, drawn once for each person. Holds no law: all are experienced.
  Distribution tenure;
  LearningCurve learning;
};

/// Handling times grow with the hours worked and with how busy the last while was.
struct Fatigue {
  Microseconds rested_for = 0;         ///< since coming: until then nobody tires
  double per_hour = 0.0;               ///< what each hour beyond adds to the factor
  double busy_above = 1.0;             ///< the share of recent time spent handling from which on it tells
  double when_always_busy = 0.0;       ///< what is added at a share of 1; in between in proportion
  Microseconds memory = engine::hour;  ///< time constant of "recent": the past counts with exp(-age / memory)
};

/// Handling times are times `factor` while more than `waiting_above` callers of the person's types wait.
struct Hurry {
  std::uint32_t waiting_above = 0;
  double factor = 1.0;
};

/// How far from their roster people keep, in seconds, drawn for each person and day (and each break). A law
/// that is not held: on the minute.
struct Adherence {
  Distribution late_start;
  Distribution early_leave;
  Distribution late_break;  ///< a break begins later than planned
  Distribution long_break;  ///< and lasts longer
  bool any() const { return late_start || early_leave || late_break || long_break; }
};

/// Whose shift has ended stays while more than `waiting_above` callers of his types wait, at most `at_most`.
struct Overtime {
  std::uint32_t waiting_above = 0;
  Microseconds at_most = 0;
};

/// Money is counted in whole millionths of the currency's unit.
inline constexpr std::int64_t money_steps = 1'000'000;

struct Wage {
  std::int64_t per_paid_hour = 0;  ///< in money_steps
  std::string currency;            ///< as written, "EUR"; may be empty
};

/// What a team's people have in common.
struct People {
  Pace pace;
  std::optional<Fatigue> fatigue;
  std::optional<Hurry> hurry;
  Adherence adherence;
  std::optional<Overtime> overtime;
  std::optional<Wage> wage;
};

/// A factor drawn once a day that multiplies the probability to stay away of the teams it is shared by.
/// Mean 1; what comes out above 1 is 1.
struct AbsenceFactor {
  std::string name;
  Distribution factor;
  std::vector<std::size_t> teams;
};

}  // namespace holdtime::models
