// What a queue in steady state does to those who call: the measures that all the formulas share.
//
// Shares are per arriving call, those blocked included, in 0..1; times are in seconds. A wait of exactly t is
// within t. Where a share of nobody is asked for (the service level of those answered, when no one is) it is
// 0. A queue that grows without end has infinite waits and a service level of 0, never a NaN.
//
// Values, thread-safe, same bits on any machine.
#pragma once

#include "models/goals.hpp"

namespace holdtime::planning {

/// One of the queueing formulas with its numbers filled in.
class SteadyQueue {
 public:
  /// Callers who are still waiting after some time, by what becomes of them.
  struct Later {
    double answered = 0.0;
    double abandoned = 0.0;
  };

  virtual ~SteadyQueue() = default;

  virtual double blocked() const { return 0.0; }
  virtual double waited() const = 0;  ///< not served at once (those who give up included), not blocked
  virtual double abandoned() const = 0;
  virtual double answered() const { return 1.0 - blocked() - abandoned(); }
  virtual double asa() const = 0;                     ///< mean wait of the answered
  virtual double mean_wait() const = 0;               ///< of all who got in
  virtual double mean_wait_of_abandoned() const = 0;  ///< 0 where nobody abandons
  virtual double occupancy() const = 0;               ///< agents busy / agents
  virtual double queue_length() const = 0;            ///< mean number waiting
  /// Those answered, and those who give up, only after `seconds` >= 0.
  virtual Later later_than(double seconds) const = 0;

  double answered_within(double seconds) const;
  double abandoned_within(double seconds) const;
  double waiting_after(double seconds) const;

  /// Of the calls that got in, by any of the six formulas.
  double service_level(const models::ServiceLevel& level,
                       models::Microseconds short_abandon = 5 * engine::second) const;

  /// The smallest wait that a share `share` in [0, 1) of the answered do not exceed; infinite where the queue
  /// grows without end. To about 14 digits.
  double answered_wait_percentile(double share) const;

 protected:
  SteadyQueue() = default;
  SteadyQueue(const SteadyQueue&) = default;
  SteadyQueue& operator=(const SteadyQueue&) = default;
};

}  // namespace holdtime::planning
