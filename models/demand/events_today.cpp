#include "models/demand/events_today.hpp"

#include <algorithm>

#include "models/purposes.hpp"

namespace holdtime::models {

bool concerns(const std::vector<std::size_t>& list, std::size_t index) {
  return std::find(list.begin(), list.end(), index) != list.end();
}

void EventsToday::begin(const Center& center, engine::DayKey day) {
  windows_.assign(center.events.size(), Window{});
  for (std::size_t i = 0; i < windows_.size(); ++i) {
    const DayEvent& event = center.events[i];
    const auto entity = engine::entity_hash(entity_name("event", event.name));
    const auto words = engine::draw_block(day, entity, 0, static_cast<std::uint32_t>(Purpose::day_event));
    if (engine::to_uniform(words[0]) >= event.probability) continue;
    Window& window = windows_[i];
    window.from = event.from;
    if (event.latest > event.from) {
      const auto span = static_cast<double>(event.latest - event.from);
      window.from += static_cast<Microseconds>(engine::to_uniform(words[1]) * span);
    }
    window.to = event.length == engine::never ? engine::never : window.from + event.length;
  }
}

double EventsToday::handling(const Center& center, std::size_t call_type, Microseconds time) const {
  double factor = 1.0;
  for (std::size_t i = 0; i < windows_.size(); ++i) {
    const DayEvent& event = center.events[i];
    if (windows_[i].holds(time) && concerns(event.call_types, call_type)) factor *= event.handling;
  }
  return factor;
}

void EventsToday::call(const Center& center, std::size_t event, Microseconds now) {
  const Microseconds length = center.events[event].length;
  windows_[event] = {now, length == engine::never ? engine::never : now + length};
}

double EventsToday::contained(const Center& center, std::size_t call_type, Microseconds time,
                              double usual) const {
  for (std::size_t i = 0; i < windows_.size(); ++i) {
    const DayEvent& event = center.events[i];
    if (event.contained && windows_[i].holds(time) && concerns(event.call_types, call_type))
      usual = *event.contained;
  }
  return usual;
}

double EventsToday::calls(const Center& center, std::size_t call_type, Microseconds time) const {
  double factor = 1.0;
  for (std::size_t i = 0; i < windows_.size(); ++i) {
    const DayEvent& event = center.events[i];
    if (windows_[i].holds(time) && concerns(event.call_types, call_type)) factor *= event.calls;
  }
  return factor;
}

}  // namespace holdtime::models
