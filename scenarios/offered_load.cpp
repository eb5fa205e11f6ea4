#include "scenarios/offered_load.hpp"

#include "models/expectations.hpp"
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

Demand demand_of(const models::CallType& type, const IntervalClock& clock) {
  Demand demand{ByInterval(clock.count()), ByInterval(clock.count())};
  const double queued = models::share_queued(type);
  models::expected_calls(
      type.arrivals,
      [&](Microseconds from, Microseconds to, double calls) {
        const double seconds = engine::to_seconds(to - from);
        if (seconds > 0.0) clock.spread(demand.calls, from, to, queued * calls / seconds);
      },
      [&](Microseconds arrival, const std::optional<Microseconds>& talk) {
        const std::size_t i = clock.interval_of(arrival);
        if (talk)
          demand.recorded_seconds[i] += queued * engine::to_seconds(*talk);
        else
          demand.calls[i] += queued;
      });
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
