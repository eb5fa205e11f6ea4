#include "results/paired_days.hpp"

#include "results/day_sums.hpp"
#include "results/formulas.hpp"

namespace holdtime::results {
namespace {

/// What a ratio is divided by on a day when that is no fact.
std::int64_t constant(Per per, Microseconds open_time) {
  return per == Per::day ? 1 : open_time;
}

/// Adds a day; `per` says whether denominators are facts. Constant ones are left out of the sums until
/// `completed`, so that an empty cell costs nothing.
void add_day(PairedCell& cell, Per per, std::int64_t n_a, std::int64_t d_a, std::int64_t n_b,
             std::int64_t d_b) {
  if (n_a == 0 && n_b == 0 && (per != Per::facts || (d_a == 0 && d_b == 0))) return;
  if (d_a > 0 && d_b > 0) {
    const Int128 left = static_cast<Int128>(n_a) * d_b;
    const Int128 right = static_cast<Int128>(n_b) * d_a;
    cell.higher += right > left ? 1 : 0;
    cell.lower += right < left ? 1 : 0;
  }
  const bool facts = per == Per::facts;
  cell.sums.add(n_a, facts ? d_a : 0, n_b, facts ? d_b : 0);
}

/// Puts in what days without a visit and constant denominators leave open.
PairedCell completed(PairedCell cell, Per per, std::int64_t days, Int128 each_a, Int128 each_b) {
  PairedSums& sums = cell.sums;
  sums.a.days = sums.b.days = days;
  if (per == Per::facts) return cell;
  const auto fill = [&](PairSums& side, Int128 each) {
    side.d = each * days;
    side.dd = each * each * days;
    side.nd = side.n * each;
  };
  fill(sums.a, each_a);
  fill(sums.b, each_b);
  sums.nd = sums.a.n * each_b;
  sums.dn = sums.b.n * each_a;
  sums.dd = each_a * each_b * days;
  return cell;
}

}  // namespace

PairedCell& PairedCell::operator+=(const PairedCell& other) {
  sums += other.sums;
  higher += other.higher;
  lower += other.lower;
  return *this;
}

PairedDays::PairedDays(const models::CenterPlan& plan_a, const models::Goals& goals_a,
                       const models::CenterPlan& plan_b, const models::Goals& goals_b,
                       const Matching& matching)
    : matching_(&matching),
      call_kpis_(results::call_kpis({&plan_a, &plan_b})),
      team_kpis_(results::team_kpis({&plan_a, &plan_b})) {
  a_ = side_of(plan_a, goals_a);
  b_ = side_of(plan_b, goals_b);
  call_cells_.resize(matching.call_types.size() * matching.periods.size() * call_kpis_.size());
  team_cells_.resize(matching.teams.size() * matching.periods.size() * team_kpis_.size());
  if (!plan_a.counts_attempts() || !plan_b.counts_attempts()) return;
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    const Kpi& kpi = kpis()[k];
    if (kpi.by_attempt() && applies(kpi, plan_a) && applies(kpi, plan_b)) attempt_kpis_.push_back(k);
  }
  attempt_cells_.resize(matching.call_types.size() * matching.periods.size() * attempt_kpis_.size());
}

PairedDays::Side PairedDays::side_of(const models::CenterPlan& plan, const models::Goals& goals) const {
  Side side;
  side.call_ratios = call_ratios(goals, plan.center().call_types.size(), call_kpis_);
  for (const std::size_t k : team_kpis_) side.team_ratios.push_back(kpis()[k].team);
  const Periods periods = periods_of(plan);
  for (std::size_t period = 0; period <= periods.count; ++period)
    side.open_time.push_back(open_time(plan, periods, period));
  return side;
}

