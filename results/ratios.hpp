// How KPIs are made of facts, in short; for the files that hold the table of KPIs.
#pragma once

#include <utility>
#include <vector>

#include "results/kpis.hpp"

namespace holdtime::results {

/// The fact itself, a day.
template <class Fact>
Ratio<Fact> a_day(Fact fact) {
  return {{{{fact}}}, Per::day, {}};
}

/// A sum of facts over another.
template <class Fact>
Ratio<Fact> ratio(std::vector<typename Sum<Fact>::Term> numerator,
                  std::vector<typename Sum<Fact>::Term> denominator) {
  return {{std::move(numerator)}, Per::facts, {std::move(denominator)}};
}

}  // namespace holdtime::results
