#include "results/control_sums.hpp"

#include <algorithm>

#include "results/day_sums.hpp"
#include "results/formulas.hpp"

namespace holdtime::results {
namespace {

/// Adds a day to a cell. Constant denominators are left out until `completed`, so that an empty cell costs
/// nothing.
template <class Fact, class Facts>
void add_day(ControlledSums& sums, const Ratio<Fact>& ratio, const Facts& facts, std::int64_t arrivals,
             std::int64_t work) {
  const std::int64_t n = ratio.numerator.of(facts);
  const std::int64_t d = ratio.per == Per::facts ? ratio.denominator.of(facts) : 0;
  if (n != 0 || d != 0) sums.add(n, d, arrivals, work);
}

/// Puts in what days without a visit and constant denominators leave open.
ControlledSums completed(ControlledSums sums, Per per, Int128 each, const ControlMoments& moments) {
  sums.pair.days = moments.days;
  if (per == Per::facts) return sums;
  sums.pair.d = each * moments.days;
  sums.pair.dd = each * each * moments.days;
  sums.pair.nd = sums.pair.n * each;
  for (std::size_t i = 0; i < most_controls; ++i) sums.dx[i] = moments.x[i] * each;
  return sums;
}

}  // namespace

ControlSums::ControlSums(const KnownControls& known, const models::Goals& goals)
    : known_(&known),
      call_kpis_(call_kpis({&known.plan()})),
      team_kpis_(team_kpis({&known.plan()})),
      call_ratios_(call_ratios(goals, known.plan().center().call_types.size(), call_kpis_)) {
  const models::Center& center = known.plan().center();
  const std::size_t periods = known.periods().count + 1;
  moments_.resize(periods);
  calls_.resize((center.call_types.size() + 1) * periods * call_kpis_.size());
  teams_.resize((center.teams.size() + 1) * periods * team_kpis_.size());
}

void ControlSums::add(const DayTally& day, const ControlledDay& controls) {
  for (std::size_t period = 0; period < moments_.size(); ++period)
    moments_[period].add(controls.arrivals(period), controls.work(period));
  auto sums = calls_.begin();
  for (std::size_t type = 0; type < call_ratios_.size(); ++type) {
    for (std::size_t period = 0; period < moments_.size(); ++period) {
      for (const Ratio<CallFact>& ratio : call_ratios_[type])
        add_day(*sums++, ratio, day.calls()(type, period), controls.arrivals(period), controls.work(period));
    }
  }
  sums = teams_.begin();
  for (std::size_t team = 0; team <= day.teams().entities(); ++team) {
    for (std::size_t period = 0; period < moments_.size(); ++period) {
      for (const std::size_t k : team_kpis_)
        add_day(*sums++, kpis()[k].team, day.teams()(team, period), controls.arrivals(period),
                controls.work(period));
    }
  }
}

ControlSums& ControlSums::operator+=(const ControlSums& other) {
  for (std::size_t i = 0; i < moments_.size(); ++i) moments_[i] += other.moments_[i];
  for (std::size_t i = 0; i < calls_.size(); ++i) calls_[i] += other.calls_[i];
  for (std::size_t i = 0; i < teams_.size(); ++i) teams_[i] += other.teams_[i];
  return *this;
}

std::vector<ControlMoments> ControlSums::completed_moments() const {
  std::vector<ControlMoments> moments = moments_;
  for (std::size_t period = 0; period < moments.size(); ++period) {
    moments[period].expected = {known_->arrivals(period), 0.0};
    moments[period].usable = {known_->any_arrivals(period), known_->any_work()};
  }
  return moments;
}

ControlledResults ControlSums::results() const {
  ControlledResults result;
  result.left_out = known_->left_out();
  const std::vector<ControlMoments> moments = completed_moments();
  const std::size_t periods = moments.size() - 1;
  const std::size_t types = call_ratios_.size() - 1, teams = known_->plan().center().teams.size();
  const auto place = [](std::size_t index, std::size_t all) {
    return index < all ? std::optional(index) : std::nullopt;
  };
  const auto add = [&](std::size_t kpi, bool of_callers, std::size_t entity, std::size_t period,
                       const ControlledSums& open, Per per) {
    const Int128 each = per == Per::time ? open_time(known_->plan(), known_->periods(), period) : 1;
    const ControlledSums sums = completed(open, per, each, moments[period]);
    const auto raw = estimate_ratio(sums.pair, range_of(kpis()[kpi]));
    const auto controlled = estimate_controlled(sums, moments[period]);
    if (!raw || !raw->interval || !controlled) return;
    const double scale = per == Per::time ? 1.0 : row_of(kpis()[kpi].unit).scale;
    ControlledRow row;
    row.kpi = kpi;
    (of_callers ? row.call_type : row.team) = place(entity, of_callers ? types : teams);
    row.period = place(period, periods);
    row.raw = raw->estimate * scale;
    row.raw_half_width = 0.5 * (raw->interval->high * scale - raw->interval->low * scale);
    row.value = controlled->estimate * scale;
    row.half_width = 0.5 * (controlled->interval.high - controlled->interval.low) * scale;
    row.interval = {std::max(controlled->interval.low * scale, 0.0), controlled->interval.high * scale};
    if (kpis()[kpi].unit == Unit::share) row.interval.high = std::min(row.interval.high, 1.0);
    row.controls = controlled->controls;
    row.reduction = controlled->reduction;
    result.rows.push_back(row);
  };
  const auto call_rows = [&](std::size_t type, std::size_t period) {
    for (std::size_t k = 0; k < call_kpis_.size(); ++k) {
      add(call_kpis_[k], true, type, period, calls_[(type * (periods + 1) + period) * call_kpis_.size() + k],
          call_ratios_[type][k].per);
    }
  };
  const auto team_rows = [&](std::size_t team, std::size_t period) {
    for (std::size_t k = 0; k < team_kpis_.size(); ++k) {
      // Over all teams stands what callers have no row for.
      if (team == teams && kpis()[team_kpis_[k]].by_call_type()) continue;
      add(team_kpis_[k], false, team, period, teams_[(team * (periods + 1) + period) * team_kpis_.size() + k],
          kpis()[team_kpis_[k]].team.per);
    }
  };
  // The day first, then its intervals; all types and teams first, then each.
  for (std::size_t i = 0; i <= periods; ++i) {
    const std::size_t period = i == 0 ? periods : i - 1;
    call_rows(types, period);
    team_rows(teams, period);
    for (std::size_t type = 0; type < types; ++type) call_rows(type, period);
    for (std::size_t team = 0; team < teams; ++team) team_rows(team, period);
  }
  return result;
}

}  // namespace holdtime::results
