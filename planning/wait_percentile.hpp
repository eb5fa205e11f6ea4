// The smallest wait that no more than a given share of callers exceed.
#pragma once

#include <limits>

namespace holdtime::planning {

/// `exceeded(t)`: whether more callers than allowed wait longer than t; true up to some t, then false. 0
/// where it is false at once, infinite where it is true for ever. `precision` is relative. Halving keeps to
/// the definition where the distribution of waits has jumps (everybody's patience the same).
template <class Exceeded>
double smallest_wait(Exceeded exceeded, double precision = 1e-15) {
  if (!exceeded(0.0)) return 0.0;
  double high = 1.0;
  while (exceeded(high)) {
    high *= 2.0;
    if (high > 1e15) return std::numeric_limits<double>::infinity();
  }
  double low = 0.0;
  for (int step = 0; step < 200 && high - low > precision * high; ++step) {
    const double middle = 0.5 * (low + high);
    (exceeded(middle) ? low : high) = middle;
  }
  return high;
}

}  // namespace holdtime::planning
