#include "models/given/remaining.hpp"

#include <algorithm>

namespace holdtime::models {

engine::Microseconds remaining(const engine::Distribution& law, engine::Microseconds elapsed, double u) {
  const double passed = engine::to_seconds(elapsed);
  const double before = law.cdf(passed);
  const double wanted = before + u * (1.0 - before);
  if (wanted >= 1.0) return 1;
  double low = passed;
  double high = std::max(passed, law.mean()) + 1.0;
  while (law.cdf(high) < wanted) {
    low = high;
    high *= 2.0;
    if (high > 1e9) break;  // thirty years: what F has left there is rounding
  }
  // To the microsecond in which times are counted.
  while (high - low > 2e-7) {
    const double middle = low + 0.5 * (high - low);
    if (middle <= low || middle >= high) break;
    (law.cdf(middle) < wanted ? low : high) = middle;
  }
  return std::max<engine::Microseconds>(engine::from_seconds(high) - elapsed, 1);
}

engine::Microseconds remaining_at_pace(const engine::Distribution& law, engine::Microseconds elapsed,
                                       double u, double factor) {
  if (factor == 1.0) return remaining(law, elapsed, u);
  const auto at_pace_one = engine::from_seconds(engine::to_seconds(elapsed) / factor);
  const double rest = engine::to_seconds(remaining(law, at_pace_one, u)) * factor;
  return std::max<engine::Microseconds>(engine::from_seconds(rest), 1);
}

}  // namespace holdtime::models
