// Whatever a table holds, reading it ends with a scenario or with problems.
#include <catch2/catch.hpp>

#include "engine/random/draw.hpp"
#include "scenarios/canonical.hpp"
#include "scenarios/csv.hpp"
#include "tests/scenarios/cases.hpp"
#include "tests/scenarios/folder.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

std::string seed(std::size_t kind) {
  std::string text = kind == 0 ? "time;share;n\n" : "start,end,agents,breaks,n\n";
  for (int i = 0; i < 20; ++i) {
    const std::string clock = (8 + i / 2 < 10 ? "0" + std::to_string(8 + i / 2) : std::to_string(8 + i / 2)) +
                              (i % 2 == 0 ? ":00" : ":30");
    text += kind == 0 ? clock + ";" + std::to_string(i) + ",5%;" + std::to_string(i) + "\r\n"
                      : clock + ",23:00,2,\"19:00 15m;20:00 5m\"," + std::to_string(i) + "\n";
  }
  return text;
}

std::string mutated(engine::KeyedGenerator& draw, std::string text) {
  static const std::vector<std::string> snippets = {"\"",
                                                    "\"\"",
                                                    ";",
                                                    ",",
                                                    "\t",
                                                    "\n",
                                                    "\r",
                                                    "\n\n\n",
                                                    "#",
                                                    "%",
                                                    "-",
                                                    "1e308",
                                                    "1,234.5",
                                                    "99999999999",
                                                    "24:00",
                                                    "-1:00",
                                                    "\xFF",
                                                    "\xC3",
                                                    "\xEF\xBB\xBF",
                                                    "nan",
                                                    "|",
                                                    "366d",
                                                    std::string(1, '\0'),
                                                    " "};
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(draw() % n); };
  for (std::size_t changes = 1 + below(4); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = below(text.size());
    switch (below(5)) {
      case 0:
        text.erase(at, 1 + below(12));
        break;
      case 1:
        text.insert(at, snippets[below(snippets.size())]);
        break;
      case 2:
        text[at] = static_cast<char>(below(256));
        break;
      case 3:
        text.insert(at, text.substr(below(text.size()), below(60)));
        break;
      default:
        text[at] = "0123456789.,-%:;|"[below(17)];
    }
  }
  return text;
}

}  // namespace

TEST_CASE("10,000 damaged tables are read to problems or a scenario") {
  engine::KeyedGenerator draw({.seed = 9, .replication = 0}, engine::entity_hash("tables"), 0, 0);
  const Folder folder;
  const std::string scenario =
      with(with(good_text(), volume, R"("per_day": 9, "profile": {"csv": "0.csv", "column": "share"})"),
           agents, R"("roster": {"csv": "1.csv"})");
  const std::string other = with(with(good_text(), volume, R"("forecast": {"csv": "0.csv", "column": 3})"),
                                 agents, R"("agents": {"csv": "1.csv", "column": "n", "time_column": 1})");
  const std::string trace =
      with(with(with(good_text(), day_to_day, ""), volume,
                R"("trace": {"csv": "0.csv", "arrival": 1, "talk": 3})"),
           agents, R"("on_phone": {"csv": "1.csv", "column": "agents", "interval": "30m"})");
  int scenarios = 0;
  int bad = 0;
  for (int i = 0; i < 10'000; ++i) {
    const std::size_t damaged = i % 2;
    folder.write("0.csv", damaged == 0 ? mutated(draw, seed(0)) : seed(0));
    folder.write("1.csv", damaged == 1 ? mutated(draw, seed(1)) : seed(1));
    const std::string& text = i % 3 == 0 ? scenario : i % 3 == 1 ? other : trace;
    Account account;
    const Reading reading = read_text(text, "desk.json", {}, folder.path(), &account);
    const std::string told = reading.problems.text();
    if (reading.scenario) {
      ++scenarios;
      // Written out it needs no tables any more.
      const Reading again = read_text(account.complete, "complete.json", {}, "/nowhere");
      INFO(text << account.complete << again.problems.text());
      REQUIRE(again.scenario);
      CHECK(scenario_hash(*again.scenario) == scenario_hash(*reading.scenario));
    } else if (told.find("error: ") == std::string::npos || told.find("went wrong") != std::string::npos) {
      ++bad;
      INFO(told);
      CHECK(false);
    }
  }
  CHECK(bad == 0);
  CHECK(scenarios > 100);  // else the damage is too coarse to reach the readers of the parts
}

TEST_CASE("random bytes are no danger as a table") {
  engine::KeyedGenerator draw({.seed = 10, .replication = 0}, engine::entity_hash("tables"), 0, 0);
  for (int i = 0; i < 10'000; ++i) {
    std::string bytes;
    for (std::size_t n = draw() % 60; n > 0; --n) {
      bytes += draw() % 2 == 0 ? "\"\n,;\t#\r 1"[draw() % 9] : static_cast<char>(draw() % 256);
    }
    const std::string text = plain_text(bytes);
    Problem wrong;
    const auto csv = parse_csv(text, wrong);
    if (!csv) {
      CHECK_FALSE(wrong.what.empty());
      continue;
    }
    for (std::size_t row = 0; row < csv->rows(); ++row) {
      REQUIRE(csv->cells_in(row) > 0);
      for (std::size_t k = 0; k <= csv->cells_in(row); ++k) CHECK_NOTHROW(csv->text(csv->cell(row, k)));
    }
  }
}
