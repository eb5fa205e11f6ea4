// Rows of the whole day, for the sentences below the table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "results/experiment.hpp"

namespace holdtime::results {

/// Whose row: the whole center's where nothing is named.
struct Whose {
  std::optional<std::size_t> call_type{};
  std::optional<std::size_t> line_group{};
  std::optional<std::size_t> site{};
};

/// What the whole day has of a KPI; nullptr where there is no such row or it has no value.
const Estimate* of_day(const Experiment& experiment, std::string_view kpi, const Whose& whose = {});

/// "27.1 % ±0.1"; `share` has a value.
std::string share_text(const Estimate& share);

}  // namespace holdtime::results
