// One day's attempts and lines, counted off the call log, and what came of callbacks and predictions. Only
// for centers with lines, redial, transfers, callbacks or predictions.
//
// Which lines were taken when follows from the calls' own times, and so can be told of a real center's log
// as well: a call holds a line of its type's group from its arrival to the end of its talk, or to where it
// hung up or was sent away; who heard the busy tone held none.
#pragma once

#include <span>
#include <vector>

#include "models/plan.hpp"
#include "models/records.hpp"
#include "results/attempt_facts.hpp"
#include "results/cube.hpp"
#include "results/periods.hpp"

namespace holdtime::results {

/// Fed with records, closed, read, and cleared for the next day, as DayTally, whose part it is. `plan` must
/// outlive it. Memory: 16 bytes a call that held a line; closing sorts them. Not for two threads at once.
class LineTally {
 public:
  explicit LineTally(const models::CenterPlan& plan);

  void take(std::span<const models::CallRecord> calls);
  void take_notices(std::span<const models::WaitNotice> notices);
  void close();
  void clear();

  /// By call type; by group of lines, where "all" means the lines of all groups together.
  const Cube<AttemptFacts>& attempts() const { return attempts_; }
  const Cube<LineFacts>& lines() const { return lines_; }

 private:
  /// When lines of a group were taken, and when freed.
  struct Times {
    std::vector<Microseconds> taken;
    std::vector<Microseconds> freed;
  };
  void count_attempt(const models::CallRecord& record);
  static void count_leg(const models::CallRecord& record, AttemptFacts& facts);
  void count_line(const models::CallRecord& record, std::size_t group);
  void sweep(std::size_t entity, Times& times, std::uint32_t lines);
  void add_stretch(std::size_t entity, Microseconds from, Microseconds to, std::int64_t taken, bool all);

  const models::CenterPlan* plan_;
  Periods periods_;
  PeriodFinder finder_;
  Microseconds window_from_;
  Microseconds window_to_;
  Microseconds open_from_;  // opening hours and measure window together
  Microseconds open_to_;
  Cube<AttemptFacts> attempts_;
  Cube<LineFacts> lines_;
  std::vector<Times> times_;  // by group, and of all
};

}  // namespace holdtime::results
