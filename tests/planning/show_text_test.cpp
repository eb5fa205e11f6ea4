// A scenario shown on a screen: three parts, short however many call types there are.
#include <catch2/catch.hpp>
#include <sstream>

#include "planning/show_text.hpp"
#include "results/writers/text.hpp"
#include "scenarios/reader.hpp"

using namespace holdtime;
using namespace holdtime::planning;

namespace {

std::vector<std::string> shown(const std::string& text, const std::vector<std::string>& set = {}) {
  scenarios::Account account;
  const auto reading = scenarios::read_text(text, "x.json", set, {}, &account);
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  std::ostringstream out;
  write_parts(out, *reading.scenario, account, 80);
  std::istringstream in(out.str());
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool some_line(const std::vector<std::string>& lines, const std::string& part) {
  for (const std::string& line : lines) {
    if (line.find(part) != std::string::npos) return true;
  }
  return false;
}

std::string many_types(int count) {
  std::string calls;
  std::string answers;
  for (int i = 0; i < count; ++i) {
    const std::string name = "\"type " + std::to_string(i) + "\"";
    calls += (i > 0 ? ", " : "") + name + ": {\"per_day\": " + std::to_string(100 + i) + ", \"aht\": \"5m\"}";
    answers += (i > 0 ? ", " : "") + name;
  }
  return "{\"open\": \"08:00-18:00\", \"calls\": {" + calls + "}, \"teams\": {\"desk\": {\"answers\": [" +
         answers + "], \"agents\": 900}}}";
}

}  // namespace

TEST_CASE("65 call types alike are told in few lines, none longer than the screen", "[show]") {
  const auto lines = shown(many_types(65));
  CHECK(lines.size() < 120);
  CHECK(some_line(lines, "65 call types"));
  CHECK(some_line(lines, "all: 5 min (bare: lognormal, cv 1.2)"));
  CHECK(some_line(lines, "all: 6 min on average, exponential"));
  CHECK(some_line(lines, "and 57 more"));  // per_day, of which each has another
  for (const std::string& line : lines) {
    INFO(line);
    CHECK(results::display_width(line) <= 80);
  }
}

TEST_CASE("what was not named is said to be not there, in one place", "[show]") {
  const auto lines = shown(many_types(1));
  CHECK(some_line(lines, "GIVEN"));
  CHECK(some_line(lines, "INFERRED"));
  CHECK(some_line(lines, "ASSUMED"));
  CHECK(some_line(lines, "not there or without a limit, as not named: "));
  CHECK(some_line(lines, "0 %: everyone rostered is on the phone"));
  CHECK(some_line(lines, "0 %: every day is equally busy"));
  const auto with_ivr = shown(many_types(1), {R"(/ivr={"menu": "30s"})", "/waiting_places=9"});
  CHECK(some_line(with_ivr, "ivr/menu"));
  CHECK(some_line(with_ivr, "(--set)"));
}
