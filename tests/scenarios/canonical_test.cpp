#include "scenarios/canonical.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "tests/scenarios/helpers.hpp"

using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

std::string hash_of(const std::string& text) {
  const Reading reading = read_text(text, "x.json");
  INFO(text << reading.problems.text());
  REQUIRE(reading.scenario);
  return scenario_hash(*reading.scenario);
}

}  // namespace

TEST_CASE("the hash does not see how a file is formatted and in which units it is written") {
  const std::string hash = hash_of(good_text());
  CHECK(hash.size() == 16);
  CHECK(hash.find_first_not_of("0123456789abcdef") == std::string::npos);
  const std::vector<std::pair<const char*, const char*>> same = {
      {"\n", "\n\n   // a remark\n\t"},
      {"\"5m\"", "300"},
      {"\"5m\"", "\"0h 5min\""},
      {"\"5m\"", "{\"distribution\": \"lognormal\", \"mean\": 300, \"sd\": \"6m\"}"},
      {"\"6m\"", "{\"distribution\": \"exponential\", \"mean\": \"360s\"}"},
      {"\"20%\"", "0.2"},
      {"\"20%\"", "{\"total\": \"20 %\"}"},
      {"\"30m\"", "\"0.5h\""},
      {"\"08:00-18:00\"", "\"8:00 - 18:00:00\""},
      {"\"per_day\": 2000", "\"rate\": \"200/h\""},
      {"\"per_day\": 2000", "\"per_day\": 2e3, \"balking\": 0"},
      {"\"agents\": 40", "\"agents\": {\"08:00\": 40}"},
      {"\"agents\": 40", "\"picks\": \"in order\", \"agents\": 40"},
      {"  } }",
       "  }, \"run\": {\"replications\": 5, \"seed\": 9}, \"about\": \"x\", \"short_abandon\": \"5s\", "
       "\"service_level\": \"80/20\" }"},
      {"[\"claims\"]", "\"claims\""},
  };
  for (const auto& [from, to] : same) {
    INFO(from << " -> " << to);
    CHECK(hash_of(with(good_text(), from, to)) == hash);
  }
}

TEST_CASE("the hash sees every change of meaning") {
  const std::vector<std::pair<const char*, const char*>> changes = {
      {"Desk", "Desk 2"},
      {"\"claims\": {", "\"claims\": {\"balking\": 0.01, "},
      {"\"claims\": {", "\"claims\": {\"waiting_places\": 5, "},
      {"\"claims\": {", "\"claims\": {\"class_order\": \"strict\", "},
      {"\"claims\": {", "\"claims\": {\"classes\": {\"a\": {\"share\": 1, \"head_start\": 1}}, "},
      {"\"claims\": {", "\"claims\": {\"handling_by\": \"answer\", "},
      {"\"claims\": {", "\"claims\": {\"ivr\": {\"delay\": 5}, "},
      {"\"claims\": {", "\"claims\": {\"service_level\": \"30s\", "},
      {"18:00", "18:30"},
      {"\"30m\"", "\"15m\""},
      {"2000", "2000.5"},
      {"\"5m\"", "\"301s\""},
      {"\"5m\"", "{\"distribution\": \"gamma\", \"mean\": 300, \"sd\": 360}"},
      {"\"6m\"", "\"never\""},
      {"10%", "11%"},
      {"40", "41"},
      {"\"agents\"", "\"picks\": \"longest wait\", \"agents\""},
      {"\"agents\": 40", "\"shifts\": [{\"agents\": 40, \"time\": \"08:00-18:00\"}]"},
      {"\"agents\": 40",
       "\"shifts\": [{\"agents\": 40, \"time\": \"08:00-18:00\", \"lunch\": \"12:00 30m\"}]"},
      {"\"agents\": 40",
       "\"shifts\": [{\"agents\": 40, \"time\": \"08:00-18:00\", \"lunch\": \"12:00 30m paid\"}]"},
      {"20%", "21%"},
      {"\"20%\"", "{\"total\": \"20%\", \"absent\": \"5%\"}"},
      {"\"20%\"", "{\"total\": \"20%\", \"spell\": \"6m\"}"},
      {"[\"claims\"]", "[{\"claims\": \"aht +1%\"}]"},
      {"  } }", "}, \"targets\": [\"80/20\"]}"},
      {"  } }", "}, \"targets\": [\"80/20 on 90% of days\"]}"},
      {"  } }", "}, \"service_level\": \"80/21\"}"},
      {"  } }", "}, \"short_abandon\": \"6s\"}"},
      {"  } }", "}, \"wait_from\": \"arrival\"}"},
      {"  } }", "}, \"overrun_paid\": false}"},
      {"  } }", "}, \"waiting_places\": 99}"},
      {"  } }", "}, \"closing\": {\"waiting\": \"dropped\"}}"},
      {"  } }", "}, \"closing\": {\"staff\": \"as scheduled\"}}"},
      {"  } }", "}, \"measure\": {\"warm_up\": 60}}"},
      {"\"per_day\": 2000", "\"per_interval\": {\"interval\": \"5h\", \"calls\": [1000, 1000]}"},
  };
  std::set<std::string> hashes{hash_of(good_text())};
  for (const auto& [from, to] : changes) {
    INFO(from << " -> " << to);
    CHECK(hashes.insert(hash_of(with(good_text(), from, to))).second);
  }
}

TEST_CASE("the canonical form is JSON that nothing is missing from") {
  const Reading reading = read_text(good_text(), "x.json");
  const std::string text = canonical(*reading.scenario);
  for (const char* key : {"\"center\"", "\"opens\"", "\"closes\"", "\"interval\"", "\"patience\"",
                          "\"quantiles\"", "\"class_order\"", "\"goes_to\"", "\"picks\"", "\"shrinkage\"",
                          "\"closing_waiting\"", "\"goals\"", "\"formula\""}) {
    CHECK_THAT(text, Catch::Matchers::Contains(key));
  }
  CHECK(canonical(*reading.scenario) == text);
}

TEST_CASE("no shrinkage may be said of people whose shifts show paid breaks", "[account]") {
  const std::string shifts =
      with(good_text(), "\"agents\": 40, \"shrinkage\": \"20%\"",
           R"("shifts": [{"agents": 4, "time": "08:00-16:00", "breaks": "10:00 15m"}])");
  CHECK(hash_of(with(shifts, "\"shifts\":", "\"shrinkage\": \"0%\", \"shifts\":")) == hash_of(shifts));
}
