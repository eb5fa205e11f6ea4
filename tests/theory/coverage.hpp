// Days whose KPIs are known exactly, played as many short experiments: how often the interval that each of
// them prints holds the truth.
//
// The day is Mt/M/nt+M (planning/staffed_day), read from its scenario file, so that both are of one mind. Its
// last half-hour has no calls and lasts ten mean talk times: everybody is served out within the day that is
// known. An experiment is a scenario played under a seed of its own by `run_experiment`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "planning/staffed_day.hpp"
#include "results/experiment.hpp"

namespace holdtime::theory {

/// Of each kind.
inline constexpr std::uint64_t experiments = 2000;

struct KnownDay {
  std::shared_ptr<const models::Scenario> scenario;
  planning::StaffedDay exact;
  std::vector<planning::PeriodOutcome> periods;
  planning::PeriodOutcome whole;  ///< what is by the clock: the time-weighted mean
};

/// Reads tests/theory/scenarios/`name`.json. Fails the test where it cannot be read.
KnownDay known_day(const std::string& name);

/// An experiment of so many days, on one thread.
results::Experiment play(const KnownDay& day, std::uint64_t days, std::uint64_t seed);

/// The wait that a share of the whole day's answered callers do not exceed, in seconds.
double answered_wait_percentile(const KnownDay& day, double share);

/// How often an interval held the truth.
struct Coverage {
  int held = 0;
  int above = 0;  ///< the interval lay above the truth
  int below = 0;

  void add(const results::Interval& interval, double truth) { add(interval, {truth, truth}); }
  /// Of a truth that is itself only known within an interval: held where the two meet.
  void add(const results::Interval& interval, const results::Interval& truth);
  int experiments() const { return held + above + below; }
  double share() const { return static_cast<double>(held) / experiments(); }
  /// "94.85 (2.60 above, 2.55 below)", in percent.
  std::string text() const;
};

/// The place of a KPI's row among the rows: of the whole day where `period` is empty.
std::size_t index_of(const results::Experiment& experiment, const std::string& kpi,
                     std::optional<std::size_t> period);

}  // namespace holdtime::theory
