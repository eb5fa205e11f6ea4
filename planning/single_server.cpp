#include "planning/single_server.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "engine/random/mathematics.hpp"

namespace holdtime::planning {
namespace {

/// P(more than n calls come while one is handled), n = 0, 1, ...: as far as it is more than nothing.
std::vector<double> more_come(double load) {
  std::vector<double> chances{engine::exp(-load)};
  while (chances.back() > 1e-30)
    chances.push_back(chances.back() * load / static_cast<double>(chances.size()));
  double tail = 0.0;
  for (auto chance = chances.rbegin(); chance != chances.rend(); ++chance) {
    const double exactly = *chance;
    *chance = tail;
    tail += exactly;
  }
  return chances;
}

/// P(at most m wait), m = 0 ... count - 1, each after the one before: all terms are positive.
std::vector<double> at_most_waiting(double load, std::size_t count) {
  const std::vector<double> more = more_come(load);
  const double none_come = engine::exp(-load);
  std::vector<double> present{1.0 - load};
  std::vector<double> at_most;
  double sum = present[0];
  for (std::size_t j = 1; j <= count; ++j) {
    double next = j - 1 < more.size() ? more[j - 1] * present[0] : 0.0;
    for (std::size_t less = 1; less < std::min(j, more.size()); ++less)
      next += more[less] * present[j - less];
    present.push_back(next / none_come);
    sum += present.back();
    at_most.push_back(sum);
  }
  return at_most;
}

/// P(wait <= `handled` handle times): at the end of the one that is running then, so many calls came in the
/// rest of it, `left`, and the others are those who waited when ours came.
double within(const std::vector<double>& at_most, double load, double handled) {
  const auto whole = static_cast<std::size_t>(handled);
  const double left = load * (static_cast<double>(whole) + 1.0 - handled);
  double chance = engine::exp(-left);
  double sum = 0.0;
  for (std::size_t come = 0; come <= whole && chance > 0.0; ++come) {
    sum += chance * at_most[whole - come];
    chance *= left / static_cast<double>(come + 1);
  }
  return std::min(sum, 1.0);
}

}  // namespace

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

double within_if_constant(double calls_per_second, double aht_seconds, double seconds) {
  const double load = calls_per_second * aht_seconds;
  if (load >= 1.0) return 0.0;
  const double handled = seconds / aht_seconds;
  return within(at_most_waiting(load, static_cast<std::size_t>(handled) + 1), load, handled);
}

double wait_percentile_if_constant(double calls_per_second, double aht_seconds, double share) {
  const double load = calls_per_second * aht_seconds;
  if (load >= 1.0) return std::numeric_limits<double>::infinity();
  if (share <= 1.0 - load) return 0.0;
  std::size_t most = 1;  // handle times
  std::vector<double> at_most;
  do {
    most *= 2;
    at_most = at_most_waiting(load, most + 1);
  } while (within(at_most, load, static_cast<double>(most)) < share && at_most.back() < 1.0 - 1e-15);
  double low = 0.0;
  double high = static_cast<double>(most);
  for (int i = 0; i < 80; ++i) {
    const double middle = 0.5 * (low + high);
    (within(at_most, load, middle) < share ? low : high) = middle;
  }
  return high * aht_seconds;
}

}  // namespace holdtime::planning
