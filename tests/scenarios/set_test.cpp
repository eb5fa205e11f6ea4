#include <catch2/catch.hpp>

#include "scenarios/document.hpp"
#include "tests/scenarios/helpers.hpp"

using namespace holdtime::scenarios;
using namespace holdtime::scenarios::testing;

namespace {

struct Set {
  std::unique_ptr<Document> document;
  Problems problems;

  explicit Set(const std::vector<std::string>& assignments,
               std::string_view text = "{\"a\": {\"b/c\": [1, 2], \"t~\": 3}, \"name\": \"x\"}") {
    document = parse_document(text, "x.json", problems);
    for (const std::string& one : assignments) set(*document, one, problems);
  }
  const Node& a() const { return *document->root().find("a"); }
};

}  // namespace

TEST_CASE("Setting a value (--set) replaces a value, JSON if it is JSON, else a text") {
  const Set numbers({"/a/b~1c/1=5", "/a/t~0=[1, {\"k\": null}]"});
  CHECK_FALSE(numbers.problems.any_errors());
  CHECK(numbers.a().find("b/c")->elements[1].number == 5.0);
  CHECK(numbers.a().find("t~")->kind == Node::Kind::list);
  CHECK(numbers.a().find("t~")->elements.size() == 2);
  const Set text({"/name=4m20s", "/a/new=a = b"});
  CHECK_FALSE(text.problems.any_errors());
  CHECK(text.document->root().find("name")->text == "4m20s");
  CHECK(text.a().find("new")->text == "a = b");
  CHECK(text.document->origin(*text.a().find("new")) == "--set");
  CHECK(text.document->origin(text.a()) == "x.json");
  CHECK(text.document->pointer(*text.a().find("new")) == "/a/new");
}

TEST_CASE("Setting a value (--set) to null takes a value away") {
  const Set gone({"/name=null"});
  CHECK(gone.document->root().find("name") == nullptr);
}

TEST_CASE("Setting a value (--set) works in order, on what earlier ones made") {
  const Set both({"/a/new={\"x\": 1}", "/a/new/x=2"});
  CHECK_FALSE(both.problems.any_errors());
  CHECK(both.a().find("new")->find("x")->number == 2.0);
}

TEST_CASE("a --set that leads nowhere is a problem with the nearest name") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"/nam/x=1", "did you mean \"name\"?"},
      {"/a/b~1d/0=1", "did you mean \"b/c\"?"},
      {"/a/b~1c/2=1", "from 0 to 1"},
      {"/a/b~1c/-=1", "from 0 to 1"},
      {"/a/b~1c/0x=1", "from 0 to 1"},
      {"/name/x=1", "as an object"},
      {"a/b=1", "--set"},
      {"/a", "--set"},
      {"", "--set"},
      {"/a/t~0=[1,", "add \"]\""},
      {"/a/b~1c/99999999999999999999=1", "from 0 to 1"},
  };
  for (const auto& [assignment, advice] : table) {
    INFO(assignment);
    const Set wrong({assignment});
    const auto found = wrong.problems.sorted();
    REQUIRE(found.size() == 1);
    CHECK(found[0].file == "--set");
    CHECK_THAT(found[0].instead, Catch::Matchers::Contains(advice));
    CHECK_FALSE(found[0].what.empty());
    CHECK_FALSE(found[0].why.empty());
  }
}

TEST_CASE("a bad value given by --set is shown at its place in the argument") {
  const Reading reading = read_text(good_text(), "desk.json", {"/calls/claims/aht=5 parsecs"});
  const auto errors = of(reading, Severity::error);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].file == "--set");
  CHECK(place(errors[0]) == "1:19 /calls/claims/aht");
  CHECK(errors[0].excerpt == "/calls/claims/aht=5 parsecs");
}

TEST_CASE("a value given by --set is used") {
  const Reading reading =
      read_text(good_text(), "desk.json", {"/teams/desk/agents=41", "/run={\"seed\": 18446744073709551615}"});
  REQUIRE(reading.scenario);
  const auto& staffing = reading.scenario->center.teams[0].staffing;
  CHECK(std::get<holdtime::models::HeadCounts>(staffing).steps[0].people == 41);
  CHECK(reading.scenario->run.seed == ~std::uint64_t{0});
}
