// What lines and calling again are read as.
#include <catch2/catch.hpp>

#include "scenarios/canonical.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

/// Three call types, each with `own` of the same place put into it, and `more` at the top.
std::string text(const std::string& a, const std::string& b, const std::string& more) {
  return R"({"open": "08:00-18:00", "day_to_day": "10%", "calls": {
    "a": {"per_day": 100, "aht": "5m", "patience": "6m")" +
         a + R"(}, "b": {"per_day": 100, "aht": "5m", "patience": "6m")" + b +
         R"(}, "c": {"per_day": 100, "aht": "5m", "patience": "6m"}},
    "teams": {"t": {"answers": ["a", "b", "c"], "agents": 9, "shrinkage": "0%"}})" +
         more + "}";
}

models::Scenario scenario(const std::string& a, const std::string& b, const std::string& more) {
  const Reading reading = read_text(text(a, b, more), "x.json");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return *reading.scenario;
}

using Types = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a number of lines is one group for all types but those with lines of their own") {
  const auto pool = scenario("", "", R"(, "lines": 120)").center.line_groups;
  REQUIRE(pool.size() == 1);
  CHECK(pool[0].lines == 120);
  CHECK(pool[0].call_types == Types{0, 1, 2});
  const auto own = scenario("", R"(, "lines": 7)", R"(, "lines": 120)").center.line_groups;
  REQUIRE(own.size() == 2);
  CHECK(own[0].name == "b");
  CHECK(own[0].lines == 7);
  CHECK(own[0].call_types == Types{1});
  CHECK(own[1].call_types == Types{0, 2});
  CHECK(scenario("", "", "").center.line_groups.empty());
}

TEST_CASE("groups of lines hold the types they name, and no others") {
  const auto groups =
      scenario("", "", R"(, "lines": {"main": {"lines": 90, "calls": ["c", "a"]}})").center.line_groups;
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].name == "main");
  CHECK(groups[0].call_types == Types{2, 0});
}

TEST_CASE("a type's own redial takes the place of the center's") {
  const std::string own = R"(, "redial": {"after_abandoning": {"first": "50%", "later": "30%"}, "delay": "5m",
    "most_attempts": 4, "changes_to": {"c": "20%"}})";
  const auto types =
      scenario(own, "", R"(, "waiting_places": 5, "redial": {"after_blocked": "60%", "delay": "20m"})")
          .center.call_types;
  REQUIRE(types[0].redial);
  CHECK(types[0].redial->after_abandoning.first == 0.5);
  CHECK(types[0].redial->after_abandoning.later == 0.3);
  CHECK(types[0].redial->after_blocked.first == 0.0);
  CHECK(types[0].redial->delay.mean() == 300.0);
  CHECK(types[0].redial->most_attempts == 4u);
  REQUIRE(types[0].redial->changes_to.size() == 1);
  CHECK(types[0].redial->changes_to[0] == std::pair<std::size_t, double>(2, 0.2));
  for (const std::size_t other : {1, 2}) {
    REQUIRE(types[other].redial);
    CHECK(types[other].redial->after_blocked.first == 0.6);
    CHECK(types[other].redial->after_blocked.later == 0.6);
    CHECK_FALSE(types[other].redial->most_attempts);
  }
}

TEST_CASE("lines and redial change the hash; calling again with probability 0 does not") {
  const auto hash = [](const std::string& more) { return scenario_hash(scenario("", "", more)); };
  const std::string plain = hash("");
  CHECK(hash(R"(, "lines": 120)") != plain);
  CHECK(hash(R"(, "redial": {"after_abandoning": "1%", "delay": "5m"})") != plain);
  CHECK(hash(R"(, "redial": {"after_abandoning": "0%", "delay": "5m"})") == plain);
  CHECK(hash(R"(, "redial": {"after_abandoning": "50%", "delay": "5m", "most_attempts": 1})") == plain);
}

TEST_CASE("the account says in words how lines and redial were read") {
  Account account;
  const Reading reading = read_text(
      text(
          "", "",
          R"(, "lines": {"main": {"lines": 90, "calls": ["c", "a"]}}, "redial": {"after_abandoning": "50%", "delay": "5m"})"),
      "x.json", {}, {}, &account);
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  std::string words;
  for (const Fact& fact : account.facts) words += fact.pointer + ": " + fact.words + "\n";
  INFO(words);
  CHECK(words.find("/lines/main: 90 lines for") != std::string::npos);
  CHECK(words.find("/redial/after_busy: 0 %") != std::string::npos);
}
