#include "planning/single_server.hpp"

#include <algorithm>
#include <limits>

namespace holdtime::planning {

SingleServer single_server(double calls_per_second, double aht_seconds, double sd_seconds) {
  SingleServer result;
  const double load = calls_per_second * aht_seconds;
  result.occupancy = std::min(load, 1.0);
  if (load >= 1.0) {
    result.mean_wait = result.mean_wait_of_waiting = result.queue_length =
        std::numeric_limits<double>::infinity();
    return result;
  }
  const double spread = sd_seconds / aht_seconds;
  result.mean_wait_of_waiting = 0.5 * aht_seconds * (1.0 + spread * spread) / (1.0 - load);
  result.mean_wait = load * result.mean_wait_of_waiting;
  result.queue_length = calls_per_second * result.mean_wait;
  return result;
}

}  // namespace holdtime::planning
