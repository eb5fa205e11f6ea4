#include "results/day_tally.hpp"

namespace holdtime::results {

using models::AgentState;
using models::CallRecord;
using models::Outcome;

DayTally::DayTally(const models::CenterPlan& plan, const models::Goals& goals)
    : goals_(&goals),
      periods_(periods_of(plan)),
      opens_(plan.center().opens),
      closes_(plan.center().closes),
      window_from_(plan.center().measure ? plan.center().measure->first : -engine::never),
      window_to_(plan.center().measure ? plan.center().measure->second : engine::never),
      calls_(plan.center().call_types.size(), periods_.count),
      teams_(plan.center().teams.size(), periods_.count),
      call_waits_(calls_.entities(), periods_.count),
      team_waits_(teams_.entities(), periods_.count),
      pooled_call_waits_(calls_.entities(), periods_.count),
      pooled_team_waits_(teams_.entities(), periods_.count),
      queue_at_start_(calls_.entities(), periods_.count),
      people_away_(teams_.entities(), 0) {
  for (std::size_t type = 0; type < calls_.entities(); ++type) {
    threshold_of_type_.push_back(goals.service_level_of(type).within);
  }
  for (const models::Target& target : goals.targets) {
    const bool needed = target.kpi == models::TargetKpi::service_level;
    targets_.emplace_back(needed ? calls_.entities() : 0, needed ? periods_.count : 0);
  }
}

void DayTally::clear() {
  for (CallFacts& cell : calls_) cell = {};
  for (TeamFacts& cell : teams_) cell = {};
  for (CoarseWaits& cell : call_waits_) cell.clear();
  for (CoarseWaits& cell : team_waits_) cell.clear();
  for (auto& target : targets_) {
    for (WithinThreshold& cell : target) cell = {};
  }
  for (std::uint32_t& cell : queue_at_start_) cell = 0;
  last_absent_ = {models::nobody, models::nobody};
  people_away_.assign(teams_.entities(), 0);
}

void DayTally::close() {
  for (std::size_t period = 0; period < periods_.count; ++period) {
    for (std::size_t type = 0; type <= calls_.entities(); ++type) {
      calls_(type, period).raise(CallFact::longest_queue, queue_at_start_(type, period));
      calls_(type, periods_.count).raise(CallFact::longest_queue, queue_at_start_(type, period));
    }
  }
  const auto add = [](auto& margin, const auto& cell) { margin += cell; };
  calls_.roll_up(add);
  teams_.roll_up(add);
  call_waits_.roll_up(add);
  team_waits_.roll_up(add);
  for (auto& target : targets_) target.roll_up(add);
  // People away are no sum over periods: one person is away in many.
  std::int64_t away = 0;
  for (std::size_t team = 0; team < teams_.entities(); ++team) {
    teams_(team, periods_.count)[TeamFact::absent] = people_away_[team];
    away += people_away_[team];
  }
  teams_(teams_.entities(), periods_.count)[TeamFact::absent] = away;
}

void DayTally::call(const CallRecord& record) {
  if (record.queue_exit > record.queue_entry) count_queue(record);
  if (record.queue_entry < window_from_ || record.queue_entry >= window_to_) return;
  const std::size_t period = periods_.at(record.queue_entry);
  CallFacts& facts = calls_(record.call_type, period);
  const Microseconds start =
      goals_->wait_from == models::Goals::WaitFrom::arrival ? record.arrival : record.queue_entry;
  const Microseconds wait = record.queue_exit - start;

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
    default:
      break;
  }
  ++facts[CallFact::offered];
  facts[CallFact::wait_all] += wait;
  facts[CallFact::waited] += record.queue_exit > record.queue_entry || record.outcome != Outcome::answered;
  facts.raise(CallFact::longest_wait, wait);
  if (record.outcome == Outcome::answered) return count_answered(record, period, wait);
  if (record.outcome == Outcome::dropped) {
    ++facts[CallFact::dropped];
    return;
  }
  ++facts[CallFact::abandoned];
  facts[CallFact::balked] += record.outcome == Outcome::balked;
  facts[CallFact::wait_abandoned] += wait;
  facts[CallFact::short_abandoned] += wait <= goals_->short_abandon;
  facts[CallFact::abandoned_in_time] += wait <= threshold_of_type_[record.call_type];
  for (std::size_t t = 0; t < targets_.size(); ++t) {
    if (targets_[t].entities() == 0) continue;
    targets_[t](record.call_type, period).abandoned += wait <= goals_->targets[t].service_level.within;
  }
}

