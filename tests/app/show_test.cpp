// holdtime show, as a planner runs it.
#include <fstream>

#include "tests/app/program.hpp"

namespace holdtime::app {
namespace {

std::string hash_in(const std::string& text) {
  const std::size_t at = text.find("scenario hash ");
  REQUIRE(at != std::string::npos);
  return text.substr(at + 14, 16);
}

}  // namespace

TEST_CASE("show prints what is given, inferred and assumed, and what would happen otherwise", "[show]") {
  const Printed printed = holdtime("show claims_40.json --replications 40");
  INFO(printed.error);
  CHECK(printed.exit_code == 0);
  CHECK(printed.error.empty());
  for (const char* part : {"GIVEN", "INFERRED", "ASSUMED", "OTHERWISE", "5 min (bare: lognormal, cv 1.2)",
                           "40 people, 340.0 h rostered, 320.0 h paid, 262.4 h", "(40 days each"}) {
    INFO(part);
    CHECK(contains(printed.out, part));
  }
}

TEST_CASE("show prints the same on one thread and on three", "[show]") {
  const std::string command = "show two_skills.json --replications 4 --threads ";
  const Printed one = holdtime(command + "1");
  CHECK(one.exit_code == 0);
  CHECK(contains(one.out, "Tried: 3 assumptions"));
  CHECK(one.out == holdtime(command + "3").out);
}

TEST_CASE("show without simulation plays nothing", "[show]") {
  const Printed printed = holdtime("show claims_40.json --no-simulation");
  CHECK(printed.exit_code == 0);
  CHECK(contains(printed.out, "ASSUMED"));
  CHECK_FALSE(contains(printed.out, "OTHERWISE"));
}

TEST_CASE("the file that show writes is the same scenario to every command", "[show]") {
  const Folder folder;
  const std::string file = (folder / "complete.json").string();
  const Printed printed = holdtime("show claims_40.json --set /calls/claims/per_day=2300 --format json");
  REQUIRE(printed.exit_code == 0);
  std::ofstream(file) << printed.out;
  const Printed before = holdtime("check claims_40.json --set /calls/claims/per_day=2300");
  const Printed after = holdtime("check '" + file + "'");
  INFO(after.error);
  CHECK(after.exit_code == 0);
  CHECK(hash_in(after.out) == hash_in(before.out));
  CHECK_FALSE(contains(after.error, "note:"));  // nothing is left to assume
}

TEST_CASE("a day without patience and day_to_day is told with what both would do", "[show]") {
  const Printed printed = holdtime(
      "show claims_40.json --replications 30 --set /calls/claims/patience=null --set "
      "/calls/claims/day_to_day=null");
  CHECK(printed.exit_code == 0);
  CHECK(contains(printed.out, "no patience is given: callers hang up after 6 min on average"));
  CHECK(contains(printed.out, "--set '/calls/claims/patience=never'"));
  const std::size_t from = printed.out.find("With days that differ by ±10 %");
  REQUIRE(from != std::string::npos);
  const std::string told = printed.out.substr(from, printed.out.find("try it", from) - from);
  INFO(told);
  CHECK(contains(told, "80/20: "));
  CHECK(contains(told, "% of days ("));  // the probability, before and after
  CHECK(contains(told, "instead of"));
  CHECK(contains(printed.out, "--set '/day_to_day=10%'"));
}

TEST_CASE("show ends with the exit codes of the other commands", "[show]") {
  CHECK(holdtime("show nowhere.json").exit_code == 2);
  CHECK(holdtime("show claims_40.json --set /calls/claims/aht=5x").exit_code == 2);
  CHECK(holdtime("show claims_40.json --no-simulation --replications 5").exit_code == 2);
  CHECK(holdtime("show claims_40.json --format xml").exit_code == 2);
}

}  // namespace holdtime::app
