// A scenario that says only what differs from another.
#include <catch2/catch.hpp>

#include "scenarios/canonical.hpp"
#include "tests/scenarios/cases.hpp"
#include "tests/scenarios/folder.hpp"

using namespace holdtime;
using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

// The one error of top.json: "file:line:column pointer: what".
std::string error_of(const Folder& folder, const std::vector<std::string>& set = {}) {
  const Reading reading = read_file(folder.path("top.json"), set);
  INFO(reading.problems.text());
  CHECK_FALSE(reading.scenario);
  const auto errors = of(reading, Severity::error);
  REQUIRE(errors.size() == 1);
  CHECK_FALSE(errors[0].why.empty());
  CHECK_FALSE(errors[0].instead.empty());
  std::string what = errors[0].what;
  const std::string prefix = folder.path().string();
  for (std::size_t at = what.find(prefix); at != std::string::npos; at = what.find(prefix))
    what.erase(at, prefix.size());
  return folder.full_place(errors[0]) + ": " + what;
}

models::Center center_of(const Folder& folder, const std::vector<std::string>& set = {}) {
  const Reading reading = read_file(folder.path("top.json"), set);
  INFO(reading.problems.text());
  REQUIRE(reading.scenario);
  return reading.scenario->center;
}

}  // namespace

TEST_CASE("a scenario that extends another changes what it names and keeps the rest") {
  const Folder folder;
  folder.write("base.json", good_text());
  folder.write("top.json", R"({"extends": "base.json", "center": "Desk with more people",
    "calls": {"loans": {"rate": "1/min", "aht": "2m"}, "claims": {"aht": "6m", "day_to_day": null}},
    "teams": {"desk": {"answers": ["claims", "loans"], "agents": 41}}})");
  const auto center = center_of(folder);
  CHECK(center.name == "Desk with more people");
  REQUIRE(center.call_types.size() == 2);
  CHECK(center.call_types[0].name == "claims");  // the base's order, new ones behind
  CHECK(center.call_types[0].handling.talk.at(0).mean() == Approx(360));
  CHECK(center.call_types[0].patience.at(0).mean() == Approx(360));
  CHECK(center.call_types[1].name == "loans");
  CHECK(center.busyness.empty());
  CHECK(std::get<models::HeadCounts>(center.teams[0].staffing).steps[0].people == 41);
  REQUIRE(center.teams[0].shrinkage);
  CHECK(center.teams[0].shrinkage->total == Approx(0.2));
}

TEST_CASE("extending gives the same scenario as writing it all into one file") {
  const Folder folder;
  folder.write("base.json", good_text());
  folder.write("top.json", R"({"extends": "base.json"})");
  CHECK(canonical(*read_file(folder.path("top.json")).scenario) ==
        canonical(*read_text(good_text(), "x").scenario));
}

TEST_CASE("null removes, lists are replaced whole, --set comes last") {
  const Folder folder;
  folder.write("base.json", with(good_text(), volume, "\"per_day\": 2000, \"profile\": " + list(20, "1")));
  folder.write(
      "top.json",
      R"({"extends": "base.json", "calls": {"claims": {"per_day": null, "profile": null, "rate": "2/min"}}})");
  CHECK(std::get<models::PoissonArrivals>(center_of(folder).call_types[0].arrivals).pieces.size() == 1);
  CHECK(center_of(folder, {"/teams/desk/agents=7"}).teams.size() == 1);
  CHECK(error_of(folder, {"/extends=base.json"}) == "--set:1:10 /extends: \"extends\" can't be set");
  folder.write("top.json", "{\"extends\": \"base.json\", \"calls\": {\"claims\": {\"profile\": [1, 2]}}}");
  CHECK_THAT(error_of(folder),
             Catch::StartsWith("top.json:1:58 /calls/claims/profile: this list has 2 numbers"));
}

TEST_CASE("a chain of files is followed, each name from the folder of the file it stands in") {
  const Folder folder;
  folder.write("bases/table.csv", "n\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n5\n");
  folder.write("bases/first.json", with(good_text(), volume, R"("forecast": {"csv": "table.csv"})"));
  folder.write("bases/second.json", R"({"extends": "first.json", "teams": {"desk": {"agents": 30}}})");
  folder.write("top.json", R"({"extends": "bases/second.json", "center": "third"})");
  const auto center = center_of(folder);
  CHECK(center.name == "third");
  CHECK(std::get<models::HeadCounts>(center.teams[0].staffing).steps[0].people == 30);
  CHECK(std::get<models::PoissonArrivals>(center.call_types[0].arrivals).pieces[0].calls == 5.0);
}

TEST_CASE("a problem is shown in the file where the value stands") {
  const Folder folder;
  folder.write("base.json", with(good_text(), "\"5m\"", "\"5 parsecs\""));
  folder.write("top.json", R"({"extends": "base.json"})");
  CHECK(error_of(folder) == "base.json:4:40 /calls/claims/aht: \"5 parsecs\" is not a duration");
  folder.write("top.json", R"({"extends": "base.json", "calls": {"claims": {"aht": "6 parsecs"}}})");
  CHECK(error_of(folder) == "top.json:1:54 /calls/claims/aht: \"6 parsecs\" is not a duration");
  folder.write("base.json", "{\"center\": }");
  CHECK_THAT(error_of(folder), Catch::StartsWith("base.json:1:12 "));
}

TEST_CASE("files that extend each other in a circle are told with the whole chain") {
  const Folder folder;
  folder.write("top.json", R"({"extends": "a.json"})");
  folder.write("a.json", R"({"extends": "b.json"})");
  folder.write("b.json", R"({"extends": "./a.json"})");
  CHECK(error_of(folder) ==
        "b.json:1:13 /extends: the files extend each other in a circle: top.json -> a.json -> b.json -> "
        "./a.json");
  folder.write("top.json", R"({"extends": "top.json"})");
  CHECK_THAT(error_of(folder), Catch::Contains("in a circle"));
}

TEST_CASE("a chain may have ten bases and not eleven") {
  const Folder folder;
  for (int i = 0; i < 12; ++i)
    folder.write("f" + std::to_string(i) + ".json", "{\"extends\": \"f" + std::to_string(i + 1) + ".json\"}");
  folder.write("f10.json", good_text());
  folder.write("top.json", R"({"extends": "f1.json"})");
  center_of(folder);
  folder.write("top.json", R"({"extends": "f0.json"})");
  CHECK_THAT(error_of(folder), Catch::Contains("a chain of more than 10 files"));
}

TEST_CASE("a base that can't be read is told where it is named") {
  const Folder folder;
  folder.write("basis.json", "[]");
  folder.write("top.json", R"({"extends": "bases.json"})");
  CHECK_THAT(error_of(folder),
             Catch::StartsWith("top.json:1:13 /extends: bases.json: there is no such file"));
  CHECK(of(read_file(folder.path("top.json")), Severity::error)[0].instead == "did you mean \"basis.json\"?");
  folder.write("top.json", R"({"extends": "basis.json"})");
  CHECK(error_of(folder) == "top.json:1:13 /extends: basis.json is no scenario");
  folder.write("top.json", R"({"extends": 3})");
  CHECK(error_of(folder) == "top.json:1:13 /extends: \"extends\" has to name a file");
}
