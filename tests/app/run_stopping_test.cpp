// holdtime run: how many days, as asked on the command line and in the scenario.
#include "tests/app/program.hpp"

namespace holdtime::app {
namespace {

/// The value behind "# name: " in CSV output.
std::string about(const Printed& printed, const std::string& name) {
  const std::string head = "# " + name + ": ";
  const std::size_t at = printed.out.find(head);
  if (at == std::string::npos) return "";
  return printed.out.substr(at + head.size(), printed.out.find('\n', at) - at - head.size());
}

}  // namespace

TEST_CASE("A number of days in the scenario counts as asked for, one on the command line before it") {
  const Printed file = holdtime("run two_skills.json --format csv");
  CHECK(about(file, "replications") == "200");
  CHECK(about(file, "replications_asked") == "200");
  CHECK(about(file, "verdicts").empty());
  CHECK(about(holdtime("run two_skills.json --replications 7 --format csv"), "replications_asked") == "7");
}

TEST_CASE(
    "Where the scenario says nothing, a clear-cut target is decided after 64 days, and the files say how") {
  const Printed p = holdtime(
      "run claims_40.json --set /run/replications=null --set "
      "'/targets=[\"service level at least 10%\"]' --format csv");
  INFO(p.error);
  REQUIRE(p.exit_code == 0);
  CHECK(about(p, "replications") == "64");
  CHECK(about(p, "replications_asked") == "until decided, at most 100000");
  CHECK(about(p, "verdicts") == "at each of 12 looks by 99.5833 % intervals, so wrong with 5 % at most");
}

TEST_CASE("A precision that is not reached within the most days is said, and is no failure") {
  const Printed p = holdtime("run claims_40.json --precision 0.01pt --max-replications 70");
  CHECK(p.exit_code == 0);
  CHECK(p.error ==
        "the precision is not reached after the most days there may be, 70: more are played with "
        "--max-replications\n");
  CHECK(contains(p.out, "70 days, the most there may be"));
}

TEST_CASE("A precision that is reached ends the run at a checkpoint") {
  const Printed p = holdtime("run claims_40.json --precision 10pt");
  CHECK(p.exit_code == 0);
  CHECK(contains(p.out, ": 64 days, then as precise as asked"));
}

TEST_CASE("A precision that makes no sense says what to write") {
  for (const char* wrong : {"0.5", "-1%", "0pt", "x%", "100%"}) {
    const Printed p = holdtime(std::string("run claims_40.json --precision=") + wrong);
    CAPTURE(wrong, p.error);
    CHECK(p.exit_code == 2);
    CHECK(contains(p.error, "write 0.5pt"));
  }
  const Printed times = holdtime("run claims_40.json --precision 1%");
  CHECK(times.exit_code == 2);
  CHECK(contains(times.error, "no target is judged by one"));
  CHECK(holdtime("run claims_40.json --precision 1pt --replications 5").exit_code == 2);
  CHECK(holdtime("run erlang_a.json --set '/targets=[]' --max-replications 70").exit_code == 2);
}

}  // namespace holdtime::app
