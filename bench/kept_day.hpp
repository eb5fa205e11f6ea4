// A day's records kept, to be counted again: what counting costs without what playing costs.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "models/call_center.hpp"
#include "models/scenario.hpp"
#include "results/day_sums.hpp"
#include "results/interval_days.hpp"
#include "results/targets.hpp"

namespace holdtime::bench {

/// Counts records and looks into each, as little as a reader can do.
struct CountingSink final : models::RecordSink {
  void take(std::span<const models::CallRecord> records) override {
    calls += records.size();
    for (const models::CallRecord& record : records) answered += record.outcome == models::Outcome::answered;
  }
  void take(std::span<const models::AgentSpell> records) override { spells += records.size(); }

  std::uint64_t calls = 0;
  std::uint64_t answered = 0;
  std::uint64_t spells = 0;
};

/// The first day of a scenario.
struct KeptDay final : models::RecordSink {
  explicit KeptDay(std::shared_ptr<const models::Scenario> of)
      : scenario(std::move(of)), plan(std::make_shared<const models::CenterPlan>(scenario->center)) {
    models::CallCenter(plan, {1, 0}).finish(*this);
  }
  void take(std::span<const models::CallRecord> records) override {
    calls.insert(calls.end(), records.begin(), records.end());
  }
  void take(std::span<const models::AgentSpell> records) override {
    spells.insert(spells.end(), records.begin(), records.end());
  }

  std::shared_ptr<const models::Scenario> scenario;
  std::shared_ptr<const models::CenterPlan> plan;
  std::vector<models::CallRecord> calls;
  std::vector<models::AgentSpell> spells;
};

/// All that an experiment does with a day's records.
class DayCounter {
 public:
  explicit DayCounter(const KeptDay& day)
      : day_(&day),
        tally_(*day.plan, day.scenario->goals),
        sums_(*day.plan, day.scenario->goals),
        judge_(*day.plan, day.scenario->goals),
        intervals_(*day.plan, day.scenario->goals) {}

  void count() {
    tally_.clear();
    models::RecordSink& sink = tally_;
    hand_on(sink, std::span(day_->calls));
    hand_on(sink, std::span(day_->spells));
    tally_.close();
    sums_.add(tally_);
    judge_.add(tally_, 0);
    intervals_.add(tally_);
  }

 private:
  /// In batches, as the model does.
  template <class Record>
  static void hand_on(models::RecordSink& sink, std::span<const Record> records) {
    for (; !records.empty(); records = records.subspan(std::min<std::size_t>(64, records.size()))) {
      sink.take(records.first(std::min<std::size_t>(64, records.size())));
    }
  }

  const KeptDay* day_;
  results::DayTally tally_;
  results::DaySums sums_;
  results::TargetJudge judge_;
  results::IntervalDays intervals_;
};

}  // namespace holdtime::bench
