// Erlang A: exponential service and patience, first come, first served (C. Palm 1957; M/M/n+M), and without
// patience Erlang C (A. K. Erlang 1917; M/M/n).
//
// Exact, without integration: waits of exponential patience lead to Kummer's function 1F1(1; y+1; x), summed
// as a series of positive terms or taken from the incomplete gamma function (A. Mandelbaum & S. Zeltyn,
// "Service engineering in action: the Palm/Erlang-A queue", 2007). The number of agents may be fractional,
// continued as Erlang B is (planning/erlang_b.hpp); everything else is smooth in it by itself.
//
// Relative error about 1e-11, 1e-9 at the ends of the range: up to 100,000 agents, any load. Cost: 3 ns an
// agent plus some 10 ns times the root of the larger of agents and load; a patience beyond days costs more.
#pragma once

#include <optional>

#include "planning/steady_queue.hpp"

namespace holdtime::planning {

/// One queue in one interval.
struct QueueLoad {
  double calls_per_second = 0.0;           ///< arrivals, 0 or more
  double aht_seconds = 0.0;                ///< mean handle time, above 0
  std::optional<double> patience_seconds;  ///< mean, above 0; no value: nobody hangs up

  double erlangs() const { return calls_per_second * aht_seconds; }
};

class ErlangA final : public SteadyQueue {
 public:
  /// `agents` above 0. Numbers out of range are not checked.
  ErlangA(const QueueLoad& load, double agents);

  /// Whether the queue has a steady state: always where callers hang up, else where the load is below the
  /// agents.
  bool stable() const { return !endless_; }

  double waited() const override { return waited_; }
  double abandoned() const override { return abandoned_; }
  double answered() const override { return answered_; }
  double asa() const override;
  double mean_wait() const override;
  double mean_wait_of_abandoned() const override;
  double occupancy() const override;
  double queue_length() const override;
  Later later_than(double seconds) const override;

 private:
  /// Mean waits per arriving call, split by what becomes of it.
  struct Waits {
    double answered;
    double abandoned;
  };
  Waits waits() const;
  double exceeding(double seconds) const;

  QueueLoad load_;
  double agents_;
  bool endless_ = false;
  double x_ = 0.0;  ///< calls per mean patience
  double y_ = 0.0;  ///< services per mean patience with all agents busy
  double waited_ = 0.0;
  double abandoned_ = 0.0;
  double answered_ = 1.0;
};

}  // namespace holdtime::planning
