// Targets as planners say them: "80/20 on 90% of days", "abandoned <= 5% of the month", "acw between 30s and
// 60s".
#pragma once

#include <string>
#include <string_view>

#include "models/goals.hpp"
#include "scenarios/kinds.hpp"
#include "scenarios/values.hpp"

namespace holdtime::scenarios {

/// Reads a phrase. `defaults` gives the formula, and the threshold where the phrase has none. Call type and
/// team are left open, `text` empty. Pure.
Parsed<models::Target> parse_target(std::string_view phrase, const models::ServiceLevel& defaults);

/// Other names of KPIs: `word` stands for `help`.
std::span<const WordInfo> target_kpi_synonyms();

/// The KPI called `name`, or by one of its other names ("abandoned"); nullptr where there is none.
const models::TargetKpiRow* find_target_kpi(std::string_view name);

/// How a target was read, in plain words. `whose` is "all calls", "the calls \"claims\"", "the team
/// \"desk\"".
std::string target_text(const models::Target& target, const std::string& whose, bool horizon = false);

}  // namespace holdtime::scenarios
