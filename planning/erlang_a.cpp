#include "planning/erlang_a.hpp"

#include <cmath>
#include <limits>

#include "engine/random/mathematics.hpp"
#include "planning/erlang_b.hpp"
#include "planning/kummer.hpp"

namespace holdtime::planning {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

ErlangA::ErlangA(const QueueLoad& load, double agents) : load_(load), agents_(agents) {
  const double erlangs = load.erlangs();
  if (!(erlangs > 0.0)) return;
  const double odds = erlang_b_odds(agents, erlangs);
  if (!load.patience_seconds) {
    endless_ = erlangs >= agents;
    waited_ = endless_ ? 1.0 : 1.0 / (1.0 + odds * (1.0 - erlangs / agents));
    return;
  }
  x_ = load.calls_per_second * *load.patience_seconds;
  y_ = agents * *load.patience_seconds / load.aht_seconds;
  const KummerSums sums = kummer_sums(y_, x_);
  waited_ = 1.0 / (1.0 + odds * sums.inverse);
  abandoned_ = waited_ * sums.mean / x_;
  answered_ = (1.0 - waited_) + waited_ * (y_ / x_) * sums.beyond;
}

double ErlangA::exceeding(double seconds) const {
  if (load_.patience_seconds) return kummer_exceeds(y_, x_, seconds / *load_.patience_seconds);
  return engine::exp((load_.calls_per_second - agents_ / load_.aht_seconds) * seconds);
}

SteadyQueue::Later ErlangA::later_than(double seconds) const {
  if (endless_) return {1.0, 0.0};
  if (!(waited_ > 0.0)) return {};
  const double waiting = waited_ * exceeding(seconds);
  if (!load_.patience_seconds) return {waiting, 0.0};
  // Among those still waiting it goes on as in a queue of fewer calls: the sums at x e^-t.
  const double fewer = x_ * engine::exp(-seconds / *load_.patience_seconds);
  if (!(waiting > 0.0 && fewer > 0.0)) return {};
  const KummerSums sums = kummer_sums(y_, fewer);
  return {waiting * (y_ / x_) * sums.beyond, waiting * sums.mean / x_};
}

ErlangA::Waits ErlangA::waits() const {
  if (endless_) return {infinite, 0.0};
  if (!(waited_ > 0.0)) return {0.0, 0.0};
  if (!load_.patience_seconds) {
    return {waited_ / (agents_ / load_.aht_seconds - load_.calls_per_second), 0.0};
  }
  const KummerWaits waits = kummer_waits(y_, x_);
  const double scale = waited_ * *load_.patience_seconds / x_;
  return {scale * y_ * waits.stays, scale * waits.gives_up};
}

double ErlangA::asa() const {
  if (!(waited_ > 0.0)) return 0.0;
  return waits().answered / answered();
}

double ErlangA::mean_wait() const {
  if (!(waited_ > 0.0)) return 0.0;
  return load_.patience_seconds ? abandoned_ * *load_.patience_seconds : waits().answered;
}

double ErlangA::mean_wait_of_abandoned() const {
  return abandoned_ > 0.0 ? waits().abandoned / abandoned_ : 0.0;
}

double ErlangA::occupancy() const {
  return endless_ ? 1.0 : std::fmin(load_.erlangs() * answered() / agents_, 1.0);
}

double ErlangA::queue_length() const {
  return load_.calls_per_second > 0.0 ? load_.calls_per_second * mean_wait() : 0.0;
}

}  // namespace holdtime::planning
