// Small centers over a few dates, played quickly.
#pragma once

#include <memory>

#include "results/experiment.hpp"
#include "tests/models/center_builder.hpp"

namespace holdtime::results::testing {

using namespace std::chrono_literals;

/// Some hundred calls a day for a few people, open a thousand seconds.
inline models::Scenario small_scenario() {
  using namespace models;
  models::Scenario scenario;
  CallType type = call_type("a", PoissonArrivals{{{0, s(1000), 100.0}}});
  type.handling = {engine::exponential(30.0), std::nullopt};
  type.patience = engine::exponential(60.0);
  scenario.center = center({type}, {team("t", {0}, heads({{0, 4}}))});
  return scenario;
}

/// `days` dates from the 5th of January 2026, a Monday, with these factors over and over.
inline models::Horizon horizon_of(std::size_t days, const std::vector<double>& factors = {1.0}) {
  models::Horizon horizon;
  horizon.first = std::chrono::sys_days{2026y / std::chrono::January / 5};
  for (std::size_t day = 0; day < days; ++day) {
    const double factor = factors[day % factors.size()];
    horizon.days.push_back({factor > 0.0, factor, 1.0, models::weekday_of(horizon.date(day))});
  }
  return horizon;
}

inline models::Target answered_at_least(double share, models::Target::LongRun over) {
  models::Target target;
  target.kpi = models::TargetKpi::answered_share;
  target.at_least = share;
  target.long_run = over;
  return target;
}

inline Experiment play(const models::Scenario& scenario, std::uint64_t replications,
                       std::size_t threads = 2) {
  ExperimentOptions options;
  options.replications = replications;
  options.threads = threads;
  return run_experiment(std::make_shared<const models::Scenario>(scenario), options);
}

inline double value_of(const CalendarRow& row, std::string_view kpi) {
  for (std::size_t i = 0; i < row.estimates.size(); ++i) {
    if (calendar_kpis[i] == kpi) return row.estimates[i].value.value_or(-1.0);
  }
  return -1.0;
}

inline const Estimate& row_of(const Experiment& experiment, std::string_view kpi) {
  for (const Row& row : experiment.rows) {
    if (kpis()[row.kpi].id == kpi && !row.call_type && !row.team && !row.period) return row.estimate;
  }
  static const Estimate none;
  return none;
}

}  // namespace holdtime::results::testing
