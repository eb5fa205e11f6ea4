#include "models/demand/rates_today.hpp"

#include <algorithm>
#include <cmath>

#include "engine/random/mathematics.hpp"
#include "engine/random/normal.hpp"
#include "models/purposes.hpp"

namespace holdtime::models {

Microseconds IntervalFactors::first_start(const Center& center) {
  return center.opens - center.opens % center.interval;
}

void IntervalFactors::begin(const Center& center, engine::DayKey day) {
  const Microseconds span = center.closes - first_start(center);
  count_ = static_cast<std::size_t>((span + center.interval - 1) / center.interval);
  factors_.clear();
  for (const IntervalFactor& one : center.interval_factors) {
    const auto entity = engine::entity_hash(entity_name("interval factor", one.name));
    // A factor is exp(sigma z - sigma^2 / 2): its cv gives sigma, and the correlation of neighbours' factors
    // that of their z.
    const double square = one.cv * one.cv;
    const double variance = engine::log(1.0 + square);
    const double sigma = std::sqrt(variance);
    const double rho = variance > 0.0 ? engine::log(1.0 + one.correlation * square) / variance : 0.0;
    const double own = std::sqrt(1.0 - rho * rho);
    double z = 0.0;
    for (std::size_t i = 0; i < count_; ++i) {
      const auto words =
          engine::draw_block(day, entity, i, static_cast<std::uint32_t>(Purpose::interval_factor));
      const double news = engine::normal_quantile(engine::to_uniform(words[0]));
      z = i == 0 ? news : rho * z + own * news;
      factors_.push_back(engine::exp(sigma * z - 0.5 * variance));
    }
  }
}

double IntervalFactors::at(const Center& center, std::size_t call_type, Microseconds time) const {
  const Microseconds since = time - first_start(center);
  if (since < 0) return 1.0;
  const auto interval = static_cast<std::size_t>(since / center.interval);
  if (interval >= count_) return 1.0;
  double factor = 1.0;
  for (std::size_t i = 0; i < center.interval_factors.size(); ++i) {
    if (concerns(center.interval_factors[i].call_types, call_type)) factor *= factors_[i * count_ + interval];
  }
  return factor;
}

void change_rates(const Center& center, std::size_t call_type, const EventsToday& events,
                  const IntervalFactors& intervals, const std::vector<ExpectedCalls>& plan,
                  std::vector<ExpectedCalls>& today) {
  const Microseconds first = IntervalFactors::first_start(center);
  // The next moment after `time` at which a factor may change.
  const auto next_change = [&](Microseconds time) {
    Microseconds next = engine::never;
    if (!center.interval_factors.empty() && time < center.closes) {
      next = time < first ? first : time + center.interval - (time - first) % center.interval;
    }
    for (std::size_t i = 0; i < center.events.size(); ++i) {
      const auto& [from, to] = events.window(i);
      if (from > time) next = std::min(next, from);
      if (to > time) next = std::min(next, to);
    }
    return next;
  };
  today.clear();
  for (const ExpectedCalls& piece : plan) {
    const auto length = static_cast<double>(piece.to - piece.from);
    for (Microseconds from = piece.from; from < piece.to;) {
      const Microseconds to = std::min(piece.to, next_change(from));
      const double factor = events.calls(center, call_type, from) * intervals.at(center, call_type, from);
      today.push_back({from, to, piece.calls * (static_cast<double>(to - from) / length) * factor});
      from = to;
    }
  }
}

}  // namespace holdtime::models
