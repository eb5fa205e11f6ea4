// What is known of a day before it is played, and how each day played deviates from it.
//
// Two controls. *Arrivals*: callers of types whose calls come at random (a Poisson process, busy days
// included) against those expected. *Work*: how much longer the answered calls took than calls of their type,
// team and time of day take in the mean. The work of those who were not answered is left out, and need not be
// known: whether a caller is answered hangs on others' talk times and never on his own, so each answered call
// takes its mean in the mean.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "models/plan.hpp"
#include "models/records.hpp"
#include "results/day_tally.hpp"
#include "results/periods.hpp"

namespace holdtime::results {

/// What is expected exactly, worked out once; read-only and shared by threads.
class KnownControls {
 public:
  explicit KnownControls(const models::CenterPlan& plan);

  const models::CenterPlan& plan() const { return *plan_; }
  const Periods& periods() const { return periods_; }
  /// Callers expected of all types that are counted; by interval, the day last.
  double arrivals(std::size_t period) const { return arrivals_[period]; }
  bool any_arrivals(std::size_t period) const {
    return period == periods_.count ? any_in_day_ : any_in_periods_;
  }
  bool any_work() const { return any_work_; }
  /// Whether callers of the type are counted as arrivals, in the day or in its intervals.
  bool counts(std::size_t type, std::size_t period) const {
    return period == periods_.count ? in_day_[type] : in_periods_[type];
  }
  bool has_work(std::size_t type) const { return has_work_[type]; }
  /// What is not controlled for, and why, in the planner's words.
  const std::vector<std::string>& left_out() const { return left_out_; }

 private:
  const models::CenterPlan* plan_;
  Periods periods_;
  std::vector<double> arrivals_;
  std::vector<bool> in_day_, in_periods_, has_work_;
  bool any_in_day_ = false, any_in_periods_ = false, any_work_ = false;
  std::vector<std::string> left_out_;
};

/// Passes a day's records on and sums up its controls. Not for two threads at once. `known` must outlive it.
class ControlledDay final : public models::RecordSink {
 public:
  explicit ControlledDay(const KnownControls& known)
      : known_(&known), work_(known.periods().count + 1, 0), arrivals_(work_.size(), 0) {}

  /// Where records go next; before the first record of each day.
  void begin(models::RecordSink& next);
  void take(std::span<const models::CallRecord> calls) override;
  void take(std::span<const models::AgentSpell> spells) override { next_->take(spells); }
  void take_visits(std::span<const models::NodeVisit> visits) override { next_->take_visits(visits); }
  void take_notices(std::span<const models::WaitNotice> notices) override { next_->take_notices(notices); }
  /// Once the day's tally is closed.
  void close(const DayTally& day);

  const KnownControls& known() const { return *known_; }
  /// Callers, and work beyond what was expected (us); by interval, the day last.
  std::int64_t arrivals(std::size_t period) const { return arrivals_[period]; }
  std::int64_t work(std::size_t period) const { return work_[period]; }

 private:
  void count(const models::CallRecord& record);

  const KnownControls* known_;
  models::RecordSink* next_ = nullptr;
  std::vector<std::int64_t> work_, arrivals_;
};

}  // namespace holdtime::results
