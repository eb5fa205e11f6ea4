// Who is there at a moment of the day, counted by hand for tests of shifts.
#pragma once

#include <set>
#include <vector>

#include "models/config.hpp"

namespace holdtime::planning {

using engine::Microseconds;

/// People of the shifts who are there at `time`; with `breaks`, without those on a break.
inline std::uint64_t there(const std::vector<models::Shift>& shifts, Microseconds time, bool breaks) {
  std::uint64_t people = 0;
  for (const models::Shift& shift : shifts) {
    bool here = shift.from <= time && time < shift.to;
    for (const models::Break& pause : shift.breaks) {
      if (breaks && pause.start <= time && time < pause.start + pause.length) here = false;
    }
    people += here ? shift.agents : 0;
  }
  return people;
}

/// The fewest people there at any moment of [from, to): staff changes only where somebody comes or goes.
inline std::uint64_t fewest_there(const std::vector<models::Shift>& shifts, Microseconds from,
                                  Microseconds to, bool breaks) {
  std::set<Microseconds> moments = {from};
  for (const models::Shift& shift : shifts) {
    moments.insert({shift.from, shift.to});
    for (const models::Break& pause : shift.breaks) moments.insert({pause.start, pause.start + pause.length});
  }
  std::uint64_t least = ~std::uint64_t{0};
  for (const Microseconds moment : moments) {
    if (moment >= from && moment < to) least = std::min(least, there(shifts, moment, breaks));
  }
  return least;
}

}  // namespace holdtime::planning
