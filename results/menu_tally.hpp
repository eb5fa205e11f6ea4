// One day's visits to the nodes of menus, counted off their log.
#pragma once

#include <span>

#include "models/plan.hpp"
#include "models/records.hpp"
#include "results/cube.hpp"
#include "results/menu_facts.hpp"
#include "results/periods.hpp"

namespace holdtime::results {

/// Fed with records, closed, read, and cleared for the next day, as DayTally, whose part it is. `plan` must
/// outlive it. Not for two threads at once.
class MenuTally {
 public:
  explicit MenuTally(const models::CenterPlan& plan);

  void take(std::span<const models::NodeVisit> visits);
  void close();
  void clear();

  /// By call type, all together; by node, numbered as in the plan.
  const Cube<MenuFacts>& menus() const { return menus_; }
  const Cube<MenuFacts>& nodes() const { return nodes_; }

 private:
  const models::CenterPlan* plan_;
  PeriodFinder finder_;
  Microseconds window_from_;
  Microseconds window_to_;
  Cube<MenuFacts> menus_;
  Cube<MenuFacts> nodes_;
};

}  // namespace holdtime::results
