#include "results/site_sums.hpp"

#include <algorithm>

#include "results/day_sums.hpp"

namespace holdtime::results {
namespace {

/// The formulas of all calls (teams) together, for each site.
template <class Fact>
Formulas<Fact> for_sites(Formulas<Fact> formulas, std::size_t sites) {
  const auto of_all = formulas.ratios.back();
  formulas.ratios.assign(sites + 1, of_all);
  return formulas;
}

/// Adds up the cells of the entities at each site.
template <class Cell, class SiteOf>
void add_up(const Cube<Cell>& day, Cube<Cell>& sites, SiteOf site_of) {
  for (Cell& cell : sites) cell = {};
  for (std::size_t entity = 0; entity < day.entities(); ++entity) {
    const std::optional<std::size_t> site = site_of(entity);
    if (!site) continue;
    for (std::size_t period = 0; period <= day.periods(); ++period) {
      if (!day(entity, period).empty()) sites(*site, period) += day(entity, period);
    }
  }
}

}  // namespace

SiteSums::SiteSums(const models::CenterPlan& plan, const models::Goals& goals)
    : plan_(&plan),
      periods_(periods_of(plan)),
      today_calls_(plan.center().sites.size(), periods_.count),
      today_teams_(plan.center().sites.size(), periods_.count),
      calls_(for_sites(call_formulas_of(plan, goals), plan.center().sites.size()), periods_.count),
      teams_(for_sites(team_formulas_of(plan), plan.center().sites.size()), periods_.count) {}

void SiteSums::add(const DayTally& day) {
  const models::Center& center = plan_->center();
  add_up(day.calls(), today_calls_, [&](std::size_t type) { return center.call_types[type].routing.site; });
  add_up(day.teams(), today_teams_, [&](std::size_t team) { return center.teams[team].site; });
  calls_.add(today_calls_);
  teams_.add(today_teams_);
}

void SiteSums::settle() {
  calls_.settle();
  teams_.settle();
}

SiteSums& SiteSums::operator+=(const SiteSums& other) {
  calls_ += other.calls_;
  teams_ += other.teams_;
  return *this;
}

std::optional<SiteSums::Cell> SiteSums::of(std::size_t kpi, std::size_t site, std::size_t period,
                                           std::int64_t days) const {
  if (kpis()[kpi].id == "max_queue") return std::nullopt;
  const auto from = [&](const auto& sums) -> std::optional<Cell> {
    const auto& list = sums.formulas().kpis;
    const auto found = std::find(list.begin(), list.end(), kpi);
    if (found == list.end()) return std::nullopt;
    const auto i = static_cast<std::size_t>(found - list.begin());
    const Per per = sums.formulas().ratios[site][i].per;
    return Cell{completed(sums.of(i, site, period), per, days, open_time(*plan_, periods_, period)), per};
  };
  const auto of_calls = from(calls_);
  return of_calls ? of_calls : from(teams_);
}

}  // namespace holdtime::results
