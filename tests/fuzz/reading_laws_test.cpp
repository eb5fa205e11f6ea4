// The laws of reading on what has once broken one of them, and on the broken scenarios of tests/broken.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/fuzz/laws_of_reading.hpp"
#include "tests/places.hpp"

using namespace holdtime::scenarios::testing;

namespace {

namespace fs = std::filesystem;

// Reads all files in the folder that end so; returns how many.
template <class Law>
int hold(const fs::path& folder, const std::string& ending, Law broken_law) {
  int count = 0;
  for (const auto& entry : fs::directory_iterator(holdtime::places::source("tests") / folder)) {
    if (entry.path().extension() != ending) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const std::string law = broken_law(bytes);
    INFO(entry.path() << ": " << law);
    CHECK(law.empty());
    ++count;
  }
  return count;
}

std::string broken_law_of_any_use(std::string_view table) {
  for (std::size_t use = 0; use < table_uses; ++use) {
    const std::string law = broken_law_of_table(table, use);
    if (!law.empty()) return law;
  }
  return "";
}

}  // namespace

TEST_CASE("no scenario breaks a law of reading that once did, or that planners broke") {
  CHECK(hold("fuzz/found", ".json", broken_law_of_scenario) > 0);
  CHECK(hold("broken", ".json", broken_law_of_scenario) >= 60);
}

TEST_CASE("no table breaks a law of reading that once did, or that planners broke") {
  CHECK(hold("fuzz/found", ".csv", broken_law_of_any_use) > 0);
  CHECK(hold("broken", ".csv", broken_law_of_any_use) > 10);
}

TEST_CASE("the laws of reading see a scenario without errors as well as a broken one") {
  CHECK(broken_law_of_scenario(R"({"extends": "base.json"})").empty());
  CHECK(broken_law_of_scenario("{\"extends\": \"base.json\"}\n--set\n/calls/a/per_day=x\n/teams").empty());
  CHECK(broken_law_of_any_use("time,n\n08:00,5\n").empty());
  CHECK(broken_law_of_any_use("agents,start,end\n5,08:00,18:00\n").empty());
}
