#include "scenarios/offered_load.hpp"

#include "models/expectations.hpp"
#include "models/flows.hpp"
#include "models/workforce/shrinkage.hpp"

namespace holdtime::scenarios {
namespace {

// The share of their time on duty that the team's people are on the phone, breaks apart.
double on_phone(const models::Team& team) {
  const double present = 1.0 - models::absence_probability(team);
  const auto spells = models::unscheduled_spells(team);
  if (!spells || spells->clock == models::UnscheduledSpells::Clock::idle) return present;
  const double length = spells->length.mean();
  return present * (1.0 - length / (length + spells->gap.mean()));
}

}  // namespace

void IntervalClock::spread(ByInterval& into, Microseconds from, Microseconds to, double rate) const {
  from = std::max(from, opens_);
  to = std::min(to, closes_);
  while (from < to) {
    const std::size_t i = interval_of(from);
    const Microseconds end = std::min(to, this->to(i));
    into[i] += rate * engine::to_seconds(end - from);
    from = end;
  }
}

double handling_seconds(const models::Handling& handling, Microseconds at) {
  return models::mean_talk_seconds(handling, at) + models::mean_after_call_seconds(handling, at);
}

namespace {

/// What calls of the type `from` lead to in the queue of `to`.
void add_demand(const models::Center& center, std::size_t from, std::size_t to, const IntervalClock& clock,
                Demand& demand) {
  // By interval: what flows changes with the clock where there are menus.
  std::vector<models::QueueFlow> flows;
  double any = 0.0;
  for (std::size_t i = 0; i < clock.count(); ++i) {
    flows.push_back(
        models::expected_flow(center, from, to, clock.from(i) + (clock.to(i) - clock.from(i)) / 2));
    any += flows.back().calls;
  }
  if (any <= 0.0) return;
  ByInterval calls(clock.count());
  models::expected_calls(
      center.call_types[from].arrivals,
      [&](Microseconds begin, Microseconds end, double expected) {
        const double seconds = engine::to_seconds(end - begin);
        if (seconds > 0.0) clock.spread(calls, begin, end, expected / seconds);
      },
      [&](Microseconds arrival, const std::optional<Microseconds>& talk) {
        const std::size_t i = clock.interval_of(arrival);
        // A recorded time is that of the call's own queue.
        if (talk && from == to) {
          demand.recorded_seconds[i] += flows[i].handle_times * engine::to_seconds(*talk) + flows[i].seconds;
        } else {
          calls[i] += 1.0;
        }
      });
  for (std::size_t i = 0; i < clock.count(); ++i) {
    demand.calls[i] += calls[i] * flows[i].handle_times;
    demand.recorded_seconds[i] += calls[i] * flows[i].seconds;
  }
}

}  // namespace

Demand demand_of(const models::Center& center, std::size_t call_type, const IntervalClock& clock) {
  Demand demand{ByInterval(clock.count()), ByInterval(clock.count())};
  const bool plain = std::ranges::none_of(center.call_types, [](const models::CallType& type) {
    return type.menu.has_value() || type.transfer.has_value();
  });
  for (std::size_t from = 0; from < center.call_types.size(); ++from) {
    if (!plain || from == call_type) add_demand(center, from, call_type, clock, demand);
  }
  return demand;
}

ByInterval staff_of(const models::Team& team, const IntervalClock& clock) {
  ByInterval seconds(clock.count());
  const double share = on_phone(team);
  models::rostered_people(
      team, clock.to(clock.count() - 1),
      [&](Microseconds from, Microseconds to, std::uint32_t people) {
        clock.spread(seconds, from, to, share * people);
      },
      [&](const models::Break& pause, std::uint32_t people) {
        clock.spread(seconds, pause.start, pause.start + pause.length, -share * people);
      });
  return seconds;
}

}  // namespace holdtime::scenarios
