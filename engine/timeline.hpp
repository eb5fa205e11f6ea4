// A simulation's clock and its pending events, and the loop that plays them.
//
// A timeline is a value: advance it to a moment, copy it with the model it belongs to, and advance both;
// what the two do from then on is up to their models alone.
#pragma once

#include <cstddef>

#include "engine/event_list.hpp"

namespace holdtime::engine {

template <std::size_t families>
struct Timeline {
  EventList<families> events;
  Microseconds now = 0;
};

/// Plays every event before `until` in order: sets the clock, takes the event off the list and calls
/// `handle(family, slot)`, which may schedule others (not before now) and returns false to stop early.
/// Afterwards the clock stands at `until`, unless stopped early or `until` is `never`.
template <std::size_t families, class Handler>
void advance(Timeline<families>& timeline, Microseconds until, Handler&& handle) {
  for (;;) {
    const auto next = timeline.events.next();
    if (next.time >= until) break;
    timeline.now = next.time;
    timeline.events.take(next);
    const bool go_on = handle(next.family, next.slot);
    timeline.events.settle();
    if (!go_on) return;
  }
  if (until != never && timeline.now < until) timeline.now = until;
}

}  // namespace holdtime::engine
