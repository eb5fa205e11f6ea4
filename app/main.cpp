// holdtime: deciding how many people answer the phone, and when.
#include <cstdio>
#include <exception>
#include <new>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/files.hpp"
#include "models/plan.hpp"

namespace {

constexpr auto description =
    "Plays a call center's day thousands of times and says whether its staffing meets the targets.";
constexpr auto examples =
    "Examples:\n"
    "  holdtime new --agents 40 --calls 2060/day --aht 5m --open 08-18 -o mine.json\n"
    "  holdtime check mine.json\n"
    "  holdtime run mine.json --set /calls/inbound/aht=6m --out results\n"
    "  holdtime vary mine.json --agents 36..46 --volume -10%..+20%:5%\n"
    "  holdtime compare mine.json --with /calls/inbound/aht=6m\n"
    "  holdtime erlang a --calls 206/h --aht 5m --patience 6m --target 80/20";

}  // namespace

int main(int argc, char** argv) {
  using namespace holdtime;
  using namespace holdtime::app;
  int exit_code = done;
  CLI::App program(description, "holdtime");
  program.footer(examples);
  program.set_version_flag("--version", "holdtime " HOLDTIME_VERSION, "Show the version");
  program.require_subcommand(1);
  explain_in_words(program);
  for (const AddCommand add_to : commands()) add_to(program, exit_code);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? done : bad_input;
  } catch (const std::bad_alloc&) {
    std::fputs("holdtime: there is not enough memory for this scenario\n", stderr);
    return failed;
  } catch (const CannotWrite& error) {
    std::fprintf(stderr, "holdtime: %s\n", error.what());
    return failed;
  } catch (const models::PlanError& error) {
    std::fprintf(stderr, "holdtime: %s\n", error.what());
    return bad_input;
  } catch (const std::exception&) {
    std::fputs("holdtime: something went wrong that should not have; please report it with your scenario\n",
               stderr);
    return failed;
  }
  return exit_code;
}
