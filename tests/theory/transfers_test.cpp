// Calls passed on beside exact theory: behind a queue with Poisson arrivals and exponential talks without
// hanging up, those who leave are Poisson again (Burke 1956), so the second queue is one of its own (Jackson
// 1957).
#include <catch2/catch.hpp>

#include "planning/exact/lookup.hpp"
#include "results/experiment.hpp"
#include "scenarios/reader.hpp"

namespace holdtime::planning {
namespace {

exact::Cell of_type(std::size_t call_type) {
  exact::Cell cell;
  cell.call_type = call_type;
  return cell;
}

void check_near(const results::Experiment& experiment, const char* kpi, std::size_t type, double truth) {
  const auto found = exact::find_kpi(experiment, kpi, of_type(type));
  REQUIRE(found);
  INFO(kpi << " of type " << type << ": " << found->value << " with standard error " << found->error);
  CHECK(std::abs(found->value - truth) < 4.0 * found->error);
  CHECK(found->error < 0.05 * truth);
}

}  // namespace

TEST_CASE("A call passed on waits as long as in a queue of its own with as many calls", "[theory]") {
  const scenarios::Reading reading = scenarios::read_text(R"({
    "open": "00:00-24:00", "interval": "24h", "day_to_day": "0%",
    "calls": {
      "first": {"rate": "30/h", "talk": {"distribution": "exponential", "mean": "72s"}, "patience": "never",
                "transfers": {"share": "40%", "to": "second"}},
      "second": {"talk": {"distribution": "exponential", "mean": "200s"}, "patience": "never"}},
    "teams": {"one": {"answers": ["first"], "on_phone": 1}, "two": {"answers": ["second"], "on_phone": 1}},
    "measure": {"warm_up": "4h"}})",
                                                          "x.json");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  results::ExperimentOptions options;
  options.replications = 300;
  const auto experiment =
      results::run_experiment(std::make_shared<const models::Scenario>(*reading.scenario), options);
  // M/M/1: mean wait = load x talk / (1 - load). Loads 0.6 and 12/h x 200 s = 2/3.
  check_near(experiment, "asa", 0, 0.6 * 72.0 / 0.4);
  check_near(experiment, "asa", 1, (2.0 / 3.0) * 200.0 / (1.0 / 3.0));
  check_near(experiment, "transfer_time", 1, (2.0 / 3.0) * 200.0 / (1.0 / 3.0));
  check_near(experiment, "p_wait", 1, 2.0 / 3.0);
  check_near(experiment, "transfer_share", 0, 0.4);
}

}  // namespace holdtime::planning
