// M/M/n+G: Erlang A for patience of any distribution (F. Baccelli & G. Hebuterne, "On queues with impatient
// customers", 1981; S. Zeltyn & A. Mandelbaum, "Call centers with impatient customers: many-server
// asymptotics of the M/M/n+G queue", Queueing Systems 51, 2005).
//
// The wait offered to a caller has a density in proportion to exp(lambda H(x) - n mu x), where H(x) is the
// integral of P(patience > u) over u from 0 to x; its exponent is concave. Integrated panel by panel with 8
// points each, panels halved until they agree with their halves to 1e-13: jumps of the distribution function
// (everybody's patience the same, balking, observed values) are closed in upon.
//
// Relative error about 1e-10. Cost: some hundred panels of 24 evaluations of the distribution function, more
// with many jumps (about 40 panels each).
#pragma once

#include <vector>

#include "engine/random/distribution.hpp"
#include "planning/steady_queue.hpp"

namespace holdtime::planning {

class GeneralPatience final : public SteadyQueue {
 public:
  /// All above 0; `patience` in seconds. A patience of 0 is balking: gone, if there is no idle agent.
  GeneralPatience(double calls_per_second, double aht_seconds, engine::Distribution patience, double agents);

  double waited() const override { return waited_; }
  double abandoned() const override { return waited_ * (1.0 - whole_.answered / whole_.all); }
  double asa() const override { return waited_ * (whole_.wait_answered / whole_.all) / answered(); }
  double mean_wait() const override;
  double mean_wait_of_abandoned() const override;
  double occupancy() const override { return calls_ * aht_ * answered() / agents_; }
  double queue_length() const override { return calls_ * mean_wait(); }
  Later later_than(double seconds) const override;

 private:
  /// Integrals over offered waits x of exp(exponent) times 1, P(patience > x), and the waits that these make.
  struct Sums {
    double all = 0.0;
    double answered = 0.0;
    double wait_answered = 0.0;
    double wait_abandoned = 0.0;
  };
  struct Panel {
    double from = 0.0;
    double to = 0.0;
    double patience = 0.0;      ///< H(from)
    double patience_end = 0.0;  ///< H(to)
    double exponent = 0.0;      ///< at `from`
    Sums sums;                  ///< relative to exp(exponent)
    Sums from_here;             ///< of this and all later panels, relative to exp(peak_)
  };

  Panel panel(double from, double to, double patience) const;
  void integrate();
  static void add(Sums& sums, const Sums& more, double factor);

  double calls_;
  double aht_;
  engine::Distribution law_;
  double agents_;
  std::vector<Panel> panels_;
  double peak_ = 0.0;  ///< the largest exponent of a panel
  Sums whole_;
  double waited_ = 0.0;
};

}  // namespace holdtime::planning
