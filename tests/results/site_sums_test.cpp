// Results by site, of outsourcers and of messages, on a day worked out by hand.
#include <catch2/catch.hpp>
#include <sstream>

#include "results/experiment.hpp"
#include "results/writers/site_words.hpp"
#include "results/writers/writers.hpp"
#include "tests/models/rich_center.hpp"

namespace holdtime::results {
namespace {

using models::s;

/// North answers a, and b's calls after 20 s; south the other way round; the partner takes c at 2.50 a call.
models::Center two_sites() {
  models::CallType a = models::call_type("a", models::trace({{0, 100}, {10, 50}, {500, 10}}));
  models::CallType b = models::call_type("b", models::trace({{40, 10}}));
  models::CallType c = models::call_type("c", models::trace({{0, 10}, {1, 10}}));
  a.ranks = {{0}, {1}};
  b.ranks = {{1}, {0}};
  a.routing.openings = b.routing.openings = {{}, {s(20), 0}};
  a.routing.site = 0;
  b.routing.site = 1;
  c.waiting_places = 0;
  c.routing.voicemail = true;
  models::Center center = models::center({a, b, c}, {models::team("t", {0, 1}, models::heads({{0, 1}})),
                                                     models::team("u", {1, 0}, models::heads({{0, 1}})),
                                                     models::team("p", {2}, models::heads({{0, 1}}))});
  center.sites = {{"North"}, {"South"}};
  center.teams[0].site = 0;
  center.teams[1].site = 1;
  center.teams[2].price_a_call = 2'500'000;
  return center;
}

Experiment played(models::Center center, std::uint64_t days = 3) {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = std::move(center);
  ExperimentOptions options;
  options.replications = days;
  return run_experiment(scenario, options);
}

constexpr double no_row = -1.0;

double value(const Experiment& experiment, std::string_view kpi, std::optional<std::size_t> site,
             std::optional<std::size_t> period = {}) {
  for (const Row& row : experiment.rows) {
    const bool here = row.site == site && row.period == period && !row.call_type && !row.team;
    if (here && kpis()[row.kpi].id == kpi && row.estimate.value) return *row.estimate.value;
  }
  return no_row;
}

}  // namespace

TEST_CASE("A site's calls are those that come in there, its time is that of who works there") {
  const Experiment experiment = played(two_sites());
  // a0 t 0-100; a1 waits for 20 s and goes to u 30-80; b0 waits at u 40-60 s, then may go to t, and gets u at
  // 80; a2 t 500-510. At 60 t is busy, at 80 u becomes free, so b0 waits 40 s.
  CHECK(value(experiment, "offered", 0) == 3.0);
  CHECK(value(experiment, "offered", 1) == 1.0);
  CHECK(value(experiment, "answered_elsewhere", 0) == Approx(1.0 / 3.0));
  CHECK(value(experiment, "answered_elsewhere", 1) == 0.0);
  CHECK(value(experiment, "answered_elsewhere", {}) == Approx(1.0 / 5.0));
  CHECK(value(experiment, "asa", 0) == Approx(20.0 / 3.0));
  CHECK(value(experiment, "asa", 1) == Approx(40.0));
  CHECK(value(experiment, "max_wait", 0) == Approx(20.0));
  CHECK(value(experiment, "service_level", 0) == 1.0);  // exactly 20 s is within 20 s
  CHECK(value(experiment, "service_level", 1) == 0.0);
  CHECK(value(experiment, "occupancy", 0) == Approx(110.0 / 1000.0));
  CHECK(value(experiment, "occupancy", 1) == Approx(60.0 / 1000.0));
  CHECK(value(experiment, "handling_hours", 1) == Approx(60.0 / 3600.0));
  CHECK(value(experiment, "max_queue", 0) == no_row);
  // By interval: two of a's calls come in the first 100 s, one in that from 500 s on.
  CHECK(value(experiment, "offered", 0, 0) == 2.0);
  CHECK(value(experiment, "offered", 0, 5) == 1.0);
}

TEST_CASE("An outsourcer's calls are counted and paid, his people's hours are not the center's") {
  const Experiment experiment = played(two_sites(), 1);
  CHECK(value(experiment, "outsourced", {}) == 1.0);
  CHECK(value(experiment, "outsourcing_cost", {}) == 2.5);
  CHECK(value(experiment, "staffed_hours", {}) == Approx(2000.0 / 3600.0));
  CHECK(value(experiment, "occupancy", {}) == Approx(170.0 / 2000.0));
  CHECK(value(experiment, "voicemail", {}) == 1.0);
  CHECK(value(experiment, "blocked", {}) == 0.0);
  CHECK(value(experiment, "answered", {}) == 5.0);
  CHECK(site_sentences(experiment) ==
        std::vector<std::string>{"Site North: 3.0 calls a day, 100.0 % answered in time, ASA 6.7 s, "
                                 "33.3 % of those answered "
                                 "at another site, agents 11.0 % occupied.",
                                 "Site South: 1.0 calls a day, 0.0 % answered in time, ASA 40.0 s, 0.0 "
                                 "% of those answered "
                                 "at another site, agents 6.0 % occupied.",
                                 "Outsourcers: 1.0 calls a day for 2.50.", "Voicemail: 1.0 messages a day."});
}

TEST_CASE("Of centers without sites, outsourcers and voicemail no row and no column tells") {
  const Experiment experiment = played(models::rich_center());
  for (const Row& row : experiment.rows) {
    CHECK_FALSE(row.site);
    CHECK(kpis()[row.kpi].needs == Needs::nothing);
  }
  std::ostringstream csv;
  write_csv(csv, experiment, {});
  CHECK(csv.str().find("kpi,call_type,team,interval,") != std::string::npos);
  CHECK(site_sentences(experiment).empty());
}

TEST_CASE("Where each type and team has a site, the sites' calls and hours add up to the network's") {
  models::Center c = models::rich_center();
  c.sites = {{"one"}, {"two"}};
  for (std::size_t type = 0; type < c.call_types.size(); ++type) c.call_types[type].routing.site = type % 2;
  c.teams[0].site = 0;
  c.teams[1].site = 1;
  const Experiment experiment = played(c, 20);
  for (const char* kpi : {"offered", "answered", "abandoned", "blocked", "contained", "staffed_hours",
                          "handling_hours", "paid_hours", "absent", "mean_queue"}) {
    CAPTURE(kpi);
    for (std::size_t period = 0; period < experiment.periods.count; ++period) {
      if (value(experiment, kpi, {}, period) == no_row) continue;  // before opening nobody waits
      CHECK(value(experiment, kpi, 0, period) + value(experiment, kpi, 1, period) ==
            Approx(value(experiment, kpi, {}, period)).margin(1e-9));
    }
    CHECK(value(experiment, kpi, 0) + value(experiment, kpi, 1) == Approx(value(experiment, kpi, {})));
  }
}

TEST_CASE("Sites come out the same on any number of threads") {
  auto scenario = std::make_shared<models::Scenario>();
  scenario->center = two_sites();
  ExperimentOptions options;
  options.replications = 40;
  const auto text = [&](std::size_t threads) {
    options.threads = threads;
    std::ostringstream out;
    write_csv(out, run_experiment(scenario, options), {});
    return out.str();
  };
  CHECK(text(1) == text(3));
  CHECK(text(1).find("kpi,call_type,team,site,interval,") != std::string::npos);
}

}  // namespace holdtime::results
