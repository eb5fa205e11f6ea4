#include "results/formulas.hpp"

#include <algorithm>

namespace holdtime::results {

std::vector<std::size_t> call_kpis() {
  std::vector<std::size_t> list;
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    if (!kpis()[k].calls.numerator.terms.empty()) list.push_back(k);
  }
  return list;
}

std::vector<std::size_t> team_kpis(std::initializer_list<const models::CenterPlan*> plans) {
  std::vector<std::size_t> list;
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    const auto told = [&](const models::CenterPlan* plan) {
      return kpis()[k].told_of == nullptr || kpis()[k].told_of(*plan);
    };
    if (!kpis()[k].team.numerator.terms.empty() && std::all_of(plans.begin(), plans.end(), told))
      list.push_back(k);
  }
  return list;
}

std::vector<std::vector<Ratio<CallFact>>> call_ratios(const models::Goals& goals, std::size_t types) {
  std::vector<std::vector<Ratio<CallFact>>> ratios(types + 1);
  for (std::size_t type = 0; type <= types; ++type) {
    for (const std::size_t k : call_kpis()) {
      const Kpi& kpi = kpis()[k];
      ratios[type].push_back(
          kpi.id == "service_level" ? service_level_ratio(goals.service_level_of(type).formula) : kpi.calls);
    }
  }
  return ratios;
}

}  // namespace holdtime::results
