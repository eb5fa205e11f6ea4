// holdtime vary: the grid on the command line.
#include <nlohmann/json.hpp>
#include <sstream>

#include "results/writers/csv_text.hpp"
#include "tests/app/program.hpp"

namespace holdtime::app {
namespace {

std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
  std::istringstream in(csv);
  results::CsvReader reader(in);
  std::vector<std::vector<std::string>> rows;
  for (std::vector<std::string> fields; reader.next(fields);) rows.push_back(fields);
  return rows;
}

}  // namespace

TEST_CASE("A cell of a grid says what holdtime run says with the same values set") {
  const Printed grid = holdtime(
      "vary claims_40.json --agents 36,46 --axis /calls/claims/aht=5m,6m --replications 60 --format csv");
  REQUIRE(grid.exit_code == 0);
  const auto rows = rows_of(grid.out);
  REQUIRE(rows.size() == 1 + 2 * 2 * 3);
  const std::vector<std::string>& cell = rows[1 + 3];  // 36 people, 6 minutes, the first target
  REQUIRE(cell[0] == "36");
  REQUIRE(cell[1] == "6m");
  // 36 of 14, 16 and 10: see the test of shares by hand.
  const std::string set =
      "--set '/teams/claims desk/shifts/0/agents=13' --set '/teams/claims desk/shifts/1/agents=14' "
      "--set '/teams/claims desk/shifts/2/agents=9' --set /calls/claims/aht=6m";
  const Printed run = holdtime("run claims_40.json --replications 60 --format json " + set);
  REQUIRE(run.exit_code == 0);
  const auto json = nlohmann::json::parse(run.out);
  CHECK(cell[12] == json["about"]["scenario_hash"]);
  const auto& target = json["targets"][0];
  CAPTURE(target.dump());
  CHECK(std::stod(cell[5]) == target["share_of_days"].get<double>());
  CHECK(cell[9] == target["verdict"]);
}

TEST_CASE("The first axis on the command line goes down, the second across, whatever their kind") {
  const Printed one =
      holdtime("vary claims_40.json --agents 39,40 --volume 0%,+5% --replications 2 --target 2");
  CHECK(contains(one.out, "agents down, volume across"));
  const Printed other =
      holdtime("vary claims_40.json --volume -5%..0%:5% --agents 39,40 --replications 2 --target 2");
  CHECK(contains(other.out, "volume down, agents across"));
  CHECK(contains(other.out, "Target 2: "));
  CHECK_FALSE(contains(other.out, "Target 1: "));
  CHECK_FALSE(contains(other.out, "\x1b"));
}

TEST_CASE("A grid is the same for any number of threads, and a file holds what is printed as CSV") {
  const Folder folder;
  const std::string grid = "vary claims_40.json --agents 38,40 --volume 0%,+10% --replications 20 --seed 5 ";
  const Printed printed = holdtime(grid + "--format csv --threads 1");
  const Printed table = holdtime(grid + "--threads 2 --out '" + (folder / "grid.csv").string() + "'");
  CHECK(table.exit_code == 0);
  CHECK(contains(table.out, "agents down"));
  CHECK(bytes_of(folder / "grid.csv") == printed.out);
}

TEST_CASE("A grid with wrong axes or cells plays nothing and exits with 2") {
  for (const char* wrong :
       {"", "--agents 0..3", "--volume 5", "--axis aht=3m", "--axis /calls/clams/aht=4m,5m",
        "--axis /calls/claims/aht=4m,5x", "--agents 40 --target 9", "--agents 40 --target first",
        "--agents 40 --agents 41", "--agents 40 --set /open=never", "--axis /targets=[]",
        "--agents 40 --replications 0"}) {
    CAPTURE(wrong);
    const Printed p = holdtime(std::string("vary claims_40.json ") + wrong);
    CHECK(p.exit_code == 2);
    CHECK(p.out.empty());
    CHECK_FALSE(p.error.empty());
  }
  CHECK(contains(holdtime("vary claims_40.json --axis /calls/clams/aht=4m,5m").error,
                 "did you mean \"claims\"?"));
  CHECK(holdtime("vary no_such.json --agents 3").exit_code == 2);
}

TEST_CASE("Ctrl-C ends a grid with the cells that are finished") {
  // Minutes of work, of which the first cells are a fraction of a second; on a machine that is busy otherwise
  // they may take longer, so whoever stopped before the first asks again and waits longer.
  for (int seconds = 2;; seconds *= 3) {
    const Printed p = holdtime(
        "vary erlang_a.json --agents 200..1000 --volume 0%,+1% --replications 2 --set '/targets=[\"80/20\"]' "
        "--format csv",
        "timeout --signal=INT --preserve-status " + std::to_string(seconds));
    CHECK(p.exit_code == 130);
    const auto rows = rows_of(p.out);
    if (rows.size() <= 1 && seconds < 60) continue;
    CHECK(contains(p.error, "interrupted: these are "));
    CHECK(rows.size() > 1);
    CHECK(rows.size() < 1 + 1602);
    break;
  }
}

}  // namespace holdtime::app
