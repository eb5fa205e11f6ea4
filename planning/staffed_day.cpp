#include "planning/staffed_day.hpp"

#include <algorithm>
#include <cmath>

#include "planning/legendre.hpp"
#include "planning/period_chain.hpp"
#include "planning/wait_percentile.hpp"

namespace holdtime::planning {
namespace {

using Cohort = PeriodChain::Cohort;
using Sum = ChainFlow::Sum;

/// The chains of all periods and the chances at the start of each.
class Day {
  using Sums = decltype(ChainFlow::sums);

 public:
  explicit Day(const StaffedDay& day) : day_(day) {
    std::size_t busy = 0;
    for (const StaffedPeriod& period : day.periods) {
      const ChainRates rates{period.calls_per_second, 1.0 / day.aht_seconds, hang_ups()};
      chains_.emplace_back(rates, period.agents, busy, day.waiting_places);
      const PeriodChain& chain = chains_.back();
      if (starts_.empty()) {
        starts_.push_back(chain.idle());
      } else {
        starts_.push_back(chain.chances_of(chain.enter(chains_[chains_.size() - 2], ends_.back())));
      }
      // With those who come in the period as a cohort, for what becomes of them later.
      ends_.push_back(chain.advance(starts_.back(), period.seconds, Cohort::arriving));
      busy = chain.busiest(ends_.back().state);
    }
  }

  PeriodOutcome outcome(std::size_t i) const {
    const StaffedPeriod& period = day_.periods[i];
    const ChainFlow& end = ends_[i];
    PeriodOutcome result;
    result.offered = period.calls_per_second * period.seconds;
    result.blocked = period.calls_per_second * end.sums[Sum::blocked_time];
    result.waited = period.calls_per_second * end.sums[Sum::waited_time];
    result.mean_queue = end.sums[Sum::queue] / period.seconds;
    result.mean_busy = end.sums[Sum::busy] / period.seconds;
    result.mean_idle = end.sums[Sum::idle] / period.seconds;
    result.hung_up = hang_ups() * end.sums[Sum::queue];
    result.end_queue = chains_[i].mean_queue(end.state);
    result.end_busy = chains_[i].mean_busy(end.state);
    const double at_once = result.offered - result.blocked - result.waited;
    const Sums later = serve_out(i, end);
    result.answered = at_once + later[Sum::answered];
    result.abandoned = later[Sum::abandoned];
    result.wait_answered = later[Sum::answered_wait];
    result.wait_abandoned = later[Sum::abandoned_wait];
    const Sums within = decided_within(i, engine::to_seconds(day_.within));
    result.answered_within = at_once + within[Sum::answered];
    result.abandoned_within = within[Sum::abandoned];
    result.short_abandons = decided_within(i, engine::to_seconds(day_.short_abandon))[Sum::abandoned];
    return result;
  }

  double answered_wait_percentile(std::size_t i, double share) const {
    const double waiting = serve_out(i, ends_[i])[Sum::answered];
    const StaffedPeriod& period = day_.periods[i];
    const Sums& sums = ends_[i].sums;
    const double times = period.seconds - sums[Sum::blocked_time] - sums[Sum::waited_time];
    const double most = (1.0 - share) * (period.calls_per_second * times + waiting);
    return smallest_wait(
        [&](double seconds) { return waiting - decided_within(i, seconds)[Sum::answered] > most; }, 1e-9);
  }

 private:
  double hang_ups() const { return day_.patience_seconds ? 1.0 / *day_.patience_seconds : 0.0; }

  /// What becomes of the cohort in the `seconds` after a moment of period `i` that `left` seconds of it
  /// follow.
  Sums follow(std::size_t i, ChainFlow flow, double left, double seconds) const {
    for (;;) {
      const bool last = i + 1 == chains_.size();
      const double time = last ? seconds : std::min(left, seconds);
      flow = chains_[i].advance(flow, time, Cohort::closed);
      seconds -= time;
      if (last || !(seconds > 0.0)) return flow.sums;
      flow = chains_[i + 1].enter(chains_[i], flow);
      ++i;
      left = day_.periods[i].seconds;
    }
  }

  /// What becomes of those who came in period `i`, however late.
  Sums serve_out(std::size_t i, const ChainFlow& end) const {
    ChainFlow flow = chains_[i].cohort_of(end);
    flow.sums = end.sums;
    const auto anybody = [&] {
      double callers = 0.0;
      for (const double each : flow.waiting) callers += each;
      return callers > 1e-14;
    };
    while (i + 1 < chains_.size() && anybody()) {
      flow = chains_[i + 1].enter(chains_[i], flow);
      ++i;
      flow = chains_[i].advance(flow, day_.periods[i].seconds, Cohort::closed);
    }
    // Where nobody is left to answer and nobody hangs up, they would wait for ever.
    const bool for_ever = day_.periods.back().agents == 0 && !day_.patience_seconds;
    for (int more = 0; more < 10'000 && !for_ever && anybody(); ++more) {
      flow = chains_[i].advance(flow, day_.aht_seconds, Cohort::closed);
    }
    return flow.sums;
  }

