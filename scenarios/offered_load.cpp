#include "scenarios/offered_load.hpp"

#include "models/workforce/shrinkage.hpp"

namespace holdtime::scenarios {
namespace {

double mean_at(const models::ByTime<models::Distribution>& times, Microseconds at) {
  if (times.pieces.empty() || !times.at(at)) return 0.0;
  return times.at(at).mean();
}

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
  return mean_at(handling.talk, at) +
         (handling.after_call_work ? mean_at(*handling.after_call_work, at) : 0.0);
}

Demand demand_of(const models::CallType& type, const IntervalClock& clock) {
  Demand demand{ByInterval(clock.count()), ByInterval(clock.count())};
  const double queued = type.ivr ? 1.0 - type.ivr->contained - type.ivr->hang_up : 1.0;
  const auto add = [&](const models::ExpectedCalls& piece, double calls) {
    const double seconds = engine::to_seconds(piece.to - piece.from);
    if (seconds > 0.0) clock.spread(demand.calls, piece.from, piece.to, queued * calls / seconds);
  };
  if (const auto* poisson = std::get_if<models::PoissonArrivals>(&type.arrivals)) {
    for (const auto& piece : poisson->pieces) add(piece, piece.calls);
  } else if (const auto* exact = std::get_if<models::ExactArrivals>(&type.arrivals)) {
    for (const auto& group : exact->groups) {
      double weights = 0.0;
      for (const auto& piece : group.profile) weights += piece.calls;
      for (const auto& piece : group.profile)
        add(piece, static_cast<double>(group.count) * piece.calls / weights);
    }
  } else {
    for (const auto& call : std::get<models::TraceArrivals>(type.arrivals).calls) {
      const std::size_t i = clock.interval_of(call.arrival);
      if (call.talk)
        demand.recorded_seconds[i] += queued * engine::to_seconds(*call.talk);
      else
        demand.calls[i] += queued;
    }
  }
  return demand;
}

ByInterval staff_of(const models::Team& team, const IntervalClock& clock) {
  ByInterval seconds(clock.count());
  const double share = on_phone(team);
  if (const auto* counts = std::get_if<models::HeadCounts>(&team.staffing)) {
    for (std::size_t i = 0; i < counts->steps.size(); ++i) {
      const bool last = i + 1 == counts->steps.size();
      const Microseconds until = last ? clock.to(clock.count() - 1) : counts->steps[i + 1].from;
      clock.spread(seconds, counts->steps[i].from, until, share * counts->steps[i].people);
    }
    return seconds;
  }
  for (const models::Shift& shift : std::get<models::Roster>(team.staffing).shifts) {
    clock.spread(seconds, shift.from, shift.to, share * shift.agents);
    for (const models::Break& pause : shift.breaks)
      clock.spread(seconds, pause.start, pause.start + pause.length, -share * shift.agents);
  }
  return seconds;
}

}  // namespace holdtime::scenarios
