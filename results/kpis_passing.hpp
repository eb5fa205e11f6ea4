// The part of the table of KPIs that is about menus and about calls passed on.
#pragma once

#include "results/kpis.hpp"

namespace holdtime::results {

/// They stand behind all others.
std::vector<Kpi> passing_kpis();

}  // namespace holdtime::results
