#include "tests/theory/coverage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "scenarios/reader.hpp"
#include "tests/places.hpp"

namespace holdtime::theory {

using planning::PeriodOutcome;

KnownDay known_day(const std::string& name) {
  const std::string file = places::source("tests/theory/scenarios/" + name + ".json").string();
  scenarios::Reading reading = scenarios::read_file(file, {});
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  KnownDay day;
  day.scenario = std::make_shared<const models::Scenario>(std::move(*reading.scenario));
  std::ifstream in(file);
  const auto json = nlohmann::json::parse(in);
  const auto& calls = json.at("calls").at("calls");
  REQUIRE(json.at("interval") == "30m");
  REQUIRE(calls.at("aht").at("mean") == "180s");
  REQUIRE(calls.at("patience") == "150s");
  day.exact.aht_seconds = 180.0;
  day.exact.patience_seconds = 150.0;
  day.exact.waiting_places = calls.at("waiting_places").get<std::size_t>();
  const auto volumes = calls.at("per_interval").get<std::vector<double>>();
  const auto agents = json.at("teams").at("agents").at("on_phone").get<std::vector<std::size_t>>();
  for (std::size_t i = 0; i < volumes.size(); ++i) {
    day.exact.periods.push_back({1800.0, volumes[i] / 1800.0, agents.at(i)});
  }
  day.periods = solve(day.exact);
  day.whole = total(day.periods);
  for (const PeriodOutcome& period : day.periods) {
    day.whole.mean_busy += period.mean_busy / static_cast<double>(day.periods.size());
    day.whole.mean_idle += period.mean_idle / static_cast<double>(day.periods.size());
  }
  return day;
}

results::Experiment play(const KnownDay& day, std::uint64_t days, std::uint64_t seed) {
  results::ExperimentOptions options;
  options.replications = days;
  options.seed = seed;
  return results::run_experiment(day.scenario, options);
}

double answered_wait_percentile(const KnownDay& day, double share) {
  double low = 0.0;
  double high = 3600.0;
  for (int i = 0; i < 30; ++i) {
    planning::StaffedDay exact = day.exact;
    exact.within = engine::from_seconds(0.5 * (low + high));
    const PeriodOutcome whole = total(solve(exact));
    (whole.answered_within < share * whole.answered ? low : high) = 0.5 * (low + high);
  }
  return low;  // 0 where so many are answered at once
}

void Coverage::add(const results::Interval& interval, const results::Interval& truth) {
  if (interval.low > truth.high) {
    ++above;
  } else if (interval.high < truth.low) {
    ++below;
  } else {
    ++held;
  }
}

std::string Coverage::text() const {
  const double percent = 100.0 / experiments();
  return fmt::format("{:5.2f} ({:4.2f} above, {:4.2f} below)", held * percent, above * percent,
                     below * percent);
}

std::size_t index_of(const results::Experiment& experiment, const std::string& kpi,
                     std::optional<std::size_t> period) {
  const auto row =
      std::find_if(experiment.rows.begin(), experiment.rows.end(), [&](const results::Row& each) {
        return results::kpis()[each.kpi].id == kpi && !each.call_type && !each.team && each.period == period;
      });
  INFO("no row of " << kpi);
  REQUIRE(row != experiment.rows.end());
  return static_cast<std::size_t>(row - experiment.rows.begin());
}

}  // namespace holdtime::theory
