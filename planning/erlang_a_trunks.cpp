#include "planning/erlang_a_trunks.hpp"

#include <algorithm>
#include <cmath>

#include "engine/random/mathematics.hpp"
#include "planning/erlang_b.hpp"

namespace holdtime::planning {
namespace {

/// Weights of 0..last waiting, given that all agents are busy; the largest is 1, so none overflows.
std::vector<double> weights_of_waiting(double calls, double services, double hang_ups, std::size_t last) {
  double peak = calls > services ? static_cast<double>(last) : 0.0;
  if (hang_ups > 0.0) peak = std::clamp((calls - services) / hang_ups, 0.0, static_cast<double>(last));
  const auto start = static_cast<std::size_t>(peak);
  std::vector<double> weights(last + 1, 0.0);
  weights[start] = 1.0;
  const auto ratio = [&](std::size_t j) { return calls / (services + static_cast<double>(j) * hang_ups); };
  for (std::size_t j = start; j > 0; --j) weights[j - 1] = weights[j] / ratio(j);
  for (std::size_t j = start; j < last; ++j) weights[j + 1] = weights[j] * ratio(j + 1);
  return weights;
}

/// P(sum of j+1 exponential stages of rates services + i hang_ups, i = 0..j, exceeds a time), for j = 0, 1,
/// ...
class StagesExceed {
 public:
  StagesExceed(double services, double hang_ups, double seconds) : scale_(-services * seconds) {
    if (hang_ups > 0.0) {
      gone_ = -engine::expm1(-hang_ups * seconds);
      shape_ = services / hang_ups;
    } else {
      poisson_mean_ = services * seconds;
    }
    factor_ = engine::exp(scale_);
  }

  /// For the next j, from 0 on.
  double next() {
    const double value = std::fmin(sum_ * factor_, 1.0);
    const double ratio = shape_ > 0.0 ? gone_ * (shape_ + j_) / (j_ + 1.0) : poisson_mean_ / (j_ + 1.0);
    term_ *= ratio;
    sum_ += term_;
    j_ += 1.0;
    // The sum starts from a term that may be too small for a double: both are kept relative to a scale.
    if (sum_ > 1e250) {
      term_ *= 1e-250;
      sum_ *= 1e-250;
      scale_ += logarithm_of_rescaling;
      factor_ = engine::exp(scale_);
    }
    return value;
  }

 private:
  static constexpr double logarithm_of_rescaling = 575.64627324851142;  // log of 1e250

  double scale_;
  double factor_ = 1.0;
  double gone_ = 0.0;
  double shape_ = 0.0;
  double poisson_mean_ = 0.0;
  double j_ = 0.0;
  double term_ = 1.0;
  double sum_ = 1.0;
};

}  // namespace

double ErlangATrunks::hang_ups() const {
  return load_.patience_seconds ? 1.0 / *load_.patience_seconds : 0.0;
}

ErlangATrunks::ErlangATrunks(const QueueLoad& load, double agents, std::uint64_t waiting_places)
    : load_(load), agents_(agents) {
  if (!(load.erlangs() > 0.0)) return;
  const double services = agents / load.aht_seconds;
  const double leave = hang_ups();
  finds_ = weights_of_waiting(load.calls_per_second, services, leave, waiting_places);
  const double not_all_busy = erlang_b_odds(agents, load.erlangs()) * finds_.front();
  if (std::isinf(not_all_busy)) {  // so many agents that nobody ever waits
    finds_.clear();
    return;
  }
  double total = 0.0;
  for (const double weight : finds_) total += weight;
  total += not_all_busy;
  for (double& weight : finds_) weight /= total;

  double stays = 0.0;  // mean wait of somebody who finds j waiting and does not give up
  answered_ = not_all_busy / total;
  for (std::size_t j = 0; j < finds_.size(); ++j) {
    const double number = static_cast<double>(j);
    queue_length_ += number * finds_[j];
    if (j + 1 == finds_.size()) break;
    const double out = services + (number + 1.0) * leave;
    stays += 1.0 / out;
    waited_ += finds_[j];
    answered_ += finds_[j] * services / out;
    wait_answered_ += finds_[j] * services / out * stays;
  }
  blocked_ = finds_.back();
  abandoned_ = queue_length_ * leave / load.calls_per_second;
  wait_abandoned_ = std::fmax(queue_length_ / load.calls_per_second - wait_answered_, 0.0);
  finds_.pop_back();
}

SteadyQueue::Later ErlangATrunks::later_than(double seconds) const {
  const double services = agents_ / load_.aht_seconds;
  const double leave = hang_ups();
  StagesExceed offered(services, leave, seconds);
  // Given that he is answered, his own patience is one stage more that has not ended first.
  StagesExceed answered(services + leave, leave, seconds);
  Later later;
  double waiting = 0.0;
  for (std::size_t j = 0; j < finds_.size(); ++j) {
    waiting += finds_[j] * offered.next();
    later.answered +=
        finds_[j] * services / (services + static_cast<double>(j + 1) * leave) * answered.next();
  }
  later.abandoned = std::fmax(waiting * engine::exp(-leave * seconds) - later.answered, 0.0);
  if (leave == 0.0) later.abandoned = 0.0;
  return later;
}

}  // namespace holdtime::planning
