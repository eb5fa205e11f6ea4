// What theory knows and the program can't play or show yet: a later feature takes its line out.
#pragma once

#include <array>

namespace holdtime::theory {

struct NotCovered {
  const char* name;
  const char* model;
  const char* needs;  ///< the feature it waits for
};

/// Exactly solved cases that no scenario can express yet.
inline constexpr std::array<NotCovered, 0> cases_not_covered{};

/// Figures of covered cases that nothing in the results shows.
inline constexpr NotCovered figures_not_covered[] = {
    {"ev", "general patience: the wait of a caller who would never give up", "virtual waits among the KPIs"},
};

/// Figures of cases that a formula takes and does not tell, beside those above; `name` is case and figure.
inline constexpr std::array<NotCovered, 0> figures_of_formulas_not_covered{};

}  // namespace holdtime::theory
