// What is still to happen to callers who wait and for whom more than one thing may: a further rank of teams
// opens, and they hang up.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/event_list.hpp"

namespace holdtime::models {

/// Of one caller. His slot in the event list shows the earliest of it.
struct Agenda {
  engine::Microseconds hangs_up = engine::never;
  std::uint32_t step = 0;  ///< the next of the ranks that open to his type after a while
};

/// By the caller's place in the waiting room. A value; nothing is allocated once as many have waited.
class Agendas {
 public:
  Agenda& begin(engine::Slot place, engine::Microseconds hangs_up) {
    if (place >= agendas_.size()) agendas_.resize(static_cast<std::size_t>(place) + 1);
    return agendas_[place] = {hangs_up, 0};
  }
  Agenda& operator[](engine::Slot place) { return agendas_[place]; }

 private:
  std::vector<Agenda> agendas_;
};

}  // namespace holdtime::models
