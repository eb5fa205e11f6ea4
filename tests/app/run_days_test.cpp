// holdtime run: which days are played, and the logs of days.
#include <algorithm>

#include "tests/app/program.hpp"

namespace holdtime::app {
namespace {

/// The lines of a log that belong to a day.
std::string lines_of_day(const std::string& log, const std::string& day) {
  std::string lines;
  for (std::size_t at = 0; at < log.size();) {
    const std::size_t end = std::min(log.find('\n', at), log.size() - 1) + 1;
    if (log.compare(at, day.size() + 1, day + ",") == 0) lines += log.substr(at, end - at);
    at = end;
  }
  return lines;
}

}  // namespace

TEST_CASE("The option --trace writes the logs of so many days, with how they were made") {
  const Folder folder;
  const std::string out = (folder / "o").string();
  const Printed p = holdtime("run two_skills.json --replications 3 --seed 5 --trace 2 --out '" + out + "'");
  REQUIRE(p.exit_code == 0);
  const std::string calls = bytes_of(folder / "o/calls.csv"), agents = bytes_of(folder / "o/agents.csv");
  for (const std::string* log : {&calls, &agents}) {
    CHECK(log->starts_with("# program: holdtime "));
    CHECK(contains(*log, "\n# scenario_hash: "));
    CHECK(contains(*log, "\n# seed: 5\n"));
    CHECK_FALSE(lines_of_day(*log, "0").empty());
    CHECK_FALSE(lines_of_day(*log, "1").empty());
    CHECK(lines_of_day(*log, "2").empty());
  }
  CHECK_FALSE(fs::exists(folder / "o/calls.csv.part"));
}

TEST_CASE(
    "The option --trace asks for a folder, and says so when fewer days were played than logs asked for") {
  CHECK(holdtime("run two_skills.json --replications 3 --trace 2").exit_code == 2);
  const Folder folder;
  const Printed p =
      holdtime("run two_skills.json --replications 1 --trace 2 --out '" + (folder / "o").string() + "'");
  CHECK(p.exit_code == 0);
  CHECK(p.error == "the logs hold 1 of the 2 days asked for\n");
}

TEST_CASE("The option --only-replication plays the very day it is in a longer run") {
  const Folder folder;
  const std::string alone = (folder / "alone").string(), all = (folder / "all").string();
  const Printed p =
      holdtime("run two_skills.json --seed 5 --only-replication 4 --trace 1 --out '" + alone + "'");
  REQUIRE(p.exit_code == 0);
  REQUIRE(holdtime("run two_skills.json --seed 5 --replications 5 --trace 5 --out '" + all + "'").exit_code ==
          0);
  for (const char* log : {"/calls.csv", "/agents.csv"}) {
    const std::string day = lines_of_day(bytes_of(alone + log), "4");
    CHECK_FALSE(day.empty());
    CHECK(day == lines_of_day(bytes_of(all + log), "4"));
    CHECK(lines_of_day(bytes_of(alone + log), "0").empty());
  }
  CHECK(contains(bytes_of(alone + "/results.csv"), "# only_replication: 4\n"));
}

TEST_CASE("The table of a single day says which day it is and has no intervals") {
  const Printed p = holdtime("run claims_40.json --only-replication 417");
  REQUIRE(p.exit_code == 0);
  CHECK(contains(p.out, "replication 417 alone"));
  CHECK_FALSE(contains(p.out, "±"));
  CHECK_FALSE(contains(p.out, "95 % interval"));
  CHECK(holdtime("run claims_40.json --only-replication 4 --replications 5").exit_code == 2);
}

TEST_CASE("Logs that can't be written leave nothing half done") {
  const Folder folder;
  fs::create_directories(folder / "o/calls.csv/in the way");
  const Printed p =
      holdtime("run two_skills.json --replications 1 --trace 1 --out '" + (folder / "o").string() + "'");
  CHECK(p.exit_code == 1);
  CHECK(contains(p.error, "can't write "));
  for (const char* name : {"o/agents.csv", "o/agents.csv.part", "o/calls.csv.part"}) {
    CAPTURE(name);
    CHECK_FALSE(fs::exists(folder / name));
  }
}

}  // namespace holdtime::app
