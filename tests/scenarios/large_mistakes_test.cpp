// A mistake made a hundred thousand times is told in seconds, not in hours, and does not fill the screen.
#include <catch2/catch.hpp>
#include <chrono>

#include "tests/scenarios/cases.hpp"
#include "tests/scenarios/folder.hpp"

using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

std::string times(int n, const std::string& one) {
  std::string text;
  for (int i = 0; i < n; ++i) text += (i > 0 ? "," : "") + one;
  return text;
}

// Reads it, and holds reading to a time that a slow machine under sanitizers keeps many times over.
Reading quickly(const std::string& text, const Folder& folder) {
  const auto begun = std::chrono::steady_clock::now();
  Reading reading = read_text(text, "x.json", {}, folder.path());
  const std::chrono::duration<double> lasted = std::chrono::steady_clock::now() - begun;
  CHECK(lasted.count() < 20.0);
  CHECK(reading.problems.any_errors());
  CHECK(reading.problems.sorted().size() <= Problems::most_kept + 10);
  return reading;
}

}  // namespace

TEST_CASE("a hundred thousand equal mistakes are told quickly") {
  constexpr int many = 100'000;
  const Folder folder;
  folder.write(
      "roster.csv", "agents,start,end\n" + [] {
        std::string rows;
        for (int i = 0; i < many; ++i) rows += "x,08:00,18:00\n";
        return rows;
      }());
  CHECK(quickly("{" + times(many, "\"a\": 1") + "}", folder).problems.count(Severity::error) >= many - 1);
  quickly("{" + times(many, "\"centre\": 1, \"a b\": 2") + "}", folder);
  quickly(with(good_text(), volume, "\"trace\": [" + times(many, "\"x\"") + "]"), folder);
  quickly(with(good_text(), "[\"claims\"]", "[" + times(many, "\"claims\"") + "]"), folder);
  quickly(with(good_text(), agents, "\"roster\": {\"csv\": \"roster.csv\"}"), folder);
  quickly(with(good_text(), end, "}, \"day_to_day\": {\"groups\": [" + times(many, "{}") + "]}}"), folder);
}
