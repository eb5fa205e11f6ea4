// What of a horizon can be said only when calls and teams are read.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "models/horizon/day_plans.hpp"
#include "scenarios/dates.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

/// All who come on a day, or the most at a time.
double people_of(const models::Center& center) {
  double people = 0.0;
  for (const models::Team& team : center.teams) {
    if (const auto* counts = std::get_if<models::HeadCounts>(&team.staffing)) {
      std::uint32_t most = 0;
      for (const auto& step : counts->steps) most = std::max(most, step.people);
      people += most;
    } else {
      for (const auto& shift : std::get<models::Roster>(team.staffing).shifts) people += shift.agents;
    }
  }
  return people;
}

void check_arrivals(Context& context, const Node& node, const models::Center& center,
                    const models::Horizon& horizon) {
  const auto varied = std::ranges::find_if(
      horizon.days, [](const models::HorizonDay& one) { return one.open && one.calls != 1.0; });
  if (varied == horizon.days.end()) return;
  for (const models::CallType& type : center.call_types) {
    if (std::holds_alternative<models::PoissonArrivals>(type.arrivals)) continue;
    const bool trace = std::holds_alternative<models::TraceArrivals>(type.arrivals);
    context.error(
        node,
        fmt::format("the horizon multiplies calls (by {:.3g} on {}), but those of \"{}\" are {}",
                    varied->calls,
                    date_words(horizon.date(static_cast<std::size_t>(varied - horizon.days.begin()))),
                    type.name, trace ? "recorded" : "exact"),
        std::string("a factor multiplies expected calls; ") + (trace ? "recorded calls" : "exact counts") +
            " are the same every day",
        trace ? "give that type \"per_day\" or \"per_interval\", or remove the factors"
              : "remove its \"exact\", or the factors");
  }
}

}  // namespace

void check_horizon(Context& context, const Node& node, const models::Center& center,
                   const models::Horizon& horizon) {
  check_arrivals(context, node, center, horizon);
  // Days of one kind have the same people.
  std::map<std::pair<std::uint8_t, double>, double> known;
  std::size_t alone = 0;
  std::size_t first_alone = 0;
  for (std::size_t i = 0; i < horizon.days.size(); ++i) {
    const models::HorizonDay& today = horizon.days[i];
    if (!today.open) continue;
    const auto [found, is_new] = known.try_emplace({today.roster, today.staff}, 0.0);
    if (is_new) found->second = people_of(models::staffed_on(center, today));
    if (found->second > static_cast<double>(most_agents)) {
      context.error(node, fmt::format("{} agents on {}", grouped(found->second), date_words(horizon.date(i))),
                    "more than " + grouped(static_cast<double>(most_agents)) + " do not fit into memory",
                    "check \"staff\" and the head counts");
      return;
    }
    if (found->second > 0.0 || today.calls <= 0.0) continue;
    if (alone++ == 0) first_alone = i;
  }
  if (alone == 0) return;
  context.warning(
      node,
      fmt::format("on {} of {} days, {} the first, calls come and nobody works", alone, horizon.days.size(),
                  date_words(horizon.date(first_alone))),
      "all callers of these days are lost",
      "say \"closed\" for them, or roster people: by \"on\" of shifts, or \"staff\" of the horizon");
}

}  // namespace holdtime::scenarios
