// Several kinds of calls, some served before others: M/M/n with non-preemptive priorities, one mean handle
// time for all, nobody hanging up.
//
// Mean waits: A. Cobham 1954, for n agents O. Kella & U. Yechiali 1985. A whole distribution: who finds all
// agents busy finds a geometric number of calls that go before him, and until they are gone more urgent ones
// arrive: the first passage of a birth-and-death chain, taken by uniformisation (A. Jensen 1953).
//
// Where the load of a class and all before it reaches the agents, that class waits without end; those before
// it do not. Values, thread-safe, same bits on any machine. Cost: means at once; a distribution takes the
// square of the calls served in the time asked about, at most.
#pragma once

#include <cstddef>
#include <vector>

namespace holdtime::planning {

class Priorities {
 public:
  /// Calls per second by class, the most urgent first, each 0 or more; the others above 0.
  Priorities(std::vector<double> calls_per_second, double aht_seconds, double agents);

  std::size_t classes() const { return calls_.size(); }
  /// Share of calls that find all agents busy: the same for every class.
  double waited() const { return waited_; }
  double occupancy() const;
  /// Mean wait in seconds of all calls of the class; infinite where they wait without end.
  double mean_wait(std::size_t one) const;
  /// Mean number of calls of the class waiting.
  double queue_length(std::size_t one) const;
  /// Share of the calls of the class that wait longer than `seconds` >= 0; within is the service level.
  double waiting_after(std::size_t one, double seconds) const;
  /// The smallest wait that a share `share` in [0, 1) of the class does not exceed, to 9 digits; infinite
  /// where they wait without end.
  double wait_percentile(std::size_t one, double share) const;

 private:
  /// Load of the first `count` classes, per agent.
  double load_of(std::size_t count) const;

  std::vector<double> calls_;
  double aht_;
  double agents_;
  double waited_ = 0.0;
};

}  // namespace holdtime::planning
