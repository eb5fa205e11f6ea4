#include "scenarios/document.hpp"

#include <catch2/catch.hpp>

#include "scenarios/reader.hpp"

using namespace holdtime::scenarios;

namespace {

struct Parse {
  std::unique_ptr<Document> document;
  Problems problems;
};

Parse parse(std::string_view text) {
  Parse result;
  result.document = parse_document(text, "x.json", result.problems);
  return result;
}

// "line:column what" of the only problem.
std::string complaint(std::string_view text) {
  const Parse result = parse(text);
  const auto found = result.problems.sorted();
  if (found.size() != 1) return std::to_string(found.size()) + " problems";
  CHECK(found[0].file == "x.json");
  CHECK_FALSE(found[0].why.empty());
  CHECK_FALSE(found[0].instead.empty());
  CHECK(found[0].what.find("json.exception") == std::string::npos);
  return std::to_string(found[0].line) + ":" + std::to_string(found[0].column) + " " + found[0].what;
}

std::string position(const Node& node) {
  return std::to_string(node.line) + ":" + std::to_string(node.column);
}

}  // namespace

TEST_CASE("every value of a document knows its line and column") {
  const Parse read = parse(
      "\xEF\xBB\xBF// a comment, with \"quotes\" and [ brackets\n"
      "{\n"
      "\t\"tab\": 1, /* in\n"
      "   between: { */ \"b\\\"\\\\\": [true,\tnull, -1.5e3],\n"
      "  \"\xC3\xA9t\xC3\xA9\": \"\xE6\x8E\xA5\xE9\x80\x9A \\u63a5\", \"after\": {}\n"
      "}  // the end");
  REQUIRE(read.document != nullptr);
  const Node& root = read.document->root();
  CHECK(position(root) == "2:1");
  REQUIRE(root.members.size() == 4);
  CHECK(position(root.members[0].value) == "3:9");
  CHECK(root.members[1].key == "b\"\\");
  CHECK(root.members[1].line == 4);
  CHECK(root.members[1].column == 18);
  const Node& list = root.members[1].value;
  CHECK(position(list) == "4:27");
  CHECK(position(list.elements[0]) == "4:28");
  CHECK(list.elements[0].boolean);
  CHECK(position(list.elements[2]) == "4:40");
  CHECK(list.elements[2].number == -1500.0);
  CHECK(position(root.members[2].value) == "5:10");
  CHECK(root.members[2].value.text == "\xE6\x8E\xA5\xE9\x80\x9A \xE6\x8E\xA5");
  CHECK(root.members[3].column == 23);
  CHECK(position(root.members[3].value) == "5:32");
  CHECK(read.document->pointer(list.elements[2]) == "/b\"\\/2");
}

TEST_CASE("pointers escape slashes and tildes") {
  const Parse read = parse("{\"a/b\": {\"c~d\": [0, {\"\": 1}]}}");
  const Node& inner = read.document->root().members[0].value.members[0].value.elements[1].members[0].value;
  CHECK(read.document->pointer(inner) == "/a~1b/c~0d/1/");
}

TEST_CASE("syntax errors are told in plain words with their place") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"", "1:1 there is nothing in this file"},
      {" \n // only a comment\n", "3:1 there is nothing in this file"},
      {"{\n  \"a\": 1\n  \"b\": 2 }", "2:9 a comma is missing before \"b\""},
      {"{\"a\": 1,}", "1:9 a comma with nothing after it"},
      {"[1, 2,\n]", "2:1 a comma with nothing after it"},
      {"[1,,2]", "1:4 a second comma"},
      {"{\"a\" 1}", "1:5 a colon is missing"},
      {"{\"a\":: 1}", "1:6 \":\" where a value is due"},
      {"{\"a\": }", "1:7 no value stands behind the colon"},
      {"{a: 1}", "1:2 the key \"a\" has no double quotes"},
      {"{\"a\": 5m}", "1:7 5m is not a number"},
      {"{\"a\": five}", "1:7 \"five\" has no quotes"},
      {"{\"a\": 'x'}", "1:7 single quotes"},
      {"{\"a\": \xE2\x80\x9Cx\xE2\x80\x9D}", "1:7 typographic quotes"},
      {"{\"a\": 01}", "1:7 01 is not how a number is written"},
      {"{\"a\": 1e999}", "1:7 1e999 is not a number, or too large"},
      {"{\"a\": +1}", "1:7 +1 is not how a number is written"},
      {"{\"a\": \"x\n\"}", "1:7 this text has no closing quote"},
      {"{\"a\": \"x", "1:7 this text has no closing quote"},
      {"{\"a\": \"C:\\dir\"}", "1:10 a backslash that means nothing here"},
      {"{\"a\": \"\\u12\"}", "1:8 \\u is not followed"},
      {"{\"a\": \"\t\"}", "1:8 a tab or control character"},
      {"{\"a\": \"caf\xE9\"}", "1:11 this character is not valid UTF-8"},
      {"{\"a\": [1, 2}", "1:12 \"}\" where \"]\" is due"},
      {"{\"a\": 1", "1:8 a \"}\" is missing at the end"},
      {"[1,", "1:3 a \"]\" is missing at the end"},
      {"{\"a\": 1}\n}", "2:1 \"}\" after the end"},
      {"{\"a\": 1} /* never closed", "1:10 a comment that is never closed"},
  };
  for (const auto& [text, expected] : table) {
    INFO(text);
    CHECK_THAT(complaint(text), Catch::Matchers::StartsWith(expected));
  }
  CHECK_THAT(complaint(std::string_view("{\0\"\0a\0", 6)), Catch::Matchers::Contains("UTF-8"));
}

