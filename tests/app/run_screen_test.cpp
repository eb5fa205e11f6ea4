// holdtime run: the answer first, tables that stay straight, colour on a terminal only.
#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

#include "results/writers/text.hpp"
#include "tests/app/program.hpp"
#include "tests/places.hpp"

namespace holdtime::app {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// What the program shows on a terminal of so many columns; `before` is what the shell does first.
std::string on_terminal(const std::string& arguments, int columns, const std::string& before) {
  const Folder folder;
  {
    std::ofstream script(folder / "show");
    script << "stty cols " << columns << "\nunset NO_COLOR\nexport TERM=xterm\n"
           << before << "\ncd '" << places::source("scenarios").string() << "' && '"
           << places::program().string() << "' " << arguments << "\n";
  }
  // `script` (util-linux, part of every Debian) gives its command a terminal of its own.
  const std::string shell = "script --quiet --command 'sh " + (folder / "show").string() + "' '" +
                            (folder / "seen").string() + "' >/dev/null 2>&1 </dev/null";
  REQUIRE(std::system(shell.c_str()) == 0);
  std::string text = bytes_of(folder / "seen");
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  // `script` adds a first and a last line of its own.
  const std::size_t last = text.find("Script done");
  return last == std::string::npos ? text : text.substr(0, last);
}

/// A root directory without /dev/pts (a bare chroot) has no terminals to give.
bool has_terminals() {
  if (std::system(
          "stty --version >/dev/null 2>&1 && script --quiet --command true /dev/null >/dev/null 2>&1") == 0)
    return true;
  WARN("no terminal can be had here, so what is shown on one is not tested");
  return false;
}

}  // namespace

TEST_CASE("The first line is the answer: the share of days, what was asked, and the weakest interval") {
  const Printed p = holdtime("run claims_40.json --replications 300");
  REQUIRE(p.exit_code == 0);
  CHECK(p.out.starts_with("80/20 holds on 9"));
  const std::string first = lines_of(p.out).at(0) + " " + lines_of(p.out).at(1);
  CHECK(contains(first, " of 300; "));
  CHECK(contains(first, "), asked 90 %: met. Weakest: 11:30, one short, six at its thinnest."));
}

TEST_CASE("Nothing is coloured where output is no terminal") {
  CHECK_FALSE(contains(holdtime("run claims_40.json --replications 3").out, "\x1b"));
}

TEST_CASE("On a terminal verdicts are coloured as well as written, and NO_COLOR is respected") {
  if (!has_terminals()) return;
  const std::string coloured = on_terminal("run claims_40.json --replications 300", 100, "");
  CHECK(contains(coloured, "\x1b[32mmet      \x1b[0m  service level"));
  const std::string plain = on_terminal("run claims_40.json --replications 300", 100, "export NO_COLOR=1");
  CHECK_FALSE(contains(plain, "\x1b[3"));
  CHECK(contains(plain, "  met        service level"));
}

TEST_CASE("Eighty columns are enough: the least important columns are left out, none is wrapped") {
  if (!has_terminals()) return;
  const std::string seen =
      on_terminal("run claims_40.json --replications 80 2>/dev/null", 80, "export NO_COLOR=1");
  CHECK(contains(seen, "occupancy %"));
  CHECK_FALSE(contains(seen, "P10-P90 "));
  for (const std::string& line : lines_of(seen)) {
    if (line.starts_with("Script started")) continue;
    CAPTURE(line);
    CHECK(results::display_width(line) <= 80);
  }
}

TEST_CASE("No line of any table is longer than a hundred columns, whatever it shows") {
  for (const char* scenario : {"claims_40", "insurer_300", "two_skills", "power_of_one"}) {
    for (const char* by : {"interval", "type", "team"}) {
      const Printed p = holdtime(std::string("run ") + scenario + ".json --replications 2 --by " + by);
      REQUIRE(p.exit_code == 0);
      for (const std::string& line : lines_of(p.out)) {
        CAPTURE(scenario, by, line);
        CHECK(results::display_width(line) <= 100);
      }
    }
  }
}

}  // namespace holdtime::app
