#include "results/formulas.hpp"

#include <algorithm>

namespace holdtime::results {

namespace {

using Plans = std::initializer_list<const models::CenterPlan*>;

bool applies_to_all(const Kpi& kpi, Plans plans) {
  return std::all_of(plans.begin(), plans.end(), [&](const auto* plan) { return applies(kpi, *plan); });
}

}  // namespace

std::vector<std::size_t> call_kpis(Plans plans) {
  std::vector<std::size_t> list;
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    if (!kpis()[k].calls.numerator.terms.empty() && applies_to_all(kpis()[k], plans)) list.push_back(k);
  }
  return list;
}

std::vector<std::size_t> team_kpis(Plans plans) {
  std::vector<std::size_t> list;
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    if (!kpis()[k].team.numerator.terms.empty() && applies_to_all(kpis()[k], plans)) list.push_back(k);
  }
  return list;
}

std::vector<std::vector<Ratio<CallFact>>> call_ratios(const models::Goals& goals, std::size_t types,
                                                      const std::vector<std::size_t>& list) {
  std::vector<std::vector<Ratio<CallFact>>> ratios(types + 1);
  for (std::size_t type = 0; type <= types; ++type) {
    for (const std::size_t k : list) {
      const Kpi& kpi = kpis()[k];
      ratios[type].push_back(
          kpi.id == "service_level" ? service_level_ratio(goals.service_level_of(type).formula) : kpi.calls);
    }
  }
  return ratios;
}

}  // namespace holdtime::results
