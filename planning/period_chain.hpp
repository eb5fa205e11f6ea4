// The Markov chain of a queue while rates and staff stay as they are, and of callers within it: the piece
// that planning/staffed_day puts together to a day.
//
// State: how many agents are busy and how many callers wait. Agents who have left finish the call in hand, so
// more may be busy than there are; callers wait as soon as no agent who stays is idle. Stepped by
// uniformisation (A. Jensen 1953): positive terms only, error below 1e-15 a jump.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace holdtime::planning {

struct ChainRates {
  double calls = 0.0;     ///< a second
  double services = 0.0;  ///< a second, by one agent
  double hang_ups = 0.0;  ///< a second, by one who waits
};

/// What is carried through time: chances, and expected numbers that follow from them linearly.
struct ChainFlow {
  /// Integrals over time of chances, and counts of callers of the cohort.
  enum Sum {
    blocked_time,
    waited_time,
    queue,
    busy,
    idle,
    answered,
    answered_wait,
    abandoned,
    abandoned_wait
  };
  static constexpr std::size_t sums_count = 9;

  std::vector<double> state;    ///< chance of (busy, waiting)
  std::vector<double> waiting;  ///< expected callers of a cohort, by (busy, waiting before him)
  std::vector<double> age;      ///< their waits so far, summed
  /// For each number of busy agents from all agents up: how many of the numbers waiting have a chance that
  /// counts (above 1e-22), in `state` and in `waiting`. Most don't, and are not worth the time.
  std::vector<std::size_t> state_used;
  std::vector<std::size_t> waiting_used;
  std::array<double, sums_count> sums{};
};

class PeriodChain {
 public:
  /// Who belongs to the cohort while time passes.
  enum class Cohort {
    nobody,    ///< only chances move
    arriving,  ///< who comes and waits joins it, and waits as the others do
    held,      ///< who comes and waits joins it and stays where he came: an integral over arrivals
    closed,    ///< nobody joins; chances don't move
  };

  /// `most_busy` >= `agents`: what is still busy when the period begins; `places`: for waiting.
  PeriodChain(ChainRates rates, std::size_t agents, std::size_t most_busy, std::size_t places);

  /// No chances, no cohort; nobody there for certain.
  ChainFlow empty() const;
  ChainFlow idle() const;
  ChainFlow advance(const ChainFlow& flow, double seconds, Cohort cohort) const;

  /// The flow as it stands at the first moment of this period, after that of `before`: new agents take
  /// waiting callers at once.
  ChainFlow enter(const PeriodChain& before, const ChainFlow& flow) const;

  /// Nothing but a cohort: the expected callers a second who come and have to wait.
  ChainFlow joining(const ChainFlow& flow) const;
  /// The chances of a flow without its cohort and sums; the cohort alone.
  ChainFlow chances_of(const ChainFlow& flow) const;
  ChainFlow cohort_of(const ChainFlow& flow) const;

  /// The most agents who are busy with a chance that counts; `agents` at least.
  std::size_t busiest(const std::vector<double>& state) const;
  double mean_queue(const std::vector<double>& state) const;
  double mean_busy(const std::vector<double>& state) const;

 private:
  std::size_t at(std::size_t busy, std::size_t queue) const {
    return busy < agents_ ? busy : agents_ + (busy - agents_) * (places_ + 1) + queue;
  }
  std::size_t tagged_at(std::size_t busy, std::size_t ahead) const {
    return (busy - agents_) * places_ + ahead;
  }
  void count_used(ChainFlow& flow) const;
  void mix(ChainFlow& to, const ChainFlow& from, double weight) const;
  void clear_state(const ChainFlow& from, ChainFlow& to) const;
  void step_state(const ChainFlow& from, ChainFlow& to) const;
  void step_cohort(const ChainFlow& from, ChainFlow& to) const;
  void hold(const ChainFlow& from, ChainFlow& to) const;
  void trim_waiting(ChainFlow& flow, std::size_t row, std::size_t most) const;
  void join(const ChainFlow& from, ChainFlow& to) const;

  ChainRates rates_;
  std::size_t agents_;
  std::size_t most_busy_;
  std::size_t places_;
  double jumps_;  ///< a second: the fastest that anything can happen
};

}  // namespace holdtime::planning
