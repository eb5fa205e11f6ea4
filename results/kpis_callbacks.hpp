// The KPIs of callbacks and of predicted waits.
#pragma once

#include <vector>

#include "results/kpis.hpp"

namespace holdtime::results {

/// Rows of the table of KPIs.
std::vector<Kpi> callback_kpis();

}  // namespace holdtime::results
