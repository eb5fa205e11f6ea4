#include "models/transfers/passing.hpp"

#include <algorithm>
#include <limits>

#include "models/demand/caller_class.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {
namespace {

constexpr std::uint32_t legs_of_attempt = 128;
constexpr std::uint8_t last_leg = legs_of_attempt - 1;
constexpr std::uint16_t last_number = std::numeric_limits<std::uint16_t>::max();

engine::Block words_of(const CenterPlan& plan, engine::DayKey day, const Caller& caller, Purpose purpose,
                       std::uint32_t leg) {
  return engine::draw_block(day, plan.call_type_entity(caller.caller_type), caller.ordinal,
                            static_cast<std::uint32_t>(purpose), caller.attempt * legs_of_attempt + leg);
}

std::size_t target_of(const Transfer& transfer, double uniform) {
  for (const auto& [type, share] : transfer.to) {
    if (uniform < share) return type;
    uniform -= share;
  }
  return transfer.to.back().first;
}

/// A caller at the beginning of his next leg, in the queue of `type`.
Caller in_next_queue(const CenterPlan& plan, engine::DayKey day, Caller caller, std::size_t type,
                     Microseconds now) {
  caller.leg = static_cast<std::uint8_t>(caller.leg + 1);
  const auto words = words_of(plan, day, caller, Purpose::leg, caller.leg);
  caller.call_type = static_cast<std::uint32_t>(type);
  caller.queue_entry = now;
  caller.waiting_of_type = caller.waiting_in_all = 0;
  caller.patience = OwnLength::drawn_by(words[0]);
  caller.priority_class = class_of(plan.center().call_types[type], engine::to_uniform(words[1]));
  caller.talk = OwnLength::drawn_by(words[2]);
  caller.after_call = OwnLength::drawn_by(words[3]);
  caller.balks = false;
  caller.mark = 0;
  return caller;
}

}  // namespace

std::optional<Sequel> next_leg(const CenterPlan& plan, engine::DayKey day, const Caller& caller,
                               std::size_t team, const PassingCall& call, Microseconds now) {
  if (const WrongChoice* wrong = plan.passing().mark(caller.mark).wrong) {
    return Sequel{in_next_queue(plan, day, caller, wrong->call_type, now)};
  }
  const auto& transfer = plan.center().call_types[caller.call_type].transfer;
  if (!transfer || caller.leg == last_leg) return std::nullopt;
  const double share = transfer->share_of(team);
  if (share <= 0.0) return std::nullopt;
  const auto words = words_of(plan, day, caller, Purpose::transfer, caller.leg);
  if (engine::to_uniform(words[0]) >= share) return std::nullopt;
  const std::size_t to = target_of(*transfer, engine::to_uniform(words[1]));
  Sequel sequel{in_next_queue(plan, day, caller, to, now), &*transfer};
  if (transfer->keeps_patience) sequel.caller.patience = OwnLength::known(call.patience_left);
  if (transfer->conference) sequel.conference = transfer->conference->length(engine::to_uniform(words[2]));
  return sequel;
}

std::optional<Caller> repeat_call(const CenterPlan& plan, engine::DayKey day, const Caller& caller,
                                  std::size_t team, Microseconds talk_end, Microseconds now) {
  const auto& repeat = plan.center().call_types[caller.call_type].repeat_calls;
  if (!repeat) return std::nullopt;
  const RepeatCalls::Chance& chance = repeat->of(team);
  if (chance.share <= 0.0) return std::nullopt;
  const auto words = engine::draw_block(day, plan.call_type_entity(caller.caller_type), caller.ordinal,
                                        static_cast<std::uint32_t>(Purpose::repeat_call), caller.attempt);
  if (engine::to_uniform(words[0]) >= chance.share) return std::nullopt;
  Caller next = caller;
  next.arrival = std::max(now, talk_end + chance.delay.length(engine::to_uniform(words[1])));
  if (next.arrival >= plan.center().closes) return std::nullopt;
  if (next.attempt < last_number) ++next.attempt;
  next.leg = 1;
  next.mark = 0;
  // The next call is another one: as long as it is, and of the type as which he called first where the center
  // leads callers from one queue to another.
  const auto lengths = words_of(plan, day, next, Purpose::leg, next.leg);
  next.talk = OwnLength::drawn_by(lengths[2]);
  next.after_call = OwnLength::drawn_by(lengths[3]);
  if (plan.passing().mixes_types() && next.call_type != next.caller_type) {
    next.call_type = next.caller_type;
    next.priority_class = class_of(plan.center().call_types[next.call_type], engine::to_uniform(lengths[1]));
  }
  return next;
}

}  // namespace holdtime::models
