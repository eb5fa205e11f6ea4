// The rows of what is done about the day while it runs.
#pragma once

#include <vector>

#include "results/kpis.hpp"

namespace holdtime::results {

std::vector<Kpi> desk_kpis();

}  // namespace holdtime::results
