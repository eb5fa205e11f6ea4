#include "results/day_tally.hpp"

#include <algorithm>

namespace holdtime::results {

using models::AgentState;
using models::CallRecord;
using models::Outcome;

DayTally::DayTally(const models::CenterPlan& plan, const models::Goals& goals)
    : goals_(&goals),
      periods_(periods_of(plan)),
      finder_(periods_),
      opens_(plan.center().opens),
      closes_(plan.center().closes),
      window_from_(plan.center().measure ? plan.center().measure->first : -engine::never),
      window_to_(plan.center().measure ? plan.center().measure->second : engine::never),
      common_from_(std::max(plan.center().counted_from(), window_from_)),
      common_to_(std::min(closes_, window_to_)),
      calls_(plan.center().call_types.size(), periods_.count),
      teams_(plan.center().teams.size(), periods_.count),
      call_waits_(calls_.entities(), periods_.count),
      team_waits_(teams_.entities(), periods_.count),
      pooled_call_waits_(calls_.entities(), periods_.count),
      pooled_team_waits_(teams_.entities(), periods_.count),
      queue_at_start_(calls_.entities(), periods_.count),
      people_away_(teams_.entities(), 0),
      plan_(&plan) {
  if (plan.counts_attempts()) lines_.emplace(plan);
  if (plan.uses().adherence) adherence_.emplace(plan);
  for (const models::Team& team : plan.center().teams) {
    if (plan.uses().wages) wages_.push_back(team.people.wage ? team.people.wage->per_paid_hour : 0);
  }
  find_sites(plan.center());
  if (plan.passing().has_menus()) menus_.emplace(plan);
  for (std::size_t type = 0; type < calls_.entities(); ++type) {
    threshold_of_type_.push_back(goals.service_level_of(type).within);
  }
  for (const models::Target& target : goals.targets) {
    cube_of_target_.push_back(within_.size());
    if (target.kpi != models::TargetKpi::service_level) continue;
    const Microseconds threshold = target.service_level.within;
    const auto known = std::find(thresholds_.begin(), thresholds_.end(), threshold);
    cube_of_target_.back() = static_cast<std::size_t>(known - thresholds_.begin());
    if (known != thresholds_.end()) continue;
    thresholds_.push_back(threshold);
    within_.emplace_back(calls_.entities(), periods_.count);
  }
}

void DayTally::find_sites(const models::Center& center) {
  for (const models::CallType& type : center.call_types) {
    if (center.sites.empty()) break;
    for (const models::Team& team : center.teams)
      elsewhere_.push_back(type.routing.site && team.site && type.routing.site != team.site ? 1 : 0);
  }
  const bool any = std::any_of(center.teams.begin(), center.teams.end(),
                               [](const models::Team& team) { return team.price_a_call.has_value(); });
  for (const models::Team& team : center.teams) {
    if (!any) break;
    outsourced_.push_back(team.price_a_call ? 1 : 0);
    price_.push_back(team.price_a_call.value_or(0));
  }
}

inline void DayTally::count_queue(const CallRecord& record, CallFacts& facts, std::size_t period) {
  if (period < periods_.count && record.queue_exit <= std::min(end_of(period), window_to_)) {
    facts[CallFact::queue_time] += record.queue_exit - record.queue_entry;
  } else {
    split_queue_time(record);
  }
  // The longest queue over all types is no sum of theirs: it goes to its own margin at once.
  facts.raise(CallFact::longest_queue, record.waiting_of_type);
  calls_(calls_.entities(), period).raise(CallFact::longest_queue, record.waiting_in_all);
}

/// Calls come in the order of their ends, so most came in the period in which the one before did.
inline std::size_t DayTally::period_of_call(Microseconds entry) {
  if (entry < call_since_ || entry >= call_until_) {
    call_period_ = finder_.at(entry);
    const bool inside = call_period_ < periods_.count;
    call_since_ = inside ? periods_.start(call_period_) : 0;
    call_until_ = inside ? end_of(call_period_) : 0;
  }
  return call_period_;
}

/// Of an answered caller who was not answered at once.
inline void DayTally::count_wait(const CallRecord& record, CallFacts& facts, std::size_t period,
                                 Microseconds wait) {
  facts[CallFact::wait_answered] += wait;
  facts.raise(CallFact::longest_wait, wait);
  facts[CallFact::answered_in_time] += wait > threshold_of_type_[record.call_type];  // turned round at close
  for (std::size_t i = 0; i < within_.size(); ++i) {
    within_[i](record.call_type, period).answered += wait > thresholds_[i];  // as well
  }
  TeamFacts& team = teams_(record.team, period);
  team[TeamFact::wait_answered] += wait;
  team.raise(TeamFact::longest_wait, wait);
  const WaitPlace place(wait);
  call_waits_(record.call_type, period).add(place);
  pooled_call_waits_(record.call_type, period).add(place);
  team_waits_(record.team, period).add(place);
  pooled_team_waits_(record.team, period).add(place);
}

inline void DayTally::count_answered(const CallRecord& record, CallFacts& facts, std::size_t period,
                                     Microseconds wait) {
  const Microseconds talk = record.talk_end - record.queue_exit;
  const Microseconds after_call = record.work_end - record.talk_end;
  ++facts[CallFact::answered];
  facts[CallFact::talk] += talk;
  facts[CallFact::after_call] += after_call;
  TeamFacts& team = teams_(record.team, period);
  ++team[TeamFact::answered];
  team[TeamFact::talk] += talk;
  team[TeamFact::after_call] += after_call;
  facts[CallFact::waited] += record.queue_exit > record.queue_entry;
  if (!elsewhere_.empty())
    facts[CallFact::answered_elsewhere] += elsewhere_[record.call_type * teams_.entities() + record.team];
  if (wait != 0) count_wait(record, facts, period, wait);
}

void DayTally::call(const CallRecord& record) {
  // Who is rung back does not wait on the line.
  const bool waited = record.queue_exit > record.queue_entry && record.outcome < Outcome::called_back;
  if (record.queue_entry < window_from_ || record.queue_entry >= window_to_) {
    if (waited) split_queue_time(record);
    return;
  }
  const std::size_t period = period_of_call(record.queue_entry);
  CallFacts& facts = calls_(record.call_type, period);
  // Of a call passed on, from where it was.
  const bool from_arrival = goals_->wait_from == models::Goals::WaitFrom::arrival && record.leg == 1;
  const Microseconds start = from_arrival ? record.arrival : record.queue_entry;
  if (waited) count_queue(record, facts, period);
  const Microseconds wait = record.queue_exit - start;
  if (record.outcome == Outcome::answered) return count_answered(record, facts, period, wait);
  count_unanswered(record, facts, period, wait);
}

// Flattened: counting a call costs a fifth more where it is called for each.
[[gnu::flatten]] void DayTally::take(std::span<const CallRecord> calls) {
  for (const CallRecord& record : calls) call(record);
  if (lines_) lines_->take(calls);
}

void DayTally::count_unanswered(const CallRecord& record, CallFacts& facts, std::size_t period,
                                Microseconds wait) {
  switch (record.outcome) {
    case Outcome::contained:
      ++facts[CallFact::contained];
      return;
    case Outcome::ivr_hang_up:
      ++facts[CallFact::ivr_hang_ups];
      return;
    case Outcome::blocked:
      ++facts[CallFact::blocked];
      return;
    case Outcome::voicemail:
      ++facts[CallFact::voicemail];
      return;
    case Outcome::busy:     // never came so far: counted as an attempt alone
    case Outcome::bounced:  // nor did he: counted where he went away
      return;
    default:
      // Rung back or led elsewhere: neither answered in the queue nor lost, and counted apart.
      if (record.outcome >= Outcome::called_back) return;
  }
  ++facts[CallFact::waited];
  facts.raise(CallFact::longest_wait, wait);
  if (record.outcome == Outcome::dropped) {
    ++facts[CallFact::dropped];
    facts[CallFact::wait_all] += wait;
    return;
  }
  ++facts[CallFact::abandoned];
  facts[CallFact::balked] += record.outcome == Outcome::balked;
  facts[CallFact::wait_abandoned] += wait;
  facts[CallFact::short_abandoned] += wait <= goals_->short_abandon;
  facts[CallFact::abandoned_in_time] += wait <= threshold_of_type_[record.call_type];
  for (std::size_t i = 0; i < within_.size(); ++i) {
    within_[i](record.call_type, period).abandoned += wait <= thresholds_[i];
  }
}

void DayTally::split_queue_time(const CallRecord& record) {
  const std::size_t all = calls_.entities();
  split(record.queue_entry, record.queue_exit, [&](std::size_t period, Microseconds time, bool begins_here) {
    calls_(record.call_type, period)[CallFact::queue_time] += time;
    if (!begins_here && period < periods_.count) {
      ++queue_at_start_(record.call_type, period);
      ++queue_at_start_(all, period);
    }
  });
}

void DayTally::spell(const models::AgentSpell& spell) {
  const bool handling = spell.state == AgentState::talking || spell.state == AgentState::after_call;
  const bool working = (handling || spell.state == AgentState::available) && spell.paid && !spell.overrun;
  // Spells come in the order of their ends, so most lie in the period in which the last one did.
  if (spell.to > until_ && working) find_period(spell);
  const TeamFact fact = handling ? TeamFact::handling : TeamFact::available;
  if (working && spell.from >= since_ && spell.to <= until_) {
    teams_(spell.team, period_)[fact] += spell.to - spell.from;
  } else if (working && spell.from >= common_from_ && spell.to <= common_to_) {
    count_over_edges(spell, fact);
  } else {
    count_rarer_spell(spell);
  }
}

void DayTally::count_over_edges(const models::AgentSpell& spell, TeamFact fact) {
  std::size_t period = finder_.at(spell.from);
  Microseconds from = spell.from;
  for (Microseconds edge = end_of(period); edge < spell.to; edge += periods_.length) {
    teams_(spell.team, period++)[fact] += edge - from;
    from = edge;
  }
  teams_(spell.team, period)[fact] += spell.to - from;
}

void DayTally::find_period(const models::AgentSpell& spell) {
  const std::size_t period = finder_.at(spell.from);
  if (period == periods_.count) return;
  period_ = period;
  since_ = std::max(common_from_, periods_.start(period));
  until_ = std::min(common_to_, end_of(period));
}

void DayTally::take(std::span<const models::AgentSpell> spells) {
  for (const models::AgentSpell& each : spells) {
    // An outsourcer's people are his.
    if (outsourced_.empty() || outsourced_[each.team] == 0) spell(each);
  }
  if (adherence_) adherence_->take(spells, teams_);
}

/// Everything but paid work inside the opening hours and the measure window.
void DayTally::count_rarer_spell(const models::AgentSpell& spell) {
  const bool handling = spell.state == AgentState::talking || spell.state == AgentState::after_call;
  const bool available = spell.state == AgentState::available;
  const bool while_open = spell.from >= opens_ && spell.to <= closes_;
  // At close work counts as present, on the phone and paid: here is counted what differs from that.
  const int working = handling || available ? 1 : 0;
  const int present = (spell.paid && spell.state != AgentState::absent ? 1 : 0) - working;
  const int on_phone = (working != 0 && while_open ? 1 : 0) - working;
  const bool is_paid = spell.paid && (!spell.overrun || goals_->overrun_paid);
  const int paid = (is_paid ? 1 : 0) - working;
  split(spell.from, spell.to, [&](std::size_t period, Microseconds time, bool) {
    TeamFacts& facts = teams_(spell.team, period);
    if (handling) facts[TeamFact::handling] += time;
    if (available) facts[TeamFact::available] += time;
    facts[TeamFact::present] += present * time;
    facts[TeamFact::on_phone] += on_phone * time;
    facts[TeamFact::paid] += paid * time;
    if (is_paid && spell.overrun) facts[TeamFact::overrun] += time;
    if (spell.state >= AgentState::meeting) facts[TeamFact::activity] += time;
    if (spell.state == AgentState::absent) count_absent(spell, period);
  });
  if (working == 0 || while_open) return;
  split(std::max(spell.from, opens_), std::min(spell.to, closes_),
        [&](std::size_t period, Microseconds time, bool) {
          teams_(spell.team, period)[TeamFact::on_phone] += time;
        });
}

/// A person away for several stretches of a day is one person, in the day and in each period; his stretches
/// follow each other.
void DayTally::count_absent(const models::AgentSpell& spell, std::size_t period) {
  const auto who = std::pair{spell.team, spell.agent};
  if (who != last_absent_) {
    last_absent_ = who;
    absent_until_period_ = 0;
    ++people_away_[spell.team];
  }
  if (period == periods_.count || period < absent_until_period_) return;
  absent_until_period_ = period + 1;
  ++teams_(spell.team, period)[TeamFact::absent];
}

/// Cuts [from, to) by the measure window and at the periods' edges: `add(period, length, begins_here)`.
template <class Add>
void DayTally::split(Microseconds from, Microseconds to, Add&& add) const {
  const Microseconds begin = std::max(from, window_from_);
  const Microseconds end = std::min(to, window_to_);
  Microseconds at = begin;
  while (at < end) {
    const std::size_t period = finder_.at(at);
    const Microseconds next = period < periods_.count
                                  ? std::min(end, periods_.start(period) + periods_.length)
                              : at < periods_.first ? std::min(end, periods_.first)
                                                    : end;
    add(period, next - at, at == from);
    at = next;
  }
}

}  // namespace holdtime::results
