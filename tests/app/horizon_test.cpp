// A year as a planner plays it: what is said, which files are written, what is refused.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/app/program.hpp"

namespace holdtime::app {
namespace {

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

const std::string week = "--set '/horizon={\"from\": \"2026-01-05\", \"weeks\": 1}'";

}  // namespace

TEST_CASE("The year teaches that its average hides the months a contract is judged by", "[app][horizon]") {
  const Folder out;
  const Printed printed = holdtime("run year.json --replications 12 --out '" + (out / "x").string() + "'");
  REQUIRE(printed.exit_code == 0);
  CHECK(contains(printed.out, "Share answered at least 95 % holds in 10 of 12 months; weakest: December"));
  const auto results = nlohmann::json::parse(bytes_of(out / "x/results.json"));
  // Over the year the contract's 95 % are kept with room to spare …
  CHECK(results["targets"][0]["low"].get<double>() > 0.96);
  CHECK(results["targets"][0]["verdict"] == "missed");
  // … and what falls short are the two months before Christmas.
  for (const auto& month : results["horizon"]["targets"][0]["stretches"]) {
    const std::string name = month["stretch"];
    CHECK((month["verdict"] == "missed") == (name == "2026-11" || name == "2026-12"));
  }
  const std::string days = bytes_of(out / "x/days.csv");
  CHECK(contains(days, "\n2026-12-24,Thu,yes,"));
  CHECK(contains(days, "\n2026-12-25,Fri,no,0,0,,"));
  CHECK(contains(bytes_of(out / "x/months.csv"), "\n2026-02,,2026-02-01,2026-02-28,24,"));
  CHECK(contains(bytes_of(out / "x/weeks.csv"), "\n2026-W53,,2026-12-28,2026-12-31,4,"));
  const auto about = static_cast<std::size_t>(std::count(days.begin(), days.end(), '#'));
  CHECK(lines_of(days) == about + 1 + 365);
  CHECK_FALSE(fs::exists(out / "x/intervals.csv"));
}

TEST_CASE("A few more people for eight weeks keep the year's contract", "[app][horizon]") {
  const Printed printed =
      holdtime("run year.json --replications 12 --set '/horizon/events/christmas help/staff=125%'");
  CHECK(printed.exit_code == 0);
  CHECK(contains(printed.out, "Share answered at least 95 % holds in 12 of 12 months"));
  CHECK(contains(printed.out, "met."));
  CHECK_FALSE(contains(printed.out, "missed in"));
}

TEST_CASE("A week is shown day by day, and any list is shown where asked for", "[app][horizon]") {
  const Printed days = holdtime("run claims_40.json --replications 3 " + week);
  CHECK(days.exit_code == 0);
  CHECK(contains(days.out, "Mon 2026-01-05"));
  CHECK(contains(days.out, "Sun 2026-01-11"));
  CHECK(contains(holdtime("run claims_40.json --replications 3 --by week " + week).out, "week 2026-W02"));
  CHECK(contains(holdtime("run claims_40.json --replications 3 --by type " + week).out,
                 "those of an open day"));
  CHECK(contains(holdtime("run claims_40.json --only-replication 4 " + week).out, "replication 4 alone"));
}

TEST_CASE("What does not go with a horizon is refused with what to write instead", "[app][horizon]") {
  const auto refused = [](const std::string& arguments, const std::string& words) {
    const Printed printed = holdtime(arguments);
    INFO(arguments << "\n" << printed.error);
    CHECK(printed.exit_code == 2);
    CHECK(contains(printed.error, words));
  };
  refused("run year.json --replications 1 --trace 1 --out /nowhere/at/all", "--set /horizon=null");
  refused("run year.json --replications 30 --control-variates", "--control-variates is for days of no date");
  refused("vary year.json --volume 0%..10%:10%", "vary plays a day of no date");
  refused("compare year.json claims_40.json --replications 2", "compare plays a day of no date");
  refused("run claims_40.json --replications 2 --by month", "--by month is for scenarios with a \"horizon\"");
}

TEST_CASE("A year without its dates is the day it describes, and show tells its dates", "[app][horizon]") {
  const Printed day = holdtime("run year.json --replications 2 --set /horizon=null");
  CHECK(day.exit_code == 0);
  CHECK(contains(day.out, "08:00"));
  CHECK(contains(holdtime("show year.json --no-simulation").out,
                 "2026-01-01 to 2026-12-31, 365 days, 304 of them open"));
  CHECK(contains(holdtime("check year.json").out, "in each month"));
}

}  // namespace holdtime::app
