// What those who run the day have done so far, and what they know of it.
#pragma once

#include <cstdint>
#include <vector>

#include "models/config.hpp"
#include "models/desk/answering_today.hpp"
#include "models/desk/recent_service.hpp"

namespace holdtime::models {

/// Copyable; empty where a center has neither interventions nor events that change who answers or lines.
struct DeskToday {
  struct Done {
    std::uint32_t times = 0;
    Microseconds last = -engine::never;
  };
  std::vector<Done> done;               // by intervention
  std::vector<std::vector<bool>> said;  // by intervention, then agent: was asked
  std::vector<RecentService> service;   // by intervention
  AnsweringToday answering;

  void clear(const Center& center, std::size_t agents) {
    const std::size_t count = center.interventions.size();
    done.assign(count, Done{});
    said.resize(count);
    for (auto& each : said) each.assign(agents, false);
    service.resize(count);
    for (auto& each : service) each.clear();
  }
};

}  // namespace holdtime::models
