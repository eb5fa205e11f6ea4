#include "results/estimates.hpp"

#include <algorithm>
#include <cmath>

#include "results/formulas.hpp"

namespace holdtime::results {
namespace {

std::optional<DayQuantile> day_quantile(const LogHistogram* values, double q, double scale, DayTable& table) {
  const auto days = values == nullptr ? 0 : static_cast<std::int64_t>(values->count());
  if (days < days_for_quantiles) return std::nullopt;
  DayQuantile result{values->quantile(q) * scale, std::nullopt};
  if (const DayTable::Ranks& ranks = table.ranks(days, q)) {
    result.interval = Interval{values->at_rank(static_cast<std::uint64_t>(ranks->first)) * scale,
                               values->at_rank(static_cast<std::uint64_t>(ranks->second)) * scale};
  }
  return result;
}

/// sqrt of the sample variance from exact sums.
std::optional<double> standard_deviation(std::int64_t days, Int128 sum, Int128 squares, double step) {
  if (days < 2) return std::nullopt;
  const auto n = static_cast<double>(days);
  const double mean = static_cast<double>(sum) / n;
  const auto total = static_cast<double>(squares);
  const double centred = total - mean * static_cast<double>(sum);
  return centred > 1e-13 * total ? std::sqrt(centred / (n - 1.0)) * step : 0.0;
}

}  // namespace

Estimate estimate_kpi(const Kpi& kpi, Per per, const KpiSums& sums, double time, DayTable& table) {
  Estimate result;
  const PairSums& pair = sums.pair;
  const double scale = per == Per::time ? 1.0 : row_of(kpi.unit).scale;
  const auto ratio = estimate_ratio(pair, range_of(kpi), table.student());
  if (!ratio) return result;
  result.value = ratio->estimate * scale;
  if (ratio->interval) {
    result.interval = Interval{ratio->interval->low * scale, ratio->interval->high * scale};
    result.half_width = 0.5 * (result.interval->high - result.interval->low);
  }
  const double day_scale = per == Per::time ? 1.0 / time : scale;
  result.sd_days = per == Per::facts
                       ? standard_deviation(sums.days, sums.value, sums.value_squared, scale / value_steps)
                       : standard_deviation(pair.days, pair.n, pair.nn, day_scale);
  result.p10 = day_quantile(sums.values, 0.1, day_scale, table);
  result.p50 = day_quantile(sums.values, 0.5, day_scale, table);
  result.p90 = day_quantile(sums.values, 0.9, day_scale, table);
  return result;
}

Estimate estimate_percentile(const WaitHistogram& waits, const WaitSpread& spread, double q,
                             const DayTable& table) {
  Estimate result;
  const auto percentile = wait_percentile(waits, spread, q, table.student());
  if (!percentile) return result;
  result.value = percentile->seconds;
  result.interval = percentile->interval;
  if (result.interval) result.half_width = 0.5 * (result.interval->high - result.interval->low);
  return result;
}

std::vector<Row> make_rows(DaySums& sums, const Cube<WaitHistogram>& call_waits,
                           const Cube<WaitHistogram>& team_waits) {
  const std::size_t types = call_waits.entities();
  const std::size_t teams = team_waits.entities();
  const std::size_t periods = call_waits.periods();
  const std::size_t groups = sums.lines() != nullptr ? sums.lines()->formulas().ratios.size() - 1 : 0;
  DayTable table(sums.days());
  const std::vector<Kpi>& all_kpis = kpis();
  // Asked for every cell.
  std::vector<std::uint8_t> told;
  for (const Kpi& kpi : all_kpis) told.push_back(applies(kpi, sums.plan()) ? 1 : 0);
  std::vector<Row> rows;
  sums.settle();

  // One row of the caller's or the team's side; `type` = types and `team` = teams stand for all.
  const auto call_row = [&](std::size_t k, std::size_t type, std::size_t period) {
    const Kpi& kpi = all_kpis[k];
    if (kpi.percentile > 0.0) {
      return estimate_percentile(call_waits(type, period), sums.call_spread(type, period), kpi.percentile,
                                 table);
    }
    const auto& list = sums.call_formulas().kpis;
    const auto i = static_cast<std::size_t>(std::find(list.begin(), list.end(), k) - list.begin());
    const KpiSums kpi_sums = sums.call_sums(i, type, period);
    const PairSums& pair = kpi_sums.pair;
    const Per per = sums.call_formulas().ratios[type][i].per;
    const double time = per == Per::time ? static_cast<double>(pair.d) / static_cast<double>(pair.days) : 1.0;
    return estimate_kpi(kpi, per, kpi_sums, time, table);
  };
  const auto team_row = [&](std::size_t k, std::size_t team, std::size_t period) {
    const Kpi& kpi = all_kpis[k];
    if (kpi.percentile > 0.0) {
      return estimate_percentile(team_waits(team, period), sums.team_spread(team, period), kpi.percentile,
                                 table);
    }
    const auto& list = sums.team_formulas().kpis;
    const auto i = static_cast<std::size_t>(std::find(list.begin(), list.end(), k) - list.begin());
    return estimate_kpi(kpi, sums.team_formulas().ratios[team][i].per, sums.team_sums(i, team, period), 1.0,
                        table);
  };
  // Of attempts and lines: no value where the center has none, and then there is no row.
  const auto time_of = [](const KpiSums& kpi_sums, Per per) {
    const PairSums& pair = kpi_sums.pair;
    return per == Per::time ? static_cast<double>(pair.d) / static_cast<double>(pair.days) : 1.0;
  };
  const auto attempt_row = [&](std::size_t k, std::size_t type,
                               std::size_t period) -> std::optional<Estimate> {
    if (sums.attempts() == nullptr) return std::nullopt;
    const auto& list = sums.attempts()->formulas().kpis;
    const auto found = std::find(list.begin(), list.end(), k);
    if (found == list.end()) return std::nullopt;
    const auto i = static_cast<std::size_t>(found - list.begin());
    const Per per = sums.attempts()->formulas().ratios[type][i].per;
    const KpiSums kpi_sums = sums.attempt_sums(i, type, period);
    return estimate_kpi(all_kpis[k], per, kpi_sums, time_of(kpi_sums, per), table);
  };
  const auto line_row = [&](std::size_t k, std::size_t group, std::size_t period) -> std::optional<Estimate> {
    if (sums.lines() == nullptr) return std::nullopt;
    const auto& list = sums.lines()->formulas().kpis;
    const auto i = static_cast<std::size_t>(std::find(list.begin(), list.end(), k) - list.begin());
    const Per per = sums.lines()->formulas().ratios[group][i].per;
    const KpiSums kpi_sums = sums.line_sums(i, group, period);
    return estimate_kpi(all_kpis[k], per, kpi_sums, time_of(kpi_sums, per), table);
  };
  // Of menus, or of their nodes.
  const auto menu_row = [&](std::size_t k, std::size_t entity, std::size_t period,
                            bool of_node) -> std::optional<Estimate> {
    if (sums.menus() == nullptr) return std::nullopt;
    const auto& list = sums.menus()->formulas().kpis;
    const auto i = static_cast<std::size_t>(std::find(list.begin(), list.end(), k) - list.begin());
    const Per per = all_kpis[k].menu.per;
    const KpiSums kpi_sums = of_node ? sums.node_sums(i, entity, period) : sums.menu_sums(i, entity, period);
    return estimate_kpi(all_kpis[k], per, kpi_sums, time_of(kpi_sums, per), table);
  };
  const std::size_t nodes = sums.nodes() != nullptr ? sums.nodes()->formulas().ratios.size() - 1 : 0;
  const auto whole = [&](std::optional<std::size_t> period) {
    const std::size_t p = period.value_or(periods);
    for (std::size_t k = 0; k < all_kpis.size(); ++k) {
      if (told[k] == 0) continue;
      if (all_kpis[k].by_menu()) {
        if (auto row = menu_row(k, types, p, false)) rows.push_back({k, {}, {}, period, std::move(*row)});
        continue;
      }
      if (all_kpis[k].by_attempt() || all_kpis[k].by_line_group()) {
        auto row = all_kpis[k].by_attempt() ? attempt_row(k, types, p) : line_row(k, groups, p);
        if (row) rows.push_back({k, {}, {}, period, std::move(*row)});
        continue;
      }
      const bool callers = all_kpis[k].by_call_type();
      rows.push_back({k, {}, {}, period, callers ? call_row(k, types, p) : team_row(k, teams, p)});
    }
  };
  const auto by_type = [&](std::size_t type, std::optional<std::size_t> period) {
    for (std::size_t k = 0; k < all_kpis.size(); ++k) {
      if (auto row = all_kpis[k].by_attempt() ? attempt_row(k, type, period.value_or(periods)) : std::nullopt)
        rows.push_back({k, type, {}, period, std::move(*row)});
      if (all_kpis[k].by_menu() && sums.has_menu(type)) {
        if (auto row = menu_row(k, type, period.value_or(periods), false))
          rows.push_back({k, type, {}, period, std::move(*row)});
      }
      if (!all_kpis[k].by_call_type() || told[k] == 0) continue;
      rows.push_back({k, type, {}, period, call_row(k, type, period.value_or(periods))});
    }
  };
  const auto by_team = [&](std::size_t team, std::optional<std::size_t> period) {
    for (std::size_t k = 0; k < all_kpis.size(); ++k) {
      if (!all_kpis[k].by_team() || told[k] == 0) continue;
      rows.push_back({k, {}, team, period, team_row(k, team, period.value_or(periods))});
    }
  };

  const auto by_site = [&](std::size_t site, std::optional<std::size_t> period) {
    for (std::size_t k = 0; k < all_kpis.size(); ++k) {
      const auto cell = sums.sites()->of(k, site, period.value_or(periods), sums.days());
      if (!cell) continue;
      rows.push_back({k,
                      {},
                      {},
                      period,
                      estimate_kpi(all_kpis[k], cell->per, cell->sums, time_of(cell->sums, cell->per), table),
                      {},
                      site});
    }
  };

  const auto by_line_group = [&](std::size_t group, std::optional<std::size_t> period) {
    for (std::size_t k = 0; k < all_kpis.size(); ++k) {
      if (!all_kpis[k].by_line_group()) continue;
      if (auto row = line_row(k, group, period.value_or(periods)))
        rows.push_back({k, {}, {}, period, std::move(*row), group});
    }
  };

  const auto by_node = [&](std::size_t node, std::optional<std::size_t> period) {
    for (std::size_t k = 0; k < all_kpis.size(); ++k) {
      if (!all_kpis[k].by_menu()) continue;
      if (auto row = menu_row(k, node, period.value_or(periods), true))
        rows.push_back({k, {}, {}, period, std::move(*row), {}, {}, node});
    }
  };

  whole(std::nullopt);
  for (std::size_t type = 0; type < types; ++type) by_type(type, std::nullopt);
  for (std::size_t team = 0; team < teams; ++team) by_team(team, std::nullopt);
  for (std::size_t period = 0; period < periods; ++period) whole(period);
  for (std::size_t type = 0; type < types; ++type) {
    for (std::size_t period = 0; period < periods; ++period) by_type(type, period);
  }
  for (std::size_t team = 0; team < teams; ++team) {
    for (std::size_t period = 0; period < periods; ++period) by_team(team, period);
  }
  for (std::size_t group = 0; group < groups; ++group) by_line_group(group, std::nullopt);
  for (std::size_t group = 0; group < groups; ++group) {
    for (std::size_t period = 0; period < periods; ++period) by_line_group(group, period);
  }
  for (std::size_t site = 0; sums.sites() != nullptr && site < sums.sites()->count(); ++site) {
    by_site(site, std::nullopt);
    for (std::size_t period = 0; period < periods; ++period) by_site(site, period);
  }
  for (std::size_t node = 0; node < nodes; ++node) by_node(node, std::nullopt);
  for (std::size_t node = 0; node < nodes; ++node) {
    for (std::size_t period = 0; period < periods; ++period) by_node(node, period);
  }
  return rows;
}

}  // namespace holdtime::results
