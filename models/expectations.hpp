// What a plan lets expect before anything is played: calls by the clock, the time they take, people on the
// roster. The facts alone; whoever asks adds them up into his own intervals.
#pragma once

#include <algorithm>
#include <optional>

#include "models/config.hpp"

namespace holdtime::models {

/// Tells a day's arrivals as they are expected, in document order: `even(from, to, calls)` for calls spread
/// evenly over [from, to), `one(arrival, talk)` for each recorded call. Busyness is not in them.
template <class Even, class One>
void expected_calls(const Arrivals& arrivals, Even&& even, One&& one) {
  if (const auto* poisson = std::get_if<PoissonArrivals>(&arrivals)) {
    for (const ExpectedCalls& piece : poisson->pieces) even(piece.from, piece.to, piece.calls);
  } else if (const auto* exact = std::get_if<ExactArrivals>(&arrivals)) {
    for (const ExactArrivals::Group& group : exact->groups) {
      double weights = 0.0;
      for (const ExpectedCalls& piece : group.profile) weights += piece.calls;
      if (weights <= 0.0) continue;
      const double each = static_cast<double>(group.count) / weights;
      for (const ExpectedCalls& piece : group.profile) even(piece.from, piece.to, piece.calls * each);
    }
  } else {
    for (const TraceArrivals::Call& call : std::get<TraceArrivals>(arrivals).calls) {
      one(call.arrival, call.talk);
    }
  }
}

/// The factor by which a type's expected calls are multiplied on average, that of the product of independent
/// draws: 1, but for rounding and for factors whose mean is not 1.
double mean_busyness(const Center& center, std::size_t call_type);

/// The share of callers who get past a plain IVR into the queue; menus are in flows.hpp.
double share_queued(const CallType& type);

/// Means in seconds of the piece that holds at the moment; 0 where there is none.
double mean_talk_seconds(const Handling& handling, Microseconds at);
double mean_after_call_seconds(const Handling& handling, Microseconds at);

/// Tells a team's roster: `present(from, to, people)` for people rostered together, `away(pause, people)` for
/// each of their breaks. Head counts have no breaks, and end at `closes`.
template <class Present, class Away>
void rostered_people(const Team& team, Microseconds closes, Present&& present, Away&& away) {
  if (const auto* roster = std::get_if<Roster>(&team.staffing)) {
    for (const Shift& shift : roster->shifts) {
      present(shift.from, shift.to, shift.agents);
      for (const Break& pause : shift.breaks) away(pause, shift.agents);
    }
    return;
  }
  const auto& steps = std::get<HeadCounts>(team.staffing).steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Microseconds end = i + 1 < steps.size() ? std::min(steps[i + 1].from, closes) : closes;
    if (steps[i].from < end) present(steps[i].from, end, steps[i].people);
  }
}

}  // namespace holdtime::models
