// Alternatives: only to assumptions that hold, and each a change that can be read and is one.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "planning/assumptions.hpp"
#include "scenarios/canonical.hpp"
#include "scenarios/reader.hpp"
#include "tests/places.hpp"

using namespace holdtime;
using namespace holdtime::planning;

namespace {

/// Says as little as a scenario may.
const std::string bare = R"({
  "open": "08:00-18:00",
  "calls": {"a": {"per_day": 400, "aht": "5m"}, "b": {"per_day": 200, "aht": "4m", "ivr": {"delay": "20s"}}},
  "teams": {"desk": {"answers": ["a", "b"], "shifts": [{"agents": 9, "time": "08:00-18:00", "breaks": "12:00 15m"}]},
            "back": {"answers": ["b", "a"], "agents": 2}},
  "targets": ["80/20 on 90% of days"]
})";

struct Read {
  scenarios::Reading reading;
  scenarios::Account account;
};

Read read(const std::string& text, const std::vector<std::string>& set = {}) {
  Read result;
  result.reading = scenarios::read_text(text, "x.json", set, {}, &result.account);
  INFO(result.reading.problems.text());
  REQUIRE(result.reading.scenario);
  return result;
}

std::vector<std::string> briefs(const Read& read) {
  std::vector<std::string> result;
  for (const Alternative& one : alternatives(*read.reading.scenario, read.account))
    result.push_back(one.brief);
  return result;
}

bool has(const std::vector<std::string>& list, const char* text) {
  return std::ranges::find(list, text) != list.end();
}

}  // namespace

TEST_CASE("a bare scenario has an alternative to each of its assumptions", "[assumptions]") {
  CHECK(briefs(read(bare)) ==
        std::vector<std::string>{"nobody hangs up", "±10 % days", "30 % shrinkage", "a busy morning",
                                 "exponential talk times", "exact volume", "longest wait first",
                                 "closing on time", "waits from arrival", "answered callers only"});
}

TEST_CASE("an alternative can be read, and is another scenario", "[assumptions]") {
  const Read base = read(bare);
  for (const Alternative& one : alternatives(*base.reading.scenario, base.account)) {
    INFO(one.brief);
    REQUIRE_FALSE(one.set.empty());
    const Read other = read(bare, one.set);
    CHECK(scenarios::scenario_hash(*other.reading.scenario) !=
          scenarios::scenario_hash(*base.reading.scenario));
    // Where the other case stands in the file, it is no assumption any more.
    CHECK_FALSE(has(briefs(other), one.brief.c_str()));
    CHECK(other.reading.scenario->goals.targets.size() == 1);
  }
}

TEST_CASE("what the file says is not assumed", "[assumptions]") {
  const auto without = [](const std::vector<std::string>& set) { return briefs(read(bare, set)); };
  CHECK(has(without({"/calls/a/patience=6m"}), "nobody hangs up"));  // b has none yet
  CHECK_FALSE(has(without({"/calls/a/patience=6m", "/calls/b/patience=never"}), "nobody hangs up"));
  CHECK(has(without({"/calls/a/patience=6m"}), "Weibull patience"));
  CHECK_FALSE(has(without({"/day_to_day=0%"}), "±10 % days"));
  CHECK_FALSE(has(without({"/day_to_day=5%"}), "exact volume"));  // a factor can't stand beside exact counts
  CHECK_FALSE(has(without({"/shrinkage=0%"}), "30 % shrinkage"));
  CHECK(has(without({"/shrinkage=20%"}), "6 % absent"));
  CHECK_FALSE(has(without({R"(/shrinkage={"total": "20%", "absent": "0%"})"}), "6 % absent"));
  CHECK_FALSE(
      has(without({R"(/closing={"waiting": "served out", "staff": "held over"})"}), "closing on time"));
  CHECK_FALSE(has(without({R"(/service_level={"within": "20s", "formula": "answered_in_T/offered"})"}),
                  "answered callers only"));
  CHECK_FALSE(has(without({R"(/targets=["asa <= 20s"])"}), "answered callers only"));
}

TEST_CASE("every alternative of the scenarios that come along can be read", "[assumptions]") {
  for (const auto& entry : std::filesystem::directory_iterator(places::source("scenarios"))) {
    if (entry.path().extension() != ".json") continue;
    scenarios::Account account;
    const auto reading = scenarios::read_file(entry.path(), {}, &account);
    REQUIRE(reading.scenario);
    for (const Alternative& one : alternatives(*reading.scenario, account)) {
      INFO(entry.path() << ": " << one.brief);
      const auto other = scenarios::read_file(entry.path(), one.set);
      CHECK(other.problems.text() == other.problems.text());
      REQUIRE(other.scenario);
      CHECK(scenarios::scenario_hash(*other.scenario) != scenarios::scenario_hash(*reading.scenario));
    }
  }
}
