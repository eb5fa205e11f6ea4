#include "results/horizon/horizon_tally.hpp"

namespace holdtime::results {

HorizonTally::HorizonTally(const models::CenterPlan& plan, const TargetJudge& judge, std::size_t targets,
                           std::size_t days)
    : judge_(&judge),
      calls_(plan.center().call_types.size(), days),
      teams_(plan.center().teams.size(), days),
      call_waits_(calls_.entities() + 1),
      team_waits_(teams_.entities() + 1),
      target_days_(targets * days),
      by_interval_(targets, std::vector<TargetJudge::Pair>(periods_of(plan).count)) {}

void HorizonTally::clear() {
  calls_.clear();
  teams_.clear();
  for (CoarseWaits& waits : call_waits_) waits.clear();
  for (CoarseWaits& waits : team_waits_) waits.clear();
  for (TargetJudge::Day& day : target_days_) day = {};
  for (auto& pairs : by_interval_) pairs.assign(pairs.size(), {});
}

void HorizonTally::add(std::size_t day, const DayTally& tally) {
  const std::lock_guard<std::mutex> guard(lock_);
  const std::size_t whole = tally.periods().count;
  for (std::size_t entity = 0; entity < call_waits_.size(); ++entity) {
    calls_(entity, day) = tally.calls()(entity, whole);
    call_waits_[entity] += tally.call_waits()(entity, whole);
  }
  for (std::size_t entity = 0; entity < team_waits_.size(); ++entity) {
    teams_(entity, day) = tally.teams()(entity, whole);
    team_waits_[entity] += tally.team_waits()(entity, whole);
  }
  for (std::size_t t = 0; t < by_interval_.size(); ++t) {
    target_days_[t * calls_.periods() + day] = judge_->look_at(t, tally, pairs_);
    for (std::size_t period = 0; period < pairs_.size(); ++period) {
      by_interval_[t][period].n += pairs_[period].n;
      by_interval_[t][period].d += pairs_[period].d;
    }
  }
}

}  // namespace holdtime::results
