#include "planning/expected_load.hpp"

#include <algorithm>

#include "models/expectations.hpp"
#include "models/flows.hpp"

namespace holdtime::planning {
namespace {

using models::ByTime;
using models::CallType;
using models::Distribution;
using models::Handling;
using models::Microseconds;

constexpr double least_patience = 1e-3;  // s; whoever has less hangs up at once anyhow

/// What can change over the day for one call type, asked for one moment of an interval.
class TypeOverTheDay {
 public:
  TypeOverTheDay(const models::CenterPlan& plan, std::size_t type,
                 const std::vector<std::vector<double>>& rostered)
      : plan_(plan), type_(type), rostered_(rostered), call_type_(plan.center().call_types[type]) {}

  /// Mean talk and after-call work by whoever is tried first of those who are there.
  double talk_seconds(std::size_t period, Microseconds time) const {
    return mean_over_teams(
        period, [&](const Handling& handling) { return models::mean_talk_seconds(handling, time); });
  }
  double after_call_seconds(std::size_t period, Microseconds time) const {
    return mean_over_teams(
        period, [&](const Handling& handling) { return models::mean_after_call_seconds(handling, time); });
  }
  double hang_up_rate(Microseconds time) const {
    const Distribution& patience = call_type_.patience.at(time);
    if (!patience) return 0.0;
    return 1.0 / std::max(least_patience, (1.0 - call_type_.balking) * patience.mean());
  }

  /// Moments at which one of these changes.
  void add_changes(std::vector<Microseconds>& moments) const {
    const auto add = [&](const ByTime<Distribution>& value) {
      for (const auto& piece : value.pieces) moments.push_back(piece.from);
    };
    add(call_type_.patience);
    for (std::size_t team = 0; team < plan_.center().teams.size(); ++team) {
      const Handling& handling = plan_.handling(type_, team);
      add(handling.talk);
      if (handling.after_call_work) add(*handling.after_call_work);
    }
  }

 private:
  template <class Mean>
  double mean_over_teams(std::size_t period, Mean&& mean) const {
    for (const auto& rank : call_type_.ranks) {
      double heads = 0.0;
      double sum = 0.0;
      for (const std::size_t team : rank) {
        const double there = period < rostered_[team].size() ? rostered_[team][period] : 0.0;
        if (there <= 0.0) continue;
        heads += there;
        sum += there * mean(plan_.handling(type_, team));
      }
      if (heads > 0.0) return sum / heads;
    }
    return mean(call_type_.handling);
  }

  const models::CenterPlan& plan_;
  std::size_t type_;
  const std::vector<std::vector<double>>& rostered_;
  const CallType& call_type_;
};

/// Books calls of one type on the interval in which they enter the queue of another, or their own.
class Booking {
 public:
  Booking(const models::CenterPlan& plan, const results::Periods& periods, std::size_t from, std::size_t type,
          const std::vector<std::vector<double>>& rostered)
      : plan_(plan),
        periods_(periods),
        from_(from),
        type_(type),
        of_type_(plan, type, rostered),
        loads_(periods.count + 1) {
    const models::Center& center = plan.center();
    if (const auto& ivr = center.call_types[from].ivr) delay_seconds_ = ivr->delay.mean();
    if (center.measure) window_ = *center.measure;
    for (std::size_t period = 0; period <= periods.count; ++period) changes_.push_back(periods.start(period));
    changes_.insert(changes_.end(), {window_.first, window_.second});
    of_type_.add_changes(changes_);
    if (const auto& menu = center.call_types[from].menu) add_changes(*menu);
    std::sort(changes_.begin(), changes_.end());
    changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
  }

