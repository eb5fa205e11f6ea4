// What the reader says of its own reading: written out, a scenario is the same scenario.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "scenarios/canonical.hpp"
#include "scenarios/keys.hpp"
#include "tests/places.hpp"
#include "tests/scenarios/folder.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

namespace fs = std::filesystem;

/// Everything the format has, in one center.
const std::string rich = R"({
  "center": "Rich", "open": "08:00-20:00", "about": ["one", "two"], "waiting_places": 200,
  "calls": {
    "a": {"per_day": 900, "profile": {"interval": "1h", "weights": [1,2,3,3,2,1,1,2,3,3,2,1]},
          "aht": {"by_time": [{"from": "08:00", "aht": "4m"}, {"from": "18:00", "aht": "5m1s"}]},
          "patience": {"by_time": [{"from": "08:00", "patience": "never"}, {"from": "12:00", "patience": "6m"}]},
          "classes": {"gold": {"share": "30%", "head_start": "90s"}, "others": {"share": "70%"}},
          "goes_to": [["first", "second"], "third"]},
    "b/c": {"rate": "40/h", "talk": {"distribution": "mixture", "components": ["40s", "8m"], "weights": [1, 3]},
          "acw": "45.5s", "ivr": {"delay": "20s"}, "balking": 0.02, "waiting_places": 7},
    "exact": {"per_interval": {"interval": "4h", "calls": [30, 20, 10]}, "exact": true, "talk": "1m7s",
          "day_to_day": "0%", "service_level": "90/30"},
    "recorded": {"trace": [["08:00:01.5", "3m"], ["09:10", "2m"]], "patience": "3m"},
    "bare": {"per_day": 100, "aht": 200}
  },
  "ivr": {"menu": "35s", "solved_there": {"a": "22%"}},
  "shifts": {"early": {"start": "08:00", "paid": "8h", "lunch": "12:00 30m", "breaks": ["10:00 15m"]}},
  "shrinkage": "25%",
  "teams": {
    "first": {"answers": ["a", {"b/c": "aht +15%"}], "agents": {"08:00": 12, "12:00": 10}, "shrinkage":
              {"absent": "5%", "meetings": "3%", "training": "2% idle hours only"}},
    "second": {"answers": ["a", "exact", {"bare": {"aht": "3m"}}], "agents": 4, "shift": "early"},
    "third": {"answers": ["recorded", "a", "bare", "b/c"], "picks": "longest wait", "on_phone": 5},
    "fourth": {"answers": "bare", "agents": 3, "off_phone": {"every": "1h", "length": "5m"}},
    "fifth": {"answers": ["a", "bare"], "shrinkage": {"total": "20%", "absent": "5%"}, "speed": "20%", "tenure": "90d",
              "learning": {"at_start": "150%", "half_after": "60d"}, "fatigue": {"when_always_busy": "8%"},
              "hurry": {"waiting_over": 10, "handle_time": 0.95}, "adherence": {"late_start": "3m"},
              "overtime": {"at_most": "30m"}, "wage": "21 EUR/h",
              "shifts": [{"agents": 3, "time": "09:00-17:00", "breaks": [{"at": "10:00", "length": "15m", "slides": "20m"}],
                          "activities": [{"what": "meeting", "at": "11:00", "length": "30m"}]}]}
  },
  "routing": {"priority": ["recorded"]},
  "day_to_day": {"groups": [{"name": "g", "calls": ["a", "b/c"], "factor": "7%"}]},
  "service_level": {"within": "25s"}, "closing": {"waiting": "dropped"}, "measure": {"warm_up": "1h"},
  "targets": ["80/20 on 90% of days", {"calls": "a", "is": "asa <= 30s"},
              {"kpi": "occupancy", "at_most": "85%", "team": "first"}],
  "interval_to_interval": {"together": {"differ": "10%"}}, "absence_day_to_day": "30%",
  "events": {"storm": {"absent": 2}, "down": {"at": "10:00", "handle_time": 1.2, "only_calls": ["a"]}},
  "run": {"replications": 10}
})";

std::string hash_of(const std::string& text, const std::vector<std::string>& set = {}) {
  const Reading reading = read_text(text, "x.json", set);
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return scenario_hash(*reading.scenario);
}

