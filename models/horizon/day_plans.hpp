// The plans of a horizon's days: one for each kind of day, as far as its people differ.
#pragma once

#include <memory>
#include <vector>

#include "models/horizon/horizon.hpp"
#include "models/plan.hpp"

namespace holdtime::models {

/// The center as it is staffed on a day: shifts of other weekdays have no people, and all heads are times the
/// day's `staff`, rounded half up, shift by shift and step by step. Shifts stay where they are, so the spans
/// and intervals of all days are alike. Calls are not touched: their factor goes to `CallCenter::restart`.
Center staffed_on(const Center& center, const HorizonDay& day);

/// Read-only once made; shared by all replications and threads. Memory: a plan for each kind of day.
class DayPlans {
 public:
  /// Throws PlanError as CenterPlan does.
  DayPlans(const Center& center, const Horizon& horizon);

  std::size_t kinds() const { return plans_.size(); }
  const std::shared_ptr<const CenterPlan>& plan(std::size_t kind) const { return plans_[kind]; }
  /// Of an open day.
  std::size_t kind_of(std::size_t day) const { return kind_of_day_[day]; }

 private:
  std::vector<std::shared_ptr<const CenterPlan>> plans_;
  std::vector<std::size_t> kind_of_day_;
};

}  // namespace holdtime::models
