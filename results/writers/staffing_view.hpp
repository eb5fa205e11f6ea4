// People needed and people there, side by side, as tables and sentences ask for them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "results/writers/lookup.hpp"

namespace holdtime::results {

/// In an interval: people, on average while the center is open. Over the day: hours of people while it is
/// open, and all the hours paid. No value: not known, or closed.
struct People {
  std::optional<double> required;
  std::optional<std::uint64_t> required_agents;
  std::optional<double> rostered;
  std::optional<double> on_phone;
  /// In an interval: on_phone when breaks and shifts leave fewest on duty. Each group's own moment counts.
  std::optional<double> on_phone_least;
  std::optional<double> paid_hours;

  /// Above 0: more on the phone than needed.
  std::optional<double> over_under() const;
};

/// How far people on the phone are from those needed, where some can't help the others.
struct StaffingGap {
  double short_of = 0.0;         ///< summed over the groups that are short
  double over = 0.0;             ///< summed over the others
  double short_when_thin = 0.0;  ///< summed over the groups, when each has fewest on duty
  bool is_bound = false;         ///< so many are missing at least: not everybody answers everything
};

/// Needs an experiment with its staffing put in; points into it and into the lookup. `period` may be `any`.
class StaffingView {
 public:
  StaffingView(const Experiment& experiment, const Lookup& lookup)
      : experiment_(experiment), staffing_(*experiment.staffing), lookup_(lookup) {}

  People center(std::size_t period) const;
  People group(std::size_t group, std::size_t period) const;
  /// The teams' numbers only where they answer nothing else.
  People call_type(std::size_t type, std::size_t period) const;

  /// The group a call type belongs to.
  std::size_t group_of(std::size_t type) const;

  /// Of a call type's group, or of all (`any`). No value: closed, or no requirement.
  std::optional<StaffingGap> gap(std::size_t type, std::size_t period) const;

 private:
  People people(const DayWorkload& load, const std::vector<std::size_t>& teams, std::size_t period) const;
  double open_hours(std::size_t period) const;
  /// No value where no day was played.
  std::optional<double> sum_over(const std::vector<std::size_t>& teams, std::string_view kpi,
                                 std::size_t period) const;

  const Experiment& experiment_;
  const Staffing& staffing_;
  const Lookup& lookup_;
};

}  // namespace holdtime::results
