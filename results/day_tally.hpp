// One day's records, counted. Reads records alone and cannot tell a simulated day from a real one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/goals.hpp"
#include "models/plan.hpp"
#include "models/records.hpp"
#include "results/cube.hpp"
#include "results/facts.hpp"
#include "results/periods.hpp"
#include "results/statistics/wait_histogram.hpp"

namespace holdtime::results {

/// Calls and answers within one threshold, for a target that has its own.
struct WithinThreshold {
  std::int64_t answered = 0;
  std::int64_t abandoned = 0;
  WithinThreshold& operator+=(const WithinThreshold& other) {
    answered += other.answered;
    abandoned += other.abandoned;
    return *this;
  }
};

/// Fed record by record, then closed, read, and cleared for the next day. Not for two threads at once.
/// `goals` must outlive it.
class DayTally final : public models::RecordSink {
 public:
  DayTally(const models::CenterPlan& plan, const models::Goals& goals);

  void take(std::span<const models::CallRecord> calls) override {
    for (const models::CallRecord& record : calls) call(record);
  }
  void take(std::span<const models::AgentSpell> spells) override {
    for (const models::AgentSpell& each : spells) spell(each);
  }
  void call(const models::CallRecord& record);
  void spell(const models::AgentSpell& spell);

  /// Forms the margins. Afterwards the cubes hold types (teams), periods, and all of both.
  void close();
  void clear();

  const Periods& periods() const { return periods_; }
  const Cube<CallFacts>& calls() const { return calls_; }
  const Cube<TeamFacts>& teams() const { return teams_; }
  const Cube<CoarseWaits>& call_waits() const { return call_waits_; }
  const Cube<CoarseWaits>& team_waits() const { return team_waits_; }
  /// By target of the goals; empty for targets that are no service levels.
  const std::vector<Cube<WithinThreshold>>& targets() const { return targets_; }

  /// Waits of answered callers pooled over all days since this object was made.
  const Cube<WaitHistogram>& pooled_call_waits() const { return pooled_call_waits_; }
  const Cube<WaitHistogram>& pooled_team_waits() const { return pooled_team_waits_; }

 private:
  void count_answered(const models::CallRecord& record, std::size_t period, Microseconds wait);
  void count_queue(const models::CallRecord& record);
  void count_absent(const models::AgentSpell& spell, std::size_t period);
  template <class Add>
  void split(Microseconds from, Microseconds to, Add&& add) const;

  const models::Goals* goals_;
  Periods periods_;
  Microseconds opens_;
  Microseconds closes_;
  Microseconds window_from_;
  Microseconds window_to_;
  std::vector<Microseconds> threshold_of_type_;
  Cube<CallFacts> calls_;
  Cube<TeamFacts> teams_;
  Cube<CoarseWaits> call_waits_;
  Cube<CoarseWaits> team_waits_;
  Cube<WaitHistogram> pooled_call_waits_;
  Cube<WaitHistogram> pooled_team_waits_;
  std::vector<Cube<WithinThreshold>> targets_;
  Cube<std::uint32_t> queue_at_start_;     // callers waiting when a period begins, by type and in all
  std::vector<std::int64_t> people_away_;  // by team
  std::size_t absent_until_period_ = 0;    // periods in which the person last seen absent is counted
  std::pair<std::uint32_t, std::uint32_t> last_absent_{models::nobody, models::nobody};
};

}  // namespace holdtime::results