void PairedDays::add(const DayTally& a, const DayTally& b) {
  ++days_;
  const auto denominator = [](const auto& ratio, const auto& facts, Microseconds time) {
    return ratio.per == Per::facts ? ratio.denominator.of(facts) : constant(ratio.per, time);
  };
  auto cell = call_cells_.begin();
  for (const auto& [type_a, type_b] : matching_->call_types) {
    for (const auto& [period_a, period_b] : matching_->periods) {
      const CallFacts &facts_a = a.calls()(type_a, period_a), &facts_b = b.calls()(type_b, period_b);
      for (std::size_t k = 0; k < call_kpis_.size(); ++k, ++cell) {
        const Ratio<CallFact>&x = a_.call_ratios[type_a][k], &y = b_.call_ratios[type_b][k];
        add_day(*cell, x.per, x.numerator.of(facts_a), denominator(x, facts_a, a_.open_time[period_a]),
                y.numerator.of(facts_b), denominator(y, facts_b, b_.open_time[period_b]));
      }
    }
  }
  if (!attempt_kpis_.empty()) add_attempts(a, b);
  cell = team_cells_.begin();
  for (const auto& [team_a, team_b] : matching_->teams) {
    for (const auto& [period_a, period_b] : matching_->periods) {
      const TeamFacts &facts_a = a.teams()(team_a, period_a), &facts_b = b.teams()(team_b, period_b);
      for (std::size_t k = 0; k < team_kpis_.size(); ++k, ++cell) {
        const Ratio<TeamFact>&x = a_.team_ratios[k], &y = b_.team_ratios[k];
        add_day(*cell, x.per, x.numerator.of(facts_a), denominator(x, facts_a, a_.open_time[period_a]),
                y.numerator.of(facts_b), denominator(y, facts_b, b_.open_time[period_b]));
      }
    }
  }
}

void PairedDays::add_attempts(const DayTally& a, const DayTally& b) {
  auto cell = attempt_cells_.begin();
  for (const auto& [type_a, type_b] : matching_->call_types) {
    for (const auto& [period_a, period_b] : matching_->periods) {
      const AttemptFacts& facts_a = a.lines()->attempts()(type_a, period_a);
      const AttemptFacts& facts_b = b.lines()->attempts()(type_b, period_b);
      for (const std::size_t k : attempt_kpis_) {
        const Ratio<AttemptFact>& ratio = kpis()[k].attempts;
        const bool of_facts = ratio.per == Per::facts;
        add_day(*cell++, ratio.per, ratio.numerator.of(facts_a), of_facts ? ratio.denominator.of(facts_a) : 1,
                ratio.numerator.of(facts_b), of_facts ? ratio.denominator.of(facts_b) : 1);
      }
    }
  }
}

PairedDays& PairedDays::operator+=(const PairedDays& other) {
  days_ += other.days_;
  for (std::size_t i = 0; i < call_cells_.size(); ++i) call_cells_[i] += other.call_cells_[i];
  for (std::size_t i = 0; i < team_cells_.size(); ++i) team_cells_[i] += other.team_cells_[i];
  for (std::size_t i = 0; i < attempt_cells_.size(); ++i) attempt_cells_[i] += other.attempt_cells_[i];
  return *this;
}

PairedCell PairedDays::call_cell(std::size_t k, std::size_t type, std::size_t period) const {
  const auto [period_a, period_b] = matching_->periods[period];
  const Per per = a_.call_ratios[matching_->call_types[type].first][k].per;
  return completed(call_cells_[(type * matching_->periods.size() + period) * call_kpis_.size() + k], per,
                   days_, constant(per, a_.open_time[period_a]), constant(per, b_.open_time[period_b]));
}

PairedCell PairedDays::attempt_cell(std::size_t k, std::size_t type, std::size_t period) const {
  const Per per = kpis()[attempt_kpis_[k]].attempts.per;
  return completed(attempt_cells_[(type * matching_->periods.size() + period) * attempt_kpis_.size() + k],
                   per, days_, 1, 1);
}

PairedCell PairedDays::team_cell(std::size_t k, std::size_t team, std::size_t period) const {
  const auto [period_a, period_b] = matching_->periods[period];
  const Per per = a_.team_ratios[k].per;
  return completed(team_cells_[(team * matching_->periods.size() + period) * team_kpis_.size() + k], per,
                   days_, constant(per, a_.open_time[period_a]), constant(per, b_.open_time[period_b]));
}

}  // namespace holdtime::results
