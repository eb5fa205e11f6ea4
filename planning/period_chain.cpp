#include "planning/period_chain.hpp"

#include <algorithm>

#include "planning/poisson_weights.hpp"

namespace holdtime::planning {
namespace {

constexpr double negligible = 1e-18;

double as_double(std::size_t count) {
  return static_cast<double>(count);
}

void add(std::vector<double>& to, const std::vector<double>& from, double factor) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * from[i];
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
  return flow;
}

void PeriodChain::step_state(const ChainFlow& from, ChainFlow& to) const {
  const double tick = 1.0 / jumps_;
  std::fill(to.state.begin(), to.state.end(), 0.0);
  using Sum = ChainFlow::Sum;
  for (std::size_t busy = 0; busy <= most_busy_; ++busy) {
    const double serve = as_double(busy) * rates_.services * tick;
    const std::size_t last = busy < agents_ ? 0 : places_;
    for (std::size_t queue = 0; queue <= last; ++queue) {
      const std::size_t here = at(busy, queue);
      const double chance = from.state[here];
      if (chance == 0.0) continue;
      const double leave = as_double(queue) * rates_.hang_ups * tick;
      const double arrive = rates_.calls * tick;
      double stay = chance * (1.0 - serve - leave - arrive);
      if (busy < agents_) {
        to.state[at(busy + 1, 0)] += chance * arrive;
      } else if (queue < places_) {
        to.state[here + 1] += chance * arrive;
        to.sums[Sum::waited_time] += chance * tick;
      } else {
        stay += chance * arrive;
        to.sums[Sum::blocked_time] += chance * tick;
      }
      if (busy > 0) {
        const bool next_caller = busy == agents_ && queue > 0;
        to.state[next_caller ? here - 1 : at(busy - 1, busy > agents_ ? queue : 0)] += chance * serve;
      }
      if (queue > 0) to.state[here - 1] += chance * leave;
      to.state[here] += stay;
      to.sums[Sum::queue] += chance * tick * as_double(queue);
      to.sums[Sum::busy] += chance * tick * as_double(busy);
    }
  }
}

void PeriodChain::step_cohort(const ChainFlow& from, ChainFlow& to) const {
  const double tick = 1.0 / jumps_;
  std::fill(to.waiting.begin(), to.waiting.end(), 0.0);
  std::fill(to.age.begin(), to.age.end(), 0.0);
  using Sum = ChainFlow::Sum;
  for (std::size_t busy = agents_; busy <= most_busy_; ++busy) {
    const double serve = as_double(busy) * rates_.services * tick;
    for (std::size_t ahead = 0; ahead < places_; ++ahead) {
      const std::size_t here = tagged_at(busy, ahead);
      const double callers = from.waiting[here];
      if (callers == 0.0) continue;
      const double age = from.age[here];
      const auto move = [&](std::size_t there, double chance) {
        to.waiting[there] += callers * chance;
        to.age[there] += age * chance;
      };
      const double gives_up = rates_.hang_ups * tick;
      const double others = as_double(ahead) * gives_up;
      move(here, 1.0 - serve - others - gives_up);
      to.age[here] += callers * tick;
      if (ahead > 0) move(here - 1, others);
      to.sums[Sum::abandoned] += callers * gives_up;
      to.sums[Sum::abandoned_wait] += age * gives_up;
      if (busy > agents_) {
        move(tagged_at(busy - 1, ahead), serve);
      } else if (ahead > 0) {
        move(here - 1, serve);
      } else {
        to.sums[Sum::answered] += callers * serve;
        to.sums[Sum::answered_wait] += age * serve;
      }
    }
  }
}

void PeriodChain::join(const ChainFlow& from, ChainFlow& to) const {
  const double tick = 1.0 / jumps_;
  for (std::size_t busy = agents_; busy <= most_busy_; ++busy) {
    for (std::size_t queue = 0; queue < places_; ++queue) {
      to.waiting[tagged_at(busy, queue)] += from.state[at(busy, queue)] * rates_.calls * tick;
    }
  }
}

ChainFlow PeriodChain::advance(const ChainFlow& flow, double seconds, Cohort cohort) const {
  if (!(seconds > 0.0) || !(jumps_ > 0.0)) return flow;
  const PoissonWeights weights = poisson_weights(jumps_ * seconds);
  ChainFlow now = flow;
  ChainFlow next = flow;
  ChainFlow mixed = empty();
  for (std::size_t jump = 0; jump < weights.end(); ++jump) {
    if (jump >= weights.first) {
      const double weight = weights.weights[jump - weights.first];
      add(mixed.state, now.state, weight);
      add(mixed.waiting, now.waiting, weight);
      add(mixed.age, now.age, weight);
      for (std::size_t i = 0; i < ChainFlow::sums_count; ++i) mixed.sums[i] += weight * now.sums[i];
    }
    next.sums = now.sums;
    if (cohort != Cohort::closed) step_state(now, next);
    if (cohort == Cohort::arriving || cohort == Cohort::closed) step_cohort(now, next);
    if (cohort == Cohort::held) next.waiting = now.waiting;
    if (cohort == Cohort::arriving || cohort == Cohort::held) join(now, next);
    std::swap(now, next);
  }
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
  return entered;
}

std::vector<double> PeriodChain::joining(const std::vector<double>& state) const {
  std::vector<double> callers((most_busy_ - agents_ + 1) * places_, 0.0);
  for (std::size_t busy = agents_; busy <= most_busy_; ++busy) {
    for (std::size_t queue = 0; queue < places_; ++queue) {
      callers[tagged_at(busy, queue)] = rates_.calls * state[at(busy, queue)];
    }
  }
  return callers;
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
