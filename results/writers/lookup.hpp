// Rows of an experiment by what they are about.
#pragma once

#include <map>
#include <string_view>
#include <tuple>

#include "results/experiment.hpp"

namespace holdtime::results {

/// Stands for: all call types, all teams, the whole day.
inline constexpr std::size_t any = ~std::size_t{0};

/// Points into the experiment, which must outlive it. Read-only once made.
class Lookup {
 public:
  explicit Lookup(const Experiment& experiment) {
    for (const Row& row : experiment.rows) {
      rows_[{kpis()[row.kpi].id, row.call_type.value_or(any), row.team.value_or(any),
             row.period.value_or(any)}] = &row.estimate;
    }
  }

  /// An estimate without a value where there is no such row.
  const Estimate& at(std::string_view kpi, std::size_t type, std::size_t team, std::size_t period) const {
    static const Estimate none;
    const auto found = rows_.find({kpi, type, team, period});
    return found == rows_.end() ? none : *found->second;
  }

 private:
  using Key = std::tuple<std::string_view, std::size_t, std::size_t, std::size_t>;
  std::map<Key, const Estimate*> rows_;
};

}  // namespace holdtime::results
