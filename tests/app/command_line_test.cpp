// The command line explains itself: on a screen of 80 columns, and in words where something is mistyped.
#include <sstream>

#include "results/writers/text.hpp"
#include "tests/app/program.hpp"

namespace holdtime::app {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> commands_in(const std::string& help) {
  std::vector<std::string> names;
  bool there = false;
  for (const std::string& line : lines_of(help)) {
    if (line.empty()) there = false;
    if (there && line.size() > 2 && line[2] != ' ') names.push_back(line.substr(2, line.find(' ', 2) - 2));
    if (line == "Commands:") there = true;
  }
  return names;
}

TEST_CASE("the help of every command has an example and fits 80 columns", "[app]") {
  const Printed program = holdtime("--help");
  CHECK(program.exit_code == 0);
  std::vector<std::string> commands = commands_in(program.out);
  REQUIRE(commands.size() >= 4);
  for (const std::string& below : commands_in(holdtime("erlang --help").out))
    commands.push_back("erlang " + below);
  REQUIRE(commands.back() == "erlang a");
  commands.emplace_back();
  for (const std::string& command : commands) {
    const Printed help = holdtime(command + " --help");
    CAPTURE(command);
    CHECK(help.exit_code == 0);
    CHECK(contains(help.out, "Example"));
    CHECK(contains(help.out, "\n  holdtime " + command));
    for (const std::string& line : lines_of(help.out)) {
      CAPTURE(line);
      CHECK(results::display_width(line) <= 80);
    }
  }
}

TEST_CASE("a mistyped command line is answered with what was probably meant", "[app]") {
  struct Case {
    const char* typed;
    const char* answer;
  };
  const Case cases[] = {
      {"runn claims_40.json", "holdtime: there is no command \"runn\"; did you mean \"run\"?"},
      {"", "holdtime: which command? one of: new, "},
      {"run", "holdtime run: SCENARIO is required"},
      {"run claims_40.json --replicatons 5",
       "holdtime run: there is no option --replicatons; did you mean --replications?"},
      {"run claims_40.json --replicatons=5", "did you mean --replications?"},
      {"run claims_40.json --replications many",
       "--replications: write a whole number from 1 to 1,000,000,000, not \"many\""},
      {"run claims_40.json --replications 0", "write a whole number from 1 to"},
      {"run claims_40.json --format tabel", "--format: there is no \"tabel\"; did you mean \"table\"?"},
      {"run claims_40.json two_skills.json", "holdtime run: \"two_skills.json\" is one word too many"},
      {"list kpi", "there is no \"kpi\"; did you mean \"kpis\"?"},
  };
  for (const Case& each : cases) {
    const Printed answer = holdtime(each.typed);
    CAPTURE(each.typed, answer.error);
    CHECK(answer.exit_code == 2);
    CHECK(contains(answer.error, each.answer));
    CHECK(contains(answer.error, "--help explains it"));
    CHECK(answer.out.empty());
  }
}

}  // namespace
}  // namespace holdtime::app
