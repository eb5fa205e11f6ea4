#include "models/demand/redialers.hpp"

#include <algorithm>
#include <limits>

#include "models/demand/caller_class.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {
namespace {

constexpr std::uint16_t last_number = std::numeric_limits<std::uint16_t>::max();

const Redial::Chance* chance_after(const Redial& redial, Outcome outcome) {
  switch (outcome) {
    case Outcome::busy:
      return &redial.after_busy;
    case Outcome::blocked:
      return &redial.after_blocked;
    case Outcome::abandoned:
    case Outcome::balked:
      return &redial.after_abandoning;
    case Outcome::dropped:
      return &redial.after_dropped;
    default:  // served, or content to have hung up in the IVR
      return nullptr;
  }
}

engine::Block words_of(const CenterPlan& plan, engine::DayKey day, const Caller& caller, Purpose purpose) {
  return engine::draw_block(day, plan.call_type_entity(caller.caller_type), caller.ordinal,
                            static_cast<std::uint32_t>(purpose), caller.attempt);
}

/// The type he calls as next, by one uniform number.
std::uint32_t next_type(const Redial& redial, std::uint32_t call_type, double uniform) {
  for (const auto& [type, share] : redial.changes_to) {
    if (uniform < share) return static_cast<std::uint32_t>(type);
    uniform -= share;
  }
  return call_type;
}

/// Lengths drawn ahead are of the laws of the type he called as: as another type, he brings the numbers they
/// were drawn by. What was recorded stays.
void change_type(const CenterPlan& plan, engine::DayKey day, Caller& caller, std::uint32_t type) {
  caller.call_type = type;
  const auto* trace = std::get_if<TraceArrivals>(&plan.center().call_types[caller.caller_type].arrivals);
  const auto words = engine::draw_block(day, plan.call_type_entity(caller.caller_type), caller.ordinal,
                                        static_cast<std::uint32_t>(Purpose::caller));
  const bool recorded = trace != nullptr && caller.ordinal < trace->calls.size() &&
                        trace->calls[caller.ordinal].talk.has_value();
  caller.talk =
      recorded ? OwnLength::known(*trace->calls[caller.ordinal].talk) : OwnLength::drawn_by(words[2]);
  caller.after_call = OwnLength::drawn_by(words[3]);
}

}  // namespace

Caller bounced(const CenterPlan& plan, engine::DayKey day, const Caller& caller, Microseconds arrival) {
  Caller next = caller;
  next.arrival = arrival;
  change_type(plan, day, next, caller.call_type);
  if (next.attempt < last_number) ++next.attempt;
  return next;
}

std::optional<Caller> next_attempt(const CenterPlan& plan, engine::DayKey day, const Caller& caller,
                                   Outcome outcome, Microseconds now) {
  const auto& redial = plan.center().call_types[caller.call_type].redial;
  if (!redial || !redial->possible()) return std::nullopt;
  const Redial::Chance* chance = chance_after(*redial, outcome);
  if (chance == nullptr) return std::nullopt;
  if (redial->most_attempts && caller.attempt >= *redial->most_attempts) return std::nullopt;
  const auto words = words_of(plan, day, caller, Purpose::redial);
  if (engine::to_uniform(words[0]) >= (caller.attempt == 1 ? chance->first : chance->later)) {
    return std::nullopt;
  }
  Caller next = caller;
  next.arrival = now + redial->delay.length(engine::to_uniform(words[1]));
  if (next.arrival >= plan.center().closes) return std::nullopt;
  // Where callers are led from one queue to another, they call again at the number they called first.
  const bool led = plan.passing().mixes_types();
  const std::uint32_t number = led ? caller.caller_type : caller.call_type;
  const std::uint32_t type = next_type(*redial, number, engine::to_uniform(words[2]));
  if (type != caller.call_type || caller.mark != 0 || caller.leg > 1) {
    next.mark = 0;
    next.leg = 1;
    change_type(plan, day, next, type);
    next.priority_class = class_of(plan.center().call_types[type], engine::to_uniform(words[3]));
  }
  if (next.attempt < last_number) ++next.attempt;
  return next;
}

Choices begin_attempt(const CenterPlan& plan, engine::DayKey day, Caller& caller) {
  const auto words = words_of(plan, day, caller, Purpose::attempt);
  caller.queue_entry = caller.arrival;
  caller.waiting_of_type = caller.waiting_in_all = 0;
  caller.patience = OwnLength::drawn_by(words[0]);
  caller.balks = engine::to_uniform(words[1]) < plan.center().call_types[caller.call_type].balking;
  Choices choices;
  choices.ivr_end = engine::to_uniform(words[2]);
  choices.ivr_delay = OwnLength::drawn_by(words[3]);
  return choices;
}

}  // namespace holdtime::models
