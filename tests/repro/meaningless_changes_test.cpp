// Changes of a scenario that mean nothing change not one byte of what comes out.
#include <catch2/catch.hpp>
#include <sstream>

#include "results/experiment.hpp"
#include "results/logs.hpp"
#include "results/writers/writers.hpp"
#include "scenarios/canonical.hpp"
#include "scenarios/reader.hpp"

namespace holdtime {
namespace {

const std::string scenario = R"({
  "center": "Desk",
  "open": "08:00-12:00",
  "calls": {
    "claims": {
      "per_day": 300, "aht": "5m", "patience": "150s", "balking": "4%",
      "ivr": {"delay": "30s", "contained": "10%", "hang_up": "5%"}
    },
    "orders": {
      "per_day": 200, "talk": "200s", "acw": "45s", "patience": "4m", "waiting_places": 8
    }
  },
  "teams": {
    "desk": {
      "answers": ["claims", "orders"], "picks": "longest wait",
      "shifts": [{"agents": 9, "time": "08:00-12:00", "breaks": ["10:00 15m"]}],
      "shrinkage": {"total": "20%", "absent": "8%", "spell": "300s"}
    },
    "help": {"answers": ["orders"], "agents": 4}
  },
  "day_to_day": "10%",
  "service_level": "20s"
})";

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

models::Scenario read(const std::string& text) {
  const scenarios::Reading reading = scenarios::read_text(text, "desk.json");
  INFO(text << reading.problems.text());
  REQUIRE(reading.scenario);
  return *reading.scenario;
}

/// Both logs of 20 days.
std::string logs(const std::string& text) {
  const auto plan = std::make_shared<const models::CenterPlan>(read(text).center);
  std::ostringstream calls, agents;
  results::write_logs(plan, {3, 0, 20}, "", nullptr, calls, agents);
  return calls.str() + agents.str();
}

std::string json(const std::string& text) {
  const auto read_in = std::make_shared<const models::Scenario>(read(text));
  results::ExperimentOptions options;
  options.replications = 20;
  options.seed = 3;
  std::ostringstream out;
  results::write_json(out, results::run_experiment(read_in, options),
                      {"test", scenarios::scenario_hash(*read_in)});
  return out.str();
}

/// Equal, or where they first are not.
void check_same(const std::string& one, const std::string& other) {
  CHECK(one.size() > 10'000);
  const auto at = std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin();
  const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(at - 60, 0));
  if (one != other) FAIL_CHECK(one.substr(from, 120) << "\nagainst\n" << other.substr(from, 120));
}

}  // namespace

TEST_CASE("The same durations in other units give the same bytes") {
  const std::vector<std::pair<const char*, const char*>> changes{{"\"5m\"", "300"},
                                                                 {"\"5m\"", "\"300000ms\""},
                                                                 {"\"150s\"", "\"2m30s\""},
                                                                 {"\"30s\"", "30"},
                                                                 {"\"200s\"", "\"3m20s\""},
                                                                 {"\"45s\"", "\"0.75m\""},
                                                                 {"\"4m\"", "240"},
                                                                 {"\"300s\"", "\"5m\""},
                                                                 {"10:00 15m", "10:00 900s"},
                                                                 {"\"20s\"", "20"},
                                                                 {"\"20s\"", "\"20000ms\""},
                                                                 {"\"150s\"", "150"},
                                                                 {"08:00-12:00", "8:00-12:00"}};
  const std::string was = json(scenario), were = logs(scenario);
  std::string all = scenario;
  for (const auto& [from, to] : changes) {
    INFO(from << " -> " << to);
    check_same(was, json(with(scenario, from, to)));
    if (all.find(from) != std::string::npos) all = with(all, from, to);
  }
  check_same(was, json(all));
  check_same(were, logs(all));
}

TEST_CASE("A feature that happens with probability 0 changes not one byte") {
  const std::vector<std::pair<const char*, const char*>> changes{
      {"\"talk\": \"200s\"", "\"talk\": \"200s\", \"balking\": \"0%\""},
      {"\"talk\": \"200s\"", "\"talk\": \"200s\", \"day_to_day\": \"0%\""},
      {"\"talk\": \"200s\"",
       "\"talk\": \"200s\", \"ivr\": {\"delay\": 0, \"contained\": \"0%\", \"hang_up\": \"0%\"}"},
      {"\"agents\": 4", "\"agents\": 4, \"shrinkage\": \"0%\""},
      {"\"agents\": 4", "\"agents\": 4, \"shrinkage\": {\"absent\": \"0%\", \"meetings\": \"0%\"}"},
      {"\"200s\"",
       "{\"distribution\": \"mixture\", \"weights\": [1, 0], \"components\": "
       "[{\"distribution\": \"lognormal\", \"mean\": 200, \"sd\": 240}, \"9h\"]}"},
      {"\"talk\": \"200s\"",
       "\"talk\": \"200s\", \"redial\": {\"after_abandoning\": \"0%\", \"after_blocked\": \"0%\", \"delay\": "
       "\"5m\"}"},
      {"\"service_level\": \"20s\"",
       "\"service_level\": \"20s\", \"redial\": {\"after_abandoning\": \"60%\", \"delay\": \"5m\", "
       "\"most_attempts\": 1}"},
      {"\"service_level\": \"20s\"", "\"service_level\": \"20s\", \"lines\": 900"},
      {"\"4m\"",
       "{\"distribution\": \"zero_inflated\", \"share\": 0, \"components\": "
       "[{\"distribution\": \"exponential\", \"mean\": \"4m\"}]}"},
  };
  const std::string were = logs(scenario);
  for (const auto& [from, to] : changes) {
    INFO(from << " -> " << to);
    check_same(were, logs(with(scenario, from, to)));
  }
}

TEST_CASE("Calling again with probability 0 changes not one byte of the results") {
  const std::string redial = R"("redial": {"after_abandoning": "0%", "delay": "5m"}, "service_level")";
  check_same(json(scenario), json(with(scenario, "\"service_level\"", redial)));
}

TEST_CASE("A class no caller belongs to changes nothing but the name of the others' class") {
  const std::string classes = "\"talk\": \"200s\", \"classes\": {\"regular\": {\"share\": \"100%\"}";
  const std::string one = with(scenario, "\"talk\": \"200s\"", classes + "}");
  const std::string two =
      with(scenario, "\"talk\": \"200s\"", classes + ", \"nobody\": {\"share\": \"0%\"}}");
  check_same(logs(one), logs(two));
}

}  // namespace holdtime