void check_reads_back(const Reading& reading, const Account& account) {
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  const Reading again = read_text(account.complete, "complete.json", {}, "/nowhere");
  INFO(account.complete << again.problems.text());
  REQUIRE(again.scenario);
  CHECK(canonical(*again.scenario) == canonical(*reading.scenario));
  CHECK(scenario_hash(*again.scenario) == scenario_hash(*reading.scenario));
}

const Fact* fact_at(const Account& account, const std::string& pointer, Fact::Kind kind) {
  const auto found = std::ranges::find_if(
      account.facts, [&](const Fact& fact) { return fact.pointer == pointer && fact.kind == kind; });
  return found == account.facts.end() ? nullptr : &*found;
}

Account account_of_text(const std::string& text, const std::vector<std::string>& set = {}) {
  Account account;
  const Reading reading = read_text(text, "x.json", set, {}, &account);
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return account;
}

}  // namespace

TEST_CASE("a scenario written out reads back to the same hash, tables and all", "[account]") {
  std::size_t read = 0;
  for (const char* folder : {"scenarios", "tests/scenarios/data", "tests/theory/scenarios"}) {
    for (const auto& entry : fs::directory_iterator(holdtime::places::source(folder))) {
      if (entry.path().extension() != ".json") continue;
      INFO(entry.path());
      Account account;
      const Reading reading = read_file(entry.path(), {}, &account);
      if (!reading.scenario) continue;  // bank.json has entries that are not built yet
      check_reads_back(reading, account);
      ++read;
    }
  }
  CHECK(read >= 12);
}

TEST_CASE("a scenario with everything in it written out reads back to the same hash", "[account]") {
  Account account;
  const Reading reading = read_text(rich, "x.json", {}, {}, &account);
  check_reads_back(reading, account);
  // Written out again it is complete already.
  Account again;
  (void)read_text(account.complete, "x.json", {}, {}, &again);
  CHECK(again.complete == account.complete);
  for (const Fact& fact : again.facts) {
    INFO(fact.pointer << ": " << fact.words);
    CHECK(fact.kind != Fact::Kind::preset);
    if (fact.kind != Fact::Kind::given) CHECK(fact.value.empty());
  }
}

TEST_CASE("what is assumed, inferred or read into a short form changes nothing when it is set", "[account]") {
  const std::string hash = hash_of(rich);
  std::size_t tried = 0;
  for (const Fact& fact : account_of_text(rich).facts) {
    if (fact.value.empty()) continue;
    INFO(fact.pointer << "=" << fact.value);
    CHECK(fact.kind != Fact::Kind::given);
    CHECK(hash_of(rich, {fact.pointer + "=" + fact.value}) == hash);
    ++tried;
  }
  CHECK(tried > 40);
}

TEST_CASE("every key an object may have is told as given or as what was taken for it", "[account]") {
  const Account account = account_of_text(rich);
  const Reading reading = read_text(rich, "x.json");
  // What stands in another key's place, is told elsewhere, or says nothing about the center.
  const auto needs_no_word = [](const KeyInfo& key) {
    const std::string_view text = key.default_text;
    return text == mandatory || text == "nothing" || text == "no fixed hours" ||
           text.starts_with("another way") || text.find(" or ") != text.npos || text.starts_with('"') ||
           text.starts_with("the center's") || key.name == "$schema" || key.name == "extends";
  };
  const auto check = [&](const std::string& object, std::span<const KeyInfo> keys,
                         std::initializer_list<std::string_view> without_use) {
    for (const KeyInfo& key : keys) {
      const std::string pointer = object + "/" + std::string(key.name);
      const bool told = std::ranges::any_of(account.facts, [&](const Fact& fact) {
        return fact.pointer == pointer || fact.pointer.starts_with(pointer + "/");
      });
      const bool useless = std::ranges::find(without_use, key.name) != without_use.end();
      INFO(pointer << " (" << key.default_text << ")");
      if (!useless && !needs_no_word(key)) CHECK(told);
      if (useless) CHECK_FALSE(told);
    }
  };
  check("", scenario_keys, {"$schema", "extends"});
  check("/calls/a", call_type_keys, {"acw"});
  check("/calls/b~1c", call_type_keys, {"profile", "exact"});
  check("/calls/exact", call_type_keys, {"profile"});
  check("/calls/recorded", call_type_keys, {"profile", "exact"});
  check("/calls/bare", call_type_keys, {"acw"});
  check("/teams/first", team_keys, {});
  check("/teams/third", team_keys, {"shrinkage", "off_phone"});
  check("/teams/first/shrinkage", shrinkage_keys, {"total"});
  check("/ivr", center_ivr_keys, {});
  check("/closing", closing_keys, {});
  check("/measure", measure_keys, {});
  check("/service_level", service_level_keys, {});
  check("/calls/b~1c/ivr", ivr_keys, {});
}

