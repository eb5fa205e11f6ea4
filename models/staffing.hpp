// The agents' side of a center as plain data: teams, whom they answer, and when their people come.
//
// As models/config, which has it all: moments since midnight of the first date, lists in the order of the
// document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/random/distribution.hpp"
#include "engine/sim_time.hpp"
#include "models/by_time.hpp"
#include "models/people.hpp"
#include "models/routing/routing_config.hpp"

namespace holdtime::models {

using engine::Distribution;
using engine::Microseconds;

/// Talk time and after-call work. Without `after_call_work` the agent is free when the line is.
struct Handling {
  ByTime<Distribution> talk;
  std::optional<ByTime<Distribution>> after_call_work;
};

/// A call type a team answers, with its own handling times where they differ from the type's.
struct Skill {
  std::size_t call_type = 0;
  std::optional<Handling> handling;
  std::uint32_t level = 1;  ///< how good the team is at it; the higher the better
};

/// People rostered by the clock: `people` from `from` until the next step. Person i is there while the count
/// is at least i. Before the first step and from closing on: none.
struct HeadCounts {
  struct Step {
    Microseconds from = 0;
    std::uint32_t people = 0;
  };
  std::vector<Step> steps;
};

/// A break, or something else that is done off the phone at its time.
struct Break {
  Microseconds start = 0;
  Microseconds length = 0;
  bool paid = true;
  Activity activity = Activity::rest;
  /// Ends when planned, however late it began; else it keeps its length.
  bool ends_as_planned = false;
  /// How much later than planned it may begin while more callers of the person's types than `unless_waiting`
  /// wait. 0: it begins as soon as he is free.
  Microseconds slack = 0;
  std::uint32_t unless_waiting = 0;
  /// Left for good when more callers of the person's types than this wait. No value: never.
  std::optional<std::uint32_t> left_above{};
};

/// Weekdays as bits, from Monday, the lowest, to Sunday.
using Weekdays = std::uint8_t;
inline constexpr Weekdays every_weekday = 0x7f;

/// `agents` people who come and go together. Breaks are in time order, inside the shift, and don't overlap.
struct Shift {
  std::uint32_t agents = 0;
  Microseconds from = 0;
  Microseconds to = 0;
  std::vector<Break> breaks;
  Weekdays weekdays = every_weekday;  ///< when it is worked; matters to a horizon only
};

struct Roster {
  std::vector<Shift> shifts;
};

using Staffing = std::variant<HeadCounts, Roster>;

/// Time off the phone that no roster shows. A spell becomes due after `gap` and starts between calls.
struct UnscheduledSpells {
  /// What the gap counts: `idle` time waiting for a call, or the time since the last spell was due to end
  /// (a spell that starts late then shortens the next gap, so the share of time off the phone is kept).
  enum class Clock { idle, present };
  Distribution gap;
  Distribution length;
  Clock clock = Clock::present;
  /// The share of people whose time begins with a spell. With the share of time that spells take, and
  /// exponential gaps and lengths, the first hour is then like any other.
  double begins_off_phone = 0.0;
};

/// Shares of paid time, as planners keep them. See models/workforce/shrinkage for what is done with them.
struct ShrinkageBudget {
  double total = 0.0;
  double absent = 0.0;                      ///< each person, each day, stays away with this probability
  double off_roster = 0.0;                  ///< the roster already leaves these people out
  double idle_only = 0.0;                   ///< done in hours that would be idle: takes nobody off the phone
  Microseconds spell = 5 * engine::minute;  ///< mean length of an unscheduled spell
};

struct Team {
  std::string name;
  std::vector<Skill> skills;
  /// How a freed agent picks among the queues of his skills: a name in the table of
  /// models/routing/pick_rules.
  std::string picks = "in order";
  Staffing staffing;
  std::optional<ShrinkageBudget> shrinkage;
  /// Given directly instead of by a budget.
  std::optional<UnscheduledSpells> off_phone;
  People people{};
  std::optional<std::size_t> site;
  /// Of an outsourcer, whose people's time is not the center's: millionths of the currency for each call.
  std::optional<std::int64_t> price_a_call;
  /// People who come only when an intervention calls them in, and are paid from then on. Their numbers come
  /// after those of the staffing. Only of teams on shifts.
  std::vector<Shift> standby{};
};

}  // namespace holdtime::models