  /// Calls spread evenly over [from, to), which is when they reach the center.
  void add(Microseconds from, Microseconds to, double calls) {
    if (to <= from) return;
    const double each = calls / static_cast<double>(to - from);
    const Microseconds delay = engine::from_seconds(delay_seconds_);
    Microseconds at = from + delay;
    auto change = std::upper_bound(changes_.begin(), changes_.end(), at);
    while (at < to + delay) {
      const Microseconds next = change != changes_.end() ? std::min(*change++, to + delay) : to + delay;
      book(at, each * static_cast<double>(next - at), std::nullopt);
      at = next;
    }
  }
  void add_one(Microseconds arrival, const std::optional<Microseconds>& talk) {
    book(arrival + engine::from_seconds(delay_seconds_), 1.0, talk);
  }

  std::vector<ExpectedLoad> loads() && { return std::move(loads_); }

 private:
  void book(Microseconds entry, double arrivals, const std::optional<Microseconds>& talk) {
    if (entry < window_.first || entry >= window_.second) return;
    const std::size_t period = periods_.at(entry);
    const models::QueueFlow flow = models::expected_flow(plan_.center(), from_, type_, entry);
    const double calls = arrivals * flow.calls;
    const bool recorded = talk && from_ == type_;
    const double talk_seconds = recorded ? engine::to_seconds(*talk) : of_type_.talk_seconds(period, entry);
    const double each = talk_seconds + of_type_.after_call_seconds(period, entry);
    const double work = arrivals * flow.handle_times * each + arrivals * flow.seconds;
    loads_[period] +=
        ExpectedLoad{calls, flow.handle_times == flow.calls && flow.seconds == 0.0 ? calls * each : work,
                     calls * of_type_.hang_up_rate(entry), calls * delay_seconds_};
  }

  void add_changes(const models::Menu& menu) {
    const auto add = [&](const ByTime<double>& share) {
      for (const auto& piece : share.pieces) changes_.push_back(piece.from);
    };
    for (const models::MenuNode& node : menu.nodes) {
      for (const auto* share : {&node.hang_up, &node.solves, &node.bounces}) add(*share);
      for (const models::MenuOption& option : node.options) add(option.share);
    }
  }

  const models::CenterPlan& plan_;
  const results::Periods& periods_;
  std::size_t from_;
  std::size_t type_;
  TypeOverTheDay of_type_;
  std::vector<ExpectedLoad> loads_;
  double delay_seconds_ = 0.0;
  std::pair<Microseconds, Microseconds> window_{-engine::never, engine::never};
  std::vector<Microseconds> changes_;
};

}  // namespace

ExpectedLoad& ExpectedLoad::operator+=(const ExpectedLoad& other) {
  calls += other.calls;
  handling_seconds += other.handling_seconds;
  hang_up_rates += other.hang_up_rates;
  ivr_seconds += other.ivr_seconds;
  return *this;
}

std::vector<ExpectedLoad> expected_loads(const models::CenterPlan& plan, const results::Periods& periods,
                                         std::size_t call_type,
                                         const std::vector<std::vector<double>>& rostered) {
  std::vector<ExpectedLoad> loads(periods.count + 1);
  const bool mixes = plan.passing().mixes_types();
  for (std::size_t from = 0; from < plan.center().call_types.size(); ++from) {
    if (from != call_type && !mixes) continue;
    Booking booking(plan, periods, from, call_type, rostered);
    const models::Arrivals& arrivals = plan.center().call_types[from].arrivals;
    const bool varies = std::holds_alternative<models::PoissonArrivals>(arrivals);
    const double factor = varies ? models::mean_busyness(plan.center(), from) : 1.0;
    models::expected_calls(
        arrivals,
        [&](Microseconds begin, Microseconds end, double calls) { booking.add(begin, end, calls * factor); },
        [&](Microseconds arrival, const std::optional<Microseconds>& talk) {
          booking.add_one(arrival, talk);
        });
    const std::vector<ExpectedLoad> more = std::move(booking).loads();
    for (std::size_t period = 0; period < loads.size(); ++period) loads[period] += more[period];
  }
  return loads;
}

}  // namespace holdtime::planning
