#include "planning/period_chain.hpp"

#include <algorithm>

#include "planning/poisson_weights.hpp"

namespace holdtime::planning {
namespace {

constexpr double negligible = 1e-18;  // at the change of periods

double as_double(std::size_t count) {
  return static_cast<double>(count);
}

}  // namespace

PeriodChain::PeriodChain(ChainRates rates, std::size_t agents, std::size_t most_busy, std::size_t places)
    : rates_(rates),
      agents_(agents),
      most_busy_(std::max(agents, most_busy)),
      places_(places),
      jumps_(rates.calls + as_double(most_busy_) * rates.services + as_double(places) * rates.hang_ups) {}

ChainFlow PeriodChain::empty() const {
  const std::size_t rows = most_busy_ - agents_ + 1;
  ChainFlow flow;
  flow.state.assign(agents_ + rows * (places_ + 1), 0.0);
  flow.waiting.assign(rows * places_, 0.0);
  flow.age.assign(rows * places_, 0.0);
  flow.state_used.assign(rows, 0);
  flow.waiting_used.assign(rows, 0);
  return flow;
}

ChainFlow PeriodChain::idle() const {
  ChainFlow flow = empty();
  flow.state[0] = 1.0;
  count_used(flow);
  return flow;
}

void PeriodChain::mix(ChainFlow& to, const ChainFlow& from, double weight) const {
  for (std::size_t i = 0; i < agents_; ++i) to.state[i] += weight * from.state[i];
  for (std::size_t row = 0; row <= most_busy_ - agents_; ++row) {
    const std::size_t state = at(agents_ + row, 0);
    for (std::size_t i = state; i < state + from.state_used[row]; ++i) to.state[i] += weight * from.state[i];
    const std::size_t waiting = row * places_;
    for (std::size_t i = waiting; i < waiting + from.waiting_used[row]; ++i) {
      to.waiting[i] += weight * from.waiting[i];
      to.age[i] += weight * from.age[i];
    }
  }
  for (std::size_t i = 0; i < ChainFlow::sums_count; ++i) to.sums[i] += weight * from.sums[i];
}

ChainFlow PeriodChain::advance(const ChainFlow& flow, double seconds, Cohort cohort) const {
  if (!(seconds > 0.0) || !(jumps_ > 0.0)) return flow;
  const PoissonWeights weights = poisson_weights(jumps_ * seconds);
  ChainFlow now = flow;
  ChainFlow next = flow;
  ChainFlow mixed = empty();
  for (std::size_t jump = 0; jump < weights.end(); ++jump) {
    if (jump >= weights.first) mix(mixed, now, weights.weights[jump - weights.first]);
    next.sums = now.sums;
    if (cohort != Cohort::closed) step_state(now, next);
    if (cohort == Cohort::arriving || cohort == Cohort::closed) step_cohort(now, next);
    if (cohort == Cohort::held) hold(now, next);
    if (cohort == Cohort::arriving || cohort == Cohort::held) join(now, next);
    for (std::size_t row = 0; row <= most_busy_ - agents_; ++row) {
      trim_waiting(next, row, next.waiting_used[row]);
    }
    std::swap(now, next);
  }
  count_used(mixed);
  return mixed;
}

ChainFlow PeriodChain::enter(const PeriodChain& before, const ChainFlow& flow) const {
  ChainFlow entered = empty();
  entered.sums = flow.sums;
  // More than `most_busy_` of this chain are busy with a chance too small to count.
  for (std::size_t busy = 0; busy <= std::min(before.most_busy_, most_busy_); ++busy) {
    const std::size_t free = busy < agents_ ? agents_ - busy : 0;
    const std::size_t last = busy < before.agents_ ? 0 : before.places_;
    for (std::size_t queue = 0; queue <= last; ++queue) {
      const double chance = flow.state[before.at(busy, queue)];
      if (chance < negligible) continue;
      const std::size_t taken = std::min(free, queue);
      entered.state[at(busy + taken, queue - taken)] += chance;
    }
    if (busy < before.agents_) continue;
    for (std::size_t ahead = 0; ahead < before.places_; ++ahead) {
      const std::size_t from = before.tagged_at(busy, ahead);
      if (flow.waiting[from] < negligible) continue;
      if (ahead < free) {
        entered.sums[ChainFlow::answered] += flow.waiting[from];
        entered.sums[ChainFlow::answered_wait] += flow.age[from];
      } else {
        const std::size_t to = tagged_at(busy + free, ahead - free);
        entered.waiting[to] += flow.waiting[from];
        entered.age[to] += flow.age[from];
      }
    }
  }
  count_used(entered);
  return entered;
}

ChainFlow PeriodChain::joining(const ChainFlow& flow) const {
  ChainFlow cohort = empty();
  for (std::size_t busy = agents_; busy <= most_busy_; ++busy) {
    for (std::size_t queue = 0; queue < places_; ++queue) {
      cohort.waiting[tagged_at(busy, queue)] = rates_.calls * flow.state[at(busy, queue)];
    }
  }
  count_used(cohort);
  return cohort;
}

ChainFlow PeriodChain::chances_of(const ChainFlow& flow) const {
  ChainFlow chances = empty();
  chances.state = flow.state;
  chances.state_used = flow.state_used;
  return chances;
}

ChainFlow PeriodChain::cohort_of(const ChainFlow& flow) const {
  ChainFlow cohort = empty();
  cohort.waiting = flow.waiting;
  cohort.waiting_used = flow.waiting_used;
  cohort.age = flow.age;
  return cohort;
}

std::size_t PeriodChain::busiest(const std::vector<double>& state) const {
  for (std::size_t busy = most_busy_; busy > agents_; --busy) {
    for (std::size_t queue = 0; queue <= places_; ++queue) {
      if (state[at(busy, queue)] >= negligible) return busy;
    }
  }
  std::size_t busy = agents_;
  while (busy > 0 && state[at(busy, 0)] < negligible) --busy;
  return busy;
}

double PeriodChain::mean_queue(const std::vector<double>& state) const {
  double sum = 0.0;
  for (std::size_t busy = agents_; busy <= most_busy_; ++busy) {
    for (std::size_t queue = 0; queue <= places_; ++queue) sum += as_double(queue) * state[at(busy, queue)];
  }
  return sum;
}

double PeriodChain::mean_busy(const std::vector<double>& state) const {
  double sum = 0.0;
  for (std::size_t busy = 0; busy <= most_busy_; ++busy) {
    const std::size_t last = busy < agents_ ? 0 : places_;
    for (std::size_t queue = 0; queue <= last; ++queue) sum += as_double(busy) * state[at(busy, queue)];
  }
  return sum;
}

}  // namespace holdtime::planning
