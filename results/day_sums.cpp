#include "results/day_sums.hpp"

#include <cmath>

namespace holdtime::results {
namespace {

template <class Fact, class Select>
void add_cells(const Cube<Facts<Fact, Fact::longest_wait>>& day, const Formulas<Fact>& formulas,
               Cube<std::vector<KpiSums>>& sums, Select&& keeps_values) {
  for (std::size_t entity = 0; entity <= day.entities(); ++entity) {
    const std::vector<Ratio<Fact>>& ratios = formulas.ratios[entity];
    for (std::size_t period = 0; period <= day.periods(); ++period) {
      const auto& cell = day(entity, period);
      for (std::size_t i = 0; i < ratios.size(); ++i) {
        const std::int64_t n = ratios[i].numerator.of(cell);
        const bool of_facts = ratios[i].per == Per::facts;
        const std::int64_t d = of_facts ? ratios[i].denominator.of(cell) : 1;
        const bool keeps = keeps_values(formulas.kpis[i], period);
        if (n == 0 && (d == 0 || (!of_facts && !keeps))) continue;
        KpiSums& sum = sums(entity, period)[i];
        sum.pair.add(n, of_facts ? d : 0);
        if (d == 0) continue;
        const double value = static_cast<double>(n) / static_cast<double>(d);
        if (keeps) sum.values.add(value);
        if (!of_facts) continue;  // the day's value is the numerator: its sums are there already
        const auto steps = static_cast<std::int64_t>(std::floor(value * value_steps + 0.5));
        ++sum.days;
        sum.value += steps;
        sum.value_squared += static_cast<Int128>(steps) * steps;
      }
    }
  }
}

template <class T>
void resize_cells(Cube<std::vector<T>>& cube, std::size_t size) {
  for (auto& cell : cube) cell.resize(size);
}

template <class T>
void merge_cells(Cube<std::vector<T>>& cube, const Cube<std::vector<T>>& other) {
  for (std::size_t entity = 0; entity <= cube.entities(); ++entity) {
    for (std::size_t period = 0; period <= cube.periods(); ++period) {
      auto& cell = cube(entity, period);
      for (std::size_t i = 0; i < cell.size(); ++i) cell[i] += other(entity, period)[i];
    }
  }
}

void add_spread(const Cube<CoarseWaits>& day, Cube<WaitSpread>& spread) {
  for (std::size_t entity = 0; entity <= day.entities(); ++entity) {
    for (std::size_t period = 0; period <= day.periods(); ++period) {
      spread(entity, period).add_day(day(entity, period));
    }
  }
}

/// Puts in what days without a visit leave open: their number, and denominators that are the same every day.
PairSums complete(const PairSums& sums, Per per, std::int64_t days, Microseconds time) {
  PairSums pair = sums;
  pair.days = days;
  if (per == Per::facts) return pair;
  const Int128 each = per == Per::day ? 1 : time;
  pair.d = each * days;
  pair.dd = each * each * days;
  pair.nd = pair.n * each;
  return pair;
}

}  // namespace

KpiSums& KpiSums::operator+=(const KpiSums& other) {
  pair += other.pair;
  days += other.days;
  value += other.value;
  value_squared += other.value_squared;
  values += other.values;
  return *this;
}

Microseconds open_time(const models::CenterPlan& plan, const Periods& periods, std::size_t period) {
  const models::Center& center = plan.center();
  Microseconds from = center.opens;
  Microseconds to = center.closes;
  if (center.measure) {
    from = std::max(from, center.measure->first);
    to = std::min(to, center.measure->second);
  }
  if (period < periods.count) {
    from = std::max(from, periods.start(period));
    to = std::min(to, periods.start(period) + periods.length);
  }
  return std::max<Microseconds>(to - from, 0);
}

DaySums::DaySums(const models::CenterPlan& plan, const models::Goals& goals)
    : plan_(&plan),
      periods_(periods_of(plan)),
      call_sums_(plan.center().call_types.size(), periods_.count),
      team_sums_(plan.center().teams.size(), periods_.count),
      call_spread_(call_sums_.entities(), periods_.count),
      team_spread_(team_sums_.entities(), periods_.count) {
  call_formulas_.ratios.resize(call_sums_.entities() + 1);
  team_formulas_.ratios.resize(team_sums_.entities() + 1);
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    const Kpi& kpi = kpis()[k];
    if (!kpi.calls.numerator.terms.empty()) {
      call_formulas_.kpis.push_back(k);
      for (std::size_t type = 0; type <= call_sums_.entities(); ++type) {
        call_formulas_.ratios[type].push_back(kpi.id == "service_level"
                                                  ? service_level_ratio(goals.service_level_of(type).formula)
                                                  : kpi.calls);
      }
    }
    if (!kpi.team.numerator.terms.empty()) {
      team_formulas_.kpis.push_back(k);
      for (auto& ratios : team_formulas_.ratios) ratios.push_back(kpi.team);
    }
  }
  resize_cells(call_sums_, call_formulas_.kpis.size());
  resize_cells(team_sums_, team_formulas_.kpis.size());
}

void DaySums::add(const DayTally& day) {
  ++days_;
  const std::size_t service_level = static_cast<std::size_t>(find_kpi("service_level") - kpis().data());
  const auto keeps_values = [&](std::size_t kpi, std::size_t period) {
    return period == periods_.count || kpi == service_level;
  };
  add_cells<CallFact>(day.calls(), call_formulas_, call_sums_, keeps_values);
  add_cells<TeamFact>(day.teams(), team_formulas_, team_sums_, keeps_values);
  add_spread(day.call_waits(), call_spread_);
  add_spread(day.team_waits(), team_spread_);
}

DaySums& DaySums::operator+=(const DaySums& other) {
  days_ += other.days_;
  merge_cells(call_sums_, other.call_sums_);
  merge_cells(team_sums_, other.team_sums_);
  call_spread_ += other.call_spread_;
  team_spread_ += other.team_spread_;
  return *this;
}

PairSums DaySums::call_pair(std::size_t i, std::size_t type, std::size_t period) const {
  return complete(call_sums_(type, period)[i].pair, call_formulas_.ratios[type][i].per, days_,
                  open_time(*plan_, periods_, period));
}

PairSums DaySums::team_pair(std::size_t i, std::size_t team, std::size_t period) const {
  return complete(team_sums_(team, period)[i].pair, team_formulas_.ratios[team][i].per, days_,
                  open_time(*plan_, periods_, period));
}

}  // namespace holdtime::results
