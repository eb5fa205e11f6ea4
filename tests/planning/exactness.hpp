// Compares a formula with exact figures and says how near the nearest and farthest came.
#pragma once

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <string>

#include "planning/steady_queue.hpp"
#include "tests/planning/exact_queues.hpp"

namespace holdtime::planning {

/// Figures agree when they do to 8 digits, or to 1e-12 where they are tiny. The figures are given to 10
/// digits.
class Exactness {
 public:
  explicit Exactness(std::string family) : family_(std::move(family)) {}
  Exactness(const Exactness&) = delete;
  Exactness& operator=(const Exactness&) = delete;
  ~Exactness() {
    std::printf("%s: %d figures of %d cases, worst relative error %.1e (%s)\n", family_.c_str(), figures_,
                cases_, worst_, where_.c_str());
  }

  void begin(const std::string& name) {
    name_ = name;
    ++cases_;
  }

  void compare(const char* what, double found, double expected, double tolerance = 1e-8) {
    ++figures_;
    const double off = std::fabs(found - expected);
    if (off > 1e-12 && off > worst_ * std::fabs(expected)) {
      worst_ = off / std::fabs(expected);
      where_ = name_ + " " + what;
    }
    INFO(name_ << ", " << what << ": expected " << expected << ", found " << found << ", off by " << off
               << ", tolerance " << tolerance << " relative or 1e-12");
    CHECK((off <= 1e-12 || off <= tolerance * std::fabs(expected)));
  }

  void compare_all(const SteadyQueue& queue, const ExactPatience& one) {
    compare("blocked", queue.blocked(), one.exact.blocked);
    compare("P(wait)", queue.waited(), one.exact.waited);
    compare("abandoned", queue.abandoned(), one.exact.abandoned);
    compare("ASA", queue.asa(), one.exact.asa);
    compare("mean wait", queue.mean_wait(), one.exact.mean_wait);
    compare("wait of abandoned", queue.mean_wait_of_abandoned(), one.exact.mean_wait_of_abandoned);
    compare("occupancy", queue.occupancy(), one.exact.occupancy);
    compare("queue length", queue.queue_length(), one.exact.queue_length);
    compare("answered in T", queue.answered_within(one.within), one.exact.answered_within);
    compare("abandoned in T", queue.abandoned_within(one.within), one.exact.abandoned_within);
    compare("waiting at T", queue.waiting_after(one.within), one.exact.waiting_after);
    using enum models::ServiceLevelFormula;
    const auto level = [&](models::ServiceLevelFormula formula) {
      return queue.service_level({engine::from_seconds(one.within), formula});
    };
    compare("A_T/O", level(answered_by_offered), one.exact.by_offered);
    compare("A_T/A", level(answered_by_answered), one.exact.by_answered);
    compare("(A_T+Ab_T)/O", level(answered_and_abandoned_by_offered), one.exact.with_abandoned);
    compare("A_T/(O-Ab_T)", level(answered_by_offered_less_abandoned), one.exact.less_abandoned);
  }

 private:
  std::string family_;
  std::string name_;
  std::string where_ = "none";
  int figures_ = 0;
  int cases_ = 0;
  double worst_ = 0.0;
};

}  // namespace holdtime::planning
