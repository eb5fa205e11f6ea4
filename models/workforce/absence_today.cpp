#include "models/workforce/absence_today.hpp"

#include "models/purposes.hpp"

namespace holdtime::models {

void draw_absence_factors(const Center& center, engine::DayKey day, const EventsToday& events,
                          std::vector<double>& factors) {
  factors.assign(center.teams.size(), 1.0);
  for (const AbsenceFactor& one : center.absence_factors) {
    const auto entity = engine::entity_hash(entity_name("absence factor", one.name));
    const auto words =
        engine::draw_block(day, entity, 0, static_cast<std::uint32_t>(Purpose::absence_factor));
    const double factor = one.factor.quantile(engine::to_uniform(words[0]));
    for (const std::size_t team : one.teams) factors[team] *= factor;
  }
  for (std::size_t i = 0; i < center.events.size(); ++i) {
    if (!events.happens(i)) continue;
    for (const std::size_t team : center.events[i].teams) factors[team] *= center.events[i].absence;
  }
}

}  // namespace holdtime::models