TEST_CASE("a duplicate key is a problem that names both places") {
  const Parse read = parse("{\"a\": 1,\n \"b\": {\"x\": 1, \"y\": 2,\n  \"x\": 3},\n \"a\": 4}");
  const auto found = read.problems.sorted();
  REQUIRE(found.size() == 2);
  CHECK(found[0].line == 3);
  CHECK(found[0].column == 3);
  CHECK(found[0].pointer == "/b/x");
  CHECK_THAT(found[0].what, Catch::Matchers::Contains("x.json:2:8"));
  CHECK(found[1].line == 4);
  CHECK_THAT(found[1].what, Catch::Matchers::Contains("x.json:1:2"));
}

TEST_CASE("nesting 100 deep is read, 10,000 deep is refused") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(parse(nested(100)).document != nullptr);
  CHECK_THAT(complaint(nested(101)), Catch::Matchers::StartsWith("1:101 brackets nested more than 100"));
  CHECK_THAT(complaint(nested(10'000)), Catch::Matchers::StartsWith("1:101 brackets nested more than 100"));
  std::string objects;
  for (int i = 0; i < 10'000; ++i) objects += "{\"a\":";
  CHECK_THAT(complaint(objects), Catch::Matchers::Contains("nested"));
}

TEST_CASE("a text over 64 MB is refused by its size") {
  const Parse read = parse(std::string((64U << 20U) + 1, ' '));
  REQUIRE(read.problems.sorted().size() == 1);
  CHECK_THAT(read.problems.sorted()[0].what, Catch::Matchers::Contains("64 MB"));
}

TEST_CASE("a problem shows its line with a caret under the place") {
  Problem problem = parse("{\n\t\"\xC3\xA9\": 5m}").problems.sorted().at(0);
  CHECK(format(problem) ==
        "x.json:2:7: error: /\xC3\xA9: 5m is not a number\n"
        "    \t\"\xC3\xA9\": 5m}\n"
        "    \t     ^\n"
        "    why: whatever is more than digits is a text and needs quotes\n"
        "    instead: write \"5m\", in double quotes\n");
}

TEST_CASE("of a long line only the part around the place is shown") {
  std::string text(10'003, ' ');
  text.front() = '[';
  text[5001] = 'x';
  text.back() = ']';
  const Parse read = parse(text);
  const Problem problem = read.problems.sorted().at(0);
  CHECK(problem.column == 5002);
  CHECK(problem.excerpt.size() < 200);
  CHECK(problem.excerpt[problem.caret_bytes] == 'x');
}

TEST_CASE("did you mean finds the name a few letters away") {
  const std::vector<std::string> names = {"patience", "per_day", "profile", "aht"};
  CHECK(did_you_mean("patiense", names) == "patience");
  CHECK(did_you_mean("perday", names) == "per_day");
  CHECK(did_you_mean("proifle", names) == "profile");
  CHECK(did_you_mean("ATH", names) == "aht");
  CHECK_FALSE(did_you_mean("wages", names));
  CHECK_FALSE(did_you_mean("", names));
  CHECK(edit_distance("abcd", "acbd") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance(std::string(1000, 'a'), std::string(1000, 'b')) == 64);
  CHECK_THAT(suggestion("wages", names), Catch::Matchers::StartsWith("one of: patience"));
}

TEST_CASE("a file that can't be read is a problem, not an exception") {
  const Reading missing = read_file("/nowhere/at/all.json");
  CHECK_FALSE(missing.scenario);
  REQUIRE(missing.problems.sorted().size() == 1);
  CHECK(missing.problems.sorted()[0].line == 0);
  CHECK_THAT(missing.problems.text(), Catch::Matchers::StartsWith("/nowhere/at/all.json: error: "));
  CHECK_FALSE(read_file("/tmp").scenario);
  CHECK(read_file("/tmp").problems.any_errors());
}
