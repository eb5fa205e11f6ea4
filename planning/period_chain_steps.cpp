// What one jump of the chain does to chances and cohorts.
#include <algorithm>

#include "planning/period_chain.hpp"

namespace holdtime::planning {
namespace {

constexpr double least_chance = 1e-22;

double as_double(std::size_t count) {
  return static_cast<double>(count);
}

/// How many of the `most` values from `row` on there are up to the last that counts; the rest become 0.
std::size_t trim(double* row, std::size_t most) {
  while (most > 0 && row[most - 1] < least_chance) row[--most] = 0.0;
  return most;
}

}  // namespace

void PeriodChain::trim_waiting(ChainFlow& flow, std::size_t row, std::size_t most) const {
  const std::size_t used = trim(flow.waiting.data() + row * places_, most);
  std::fill_n(flow.age.begin() + static_cast<std::ptrdiff_t>(row * places_ + used), most - used, 0.0);
  flow.waiting_used[row] = used;
}

void PeriodChain::count_used(ChainFlow& flow) const {
  for (std::size_t row = 0; row <= most_busy_ - agents_; ++row) {
    flow.state_used[row] = trim(&flow.state[at(agents_ + row, 0)], places_ + 1);
    trim_waiting(flow, row, places_);
  }
}

void PeriodChain::clear_state(const ChainFlow& from, ChainFlow& to) const {
  const std::size_t rows = most_busy_ - agents_ + 1;
  std::fill_n(to.state.begin(), agents_, 0.0);
  for (std::size_t row = 0; row < rows; ++row) {
    // A row gets from itself, one more waiting, and from the row above; the lowest from below as well.
    const std::size_t above = row + 1 < rows ? from.state_used[row + 1] : 0;
    const std::size_t used =
        std::min(std::max({from.state_used[row] + 1, above, to.state_used[row]}), places_ + 1);
    std::fill_n(to.state.begin() + static_cast<std::ptrdiff_t>(at(agents_ + row, 0)), used, 0.0);
    to.state_used[row] = used;
  }
}

void PeriodChain::step_state(const ChainFlow& from, ChainFlow& to) const {
  clear_state(from, to);
  const double tick = 1.0 / jumps_;
  const double arrive = rates_.calls * tick;
  using Sum = ChainFlow::Sum;
  for (std::size_t busy = 0; busy < agents_; ++busy) {
    const double serve = as_double(busy) * rates_.services * tick;
    const double chance = from.state[busy];
    to.state[busy + 1] += chance * arrive;
    if (busy > 0) to.state[busy - 1] += chance * serve;
    to.state[busy] += chance * (1.0 - serve - arrive);
    to.sums[Sum::busy] += chance * tick * as_double(busy);
    to.sums[Sum::idle] += chance * tick * as_double(agents_ - busy);
  }
  for (std::size_t busy = agents_; busy <= most_busy_; ++busy) {
    const double serve = as_double(busy) * rates_.services * tick;
    for (std::size_t queue = 0; queue < from.state_used[busy - agents_]; ++queue) {
      const std::size_t here = at(busy, queue);
      const double chance = from.state[here];
      const double leave = as_double(queue) * rates_.hang_ups * tick;
      const bool full = queue == places_;
      to.state[full ? here : here + 1] += chance * arrive;
      to.sums[full ? Sum::blocked_time : Sum::waited_time] += chance * tick;
      if (queue > 0) to.state[here - 1] += chance * leave;
      if (busy > 0) {
        const bool next_caller = busy == agents_ && queue > 0;
        to.state[next_caller ? here - 1 : at(busy - 1, queue)] += chance * serve;
      }
      to.state[here] += chance * (1.0 - serve - leave - arrive);
      to.sums[Sum::queue] += chance * tick * as_double(queue);
      to.sums[Sum::busy] += chance * tick * as_double(busy);
    }
  }
  for (std::size_t row = 0; row <= most_busy_ - agents_; ++row) {
    to.state_used[row] = trim(&to.state[at(agents_ + row, 0)], to.state_used[row]);
  }
}

void PeriodChain::step_cohort(const ChainFlow& from, ChainFlow& to) const {
  const double tick = 1.0 / jumps_;
  using Sum = ChainFlow::Sum;
  const std::size_t rows = most_busy_ - agents_ + 1;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::size_t above = row + 1 < rows ? from.waiting_used[row + 1] : 0;
    const std::size_t used = std::max({from.waiting_used[row], above, to.waiting_used[row]});
    std::fill_n(to.waiting.begin() + static_cast<std::ptrdiff_t>(row * places_), used, 0.0);
    std::fill_n(to.age.begin() + static_cast<std::ptrdiff_t>(row * places_), used, 0.0);
    to.waiting_used[row] = used;
  }
  const double gives_up = rates_.hang_ups * tick;
  for (std::size_t busy = agents_; busy <= most_busy_; ++busy) {
    const double serve = as_double(busy) * rates_.services * tick;
    for (std::size_t ahead = 0; ahead < from.waiting_used[busy - agents_]; ++ahead) {
      const std::size_t here = tagged_at(busy, ahead);
      const double callers = from.waiting[here];
      if (callers == 0.0) continue;
      const double age = from.age[here];
      const auto move = [&](std::size_t there, double chance) {
        to.waiting[there] += callers * chance;
        to.age[there] += age * chance;
      };
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
  const double a_jump = rates_.calls / jumps_;
  for (std::size_t row = 0; row <= most_busy_ - agents_; ++row) {
    const std::size_t used = std::min(from.state_used[row], places_);
    for (std::size_t queue = 0; queue < used; ++queue) {
      to.waiting[row * places_ + queue] += from.state[at(agents_ + row, queue)] * a_jump;
    }
    to.waiting_used[row] = std::max(to.waiting_used[row], used);
  }
}

void PeriodChain::hold(const ChainFlow& from, ChainFlow& to) const {
  for (std::size_t row = 0; row <= most_busy_ - agents_; ++row) {
    const std::size_t used = std::max(from.waiting_used[row], to.waiting_used[row]);
    const auto first = static_cast<std::ptrdiff_t>(row * places_);
    std::copy_n(from.waiting.begin() + first, used, to.waiting.begin() + first);
    to.waiting_used[row] = used;
  }
}

}  // namespace holdtime::planning
