// Scenarios as planners break them, in tests/broken: NAME.json with one mistake in it, or several, and
// NAME.txt with the command, all that `holdtime check` says to it, to the byte, and the exit code. Where a
// message is changed on purpose, scripts/renew-broken writes the texts anew, for somebody to read.
#include <algorithm>
#include <regex>
#include <vector>

#include "tests/app/program.hpp"
#include "tests/places.hpp"

using namespace holdtime::app;

namespace {

const fs::path folder = holdtime::places::source("tests/broken");

/// In 200 MB of address space a gigabyte could not even be asked for. Sanitized programs need more to begin.
bool fits_into_little_memory() {
  const std::string version =
      "(ulimit -v 200000 && '" + holdtime::places::program().string() + "' --version)";
  return std::system((version + " >/dev/null 2>&1").c_str()) == 0;
}

std::vector<std::string> names() {
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") found.push_back(entry.path().stem().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// The first line of a text without its "$ holdtime ".
std::string arguments_in(const std::string& text) {
  const std::string prompt = "$ holdtime ";
  REQUIRE(text.starts_with(prompt));
  return text.substr(prompt.size(), text.find('\n') - prompt.size());
}

/// What the shell shows for the command, in the form of the texts.
std::string shown(const std::string& arguments) {
  const Printed printed = holdtime::app::holdtime(arguments, "cd '" + folder.string() + "' && ");
  std::string all = printed.error + printed.out;
  while (all.ends_with('\n')) all.pop_back();
  return "$ holdtime " + arguments + "\n" + all + "\n\nexit code " + std::to_string(printed.exit_code) + "\n";
}

/// The first line in which two texts differ, with both.
std::string difference(const std::string& expected, const std::string& found) {
  const auto [one, other] = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
  const auto line_at = [](const std::string& text, std::size_t at) {
    const std::size_t start = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    return text.substr(start, text.find('\n', at) - start);
  };
  const auto at = static_cast<std::size_t>(one - expected.begin());
  return "line " + std::to_string(1 + std::count(expected.begin(), one, '\n')) +
         "\n  expected: " + line_at(expected, at) + "\n  found:    " + line_at(found, at) +
         "\n\nfound in all:\n" + found;
}

}  // namespace

TEST_CASE("every broken scenario is answered as its text says, to the byte") {
  for (const std::string& name : names()) {
    DYNAMIC_SECTION(name) {
      const std::string expected = bytes_of(folder / (name + ".txt"));
      const std::string found = shown(arguments_in(expected));
      INFO("tests/broken/" << name << ".txt, " << difference(expected, found));
      CHECK(found == expected);
    }
  }
}

TEST_CASE("every answer to a broken scenario has a place, a reason and advice") {
  // The file itself is too large or not there: nothing to point at.
  const std::vector<std::string> without_place = {"file_name_misspelt"};
  const std::regex head(R"(^[^\s:]+:\d+:\d+: (error|warning|note): .+)");
  for (const std::string& name : names()) {
    DYNAMIC_SECTION(name) {
      const std::string text = bytes_of(folder / (name + ".txt"));
      std::size_t heads = 0;
      std::size_t reasons = 0;
      std::size_t advice = 0;
      std::size_t marked = 0;
      for (std::size_t from = text.find('\n') + 1, to = 0; from < text.size(); from = to + 1) {
        to = std::min(text.find('\n', from), text.size());
        const std::string line = text.substr(from, to - from);
        const bool problem =
            contains(line, ": error: ") || contains(line, ": warning: ") || contains(line, ": note: ");
        if (problem && !line.starts_with(' ')) ++marked;
        if (std::regex_search(line, head)) ++heads;
        if (line.starts_with("    why: ") && line.size() > 12) ++reasons;
        if (line.starts_with("    instead: ") && line.size() > 16) ++advice;
      }
      INFO(text);
      CHECK(marked > 0);
      if (std::count(without_place.begin(), without_place.end(), name) == 0) CHECK(heads == marked);
      CHECK(reasons == marked);
      CHECK(advice == marked);
      CHECK(contains(text, contains(text, ": error: ") ? "exit code 2" : "exit code 0"));
    }
  }
}

TEST_CASE("there are sixty broken scenarios at least, and none without its text") {
  const auto all = names();
  CHECK(all.size() >= 60);
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    INFO(entry.path());
    CHECK(std::binary_search(all.begin(), all.end(), entry.path().stem().string()));
  }
}

TEST_CASE("a file of a gigabyte is refused before memory is taken") {
  const Folder temporary;
  for (const std::string name : {"huge.json", "huge.csv"}) {
    std::ofstream(temporary / name).close();
    fs::resize_file(temporary / name, 1U << 30U);  // a hole, which takes no room on the disk
  }
  std::ofstream(temporary / "small.json") << R"({"open": "08:00-18:00",
    "calls": {"a": {"forecast": {"csv": "huge.csv"}, "aht": "5m"}}, "teams": {"t": {"answers": ["a"], "agents": 5}}})";
  const bool limited = fits_into_little_memory();
  const std::string limit = limited ? "ulimit -v 200000 && " : "";
  const Printed scenario =
      holdtime::app::holdtime("check '" + (temporary / "huge.json").string() + "'", limit);
  CHECK(scenario.exit_code == 2);
  CHECK_THAT(scenario.error, Catch::Contains("the file has 1024 MB; 64 MB are the limit"));
  const Printed table = holdtime::app::holdtime("check '" + (temporary / "small.json").string() + "'", limit);
  CHECK(table.exit_code == 2);
  CHECK_THAT(table.error, Catch::Contains("small.json:2:41: error: /calls/a/forecast/csv: "));
  CHECK_THAT(table.error, Catch::Contains("huge.csv: the file has 1024 MB; 64 MB are the limit"));
}

TEST_CASE("absurd sizes inside a file are refused before memory is taken") {
  for (const std::string name :
       {"calls_by_the_trillion", "agents_by_the_hundred_million", "agents_too_many_together",
        "calls_too_many_together", "intervals_by_the_million", "nested_10000_deep"}) {
    INFO(name);
    const bool limited = fits_into_little_memory();
    const Printed printed =
        holdtime::app::holdtime("check " + name + ".json",
                                "cd '" + folder.string() + "' && " + (limited ? "ulimit -v 200000 && " : ""));
    CHECK(printed.exit_code == 2);
    CHECK_THAT(printed.error, Catch::Contains("1 error: "));
  }
}
