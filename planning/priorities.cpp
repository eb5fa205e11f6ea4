#include "planning/priorities.hpp"

#include <cmath>
#include <limits>

#include "planning/erlang_a.hpp"
#include "planning/poisson_weights.hpp"
#include "planning/wait_percentile.hpp"

namespace holdtime::planning {

Priorities::Priorities(std::vector<double> calls_per_second, double aht_seconds, double agents)
    : calls_(std::move(calls_per_second)), aht_(aht_seconds), agents_(agents) {
  double all = 0.0;
  for (const double calls : calls_) all += calls;
  waited_ = ErlangA({all, aht_, {}}, agents_).waited();
}

double Priorities::load_of(std::size_t count) const {
  double calls = 0.0;
  for (std::size_t i = 0; i < count; ++i) calls += calls_[i];
  return calls * aht_ / agents_;
}

double Priorities::occupancy() const {
  return std::fmin(load_of(calls_.size()), 1.0);
}

double Priorities::mean_wait(std::size_t one) const {
  const double before = 1.0 - load_of(one);
  const double up_to = 1.0 - load_of(one + 1);
  if (!(up_to > 0.0)) return std::numeric_limits<double>::infinity();
  return waited_ * aht_ / agents_ / (before * up_to);
}

double Priorities::queue_length(std::size_t one) const {
  return calls_[one] > 0.0 ? calls_[one] * mean_wait(one) : 0.0;
}

double Priorities::waiting_after(std::size_t one, double seconds) const {
  constexpr double least = 1e-18;
  const double ratio = load_of(one + 1);
  if (!(ratio < 1.0)) return waited_;
  const double services = agents_ / aht_;
  const double urgent = load_of(one) * services;
  const PoissonWeights steps = poisson_weights((services + urgent) * seconds);
  // left[j]: j + 1 calls are still to be taken, himself included.
  std::vector<double> left;
  for (double chance = 1.0 - ratio; chance > least; chance *= ratio) left.push_back(chance);
  const double arrive = urgent / (services + urgent);
  double still = 0.0;
  for (std::size_t step = 0; step < steps.end(); ++step) {
    double waiting = 0.0;
    for (const double chance : left) waiting += chance;
    if (step >= steps.first) still += steps.weights[step - steps.first] * waiting;
    if (waiting < least) break;
    std::vector<double> next(left.size() + (arrive > 0.0 ? 1 : 0), 0.0);
    for (std::size_t j = 0; j < left.size(); ++j) {
      if (j > 0) next[j - 1] += (1.0 - arrive) * left[j];
      if (arrive > 0.0) next[j + 1] += arrive * left[j];
    }
    while (!next.empty() && next.back() < least) next.pop_back();
    left = std::move(next);
  }
  return waited_ * std::fmin(still, 1.0);
}

double Priorities::wait_percentile(std::size_t one, double share) const {
  if (!(load_of(one + 1) < 1.0)) {
    return waited_ > 1.0 - share ? std::numeric_limits<double>::infinity() : 0.0;
  }
  return smallest_wait([&](double seconds) { return waiting_after(one, seconds) > 1.0 - share; }, 1e-9);
}

}  // namespace holdtime::planning
