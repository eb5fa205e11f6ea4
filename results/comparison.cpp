#include "results/comparison.hpp"

#include <algorithm>
#include <cmath>

namespace holdtime::results {
namespace {

std::optional<double> half_length(const std::optional<Interval>& interval) {
  return interval ? std::optional(0.5 * (interval->high - interval->low)) : std::nullopt;
}

/// Puts one side's value and half-width where `holdtime run` would show them.
void put_side(const PairSums& sums, Range range, double scale, std::optional<double>& value,
              std::optional<double>& half_width) {
  const auto ratio = estimate_ratio(sums, range);
  if (!ratio) return;
  value = ratio->estimate * scale;
  if (ratio->interval) half_width = 0.5 * (ratio->interval->high * scale - ratio->interval->low * scale);
}

bool precise(const Precision& precision, const TargetDifference& target) {
  const bool time = !target.target->share_of_days && !target.intervals &&
                    models::row_of(target.target->kpi).unit == models::TargetUnit::seconds;
  if (!time) return !precision.share || target.judged_half_width <= *precision.share;
  return !precision.times ||
         (target.long_run.a && target.judged_half_width <= *precision.times * std::abs(*target.long_run.a));
}

}  // namespace

std::string_view in_word(Finding finding, Better better) {
  if (finding == Finding::alike) return "alike";
  if (finding == Finding::undecided) return "undecided";
  const bool higher = finding == Finding::higher;
  if (better == Better::neither) return higher ? "higher" : "lower";
  return higher == (better == Better::higher) ? "better" : "worse";
}

double margin_of(Unit unit, double value_a) {
  if (unit == Unit::share) return 0.001;
  if (unit == Unit::seconds) return std::max(0.01 * std::abs(value_a), 0.1);
  return 0.001 * std::abs(value_a);
}

Finding finding_of(const std::optional<Interval>& interval, double margin) {
  if (!interval) return Finding::undecided;
  if (interval->low >= -margin && interval->high <= margin) return Finding::alike;
  if (interval->low > 0.0) return Finding::higher;
  return interval->high < 0.0 ? Finding::lower : Finding::undecided;
}

Difference difference_of(const PairedSums& sums, Range range, Unit unit, double scale, double miss) {
  Difference result;
  put_side(sums.a, range, scale, result.a, result.a_half_width);
  put_side(sums.b, range, scale, result.b, result.b_half_width);
  const auto estimate = estimate_difference(sums);
  if (!estimate) return result;
  const auto scaled = [&](const std::optional<Interval>& interval) {
    return interval ? std::optional(Interval{interval->low * scale, interval->high * scale}) : std::nullopt;
  };
  result.value = estimate->difference * scale;
  result.interval = scaled(estimate->interval(plain_miss));
  result.half_width = half_length(result.interval);
  if (estimate->standard_error && *estimate->standard_error > 0.0) {
    const double errors = *estimate->independent_error / *estimate->standard_error;
    result.gain = errors * errors;
  }
  result.finding = finding_of(scaled(estimate->interval(miss)), margin_of(unit, *result.a));
  return result;
}

std::vector<DifferenceRow> difference_rows(const PairedDays& days, const Matching& matching) {
  std::vector<DifferenceRow> rows;
  const std::size_t types = matching.call_types.size() - 1, teams = matching.teams.size() - 1;
  const std::size_t periods = matching.periods.size() - 1;
  const auto named = [](const Pairs& pairs, std::size_t place) {
    return place + 1 < pairs.size() ? std::optional(pairs[place].first) : std::nullopt;
  };
  const auto add = [&](std::size_t kpi, bool of_callers, std::size_t place, std::size_t period,
                       const PairedCell& cell) {
    DifferenceRow row;
    row.kpi = kpi;
    (of_callers ? row.call_type : row.team) = named(of_callers ? matching.call_types : matching.teams, place);
    row.period = named(matching.periods, period);
    const Kpi& k = kpis()[kpi];
    const bool over_time = of_callers && k.calls.per == Per::time;
    row.difference =
        difference_of(cell.sums, range_of(k), k.unit, over_time ? 1.0 : row_of(k.unit).scale, plain_miss);
    row.days_higher = cell.higher;
    row.days_lower = cell.lower;
    if (row.difference.a || row.difference.b) rows.push_back(row);
  };
  const auto call_rows = [&](std::size_t type, std::size_t period) {
    for (std::size_t k = 0; k < days.call_kpis().size(); ++k) {
      const std::size_t kpi = days.call_kpis()[k];
      if (kpis()[kpi].id == "service_level" && !matching.same_service_level[type]) continue;
      add(kpi, true, type, period, days.call_cell(k, type, period));
    }
  };
  const auto attempt_rows = [&](std::size_t type, std::size_t period) {
    for (std::size_t k = 0; k < days.attempt_kpis().size(); ++k) {
      add(days.attempt_kpis()[k], true, type, period, days.attempt_cell(k, type, period));
    }
  };
  const auto team_rows = [&](std::size_t team, std::size_t period) {
    for (std::size_t k = 0; k < days.team_kpis().size(); ++k) {
      // Over all teams stands what callers have no row for.
      if (team == teams && kpis()[days.team_kpis()[k]].by_call_type()) continue;
      add(days.team_kpis()[k], false, team, period, days.team_cell(k, team, period));
    }
  };
  const auto whole = [&](std::size_t period) {
    call_rows(types, period);
    team_rows(teams, period);
    attempt_rows(types, period);
  };
  const auto type_rows = [&](std::size_t type, std::size_t period) {
    call_rows(type, period);
    attempt_rows(type, period);
  };
  whole(periods);
  for (std::size_t type = 0; type < types; ++type) type_rows(type, periods);
  for (std::size_t team = 0; team < teams; ++team) team_rows(team, periods);
  for (std::size_t period = 0; period < periods; ++period) whole(period);
  for (std::size_t type = 0; type < types; ++type) {
    for (std::size_t period = 0; period < periods; ++period) type_rows(type, period);
  }
  for (std::size_t team = 0; team < teams; ++team) {
    for (std::size_t period = 0; period < periods; ++period) team_rows(team, period);
  }
  return rows;
}

std::vector<TargetDifference> target_differences(const PairedTargets& targets, const Matching& matching,
                                                 const TargetJudge& a, const TargetJudge& b, double miss) {
  const std::vector<TargetResult> of_a = a.results(miss), of_b = b.results(miss);
  std::vector<TargetDifference> differences;
  for (std::size_t i = 0; i < matching.targets.size(); ++i) {
    const TargetResult &x = of_a[matching.targets[i].first], &y = of_b[matching.targets[i].second];
    const models::Target& target = *x.target;
    const PairedTarget& sums = targets.sums()[i];
    TargetDifference result;
    result.target = &target;
    result.verdict_a = x.verdict;
    result.verdict_b = y.verdict;
    const Unit unit =
        models::row_of(target.kpi).unit == models::TargetUnit::share ? Unit::share : Unit::seconds;
    const Range range = range_of(*find_kpi(models::row_of(target.kpi).name));
    result.long_run = difference_of(sums.long_run, range, unit, row_of(unit).scale, miss);
    result.days = sums.days;
    if (sums.days.days() > 0) {
      result.share_a = x.share_of_days;
      result.share_b = y.share_of_days;
      result.share_interval = paired_share_interval(sums.days, plain_miss);
      result.days_finding = finding_of(paired_share_interval(sums.days, miss), margin_of_days);
    }
    if (target.window == models::Target::Window::interval)
      result.intervals = difference_of(sums.intervals, Range::share_of_counts, Unit::share, 1.0, miss);
    // More days or more intervals that meet a target are always better.
    if (target.share_of_days) {
      result.finding = result.days_finding;
      result.judged_half_width = *half_length(result.share_interval);
    } else if (result.intervals && target.share_of_intervals) {
      result.finding = result.intervals->finding;
      result.judged_half_width = result.intervals->half_width.value_or(HUGE_VAL);
    } else {
      result.better = target.at_least && target.at_most ? Better::neither
                      : target.at_least                 ? Better::higher
                                                        : Better::lower;
      result.finding = result.long_run.finding;
      result.judged_half_width = result.long_run.half_width.value_or(HUGE_VAL);
    }
    differences.push_back(std::move(result));
  }
  return differences;
}

bool may_stop(const StoppingRule& rule, const std::vector<Pairing>& pairings) {
  return std::all_of(pairings.begin(), pairings.end(), [&](const Pairing& pairing) {
    return std::all_of(pairing.targets.begin(), pairing.targets.end(), [&](const TargetDifference& target) {
      return rule.precision ? precise(*rule.precision, target) : target.finding != Finding::undecided;
    });
  });
}

}  // namespace holdtime::results
