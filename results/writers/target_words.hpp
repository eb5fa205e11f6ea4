// Targets in few words, for sentences and headings.
#pragma once

#include <string>

#include "results/experiment.hpp"

namespace holdtime::results {

/// Whether the target's KPI is a share (else a time).
bool is_share(const models::Target& target);

/// A value of the target's KPI: "61.7 %", "27.9 s".
std::string value_text(const models::Target& target, double value);

/// An interval of such a value: "92.6–93.6", in percent for shares.
std::string interval_text(const Interval& interval, bool share);

/// What is aimed at: "80/20 for claims", "abandonment at most 5 %".
std::string aim(const models::Scenario& scenario, const models::Target& target);

}  // namespace holdtime::results
