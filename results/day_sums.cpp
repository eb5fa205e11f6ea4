#include "results/day_sums.hpp"

#include "results/formulas.hpp"

namespace holdtime::results {
Formulas<CallFact> call_formulas_of(const models::CenterPlan& plan, const models::Goals& goals) {
  Formulas<CallFact> formulas;
  formulas.ratios.resize(plan.center().call_types.size() + 1);
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    const Kpi& kpi = kpis()[k];
    if (kpi.calls.numerator.terms.empty() || !applies(kpi, plan)) continue;
    const bool service_level = kpi.id == "service_level";
    formulas.kpis.push_back(k);
    formulas.kept_in_intervals.push_back(service_level);
    for (std::size_t type = 0; type < formulas.ratios.size(); ++type) {
      formulas.ratios[type].push_back(
          service_level ? service_level_ratio(goals.service_level_of(type).formula) : kpi.calls);
    }
  }
  return formulas;
}

Formulas<TeamFact> team_formulas_of(const models::CenterPlan& plan) {
  Formulas<TeamFact> formulas;
  formulas.ratios.resize(plan.center().teams.size() + 1);
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    if (kpis()[k].team.numerator.terms.empty() || !applies(kpis()[k], plan)) continue;
    formulas.kpis.push_back(k);
    formulas.kept_in_intervals.push_back(false);
    for (auto& ratios : formulas.ratios) ratios.push_back(kpis()[k].team);
  }
  return formulas;
}

namespace {

Formulas<AttemptFact> attempt_formulas_of(const models::CenterPlan& plan) {
  Formulas<AttemptFact> formulas;
  formulas.ratios.resize(plan.center().call_types.size() + 1);
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    if (!kpis()[k].by_attempt() || !applies(kpis()[k], plan)) continue;
    formulas.kpis.push_back(k);
    formulas.kept_in_intervals.push_back(false);
    for (auto& ratios : formulas.ratios) ratios.push_back(kpis()[k].attempts);
  }
  return formulas;
}

Formulas<LineFact> line_formulas_of(const models::CenterPlan& plan) {
  Formulas<LineFact> formulas;
  formulas.ratios.resize(plan.center().line_groups.size() + 1);
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    if (!kpis()[k].by_line_group()) continue;
    formulas.kpis.push_back(k);
    formulas.kept_in_intervals.push_back(false);
    for (auto& ratios : formulas.ratios) ratios.push_back(kpis()[k].lines);
  }
  return formulas;
}

/// Of menus, or of their nodes: `entities` of them.
Formulas<MenuFact> menu_formulas_of(std::size_t entities) {
  Formulas<MenuFact> formulas;
  formulas.ratios.resize(entities + 1);
  for (std::size_t k = 0; k < kpis().size(); ++k) {
    if (!kpis()[k].by_menu()) continue;
    formulas.kpis.push_back(k);
    formulas.kept_in_intervals.push_back(false);
    for (auto& ratios : formulas.ratios) ratios.push_back(kpis()[k].menu);
  }
  return formulas;
}

}  // namespace

/// Puts in what the facts leave open: the number of days, and denominators that are the same every day.
KpiSums completed(KpiSums sums, Per per, std::int64_t days, Microseconds time) {
  PairSums& pair = sums.pair;
  pair.days = days;
  if (per == Per::facts) return sums;
  const Int128 each = per == Per::day ? 1 : time;
  pair.d = each * days;
  pair.dd = each * each * days;
  pair.nd = pair.n * each;
  return sums;
}

namespace {

void add_spread(const Cube<CoarseWaits>& day, Cube<WaitSpread>& spread) {
  auto to = spread.begin();
  for (const CoarseWaits& waits : day) (to++)->add_day(waits);
}

}  // namespace

Microseconds open_time(const models::CenterPlan& plan, const Periods& periods, std::size_t period) {
  const models::Center& center = plan.center();
  Microseconds from = center.counted_from();
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
      calls_(call_formulas_of(plan, goals), periods_.count),
      teams_(team_formulas_of(plan), periods_.count),
      call_spread_(plan.center().call_types.size(), periods_.count),
      team_spread_(plan.center().teams.size(), periods_.count) {
  if (plan.passing().has_menus()) {
    menus_.emplace(menu_formulas_of(plan.center().call_types.size()), periods_.count);
    nodes_.emplace(menu_formulas_of(plan.passing().nodes().size()), periods_.count);
  }
  if (plan.counts_attempts()) attempts_.emplace(attempt_formulas_of(plan), periods_.count);
  if (plan.has_lines()) lines_.emplace(line_formulas_of(plan), periods_.count);
  if (!plan.center().sites.empty()) sites_.emplace(plan, goals);
}

void DaySums::add(const DayTally& day) {
  ++days_;
  calls_.add(day.calls());
  teams_.add(day.teams());
  if (attempts_) attempts_->add(day.lines()->attempts());
  if (lines_) lines_->add(day.lines()->lines());
  if (sites_) sites_->add(day);
  if (menus_) menus_->add(day.menus()->menus());
  if (nodes_) nodes_->add(day.menus()->nodes());
  add_spread(day.call_waits(), call_spread_);
  add_spread(day.team_waits(), team_spread_);
}

void DaySums::settle() {
  calls_.settle();
  teams_.settle();
  if (attempts_) attempts_->settle();
  if (lines_) lines_->settle();
  if (sites_) sites_->settle();
  if (menus_) menus_->settle();
  if (nodes_) nodes_->settle();
}

DaySums& DaySums::operator+=(const DaySums& other) {
  days_ += other.days_;
  calls_ += other.calls_;
  teams_ += other.teams_;
  if (attempts_) *attempts_ += *other.attempts_;
  if (lines_) *lines_ += *other.lines_;
  if (sites_) *sites_ += *other.sites_;
  if (menus_) *menus_ += *other.menus_;
  if (nodes_) *nodes_ += *other.nodes_;
  call_spread_ += other.call_spread_;
  team_spread_ += other.team_spread_;
  return *this;
}

KpiSums DaySums::call_sums(std::size_t i, std::size_t type, std::size_t period) const {
  return completed(calls_.of(i, type, period), call_formulas().ratios[type][i].per, days_,
                   open_time(*plan_, periods_, period));
}

KpiSums DaySums::team_sums(std::size_t i, std::size_t team, std::size_t period) const {
  return completed(teams_.of(i, team, period), team_formulas().ratios[team][i].per, days_,
                   open_time(*plan_, periods_, period));
}

KpiSums DaySums::attempt_sums(std::size_t i, std::size_t type, std::size_t period) const {
  return completed(attempts_->of(i, type, period), attempts_->formulas().ratios[type][i].per, days_,
                   open_time(*plan_, periods_, period));
}

KpiSums DaySums::line_sums(std::size_t i, std::size_t group, std::size_t period) const {
  return completed(lines_->of(i, group, period), lines_->formulas().ratios[group][i].per, days_,
                   open_time(*plan_, periods_, period));
}

KpiSums DaySums::menu_sums(std::size_t i, std::size_t type, std::size_t period) const {
  return completed(menus_->of(i, type, period), menus_->formulas().ratios[type][i].per, days_,
                   open_time(*plan_, periods_, period));
}

KpiSums DaySums::node_sums(std::size_t i, std::size_t node, std::size_t period) const {
  return completed(nodes_->of(i, node, period), nodes_->formulas().ratios[node][i].per, days_,
                   open_time(*plan_, periods_, period));
}

}  // namespace holdtime::results
