// Which KPIs are ratios of facts, and of which, for whoever sums days up himself.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <vector>

#include "models/goals.hpp"
#include "models/plan.hpp"
#include "results/kpis.hpp"

namespace holdtime::results {

/// KPIs formed of callers' facts, and of agents' facts, that apply to all these centers, as indices in the
/// table.
std::vector<std::size_t> call_kpis(std::initializer_list<const models::CenterPlan*> plans);
std::vector<std::size_t> team_kpis(std::initializer_list<const models::CenterPlan*> plans);

/// By call type ("all" last), then as `list`, of `call_kpis`: the service level's formula may differ between
/// types.
std::vector<std::vector<Ratio<CallFact>>> call_ratios(const models::Goals& goals, std::size_t types,
                                                      const std::vector<std::size_t>& list);

}  // namespace holdtime::results
