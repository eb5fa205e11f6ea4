// One day's records, counted. Reads records alone and cannot tell a simulated day from a real one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "models/goals.hpp"
#include "models/plan.hpp"
#include "models/records.hpp"
#include "results/adherence_tally.hpp"
#include "results/cube.hpp"
#include "results/facts.hpp"
#include "results/line_tally.hpp"
#include "results/menu_tally.hpp"
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

/// A cell's facts with another threshold's calls in time, as a formula reads them.
struct FactsWithin {
  const CallFacts& facts;
  const WithinThreshold& within;
  std::int64_t operator[](CallFact fact) const {
    if (fact == CallFact::answered_in_time) return within.answered;
    return fact == CallFact::abandoned_in_time ? within.abandoned : facts[fact];
  }
};

/// Fed with records, then closed, read, and cleared for the next day. Not for two threads at once. `goals`
/// must outlive it.
///
/// Of a caller who was answered at once three facts are counted, of an agent's spell one: what the facts
/// imply of each other (offered is answered, abandoned and dropped; who handles calls is present and paid) is
/// worked out at the end of the day, cell by cell.
class DayTally final : public models::RecordSink {
 public:
  DayTally(const models::CenterPlan& plan, const models::Goals& goals);

  void take(std::span<const models::CallRecord> calls) override;
  void take(std::span<const models::AgentSpell> spells) override;
  void take_visits(std::span<const models::NodeVisit> visits) override {
    if (menus_) menus_->take(visits);
  }
  void take_notices(std::span<const models::WaitNotice> notices) override {
    if (lines_) lines_->take_notices(notices);
  }
  void take_deeds(std::span<const models::DeedRecord> deeds) override;
  void call(const models::CallRecord& record);
  void spell(const models::AgentSpell& spell);

  /// Works out what is implied and forms the margins. Only afterwards the cubes hold what their facts say,
  /// for types (teams), periods, and all of both.
  void close();
  void clear();

  const Periods& periods() const { return periods_; }
  const Cube<CallFacts>& calls() const { return calls_; }
  const Cube<TeamFacts>& teams() const { return teams_; }
  const Cube<CoarseWaits>& call_waits() const { return call_waits_; }
  const Cube<CoarseWaits>& team_waits() const { return team_waits_; }
  /// Attempts and lines; nullptr where the center has neither lines nor redial, transfers, callbacks nor
  /// predictions.
  const LineTally* lines() const { return lines_ ? &*lines_ : nullptr; }
  /// nullptr where the center has none.
  const MenuTally* menus() const { return menus_ ? &*menus_ : nullptr; }
  /// Of a target of the goals that is a service level: within its own threshold.
  const Cube<WithinThreshold>& within(std::size_t target) const { return within_[cube_of_target_[target]]; }

  /// Waits of answered callers pooled over all closed days since this object was made.
  const Cube<WaitHistogram>& pooled_call_waits() const { return pooled_call_waits_; }
  const Cube<WaitHistogram>& pooled_team_waits() const { return pooled_team_waits_; }

 private:
  void count_answered(const models::CallRecord& record, CallFacts& facts, std::size_t period,
                      Microseconds wait);
  void count_wait(const models::CallRecord& record, CallFacts& facts, std::size_t period, Microseconds wait);
  void count_unanswered(const models::CallRecord& record, CallFacts& facts, std::size_t period,
                        Microseconds wait);
  void count_queue(const models::CallRecord& record, CallFacts& facts, std::size_t period);
  void split_queue_time(const models::CallRecord& record);
  std::size_t period_of_call(Microseconds entry);
  Microseconds end_of(std::size_t period) const { return periods_.start(period) + periods_.length; }
  void find_period(const models::AgentSpell& spell);
  void count_over_edges(const models::AgentSpell& spell, TeamFact fact);
  void count_rarer_spell(const models::AgentSpell& spell);
  void count_absent(const models::AgentSpell& spell, std::size_t period);
  void complete_calls();
  void find_sites(const models::Center& center);
  void complete_teams();
  void complete_absent();
  /// What the paid time of a team costs.
  void complete_cost(std::size_t team);
  template <class Add>
  void split(Microseconds from, Microseconds to, Add&& add) const;

  const models::Goals* goals_;
  Periods periods_;
  PeriodFinder finder_;
  Microseconds opens_;
  Microseconds closes_;
  Microseconds window_from_;
  Microseconds window_to_;
  Microseconds common_from_;  // opening hours and measure window together
  Microseconds common_to_;
  // The period in hand, and the part of it that lies inside opening hours and measure window.
  std::size_t period_ = 0;
  Microseconds since_ = 0;
  Microseconds until_ = -engine::never;
  // The period the last call came in.
  std::size_t call_period_ = 0;
  Microseconds call_since_ = 0;
  Microseconds call_until_ = 0;
  std::vector<Microseconds> threshold_of_type_;
  Cube<CallFacts> calls_;
  Cube<TeamFacts> teams_;
  Cube<CoarseWaits> call_waits_;
  Cube<CoarseWaits> team_waits_;
  Cube<WaitHistogram> pooled_call_waits_;
  Cube<WaitHistogram> pooled_team_waits_;
  std::vector<Microseconds> thresholds_;       // of targets, each once
  std::vector<Cube<WithinThreshold>> within_;  // as thresholds_
  std::vector<std::size_t> cube_of_target_;    // by target of the goals
  Cube<std::uint32_t> queue_at_start_;         // callers waiting when a period begins, by type and in all
  std::vector<std::int64_t> people_away_;      // by team
  std::size_t absent_until_period_ = 0;        // periods in which the person last seen absent is counted
  std::pair<std::uint32_t, std::uint32_t> last_absent_{models::nobody, models::nobody};
  std::optional<LineTally> lines_;
  std::optional<AdherenceTally> adherence_;  // where people may not keep to their roster
  std::vector<std::int64_t> wages_;          // by team, for a paid hour; empty where none is known
  std::vector<std::uint8_t> elsewhere_;      // by call type, then team; empty where there are no sites
  std::vector<std::uint8_t> outsourced_;     // by team; empty where there are no outsourcers
  std::vector<std::int64_t> price_;          // by team
  std::optional<MenuTally> menus_;
  const models::CenterPlan* plan_;  // for interventions
};

}  // namespace holdtime::results
