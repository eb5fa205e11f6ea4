// The problems of a broken file, as text and as JSON.
#include "scenarios/problems_json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/scenarios/helpers.hpp"

namespace holdtime::scenarios {
namespace {

using nlohmann::json;

const char* const broken = R"({ "center": "Bürgeramt",
  "open": "08:00-18:00", "intervall": "30m",
  "calls": {"Anträge": {"per_day": 400, "aht": "5x", "patience": [1]}},
  "teams": {"desk": {"answers": ["Antrag"], "agents": 12.5}}})";

}  // namespace

TEST_CASE("As JSON every problem stands where the text form has it", "[editor]") {
  for (const char* text : {broken, "{\"open\": \"8-18\",\n \"calls\": {}, \"shifts\": 7, \"colour\": null}",
                           "[]", "", "{\"open\": tru}", "{\"a\": 1, \"a\": 2}"}) {
    const Reading reading = read_text(text, "broken.json");
    const json read = json::parse(problems_json("broken.json", reading));
    const auto problems = reading.problems.sorted();
    CHECK(read["errors"] == reading.problems.count(Severity::error));
    CHECK(read["scenario"].is_null());
    CHECK(read["not_listed"] == 0);
    REQUIRE(read["problems"].size() == problems.size());
    REQUIRE_FALSE(problems.empty());
    for (std::size_t i = 0; i < problems.size(); ++i) {
      const json& one = read["problems"][i];
      // "broken.json:2:26: error: /intervall: …", as format() begins.
      std::string begin = one["file"].get<std::string>() + ":" + one["line"].dump() + ":" +
                          one["column"].dump() + ": " + one["severity"].get<std::string>() + ": ";
      if (one["pointer"] != "") begin += one["pointer"].get<std::string>() + ": ";
      CHECK(format(problems[i]).starts_with(begin + one["what"].get<std::string>()));
      CHECK(one["why"] == problems[i].why);
      CHECK(one["instead"] == problems[i].instead);
    }
  }
}

TEST_CASE("The end of what is wrong is counted in characters", "[editor]") {
  const std::string text = R"({ "open": "08:00-18:00", "calls": {"Anträge": {"per_day": 9, "aht": "5ü"}},
 "teams": {"desk": {"answers": ["Anträge"], "agents": 12.5, "shrinkage": {"total": [1]}}}})";
  const json read = json::parse(problems_json("a.json", read_text(text, "a.json")));
  std::vector<std::string> ends;
  for (const json& one : read["problems"]) {
    if (one["severity"] == "error")
      ends.push_back(one["column"].dump() + "-" + one["end_column"].dump() + " " +
                     one["what"].get<std::string>());
  }
  REQUIRE(ends.size() == 3);
  CHECK(ends[0] == "69-73 \"5ü\" is not a duration");
  CHECK(ends[1] == "55-59 12.5 is not a number of people");
  CHECK(ends[2] == "84-null a list stands where a share is due");
}

TEST_CASE("A file that is not there is a problem without a place", "[editor]") {
  const json read = json::parse(problems_json("no.json", read_file("/no/such/folder/no.json")));
  REQUIRE(read["problems"].size() == 1);
  CHECK(read["problems"][0]["file"] == "/no/such/folder/no.json");
  CHECK(read["problems"][0]["line"].is_null());
  CHECK(read["problems"][0]["column"].is_null());
  CHECK(read["problems"][0]["what"] != "");
}

TEST_CASE("Of a scenario without errors the JSON says what was read", "[editor]") {
  const json read = json::parse(problems_json("desk.json", read_text(testing::good_text(), "desk.json")));
  CHECK(read["errors"] == 0);
  CHECK(read["problems"].empty());
  CHECK(read["scenario"]["center"] == "Desk");
  CHECK(read["scenario"]["call_types"] == 1);
  CHECK(read["scenario"]["hash"].get<std::string>().size() >= 16);
}

}  // namespace holdtime::scenarios
