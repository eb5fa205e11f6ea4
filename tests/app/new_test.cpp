// holdtime new: the file it leaves behind, and what it refuses to do.
#include "tests/app/program.hpp"

namespace holdtime::app {
namespace {

const std::string usual = "new --agents 40 --calls 2060/day --aht 5m --open 08-18";

}  // namespace

TEST_CASE("A new scenario goes to standard output, and reads back without a problem") {
  const Folder folder;
  const std::string path = (folder / "mine.json").string();
  const Printed made = holdtime(usual);
  REQUIRE(made.exit_code == 0);
  std::ofstream(path) << made.out;
  CHECK(made.error.empty());
  CHECK(made.out.starts_with("// "));
  const Printed checked = holdtime("check '" + path + "'");
  CHECK(checked.exit_code == 0);
  CHECK(contains(checked.out, "all right (1 call type, 1 team"));
  CHECK_FALSE(contains(checked.error, "warning"));
  const Printed played = holdtime("run '" + path + "' --replications 20");
  CHECK(played.exit_code == 0);
  CHECK(played.out.starts_with("80/20 over the long run: "));
}

TEST_CASE("A new scenario is written to a file whole, and never over another one unasked") {
  const Folder folder;
  const std::string path = (folder / "mine.json").string();
  const Printed made = holdtime(usual + " -o '" + path + "'");
  REQUIRE(made.exit_code == 0);
  CHECK(made.out.empty());
  CHECK(contains(made.error, "holdtime run"));
  CHECK_FALSE(fs::exists(path + ".part"));
  const std::string first = bytes_of(path);
  const Printed again = holdtime("new --agents 41 --calls 2060/day --aht 5m --open 08-18 -o '" + path + "'");
  CHECK(again.exit_code == 2);
  CHECK(contains(again.error, "is there already"));
  CHECK(contains(again.error, "--force"));
  CHECK(bytes_of(path) == first);
  const Printed forced =
      holdtime("new --agents 41 --calls 2060/day --aht 5m --open 08-18 --force -o '" + path + "'");
  CHECK(forced.exit_code == 0);
  CHECK(bytes_of(path) != first);
}

TEST_CASE("A new scenario that can't be written says so, without the words of a program") {
  const Printed p = holdtime(usual + " -o /nowhere/mine.json");
  CHECK(p.exit_code == 1);
  CHECK(contains(p.error, "can't write /nowhere/mine.json"));
}

TEST_CASE(
    "All that is wrong with the words for a new scenario comes at once, misspelt options with the nearest") {
  const Printed p = holdtime("new --agnets 40 --calls 2060 --aht 5x --open 08-18 --target '80/20 somedays'");
  CHECK(p.exit_code == 2);
  CHECK(p.out.empty());
  CHECK(contains(p.error, "--agnets: error: there is no such option"));
  CHECK(contains(p.error, "did you mean \"--agents\"?"));
  CHECK(contains(p.error, "--calls: error: \"2060\" is not"));
  CHECK(contains(p.error, "--aht: error: \"5x\" is not a duration"));
  CHECK(contains(p.error, "--target: error: \"80/20 somedays\" is not a target"));
  CHECK(contains(p.error, "holdtime erlang a --calls"));
  CHECK_FALSE(contains(p.error, "40: error"));
}

}  // namespace holdtime::app
