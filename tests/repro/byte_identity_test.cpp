// Same bytes whatever the number of threads: the program run as a planner runs it, its files compared whole.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/places.hpp"

namespace {

namespace fs = std::filesystem;

/// A folder of its own for one test, gone when the test ends however it ends.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "holdtime-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string quoted(const fs::path& path) {
  return "'" + path.string() + "'";
}

struct Files {
  std::string json;
  std::string csv;
};

Files run(const std::string& scenario, const std::string& options) {
  const TemporaryFolder folder;
  const std::string command = quoted(holdtime::places::program()) + " run " +
                              quoted(holdtime::places::source("scenarios/" + scenario)) + " " + options +
                              " --out " + quoted(folder.path() / "out") + " >" +
                              quoted(folder.path() / "printed") + " 2>&1 </dev/null";
  const int status = std::system(command.c_str());
  INFO(command << "\n" << bytes_of(folder.path() / "printed"));
  REQUIRE(status == 0);
  return {bytes_of(folder.path() / "out" / "results.json"), bytes_of(folder.path() / "out" / "results.csv")};
}

/// Equal, or where they first are not: a whole file in a failure message helps nobody.
void check_same(const std::string& what, const std::string& one, const std::string& other) {
  if (one == other) return;
  const auto at = std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin();
  const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(at - 60, 0));
  FAIL_CHECK(what << " differs at byte " << at << ":\n  " << one.substr(from, 120) << "\nagainst\n  "
                  << other.substr(std::min(from, other.size()), 120));
}

void check_threads(const std::string& scenario, const std::string& options) {
  const Files alone = run(scenario, options + " --threads 1");
  CHECK(alone.json.size() > 100);
  CHECK(alone.csv.size() > 100);
  for (const char* threads : {"2", "7"}) {
    INFO(scenario << " on " << threads << " threads");
    const Files together = run(scenario, options + " --threads " + threads);
    check_same("results.json", alone.json, together.json);
    check_same("results.csv", alone.csv, together.csv);
  }
}

}  // namespace

TEST_CASE("an insurance desk's results are the same bytes on any number of threads", "[repro][parallel]") {
  check_threads("claims_40.json", "--replications 40 --seed 5");
}

TEST_CASE("two skills' results are the same bytes on any number of threads", "[repro][parallel]") {
  check_threads("two_skills.json", "--replications 9 --seed 5");
}

TEST_CASE("another seed gives other bytes", "[repro]") {
  // Else the tests above could compare files that nothing random ever reached.
  CHECK(run("two_skills.json", "--replications 2 --seed 5").json !=
        run("two_skills.json", "--replications 2 --seed 6").json);
}
