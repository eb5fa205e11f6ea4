#include "results/controls.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/demand/events_today.hpp"
#include "models/expectations.hpp"

namespace holdtime::results {
namespace {

/// Calls of the pieces in [from, to), spread evenly over each.
double calls_between(const models::PoissonArrivals& arrivals, Microseconds from, Microseconds to) {
  double calls = 0.0;
  for (const models::ExpectedCalls& piece : arrivals.pieces) {
    const Microseconds begin = std::max(from, piece.from), end = std::min(to, piece.to);
    if (end <= begin) continue;
    calls += piece.calls * static_cast<double>(end - begin) / static_cast<double>(piece.to - piece.from);
  }
  return calls;
}

/// Mean talk and after-call work of a call, by who answered it when.
Microseconds mean_handling(const models::CenterPlan& plan, const models::CallRecord& record) {
  const models::CallType& type = plan.center().call_types[record.call_type];
  const models::Handling& handling = plan.handling(record.call_type, record.team);
  const Microseconds moment =
      type.handling_moment == models::HandlingMoment::queue_entry ? record.queue_entry : record.queue_exit;
  double seconds = handling.talk.at(moment).mean();
  if (handling.after_call_work) seconds += handling.after_call_work->at(moment).mean();
  return engine::from_seconds(seconds);
}

}  // namespace

KnownControls::KnownControls(const models::CenterPlan& plan)
    : plan_(&plan), periods_(periods_of(plan)), arrivals_(periods_.count + 1, 0.0) {
  const models::Center& center = plan.center();
  const Microseconds from = center.measure ? center.measure->first : -engine::never;
  const Microseconds to = center.measure ? center.measure->second : engine::never;
  for (std::size_t type = 0; type < center.call_types.size(); ++type) {
    const models::CallType& one = center.call_types[type];
    const auto* poisson = std::get_if<models::PoissonArrivals>(&one.arrivals);
    const bool recorded = std::holds_alternative<models::TraceArrivals>(one.arrivals);
    // Calls are booked when they enter the queue. How many do so in an interval is not known exactly where
    // an IVR comes before it; in the whole day it is, where the whole day counts.
    const bool events = std::any_of(center.events.begin(), center.events.end(), [&](const auto& event) {
      return event.calls != 1.0 && models::concerns(event.call_types, type);
    });
    const bool led = plan.passing().has_menus() && (one.menu || plan.passing().feeders(type).size() > 1);
    in_periods_.push_back(poisson != nullptr && !one.ivr && !led && !events);
    in_day_.push_back(poisson != nullptr && (!one.ivr || !center.measure) && !led && !events);
    // Where a menu has done a part of the work, an agent stays while another is sought, or people differ in
    // pace, the mean of the work is not known beforehand.
    const bool known = !recorded && !led && !plan.uses().pace && !plan.passing().may_be_passed_on(type) &&
                       (!plan.passing().has_transfers() || plan.passing().feeders(type).size() == 1);
    has_work_.push_back(known);
    any_work_ = any_work_ || known;
    if (recorded) {
      left_out_.push_back(one.name + ": its calls are recorded and the same every day");
    } else if (poisson == nullptr) {
      left_out_.push_back("arrivals of " + one.name + ": as many every day");
    } else if (led) {
      left_out_.push_back("arrivals of " + one.name + ": which callers a menu leads there is left to chance");
    } else if (one.ivr) {
      left_out_.push_back("arrivals of " + one.name + (center.measure ? "" : " by interval") +
                          ": when callers leave the IVR is not known beforehand");
    }
    if (events) left_out_.push_back("arrivals of " + one.name + ": events change how many come");
    if (!recorded && plan.uses().pace) {
      left_out_.push_back("work on " + one.name + ": it hangs on who answers, when or how many wait");
    }
    if (poisson == nullptr) continue;
    const double factor = models::mean_busyness(center, type);
    if (in_day_[type]) arrivals_[periods_.count] += factor * calls_between(*poisson, from, to);
    if (!in_periods_[type]) continue;
    for (std::size_t period = 0; period < periods_.count; ++period) {
      const Microseconds start = periods_.start(period);
      arrivals_[period] +=
          factor * calls_between(*poisson, std::max(from, start), std::min(to, start + periods_.length));
    }
  }
  any_in_day_ = std::find(in_day_.begin(), in_day_.end(), true) != in_day_.end();
  any_in_periods_ = std::find(in_periods_.begin(), in_periods_.end(), true) != in_periods_.end();
}

void ControlledDay::begin(models::RecordSink& next) {
  next_ = &next;
  std::fill(work_.begin(), work_.end(), 0);
}

void ControlledDay::take(std::span<const models::CallRecord> calls) {
  next_->take(calls);
  for (const models::CallRecord& record : calls) count(record);
}

void ControlledDay::count(const models::CallRecord& record) {
  if (record.outcome != models::Outcome::answered || !known_->has_work(record.call_type)) return;
  const auto& measure = known_->plan().center().measure;
  if (measure && (record.queue_entry < measure->first || record.queue_entry >= measure->second)) return;
  const Microseconds beyond = record.work_end - record.queue_exit - mean_handling(known_->plan(), record);
  const std::size_t periods = known_->periods().count;
  const std::size_t period = known_->periods().at(record.queue_entry);
  work_[periods] += beyond;
  if (period < periods) work_[period] += beyond;
}

void ControlledDay::close(const DayTally& day) {
  for (std::size_t period = 0; period < arrivals_.size(); ++period) {
    arrivals_[period] = 0;
    for (std::size_t type = 0; type < day.calls().entities(); ++type) {
      if (!known_->counts(type, period)) continue;
      if (day.lines() != nullptr) {
        // Of calls some hear the busy tone and some are repeated; how many call for the first time is known.
        arrivals_[period] += day.lines()->attempts()(type, period)[AttemptFact::first];
        continue;
      }
      const CallFacts& facts = day.calls()(type, period);
      arrivals_[period] += facts[CallFact::offered] + facts[CallFact::blocked] + facts[CallFact::contained] +
                           facts[CallFact::ivr_hang_ups];
    }
  }
}

}  // namespace holdtime::results
