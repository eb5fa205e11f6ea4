// Calls that may be passed on: what is known of them beside the call in hand, and of those who wait to be
// answered a second time.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "engine/event_list.hpp"
#include "engine/random/draw.hpp"
#include "models/callers.hpp"
#include "models/plan.hpp"

namespace holdtime::models {

/// Beside a call in hand, by agent.
struct PassingCall {
  Microseconds clock = 0;          ///< since when the caller counts as waiting, should he keep his wait
  Microseconds patience_left = 0;  ///< `never`: he does not hang up; only where he may keep his patience
  Microseconds after_call = 0;     ///< warm: the work after the talk, whose end is not known yet
  Microseconds conference = 0;     ///< warm: with both, once somebody has answered
  Microseconds passed_on = 0;      ///< when the agent asked for the transfer
  bool undecided = false;          ///< his talk is not over, so nobody knows yet whether he is passed on
  bool transferred = false;
};

/// Beside a caller waiting after a transfer, by his place in the waiting room.
struct HeldPlace {
  AgentIndex agent = no_agent;  ///< who stays with him until he is answered
  std::optional<Microseconds> clock{};
};

/// What becomes of a call when its talk is over.
struct Sequel {
  Caller caller;                       ///< as he comes to the next queue
  const Transfer* transfer = nullptr;  ///< by which; nullptr: he had come to the wrong queue
  Microseconds conference = 0;
};

/// Keeps both. Copyable; nothing is allocated once as many have waited. All operations O(1) but `clear`.
class PassingCalls {
 public:
  void clear(std::size_t agents, std::size_t call_types) {
    calls_.assign(agents, {});
    held_.clear();
    undecided_.assign(call_types, 0);
  }
  PassingCall& of(AgentIndex agent) { return calls_[agent]; }
  const PassingCall& of(AgentIndex agent) const { return calls_[agent]; }

  void hold(engine::Slot place, const HeldPlace& held) {
    if (place >= held_.size()) held_.resize(place + 1);
    held_[place] = held;
  }
  /// What was held at a place that is left. Nothing is, afterwards.
  HeldPlace release(engine::Slot place) {
    if (place >= held_.size()) return {};
    return std::exchange(held_[place], HeldPlace{});
  }

  void begin(std::size_t call_type) { ++undecided_[call_type]; }
  void decide(std::size_t call_type) { --undecided_[call_type]; }
  /// Callers of the type talking to agents who may yet pass them on.
  std::uint32_t undecided(std::size_t call_type) const { return undecided_[call_type]; }

 private:
  std::vector<PassingCall> calls_;        // by agent
  std::vector<HeldPlace> held_;           // by place
  std::vector<std::uint32_t> undecided_;  // by call type
};

/// Whether a call whose talk ends at `now` is passed on by an agent of `team`, and how. `caller` is he as he
/// was answered. Depends on who he is, the attempt and the leg alone.
std::optional<Sequel> next_leg(const CenterPlan& plan, engine::DayKey day, const Caller& caller,
                               std::size_t team, const PassingCall& call, Microseconds now);

/// Whether and when a caller whose talk ended at `talk_end` calls again though he was served; not before
/// `now`.
std::optional<Caller> repeat_call(const CenterPlan& plan, engine::DayKey day, const Caller& caller,
                                  std::size_t team, Microseconds talk_end, Microseconds now);

}  // namespace holdtime::models