  /// Those who come in period `i` and have to wait, answered or gone within `seconds` of their coming.
  Sums decided_within(std::size_t i, double seconds) const {
    const PeriodChain& chain = chains_[i];
    const double length = day_.periods[i].seconds;
    const double inner = std::max(length - seconds, 0.0);  // who comes later may wait into the next period
    ChainFlow flow = chain.advance(starts_[i], inner, Cohort::held);
    Sums result = inner > 0.0 ? chain.advance(chain.cohort_of(flow), seconds, Cohort::closed).sums : Sums{};
    flow = chain.chances_of(flow);
    // What becomes of the rest bends where the threshold reaches the end of a further period.
    double from = inner;
    double reach = length;
    for (std::size_t next = i + 1; next < chains_.size() && from < length; ++next) {
      reach += day_.periods[next].seconds;
      const double to = std::clamp(reach - seconds, from, length);
      integrate_arrivals(i, from, to, seconds, flow, result);
      from = to;
    }
    integrate_arrivals(i, from, length, seconds, flow, result);
    return result;
  }

  /// Adds what becomes within `seconds` of those who come in period `i` from one moment `from` to another,
  /// which is smooth on the scale of the time between events. `flow` has the chances at `from`, then at `to`.
  void integrate_arrivals(std::size_t i, double from, double to, double seconds, ChainFlow& flow,
                          Sums& result) const {
    if (!(to > from)) return;
    const StaffedPeriod& period = day_.periods[i];
    const Legendre& rule = Legendre::rule();
    const double events =
        period.calls_per_second + static_cast<double>(period.agents + 1) / day_.aht_seconds + hang_ups();
    const double panels = std::clamp(std::ceil((to - from) * events / 8.0), 1.0, 512.0);
    const double half = 0.5 * (to - from) / panels;
    double at = from;
    const auto move_to = [&](double moment) {
      flow = chains_[i].advance(flow, moment - at, Cohort::nobody);
      at = moment;
    };
    for (double panel = 0.0; panel < panels; panel += 1.0) {
      for (std::size_t point = 0; point < Legendre::points; ++point) {
        move_to(from + half * (2.0 * panel + 1.0 + rule.at()[point]));
        const Sums sums = follow(i, chains_[i].joining(flow), period.seconds - at, seconds);
        for (std::size_t k = 0; k < sums.size(); ++k) result[k] += half * rule.weights()[point] * sums[k];
      }
    }
    move_to(to);
  }

  const StaffedDay& day_;
  std::vector<PeriodChain> chains_;
  std::vector<ChainFlow> starts_;
  std::vector<ChainFlow> ends_;
};

double ratio(double part, double whole) {
  return whole > 0.0 ? part / whole : 0.0;
}

}  // namespace

std::vector<PeriodOutcome> solve(const StaffedDay& day) {
  const Day solved(day);
  std::vector<PeriodOutcome> outcomes;
  for (std::size_t i = 0; i < day.periods.size(); ++i) outcomes.push_back(solved.outcome(i));
  return outcomes;
}

double PeriodOutcome::mean_wait() const {
  return ratio(wait_answered + wait_abandoned, offered - blocked);
}

double PeriodOutcome::service_level(models::ServiceLevelFormula formula) const {
  using enum models::ServiceLevelFormula;
  const double in = offered - blocked;
  switch (formula) {
    case answered_by_offered:
      return ratio(answered_within, in);
    case answered_by_answered:
      return ratio(answered_within, answered);
    case answered_and_abandoned_by_offered:
      return ratio(answered_within + abandoned_within, in);
    case answered_by_offered_less_abandoned:
      return ratio(answered_within, in - abandoned_within);
    case answered_by_offered_less_short:
      return ratio(answered_within, in - short_abandons);
    case answered_and_short_by_offered:
      return ratio(answered_within + short_abandons, in);
  }
  return 0.0;
}

double answered_wait_percentile(const StaffedDay& day, std::size_t period, double share) {
  return Day(day).answered_wait_percentile(period, share);
}

PeriodOutcome total(const std::vector<PeriodOutcome>& periods) {
  PeriodOutcome all;
  for (const PeriodOutcome& one : periods) {
    all.offered += one.offered;
    all.blocked += one.blocked;
    all.waited += one.waited;
    all.answered += one.answered;
    all.abandoned += one.abandoned;
    all.answered_within += one.answered_within;
    all.abandoned_within += one.abandoned_within;
    all.short_abandons += one.short_abandons;
    all.wait_answered += one.wait_answered;
    all.wait_abandoned += one.wait_abandoned;
    all.hung_up += one.hung_up;
  }
  return all;
}

}  // namespace holdtime::planning
