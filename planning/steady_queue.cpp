#include "planning/steady_queue.hpp"

#include <cmath>

#include "planning/wait_percentile.hpp"

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
  const double most = (1.0 - share) * answered();
  return smallest_wait([&](double seconds) { return later_than(seconds).answered > most; });
}

}  // namespace holdtime::planning
