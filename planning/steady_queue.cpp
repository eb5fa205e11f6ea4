#include "planning/steady_queue.hpp"

#include <cmath>
#include <limits>

namespace holdtime::planning {
namespace {

double ratio(double part, double whole) {
  return whole > 0.0 ? std::fmin(part / whole, 1.0) : 0.0;
}

}  // namespace

double SteadyQueue::answered_within(double seconds) const {
  return std::fmax(answered() - later_than(seconds).answered, 0.0);
}

double SteadyQueue::abandoned_within(double seconds) const {
  return std::fmax(abandoned() - later_than(seconds).abandoned, 0.0);
}

double SteadyQueue::waiting_after(double seconds) const {
  const Later later = later_than(seconds);
  return later.answered + later.abandoned;
}

double SteadyQueue::service_level(const models::ServiceLevel& level,
                                  models::Microseconds short_abandon) const {
  using enum models::ServiceLevelFormula;
  const double within = engine::to_seconds(level.within);
  const Later later = later_than(within);
  const double offered = 1.0 - blocked();
  const double quick = std::fmax(answered() - later.answered, 0.0);
  const double gave_up = std::fmax(abandoned() - later.abandoned, 0.0);
  const auto short_ones = [&] { return abandoned_within(engine::to_seconds(short_abandon)); };
  switch (level.formula) {
    case answered_by_offered:
      return ratio(quick, offered);
    case answered_by_answered:
      return ratio(quick, answered());
    case answered_and_abandoned_by_offered:
      return ratio(quick + gave_up, offered);
    case answered_by_offered_less_abandoned:
      return ratio(quick, offered - gave_up);
    case answered_by_offered_less_short:
      return ratio(quick, offered - short_ones());
    case answered_and_short_by_offered:
      return ratio(quick + short_ones(), offered);
  }
  return 0.0;
}

double SteadyQueue::answered_wait_percentile(double share) const {
  const double all = answered();
  const auto exceeded = [&](double t) { return later_than(t).answered > (1.0 - share) * all; };
  if (!exceeded(0.0)) return 0.0;
  double high = 1.0;
  while (exceeded(high)) {
    high *= 2.0;
    if (high > 1e15) return std::numeric_limits<double>::infinity();
  }
  // Halving keeps to the definition where the distribution has jumps (everybody's patience the same).
  double low = 0.0;
  for (int step = 0; step < 200 && high - low > 1e-15 * high; ++step) {
    const double middle = 0.5 * (low + high);
    (exceeded(middle) ? low : high) = middle;
  }
  return high;
}

}  // namespace holdtime::planning
