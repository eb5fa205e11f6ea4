// Lines (trunks): how many of each group calls hold.
#pragma once

#include <cstdint>
#include <vector>

#include "models/plan.hpp"

namespace holdtime::models {

/// Copyable. Counts alone: nobody waits for a line. All operations O(1). Not for two threads at once.
class Trunks {
 public:
  /// `plan` must outlive it.
  explicit Trunks(const CenterPlan& plan) : plan_(&plan) { clear(); }

  /// All lines free.
  void clear() {
    taken_.assign(plan_->center().line_groups.size(), 0);
    lines_.clear();
    for (const LineGroup& group : plan_->center().line_groups) lines_.push_back(group.lines);
  }
  /// How many lines the group has from now on; a call that holds one keeps it.
  void set_lines(std::size_t group, std::uint32_t lines) { lines_[group] = lines; }

  /// Whether calls of the type hold a line.
  bool needed(std::size_t call_type) const { return plan_->line_group(call_type) != no_line_group; }
  /// Takes a line for a call of the type; false where all are taken. Types that need none always get through.
  bool take(std::size_t call_type) {
    const std::size_t group = plan_->line_group(call_type);
    if (group == no_line_group) return true;
    if (taken_[group] >= lines_[group]) return false;
    ++taken_[group];
    return true;
  }
  /// Frees the line of a call that took one.
  void free(std::size_t call_type) {
    const std::size_t group = plan_->line_group(call_type);
    if (group != no_line_group) --taken_[group];
  }
  /// Lines of the group that are taken.
  std::uint32_t taken(std::size_t group) const { return taken_[group]; }

 private:
  const CenterPlan* plan_;
  std::vector<std::uint32_t> taken_;  // by group
  std::vector<std::uint32_t> lines_;  // as it is today
};

}  // namespace holdtime::models
