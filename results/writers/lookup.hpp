// Rows of an experiment by what they are about.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "results/experiment.hpp"

namespace holdtime::results {

/// Stands for: all call types, all teams, the whole day.
inline constexpr std::size_t any = ~std::size_t{0};

/// Points into the experiment, which must outlive it. Read-only once made.
class Lookup {
 public:
  explicit Lookup(const Experiment& experiment) {
    for (const Row& row : experiment.rows) {
      types_ = std::max(types_, row.call_type ? *row.call_type + 1 : 0);
      teams_ = std::max(teams_, row.team ? *row.team + 1 : 0);
      periods_ = std::max(periods_, row.period ? *row.period + 1 : 0);
    }
    places_.resize(kpis().size() * (1 + types_ + teams_) * (1 + periods_));
    for (const Row& row : experiment.rows) {
      if (row.line_group || row.site || row.node) continue;  // looked up by nobody
      places_[place(row.kpi, row.call_type.value_or(any), row.team.value_or(any), row.period.value_or(any))] =
          &row.estimate;
    }
  }

  /// An estimate without a value where there is no such row.
  const Estimate& at(std::string_view kpi, std::size_t type, std::size_t team, std::size_t period) const {
    static const Estimate none;
    const Kpi* const row = find_kpi(kpi);
    const bool there = row != nullptr && (type == any || type < types_) && (team == any || team < teams_) &&
                       (period == any || period < periods_) && (type == any || team == any);
    if (!there) return none;
    const Estimate* found =
        places_.empty() ? nullptr
                        : places_[place(static_cast<std::size_t>(row - kpis().data()), type, team, period)];
    return found == nullptr ? none : *found;
  }

 private:
  /// A row is about all, a call type or a team: in this order, each by KPI and, the day first, by interval.
  std::size_t place(std::size_t kpi, std::size_t type, std::size_t team, std::size_t period) const {
    const std::size_t entity = type != any ? 1 + type : team != any ? 1 + types_ + team : 0;
    return (entity * kpis().size() + kpi) * (1 + periods_) + (period == any ? 0 : 1 + period);
  }

  std::size_t types_ = 0;
  std::size_t teams_ = 0;
  std::size_t periods_ = 0;
  std::vector<const Estimate*> places_;
};

}  // namespace holdtime::results