void DayTally::count_answered(const CallRecord& record, std::size_t period, Microseconds wait) {
  CallFacts& facts = calls_(record.call_type, period);
  const Microseconds talk = record.talk_end - record.queue_exit;
  const Microseconds after_call = record.work_end - record.talk_end;
  ++facts[CallFact::answered];
  facts[CallFact::wait_answered] += wait;
  facts[CallFact::talk] += talk;
  facts[CallFact::after_call] += after_call;
  facts[CallFact::answered_in_time] += wait <= threshold_of_type_[record.call_type];
  for (std::size_t t = 0; t < targets_.size(); ++t) {
    if (targets_[t].entities() == 0) continue;
    targets_[t](record.call_type, period).answered += wait <= goals_->targets[t].service_level.within;
  }
  call_waits_(record.call_type, period).add(wait);
  pooled_call_waits_(record.call_type, period).add(wait);

  TeamFacts& team = teams_(record.team, period);
  ++team[TeamFact::answered];
  team[TeamFact::wait_answered] += wait;
  team[TeamFact::talk] += talk;
  team[TeamFact::after_call] += after_call;
  team.raise(TeamFact::longest_wait, wait);
  team_waits_(record.team, period).add(wait);
  pooled_team_waits_(record.team, period).add(wait);
}

void DayTally::count_queue(const CallRecord& record) {
  const std::size_t all = calls_.entities();
  split(record.queue_entry, record.queue_exit, [&](std::size_t period, Microseconds time, bool begins_here) {
    calls_(record.call_type, period)[CallFact::queue_time] += time;
    if (!begins_here && period < periods_.count) {
      ++queue_at_start_(record.call_type, period);
      ++queue_at_start_(all, period);
    }
  });
  if (record.queue_entry < window_from_ || record.queue_entry >= window_to_) return;
  const std::size_t period = periods_.at(record.queue_entry);
  // The longest queue over all types is no sum of theirs: it goes to its own margin at once.
  calls_(record.call_type, period).raise(CallFact::longest_queue, record.waiting_of_type);
  calls_(all, period).raise(CallFact::longest_queue, record.waiting_in_all);
  calls_(all, periods_.count).raise(CallFact::longest_queue, record.waiting_in_all);
}

void DayTally::spell(const models::AgentSpell& spell) {
  const bool handling = spell.state == AgentState::talking || spell.state == AgentState::after_call;
  const bool while_open = spell.from >= opens_ && spell.to <= closes_;  // all of it: nearly every spell
  const bool on_phone = handling || spell.state == AgentState::available;
  const bool present = spell.paid && spell.state != AgentState::absent;
  const bool paid = spell.paid && (!spell.overrun || goals_->overrun_paid);
  split(spell.from, spell.to, [&](std::size_t period, Microseconds time, bool) {
    TeamFacts& facts = teams_(spell.team, period);
    if (handling) facts[TeamFact::handling] += time;
    if (spell.state == AgentState::available) facts[TeamFact::available] += time;
    if (present) facts[TeamFact::present] += time;
    if (on_phone && while_open) facts[TeamFact::on_phone] += time;
    if (paid) facts[TeamFact::paid] += time;
    if (paid && spell.overrun) facts[TeamFact::overrun] += time;
    if (spell.state == AgentState::absent) count_absent(spell, period);
  });
  if (!on_phone || while_open) return;
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
    const std::size_t period = periods_.at(at);
    const Microseconds next = period < periods_.count
                                  ? std::min(end, periods_.start(period) + periods_.length)
                              : at < periods_.first ? std::min(end, periods_.first)
                                                    : end;
    add(period, next - at, at == from);
    at = next;
  }
}

}  // namespace holdtime::results
