// Whatever a file holds, reading it ends with a scenario or with problems: never with an exception or a
// crash.
#include <catch2/catch.hpp>

#include "engine/random/draw.hpp"
#include "scenarios/canonical.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

const std::vector<std::string>& seeds() {
  static const std::vector<std::string> texts = {
      good_text(),
      R"({"open": "00:00-24:00", "calls": {"a": {"per_interval": {"interval": "4h", "calls": [1,2,3,4,5,6]}, "talk": "3m", "acw": 20,
        "patience": {"by_time": [{"from": "08:00", "patience": "never"}]}, "classes": {"x": {"share": 1}}, "goes_to": [["t"], "u"]},
        "b": {"trace": ["08:00", ["09:00", "3m"]], "aht": {"distribution": "mixture", "components": ["1m", "9m"], "weights": [1, 2]}}},
       "teams": {"t": {"answers": ["a", {"b": "aht +5%"}], "shifts": [{"agents": 3, "time": "22:00-06:00", "lunch": "02:00 30m", "breaks": ["23:00 15m"]}],
        "shrinkage": {"total": "30%", "absent": "5%", "x": "4% idle hours only"}}, "u": {"answers": ["a"], "on_phone": 3}},
       "targets": ["80/20 on 90% of days", {"kpi": "asa", "at_most": "20s"}, {"team": "t", "is": "occupancy <= 85%"}],
       "measure": {"warm_up": "1h"}, "day_to_day": {"groups": [{"name": "g", "calls": ["a"], "factor": 0.1}]}})"};
  return texts;
}

const std::vector<std::string>& snippets() {
  static const std::vector<std::string> pieces = {"{",
                                                  "}",
                                                  "[",
                                                  "]",
                                                  ",",
                                                  ":",
                                                  "\"",
                                                  "\\",
                                                  "null",
                                                  "true",
                                                  "-1",
                                                  "1e308",
                                                  "1e-320",
                                                  "99999999999999999999",
                                                  "\"\"",
                                                  "\"never\"",
                                                  "\"-\"",
                                                  "\"%\"",
                                                  "\"1e9h\"",
                                                  "\"24:00-24:00\"",
                                                  "/*",
                                                  "*/",
                                                  "//",
                                                  "\n",
                                                  "\t",
                                                  "\xFF",
                                                  "\xC3",
                                                  "\"8:00 1s\"",
                                                  "{\"by_time\": []}",
                                                  "{\"distribution\": \"weibull\"}",
                                                  "[[[]]]",
                                                  "0",
                                                  "0.5",
                                                  "\"366d\"",
                                                  "\\u0000"};
  return pieces;
}

std::string mutated(engine::KeyedGenerator& draw) {
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(draw() % n); };
  std::string text = seeds()[below(seeds().size())];
  for (std::size_t changes = 1 + below(4); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = below(text.size());
    switch (below(6)) {
      case 0:
        text.erase(at, 1 + below(8));
        break;
      case 1:
        text.insert(at, snippets()[below(snippets().size())]);
        break;
      case 2:
        text[at] = static_cast<char>(below(256));
        break;
      case 3:
        text.insert(at, text.substr(below(text.size()), below(40)));
        break;
      case 4:
        text[at] = "0123456789.-%:"[below(14)];
        break;
      default: {  // a whole word or value replaced: stays well-formed more often
        const std::size_t end = text.find_first_of(",]}", at);
        const std::size_t start = text.find_last_of(":[,", at);
        if (start != std::string::npos && end != std::string::npos && end > start) {
          text.replace(start + 1, end - start - 1, snippets()[below(snippets().size())]);
        }
      }
    }
  }
  return text;
}

bool same_when_written_out(const models::Scenario& scenario, const Account& account) {
  const Reading again = read_text(account.complete, "complete.json");
  return again.scenario && scenario_hash(*again.scenario) == scenario_hash(scenario);
}

}  // namespace

TEST_CASE("10,000 damaged files are read to problems or a scenario") {
  engine::KeyedGenerator draw({.seed = 7, .replication = 0}, engine::entity_hash("garbage"), 0, 0);
  for (const std::string& text : seeds()) {
    const Reading reading = read_text(text, "x.json");
    INFO(reading.problems.text());
    REQUIRE(reading.scenario);
  }
  int scenarios = 0;
  int quiet = 0;
  for (int i = 0; i < 10'000; ++i) {
    const std::string text = mutated(draw);
    Account account;
    const Reading reading = read_text(text, "x.json", {}, {}, &account);
    const std::string told = reading.problems.text();
    if (reading.scenario) {
      ++scenarios;
      if (!same_when_written_out(*reading.scenario, account)) {
        ++quiet;
        INFO(text << "\n" << account.complete);
        CHECK(false);
      }
    } else if (told.find("error: ") == std::string::npos || told.find("went wrong") != std::string::npos) {
      ++quiet;
      INFO(text << "\n" << told);
      CHECK(false);
    }
  }
  CHECK(quiet == 0);
  CHECK(scenarios > 100);  // else the damage is too coarse to reach the readers of the parts
}

TEST_CASE("random bytes and random --set are no danger either") {
  engine::KeyedGenerator draw({.seed = 8, .replication = 0}, engine::entity_hash("garbage"), 0, 0);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes;
    for (std::size_t n = draw() % 40; n > 0; --n) bytes += static_cast<char>(draw() % 256);
    CHECK_NOTHROW(read_text(bytes, "x.json").problems.text());
    std::string path;
    for (std::size_t n = draw() % 12; n > 0; --n) path += "/~01=calstemdk[{\""[draw() % 17];
    CHECK_NOTHROW(
        read_text(good_text(), "x.json", {path, "/calls/claims/" + path + "=" + bytes}).problems.text());
  }
}
