#include "models/demand/busyness.hpp"

#include "models/purposes.hpp"

namespace holdtime::models {

void draw_busyness(const Center& center, engine::DayKey day, std::vector<double>& factors) {
  factors.assign(center.call_types.size(), 1.0);
  for (const Busyness& busyness : center.busyness) {
    const auto entity = engine::entity_hash(entity_name("busyness", busyness.name));
    const auto words = engine::draw_block(day, entity, 0, static_cast<std::uint32_t>(Purpose::busyness));
    const double factor = busyness.factor.quantile(engine::to_uniform(words[0]));
    for (const std::size_t type : busyness.call_types) factors[type] *= factor;
  }
}

}  // namespace holdtime::models
