#include "results/line_tally.hpp"

#include <algorithm>
#include <cstdlib>

namespace holdtime::results {

using models::CallRecord;
using models::Outcome;
using models::WaitNotice;

LineTally::LineTally(const models::CenterPlan& plan)
    : plan_(&plan),
      periods_(periods_of(plan)),
      finder_(periods_),
      window_from_(plan.center().measure ? plan.center().measure->first : -engine::never),
      window_to_(plan.center().measure ? plan.center().measure->second : engine::never),
      open_from_(std::max(plan.center().counted_from(), window_from_)),
      open_to_(std::min(plan.center().closes, window_to_)),
      attempts_(plan.center().call_types.size(), periods_.count),
      lines_(plan.center().line_groups.size(), periods_.count),
      times_(plan.center().line_groups.size() + 1) {}

void LineTally::clear() {
  attempts_.clear();
  lines_.clear();
  for (Times& times : times_) {
    times.taken.clear();
    times.freed.clear();
  }
}

void LineTally::take(std::span<const CallRecord> calls) {
  for (const CallRecord& record : calls) {
    count_attempt(record);
    const std::size_t group = plan_->line_group(record.call_type);
    if (group != models::no_line_group) count_line(record, group);
  }
}

void LineTally::take_notices(std::span<const WaitNotice> notices) {
  for (const WaitNotice& notice : notices) {
    if (notice.queue_entry < window_from_ || notice.queue_entry >= window_to_) continue;
    AttemptFacts& facts = attempts_(notice.call_type, finder_.at(notice.queue_entry));
    const bool reached = notice.end == WaitNotice::End::called_back;
    // A callback's wait is what was agreed on, not what was predicted.
    if (notice.end == WaitNotice::End::answered) {
      ++facts[AttemptFact::told];
      facts[AttemptFact::predicted] += notice.predicted;
      facts[AttemptFact::waited] += notice.waited;
      facts[AttemptFact::misjudged] += std::abs(notice.predicted - notice.waited);
    }
    facts[AttemptFact::offered_callback] += notice.offered;
    facts[AttemptFact::accepted_callback] += notice.accepted;
    facts[AttemptFact::called_back] += reached;
    facts[AttemptFact::callback_wait] += reached ? notice.waited : 0;
    facts[AttemptFact::callback_tries] += notice.tries;
  }
}

void LineTally::count_attempt(const CallRecord& record) {
  if (record.queue_entry < window_from_ || record.queue_entry >= window_to_) return;
  AttemptFacts& facts = attempts_(record.call_type, finder_.at(record.queue_entry));
  const bool served = record.outcome == Outcome::answered || record.outcome == Outcome::contained ||
                      record.outcome == Outcome::called_back;
  const bool begins = record.leg == 1;
  const bool last = !record.calls_again && !record.transferred;
  facts[AttemptFact::attempts] += begins;
  facts[AttemptFact::busy] += record.outcome == Outcome::busy;
  facts[AttemptFact::deflected] += record.outcome == Outcome::deflected;
  facts[AttemptFact::first] += begins && record.attempt == 1;
  facts[AttemptFact::last] += last;
  facts[AttemptFact::last_served] += last && served;
  count_leg(record, facts);
}

void LineTally::count_leg(const CallRecord& record, AttemptFacts& facts) {
  const bool answered = record.outcome == Outcome::answered;
  facts[AttemptFact::answered] += answered;
  facts[AttemptFact::transfers] += record.transferred;
  if (answered) facts[AttemptFact::work] += record.work_end - record.queue_exit;
  if (record.leg == 1) return;
  ++facts[AttemptFact::transferred_in];
  facts[AttemptFact::transfers_lost] += !answered;
  if (answered) facts[AttemptFact::transfer_wait] += record.queue_exit - record.queue_entry;
}

void LineTally::count_line(const CallRecord& record, std::size_t group) {
  const bool busy = record.outcome == Outcome::busy;
  // A call passed on has kept its line: each leg tells of its own time.
  const bool begins = record.leg == 1;
  if (begins && record.arrival >= window_from_ && record.arrival < window_to_) {
    const std::size_t period = finder_.at(record.arrival);
    for (const std::size_t entity : {group, lines_.entities()}) {
      // The whole day is a cell of its own; what lies in no period is in it alone.
      for (const std::size_t p : {period, periods_.count}) {
        LineFacts& facts = lines_(entity, p);
        ++facts[LineFact::attempts];
        facts[LineFact::busy] += busy;
        if (period == periods_.count) break;
      }
    }
  }
  if (busy) return;
  const Microseconds taken = begins ? record.arrival : record.queue_entry;
  // Who accepts a callback does so on joining the queue, and hangs up.
  const bool hung_up = record.outcome == Outcome::called_back || record.outcome == Outcome::not_reached;
  const Microseconds freed = record.transferred                    ? record.passed_on
                             : hung_up                             ? record.queue_entry
                             : record.outcome == Outcome::answered ? record.talk_end
                                                                   : record.queue_exit;
  for (const std::size_t entity : {group, lines_.entities()}) {
    times_[entity].taken.push_back(taken);
    times_[entity].freed.push_back(freed);
  }
}

void LineTally::close() {
  attempts_.roll_up([](AttemptFacts& margin, const AttemptFacts& cell) {
    if (!cell.empty()) margin += cell;
  });
  std::uint32_t all = 0;
  for (std::size_t group = 0; group < lines_.entities(); ++group) {
    const std::uint32_t lines = plan_->center().line_groups[group].lines;
    sweep(group, times_[group], lines);
    all += lines;
  }
  sweep(lines_.entities(), times_.back(), all);
}

/// Goes through the day from one change of the number of lines taken to the next. At a tie lines are freed
/// before others are taken.
void LineTally::sweep(std::size_t entity, Times& times, std::uint32_t lines) {
  std::sort(times.taken.begin(), times.taken.end());
  std::sort(times.freed.begin(), times.freed.end());
  std::int64_t taken = 0;
  Microseconds since = open_from_;
  auto next = times.taken.begin();
  for (const Microseconds freed : times.freed) {
    for (; next != times.taken.end() && *next < freed; ++next) {
      add_stretch(entity, since, *next, taken, taken >= lines);
      since = *next;
      ++taken;
    }
    add_stretch(entity, since, freed, taken, taken >= lines);
    since = freed;
    --taken;
  }
}

void LineTally::add_stretch(std::size_t entity, Microseconds from, Microseconds to, std::int64_t taken,
                            bool all) {
  Microseconds at = std::max(from, open_from_);
  const Microseconds end = std::min(to, open_to_);
  while (at < end) {
    const std::size_t period = finder_.at(at);  // opening hours lie within the periods
    const Microseconds next = std::min(end, periods_.start(period) + periods_.length);
    for (const std::size_t p : {period, periods_.count}) {
      LineFacts& facts = lines_(entity, p);
      facts[LineFact::taken] += taken * (next - at);
      facts[LineFact::all_taken] += all ? next - at : 0;
      facts.raise(LineFact::most_taken, taken);
    }
    at = next;
  }
}

}  // namespace holdtime::results
