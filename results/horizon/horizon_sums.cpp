#include "results/horizon/horizon_sums.hpp"

#include <algorithm>

#include "results/formulas.hpp"

namespace holdtime::results {
namespace {

/// Of all the formulas those of the calendar, for every entity or for all together alone.
template <class Fact>
Formulas<Fact> calendar_formulas(const Formulas<Fact>& all, bool by_entity) {
  Formulas<Fact> chosen;
  chosen.ratios.resize(by_entity ? all.ratios.size() : 1);
  for (std::size_t i = 0; i < all.kpis.size(); ++i) {
    const bool kept = std::ranges::find(calendar_kpis, kpis()[all.kpis[i]].id) != std::end(calendar_kpis);
    if (!kept) continue;
    chosen.kpis.push_back(all.kpis[i]);
    chosen.kept_in_intervals.push_back(true);
    const std::size_t first = all.ratios.size() - chosen.ratios.size();
    for (std::size_t e = 0; e < chosen.ratios.size(); ++e)
      chosen.ratios[e].push_back(all.ratios[first + e][i]);
  }
  return chosen;
}

/// Adds all values, those that are maxima of a day too: their mean over days is what is asked for.
template <class Cell>
void add_day(Cell& sum, const Cell& day) {
  for (std::size_t i = 0; i < sum.values.size(); ++i) sum.values[i] += day.values[i];
}

/// The days summed up by stretch, and over all of them; the last `entities` + 1 entities of the days.
template <class Cell>
Cube<Cell> summed_up(const Cube<Cell>& days, const std::vector<std::size_t>& stretch_of_day,
                     std::size_t stretches, std::size_t entities) {
  Cube<Cell> sums(entities, stretches);
  const std::size_t first = days.entities() - entities;
  for (std::size_t e = 0; e <= entities; ++e) {
    for (std::size_t day = 0; day < days.periods(); ++day) {
      const Cell& cell = days(first + e, day);
      if (cell.empty()) continue;
      if (stretches > 0) add_day(sums(e, stretch_of_day[day]), cell);
      add_day(sums(e, stretches), cell);
    }
  }
  return sums;
}

/// Puts in what the facts leave open: replications, and a denominator that is the same in each.
KpiSums complete(KpiSums sums, Per per, std::int64_t replications, Int128 each) {
  PairSums& pair = sums.pair;
  pair.days = replications;
  if (per == Per::facts) return sums;
  pair.d = each * replications;
  pair.dd = each * each * replications;
  pair.nd = pair.n * each;
  return sums;
}

/// What was summed over a horizon, as a mean of its open days.
Estimate a_day(Estimate estimate, Per per, std::size_t open_days) {
  if (per != Per::day) return estimate;
  const auto days = static_cast<double>(open_days);
  if (estimate.sd_days) *estimate.sd_days /= days;
  for (auto* quantile : {&estimate.p10, &estimate.p50, &estimate.p90}) {
    if (!*quantile) continue;
    (*quantile)->value /= days;
    if (auto& interval = (*quantile)->interval) *interval = {interval->low / days, interval->high / days};
  }
  return estimate;
}

}  // namespace

StretchSums::StretchSums(const models::CenterPlan& plan, const models::Goals& goals,
                         const Stretches& stretches, bool by_entity)
    : stretches_(&stretches),
      calls_(calendar_formulas(call_formulas_of(plan, goals), by_entity), stretches.list.size()),
      teams_(calendar_formulas(team_formulas_of(plan), by_entity), stretches.list.size()) {}

void StretchSums::add(const HorizonTally& replication) {
  const std::size_t count = stretches_->list.size();
  const std::size_t types = calls_.formulas().ratios.size() - 1;
  const std::size_t teams = teams_.formulas().ratios.size() - 1;
  calls_.add(summed_up(replication.calls(), stretches_->of_day, count, types));
  teams_.add(summed_up(replication.teams(), stretches_->of_day, count, teams));
}

std::vector<Estimate> StretchSums::estimates(std::size_t type, std::size_t stretch, DayTable& table,
                                             std::int64_t replications) const {
  const auto one = [&](const auto& sums, std::size_t entity, std::size_t k) {
    const auto& list = sums.formulas().kpis;
    const auto i = static_cast<std::size_t>(std::ranges::find(list, k) - list.begin());
    if (i == list.size()) return Estimate{};
    const Per per = sums.formulas().ratios[entity][i].per;
    return estimate_kpi(kpis()[k], per, complete(sums.of(i, entity, stretch), per, replications, 1), 1.0,
                        table);
  };
  const std::size_t types = calls_.formulas().ratios.size() - 1;
  const std::size_t teams = teams_.formulas().ratios.size() - 1;
  std::vector<Estimate> result;
  for (const std::string_view id : calendar_kpis) {
    const Kpi* kpi = find_kpi(id);
    const auto k = static_cast<std::size_t>(kpi - kpis().data());
    const bool nobody_works = stretches_->list[stretch].open_days == 0;
    if (nobody_works) {
      result.emplace_back();
    } else if (kpi->by_call_type()) {
      result.push_back(one(calls_, type, k));
    } else {
      result.push_back(type == types ? one(teams_, teams, k) : Estimate{});
    }
  }
  return result;
}

std::vector<CalendarRow> StretchSums::rows(DayTable& table, std::int64_t replications) {
  calls_.settle();
  teams_.settle();
  const std::size_t types = calls_.formulas().ratios.size() - 1;
  std::vector<CalendarRow> rows;
  for (std::size_t i = 0; i <= types; ++i) {
    const std::size_t type = i == 0 ? types : i - 1;
    for (std::size_t stretch = 0; stretch < stretches_->list.size(); ++stretch) {
      rows.push_back({stretch, type == types ? std::nullopt : std::optional(type),
                      estimates(type, stretch, table, replications)});
    }
  }
  return rows;
}

HorizonSums::HorizonSums(const models::CenterPlan& plan, const models::Goals& goals, const Calendar& calendar)
    : plan_(&plan),
      calendar_(&calendar),
      calls_(call_formulas_of(plan, goals), 0),
      teams_(team_formulas_of(plan), 0),
      call_spread_(plan.center().call_types.size() + 1),
      team_spread_(plan.center().teams.size() + 1),
      days_(plan, goals, calendar.days, false),
      weeks_(plan, goals, calendar.weeks, true),
      months_(plan, goals, calendar.months, true) {}

void HorizonSums::add(const HorizonTally& replication) {
  ++replications_;
  calls_.add(summed_up(replication.calls(), {}, 0, replication.calls().entities()));
  teams_.add(summed_up(replication.teams(), {}, 0, replication.teams().entities()));
  for (std::size_t e = 0; e < call_spread_.size(); ++e) call_spread_[e].add_day(replication.call_waits()[e]);
  for (std::size_t e = 0; e < team_spread_.size(); ++e) team_spread_[e].add_day(replication.team_waits()[e]);
  for (StretchSums* sums : {&days_, &weeks_, &months_}) sums->add(replication);
}

std::vector<Row> HorizonSums::rows(const Cube<WaitHistogram>& call_waits,
                                   const Cube<WaitHistogram>& team_waits) {
  calls_.settle();
  teams_.settle();
  DayTable table(replications_);
  const std::size_t days = calendar_->open_days.size();
  const auto open = open_time(*plan_, periods_of(*plan_), periods_of(*plan_).count);
  const auto one = [&](const auto& sums, const auto& waits, const auto& spread, std::size_t entity,
                       std::size_t k) {
    const Kpi& kpi = kpis()[k];
    if (kpi.percentile > 0.0) {
      return estimate_percentile(waits(entity, waits.periods()), spread[entity], kpi.percentile, table);
    }
    const auto& list = sums.formulas().kpis;
    const auto i = static_cast<std::size_t>(std::ranges::find(list, k) - list.begin());
    const Per per = sums.formulas().ratios[entity][i].per;
    const Int128 each = static_cast<Int128>(days) * (per == Per::time ? open : 1);
    const auto time = static_cast<double>(each);
    return a_day(
        estimate_kpi(kpi, per, complete(sums.of(i, entity, 0), per, replications_, each), time, table), per,
        days);
  };
  const std::size_t types = call_spread_.size() - 1;
  const std::size_t teams = team_spread_.size() - 1;
  std::vector<Row> rows;
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    // Lines and attempts are not kept by day.
    if ((!kpis()[k].by_call_type() && !kpis()[k].by_team()) || !applies(kpis()[k], *plan_)) continue;
    rows.push_back({k,
                    {},
                    {},
                    {},
                    kpis()[k].by_call_type() ? one(calls_, call_waits, call_spread_, types, k)
                                             : one(teams_, team_waits, team_spread_, teams, k)});
  }
  for (std::size_t type = 0; type < types; ++type) {
    for (std::size_t k = 0; k < kpis().size(); ++k) {
      if (!kpis()[k].by_call_type() || !applies(kpis()[k], *plan_)) continue;
      rows.push_back({k, type, {}, {}, one(calls_, call_waits, call_spread_, type, k)});
    }
  }
  for (std::size_t team = 0; team < teams; ++team) {
    for (std::size_t k = 0; k < kpis().size(); ++k) {
      if (!kpis()[k].by_team() || !applies(kpis()[k], *plan_)) continue;
      rows.push_back({k, {}, team, {}, one(teams_, team_waits, team_spread_, team, k)});
    }
  }
  return rows;
}

void HorizonSums::fill(HorizonResults& results) {
  DayTable table(replications_);
  results.days = days_.rows(table, replications_);
  results.weeks = weeks_.rows(table, replications_);
  results.months = months_.rows(table, replications_);
}

}  // namespace holdtime::results
