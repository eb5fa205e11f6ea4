// Erlang A with a limited number of trunks, M/M/n/K+M: who finds all K taken (by those served and those
// waiting) hears the busy signal. Without patience it is the M/M/n/K of the textbooks; with no waiting place
// it is Erlang B.
//
// Exact: a finite sum over the numbers waiting (C. Palm 1957). The wait offered to somebody who finds j
// waiting is a sum of exponential stages of rates n mu + i theta, i = 0..j, and exp(-theta wait) is beta
// distributed (A. Renyi 1953 on order statistics), so its tail is a negative binomial sum of positive terms.
//
// Relative error about 1e-11. Cost: 3 ns an agent and some 20 ns a waiting place for every time asked about.
#pragma once

#include <cstdint>
#include <vector>

#include "planning/erlang_a.hpp"

namespace holdtime::planning {

class ErlangATrunks final : public SteadyQueue {
 public:
  /// `agents` above 0; `waiting_places`: trunks less agents, up to some millions.
  ErlangATrunks(const QueueLoad& load, double agents, std::uint64_t waiting_places);

  double blocked() const override { return blocked_; }
  double waited() const override { return waited_; }
  double abandoned() const override { return abandoned_; }
  double answered() const override { return answered_; }
  double asa() const override { return answered_ > 0.0 ? wait_answered_ / answered_ : 0.0; }
  double mean_wait() const override { return (wait_answered_ + wait_abandoned_) / (1.0 - blocked_); }
  double mean_wait_of_abandoned() const override {
    return abandoned_ > 0.0 ? wait_abandoned_ / abandoned_ : 0.0;
  }
  double occupancy() const override { return load_.erlangs() * answered_ / agents_; }
  double queue_length() const override { return queue_length_; }
  Later later_than(double seconds) const override;

 private:
  double hang_ups() const;

  QueueLoad load_;
  double agents_;
  /// By the number waiting: the chance that an arriving call finds all agents busy and so many waiting.
  std::vector<double> finds_;
  double blocked_ = 0.0;
  double waited_ = 0.0;
  double abandoned_ = 0.0;
  double answered_ = 1.0;
  double wait_answered_ = 0.0;   ///< per arriving call
  double wait_abandoned_ = 0.0;  ///< per arriving call
  double queue_length_ = 0.0;
};

}  // namespace holdtime::planning
