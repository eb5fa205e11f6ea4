// holdtime compare: differences on the command line.
#include <nlohmann/json.hpp>
#include <sstream>

#include "results/writers/csv_text.hpp"
#include "tests/app/program.hpp"

namespace holdtime::app {
namespace {

const std::string one_more = "--with '/teams/claims desk/shifts/2/agents=11' ";

}  // namespace

TEST_CASE("A what-if beside the plan it changes: sentences, targets, KPIs and what both sides are") {
  const Printed p = holdtime("compare claims_40.json " + one_more + "--replications 80");
  REQUIRE(p.exit_code == 0);
  CHECK(contains(p.out, "B answers "));
  CHECK(contains(p.out, " points more of its callers within 20 s ("));
  CHECK(contains(p.out, "better on "));
  CHECK(contains(p.out, "The service level differs most at "));
  CHECK(contains(p.out, "A: claims_40.json\nB: claims_40.json with /teams/claims desk/shifts/2/agents=11\n"));
  CHECK(contains(p.out, "80 days of the same callers in each scenario, seed 1"));
  CHECK(contains(p.out, "Targets: is B better than A?"));
  CHECK(contains(p.out, "better when"));
  CHECK_FALSE(contains(p.out, "Note: "));
  CHECK_FALSE(contains(p.out, "\x1b"));
}

TEST_CASE("What compare says of a side is what run says of it") {
  const std::string days = "--replications 40 --seed 3 --format json ";
  const auto compared = nlohmann::json::parse(holdtime("compare claims_40.json " + one_more + days).out);
  const auto run = nlohmann::json::parse(
      holdtime("run claims_40.json --set '/teams/claims desk/shifts/2/agents=11' " + days).out);
  CHECK(compared["about"]["scenario_hash_B"] == run["about"]["scenario_hash"]);
  std::size_t rows = 0;
  for (const auto& row : compared["rows"]) {
    for (const auto& other : run["rows"]) {
      if (other["kpi"] != row["kpi"] || other["call_type"] != row["call_type"] ||
          other["team"] != row["team"] || other["interval"] != row["interval"])
        continue;
      ++rows;
      CHECK(other["estimate"] == row["b"]);
      CHECK(other["half_width"] == row["b_half_width"]);
    }
  }
  CHECK(rows > 200);
  CHECK(compared["targets"][0]["share_of_days_b"] == run["targets"][0]["share_of_days"]);
}

TEST_CASE("Files named beside each other, three at a time, with values set in all of them") {
  const Printed p = holdtime(
      "compare erlang_a.json power_of_one.json erlang_c.json --replications 3 --set /interval=1h --format "
      "csv");
  REQUIRE(p.exit_code == 0);
  CHECK(contains(p.out, "# scenario_C: erlang_c.json\n"));
  std::istringstream in(p.out);
  results::CsvReader reader(in);
  std::vector<std::string> fields;
  REQUIRE(reader.next(fields));
  const std::size_t columns = fields.size();
  CHECK(columns == 22);
  bool of_b = false, of_c = false;
  while (reader.next(fields)) {
    CHECK(fields.size() == columns);
    of_b = of_b || fields[0] == "B";
    of_c = of_c || fields[0] == "C";
  }
  CHECK(of_b);
  CHECK(of_c);
}

TEST_CASE("The files of --out hold what is printed, the same for any number of threads") {
  const Folder folder;
  const std::string what = "compare claims_40.json " + one_more + "--replications 20 ";
  const Printed csv = holdtime(what + "--format csv --threads 1");
  const Printed json = holdtime(what + "--format json --threads 3");
  const Printed table =
      holdtime(what + "--by interval --threads 2 --out '" + (folder / "out").string() + "'");
  CHECK(table.exit_code == 0);
  CHECK(contains(table.out, "  10:30"));
  CHECK(bytes_of(folder / "out" / "comparison.csv") == csv.out);
  CHECK(bytes_of(folder / "out" / "comparison.json") == json.out);
  CHECK(contains(holdtime(what + "--by team").out, "claims desk"));
  CHECK(contains(holdtime(what + "--by type").out, "  claims "));
}

TEST_CASE("A plan beside itself is the same on every day, and no days are wasted on it") {
  const Printed p = holdtime("compare claims_40.json claims_40.json --max-replications 5000");
  CHECK(p.exit_code == 0);
  CHECK(contains(p.out, "A and B: service_level is the same on every day."));
  CHECK_FALSE(contains(p.out, "undecided  service"));
}

TEST_CASE("A comparison that can't be made plays nothing, says why and exits with 2") {
  const auto wrong = [](const std::string& arguments, const std::string& said) {
    const Printed p = holdtime("compare " + arguments);
    CAPTURE(arguments, p.error);
    CHECK(p.exit_code == 2);
    CHECK(p.out.empty());
    CHECK(contains(p.error, said));
  };
  wrong("", "SCENARIO");
  wrong("claims_40.json", "one scenario has nothing to be compared with");
  wrong("claims_40.json no_such.json", "no_such.json");
  wrong("claims_40.json --with /calls/clams/aht=6m", "did you mean \"claims\"?");
  wrong("claims_40.json --with /calls/claims/aht=6m --set /open=never", "never");
  wrong("claims_40.json --with /calls/claims/aht=6m --precision 3", "--precision 3");
  wrong("claims_40.json --with /calls/claims/aht=6m --replications 1", "--replications");
  wrong("claims_40.json --with /calls/claims/aht=6m --by day", "--by");
}

TEST_CASE("Ctrl-C ends a comparison with the days that are finished") {
  const Printed p = holdtime("compare claims_40.json " + one_more + "--replications 1000000000",
                             "timeout --signal=INT --preserve-status 2");
  CHECK(p.exit_code == 130);
  CHECK(contains(p.error, "interrupted: these are the first "));
  CHECK(contains(p.out, "B answers "));
}

}  // namespace holdtime::app
