// What a day known up to a moment is read as.
#include <catch2/catch.hpp>

#include "scenarios/canonical.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

using models::Microseconds;
constexpr Microseconds minute = engine::minute;

/// A desk of 20 people from 08:00, 5 of them until 12:00, with `start` and perhaps `more` at the top.
Reading read_with(const std::string& start, const std::string& more = "") {
  return read_text(R"({"open": "08:00-18:00", "calls": {
    "claims": {"per_day": 800, "talk": "4m", "acw": "1m", "patience": "6m", "day_to_day": "10%"},
    "sales": {"per_day": 300, "aht": "5m", "patience": "6m", "day_to_day": "0%"}},
    "teams": {"desk": {"answers": ["claims"], "shrinkage": "0%", "shifts": [
        {"agents": 15, "time": "08:00-18:00"}, {"agents": 5, "time": "08:00-12:00"}]},
      "shop": {"answers": ["sales"], "agents": 9, "shrinkage": "0%"}})" +
                       more + R"(, "start": )" + start + "}",
                   "now.json");
}

std::string errors_of(const Reading& reading) {
  std::string text;
  for (const Problem& problem : of(reading, Severity::error)) text += problem.what + "\n";
  return text;
}

}  // namespace

TEST_CASE("Who waits and who is on the phone is read by type and team, the longest wait first",
          "[scenarios]") {
  const Reading reading = read_with(R"({"at": "14:00",
      "waiting": {"claims": ["45s", "2m10s"], "sales": ["1m"]},
      "teams": {"desk": {"present": 12, "talking": {"claims": ["3m"]}, "after_call": {"claims": ["20s"]}}},
      "calls_so_far": {"claims": 512}})");
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  REQUIRE(reading.scenario->center.given);
  const models::GivenState& given = *reading.scenario->center.given;
  CHECK(given.at == 14 * engine::hour);
  REQUIRE(given.waiting.size() == 3);
  CHECK(given.waiting[0].waited == 2 * minute + 10 * engine::second);
  CHECK(given.waiting[1].call_type == 1);
  CHECK(given.waiting[2].waited == 45 * engine::second);
  REQUIRE(given.busy.size() == 2);
  CHECK(given.busy[0].talking);
  CHECK(given.busy[0].elapsed == 3 * minute);
  CHECK_FALSE(given.busy[1].talking);
  CHECK(given.present[0] == 12u);
  CHECK_FALSE(given.present[1]);
  CHECK(given.calls_so_far[0] == std::uint64_t{512});
  CHECK_FALSE(given.calls_so_far[1]);
}

TEST_CASE("What can't have been seen is refused with the reason", "[scenarios]") {
  CHECK(errors_of(read_with(R"({"at": "19:00"})")) ==
        "the day is known up to 19:00, but the center is open 08:00-18:00\n");
  CHECK(errors_of(read_with(R"({"waiting": {}})")) == "\"at\" is missing in \"start\"\n");
  CHECK(errors_of(read_with(R"({"at": "09:00", "waiting": {"claims": ["2h"], "clams": ["1m"]}})")) ==
        "2 h at 09:00: since before opening\nthere is no call type called \"clams\"\n");
  // From 12:00 on 15 people of 20 are rostered.
  CHECK(errors_of(read_with(R"({"at": "14:00", "teams": {"desk": {"present": 16}}})")) ==
        "16 people of \"desk\" are there, but at 14:00 15 are rostered\n");
  CHECK(errors_of(read_with(
            R"({"at": "14:00", "teams": {"desk": {"present": 1, "talking": {"claims": ["1m", "2m"]}}}})")) ==
        "1 people of \"desk\" are there, but 2 are on calls\n");
  CHECK(errors_of(read_with(R"({"at": "14:00", "teams": {"desk": {"talking": {"sales": ["1m"]}}}})")) ==
        "\"desk\" does not answer \"sales\"\n");
  CHECK(errors_of(read_with(R"({"at": "14:00", "calls_so_far": {"sales": 10}})")) ==
        "the calls so far say nothing about the calls to come\n");
  CHECK(errors_of(read_with(R"({"at": "14:00", "waiting": {"claims": ["1m", "1m", "1m"]}})",
                            R"(, "lines": {"main": {"lines": 2, "calls": ["claims"]}})")) ==
        "3 calls wait or talk, but \"main\" has 2 lines\n");
  CHECK(errors_of(read_with(R"({"at": "14:00"})", R"(, "measure": {"warm_up": "1h"})")) ==
        "\"start\" together with \"measure\"\n");
}

TEST_CASE("Calls that would hardly come about are told", "[scenarios]") {
  const auto warnings = [](const Reading& reading) {
    std::string text;
    for (const Problem& problem : of(reading, Severity::warning)) text += problem.what + "\n";
    return text;
  };
  // 480 are expected by 14:00, give or take a tenth.
  CHECK(warnings(read_with(R"({"at": "14:00", "calls_so_far": {"claims": 520}})")) == "");
  CHECK(warnings(read_with(R"({"at": "14:00", "calls_so_far": {"claims": 1500}})")) ==
        "so many or so few calls would hardly come about\n");
}

TEST_CASE("The hash tells states of a day apart", "[scenarios]") {
  const auto hash = [](const std::string& start) {
    const Reading reading = read_with(start);
    REQUIRE(reading.scenario);
    return scenario_hash(*reading.scenario);
  };
  CHECK(hash(R"({"at": "14:00"})") != hash(R"({"at": "14:01"})"));
  CHECK(hash(R"({"at": "14:00", "waiting": {"claims": ["1m"]}})") != hash(R"({"at": "14:00"})"));
  CHECK(hash(R"({"at": "14:00", "calls_so_far": {"claims": 500}})") != hash(R"({"at": "14:00"})"));
}
