// Money as people write it.
#pragma once

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {

/// "21 EUR/h", "21.50/h": at most `most_wage` an hour, to the ten-thousandth.
Parsed<models::Wage> parse_wage(std::string_view text);
std::optional<models::Wage> read_wage(Context& context, const Node& node);
/// "21.5 EUR/h"
std::string wage_text(const models::Wage& wage);

}  // namespace holdtime::scenarios