TEST_CASE("what is assumed is what the tables of keys say is the default", "[account]") {
  const std::string hash = hash_of(rich);
  const Account account = account_of_text(rich);
  int compared = 0;
  const auto check = [&](const std::string& object, std::span<const KeyInfo> keys) {
    for (const KeyInfo& key : keys) {
      const std::string pointer = object + "/" + std::string(key.name);
      const Fact* fact = fact_at(account, pointer, Fact::Kind::assumed);
      if (fact == nullptr) fact = fact_at(account, pointer, Fact::Kind::inferred);
      if (fact == nullptr || fact->value.empty()) continue;
      // Some defaults are words about the value, such as "evenly": these can't be read as one.
      const Reading reading = read_text(rich, "x.json", {pointer + "=" + std::string(key.default_text)});
      if (!reading.scenario) continue;
      INFO(pointer << "=" << key.default_text << ", the reader takes " << fact->value);
      CHECK(scenario_hash(*reading.scenario) == hash);
      ++compared;
    }
  };
  check("", scenario_keys);
  for (const char* type : {"a", "b~1c", "exact", "recorded", "bare"})
    check(std::string("/calls/") + type, call_type_keys);
  for (const char* team : {"first", "second", "third", "fourth"})
    check(std::string("/teams/") + team, team_keys);
  check("/teams/first/shrinkage", shrinkage_keys);
  check("/ivr", center_ivr_keys);
  check("/closing", closing_keys);
  check("/service_level", service_level_keys);
  check("/calls/b~1c/ivr", ivr_keys);
  check("/run", run_keys);
  CHECK(compared >= 20);
}

TEST_CASE("every value of the file is told where it stands, once", "[account]") {
  const Account account = account_of_text(good_text());
  const auto words = [&](const char* pointer) {
    const Fact* fact = fact_at(account, pointer, Fact::Kind::given);
    return fact != nullptr ? fact->words : "(not told)";
  };
  CHECK(words("/center") == "Desk");
  CHECK(words("/open") == "08:00-18:00");
  CHECK(words("/interval") == "30 min");
  CHECK(words("/calls/claims/per_day") == "2000");
  CHECK(words("/calls/claims/aht") == "5 min (bare: lognormal, cv 1.2)");
  CHECK(words("/calls/claims/patience") == "6 min (bare: exponential)");
  CHECK(words("/calls/claims/day_to_day") == "±10 % (bare: gamma)");
  CHECK(words("/teams/desk/answers") == "claims");
  CHECK(words("/teams/desk/agents") == "40 people");
  CHECK(words("/teams/desk/shrinkage") == "20 %");
  const auto given = std::ranges::count(account.facts, Fact::Kind::given, &Fact::kind);
  CHECK(given == 10);
}

TEST_CASE("a value's source is told where it is not the scenario's own file", "[account]") {
  const Folder folder;
  folder.write("base.json", good_text());
  folder.write(
      "calls.csv", "calls\n" + [] {
        std::string lines;
        for (int i = 0; i < 20; ++i) lines += std::to_string(i + 1) + "\n";
        return lines;
      }());
  folder.write(
      "mine.json",
      R"({"extends": "base.json", "calls": {"claims": {"per_day": null, "per_interval": {"csv": "calls.csv"}}}})");
  Account account;
  const Reading reading = read_file(folder.path("mine.json"), {"/teams/desk/agents=30"}, &account);
  check_reads_back(reading, account);
  const auto from = [&](const char* pointer) { return fact_at(account, pointer, Fact::Kind::given)->from; };
  CHECK(from("/calls/claims/aht") == "base.json");
  CHECK(from("/calls/claims/per_interval") == "calls.csv");
  CHECK(from("/teams/desk/agents") == "--set");
  CHECK(fact_at(account, "/calls/claims/per_interval", Fact::Kind::given)->words ==
        "20 numbers from 08:00, together 210");
}
