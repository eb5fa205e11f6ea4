// Queueing models solved exactly, as tables: what the formulas have to give.
//
// The figures, to 10 digits, come from closed forms, integrals and the stationary distribution of the models'
// Markov chains. Rates are per second, times in seconds, shares per arriving call.
#pragma once

#include <string>
#include <vector>

namespace holdtime::planning {

/// M/M/n/K+M. A patience of 0: nobody hangs up. Places of 0: no limit on callers in the system.
struct ExactPatience {
  std::string name;
  double calls_per_second, aht, agents, patience;
  int places;
  double within;
  struct Values {
    double blocked, waited, abandoned;
    double asa, mean_wait;  ///< of the answered; of those who got in
    double mean_wait_of_abandoned;
    double occupancy, queue_length;
    double answered_within, abandoned_within, waiting_after;
    double by_offered, by_answered, with_abandoned, less_abandoned;  ///< service levels, of those who got in
  } exact;
};
const std::vector<ExactPatience>& exact_erlang_a();

/// M/M/n.
struct ExactErlangC {
  std::string name;
  double calls_per_second, aht, agents, within;
  struct Values {
    double waited, asa, mean_wait_of_waiting, service_level, occupancy, queue_length;
    double percentile_90, percentile_50;
  } exact;
};
const std::vector<ExactErlangC>& exact_erlang_c();

/// M/G/n/n. `carried` is the mean number of busy lines.
struct ExactErlangB {
  std::string name;
  double lines, load, blocked, carried;
};
const std::vector<ExactErlangB>& exact_erlang_b();

}  // namespace holdtime::planning
