// The end of a tally's day: what the facts imply of each other, and the margins; and the few records of what
// was done about it.
#include "results/day_tally.hpp"

namespace holdtime::results {
namespace {

/// Callers answered at once leave no wait to count; at the end of the day they are all the others.
void add_zeros(std::int64_t answered, CoarseWaits& of_day, WaitHistogram& pooled) {
  const std::int64_t zeros = answered - of_day.total();
  of_day.add_zeros(static_cast<std::uint32_t>(zeros));
  pooled.add_zeros(static_cast<std::uint64_t>(zeros));
}

}  // namespace

void DayTally::clear() {
  calls_.clear();
  teams_.clear();
  for (CoarseWaits& cell : call_waits_) cell.clear();
  for (CoarseWaits& cell : team_waits_) cell.clear();
  for (auto& cube : within_) cube.clear();
  queue_at_start_.clear();
  until_ = -engine::never;
  last_absent_ = {models::nobody, models::nobody};
  people_away_.assign(teams_.entities(), 0);
  if (lines_) lines_->clear();
  if (adherence_) adherence_->clear();
  if (menus_) menus_->clear();
}

void DayTally::take_deeds(std::span<const models::DeedRecord> deeds) {
  for (const models::DeedRecord& deed : deeds) {
    if (deed.decided < window_from_ || deed.decided >= window_to_) continue;
    const models::Intervention& what = plan_->center().interventions[deed.intervention];
    const bool person = deed.team != models::nobody;
    const std::size_t first = what.teams.empty() ? 0 : what.teams.front();
    TeamFacts& facts = teams_(person ? deed.team : first, finder_.at(deed.decided));
    if (!person) {
      ++facts[TeamFact::interventions];
    } else {
      facts[TeamFact::people_moved] += deed.agreed;
      if (what.deed == models::Deed::standby) facts[TeamFact::standby] += deed.moved;
    }
    facts[TeamFact::intervention_cost] += deed.cost;
  }
}

void DayTally::close() {
  complete_calls();
  if (adherence_) adherence_->close(teams_);
  complete_teams();
  const auto add = [](auto& margin, const auto& cell) { margin += cell; };
  const auto add_facts = [](auto& margin, const auto& cell) {
    if (!cell.empty()) margin += cell;
  };
  calls_.roll_up(add_facts);
  teams_.roll_up(add_facts);
  call_waits_.roll_up(add);
  team_waits_.roll_up(add);
  for (auto& cube : within_) cube.roll_up(add);
  complete_absent();
  if (lines_) lines_->close();
  if (menus_) menus_->close();
}

void DayTally::complete_calls() {
  const std::size_t all = calls_.entities();
  for (std::size_t type = 0; type < all; ++type) {
    for (std::size_t period = 0; period <= periods_.count; ++period) {
      CallFacts& facts = calls_(type, period);
      if (facts.empty()) continue;
      const std::int64_t answered = facts[CallFact::answered];
      facts[CallFact::offered] = answered + facts[CallFact::abandoned] + facts[CallFact::dropped];
      facts[CallFact::wait_all] += facts[CallFact::wait_answered] + facts[CallFact::wait_abandoned];
      // Until now these held who was too late.
      facts[CallFact::answered_in_time] = answered - facts[CallFact::answered_in_time];
      for (auto& cube : within_) cube(type, period).answered = answered - cube(type, period).answered;
      add_zeros(answered, call_waits_(type, period), pooled_call_waits_(type, period));
    }
  }
  for (std::size_t period = 0; period < periods_.count; ++period) {
    for (std::size_t type = 0; type <= all; ++type) {
      CallFacts& facts = calls_(type, period);
      facts.raise(CallFact::longest_queue, queue_at_start_(type, period));
      calls_(type, periods_.count).raise(CallFact::longest_queue, facts[CallFact::longest_queue]);
    }
  }
}

void DayTally::complete_teams() {
  for (std::size_t team = 0; team < teams_.entities(); ++team) {
    for (std::size_t period = 0; period <= periods_.count; ++period) {
      TeamFacts& facts = teams_(team, period);
      if (facts.empty()) continue;
      const std::int64_t working = facts[TeamFact::handling] + facts[TeamFact::available];
      for (const TeamFact fact : {TeamFact::present, TeamFact::on_phone, TeamFact::paid})
        facts[fact] += working;
      if (!outsourced_.empty() && outsourced_[team] != 0) {
        facts[TeamFact::outsourced] = facts[TeamFact::answered];
        facts[TeamFact::outsourcing_cost] = facts[TeamFact::answered] * price_[team];
      }
      add_zeros(facts[TeamFact::answered], team_waits_(team, period), pooled_team_waits_(team, period));
    }
    if (!wages_.empty()) complete_cost(team);
  }
}

void DayTally::complete_cost(std::size_t team) {
  constexpr std::int64_t half_hour = engine::hour / 2;
  for (std::size_t period = 0; period <= periods_.count; ++period) {
    TeamFacts& facts = teams_(team, period);
    // A team's paid time of a day times its wage may be beyond 64 bits.
    const auto cost = static_cast<Int128>(facts[TeamFact::paid]) * wages_[team] + half_hour;
    facts[TeamFact::cost] = static_cast<std::int64_t>(cost / engine::hour) +
                            facts[TeamFact::outsourcing_cost] + facts[TeamFact::intervention_cost];
  }
}

/// People away are no sum over periods: one person is away in many.
void DayTally::complete_absent() {
  std::int64_t away = 0;
  for (std::size_t team = 0; team < teams_.entities(); ++team) {
    teams_(team, periods_.count)[TeamFact::absent] = people_away_[team];
    away += people_away_[team];
  }
  teams_(teams_.entities(), periods_.count)[TeamFact::absent] = away;
}

}  // namespace holdtime::results
