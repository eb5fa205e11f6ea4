// holdtime erlang: the formulas of the field, for one queue in steady state.
#include "app/erlang.hpp"

#include "app/command_line.hpp"
#include "app/commands.hpp"

namespace holdtime::app {
namespace {

using Options = std::shared_ptr<ErlangOptions>;

void add_format(CLI::App& command, const Options& options) {
  command.add_option("--format", options->format, "What to print: table or json")
      ->check(one_of({"table", "json"}))
      ->capture_default_str();
}

void add_queue_options(CLI::App& command, const Options& options) {
  command.add_option("--calls", options->calls, "Calls that come: 400/h, 7/min")->required();
  command.add_option("--aht", options->aht, "Mean handle time: 180s, 3m20s")->required();
  command.add_option("--agents", options->agents, "Agents taking calls: 24, or 20..30 for a table");
  command
      .add_option("--target", options->targets,
                  "How many agents reach it: 80/20, \"asa <= 30s\", \"abandonment <= 5%\" or \"occupancy <= "
                  "85%\"; may be given again, then all at once")
      ->allow_extra_args(false);
  command.add_option("--within", options->within,
                     "Threshold of the service level; without it the target's, else 20s");
  command
      .add_option("--formula", options->formula,
                  "Formula of the service level; without it answered_in_T/offered")
      ->check([](const std::string& name) {
        std::string all;
        for (const auto& row : models::service_level_formulas()) {
          if (row.name == name) return std::string();
          all += "\n  " + std::string(row.name);
        }
        return "there is no such formula; write one of" + all;
      });
  command.add_option("--shrinkage", options->shrinkage,
                     "Share of rostered people who are not there: 30%; says how many to roster");
  add_format(command, options);
}

void add_b(CLI::App& erlang, int& exit_code) {
  auto options = std::make_shared<ErlangOptions>();
  CLI::App* command = erlang.add_subcommand("b", "Erlang B: lines, and callers who hear the busy signal");
  command->add_option("--calls", options->calls, "Calls that come: 400/h, 7/min");
  command->add_option("--aht", options->aht, "Mean time a call holds its line: 180s, 3m20s");
  command->add_option("--erlangs", options->erlangs, "The load instead: 20 is calls a second times seconds");
  command->add_option("--lines", options->lines, "Lines: 30, or 20..30 for a table");
  command->add_option("--blocked", options->blocked, "Fewest lines that block at most this share: 1%");
  command->add_option("--retry", options->retry, "Share of the blocked who ring again: 30%");
  add_format(*command, options);
  command->footer("Example:\n  holdtime erlang b --calls 400/h --aht 180s --blocked 1%");
  command->callback([options, &exit_code] {
    const auto question = read_lines_question(*options);
    exit_code = question ? answer(*question) : bad_input;
  });
}

void add_c(CLI::App& erlang, int& exit_code) {
  auto options = std::make_shared<ErlangOptions>();
  CLI::App* command = erlang.add_subcommand("c", "Erlang C: agents and a queue that nobody leaves");
  add_queue_options(*command, options);
  command->footer(
      "Examples:\n"
      "  holdtime erlang c --calls 400/h --aht 180s --agents 24 --within 20s\n"
      "  holdtime erlang c --calls 400/h --aht 180s --target 80/20 --shrinkage 30%");
  command->callback([options, &exit_code] {
    const auto question = read_queue_question(*options, false);
    exit_code = question ? answer(*question) : bad_input;
  });
}

void add_a(CLI::App& erlang, int& exit_code) {
  auto options = std::make_shared<ErlangOptions>();
  CLI::App* command = erlang.add_subcommand("a", "Erlang A: agents and a queue that callers leave");
  add_queue_options(*command, options);
  command->add_option("--patience", options->patience, "Mean patience of a caller: 2m")->required();
  command->add_option("--trunks", options->trunks,
                      "Calls there is room for, talking and waiting; more hear the busy signal");
  command->footer(
      "Examples:\n"
      "  holdtime erlang a --calls 400/h --aht 180s --patience 2m --agents 18..26\n"
      "  holdtime erlang a --calls 400/h --aht 3m --patience 2m --target 80/20");
  command->callback([options, &exit_code] {
    const auto question = read_queue_question(*options, true);
    exit_code = question ? answer(*question) : bad_input;
  });
}

}  // namespace

void add_erlang_command(CLI::App& program, int& exit_code) {
  CLI::App* erlang = program.add_subcommand("erlang", "Erlang B, C and A: agents or lines for a load");
  erlang->require_subcommand(1);
  erlang->footer("Example:\n  holdtime erlang a --calls 400/h --aht 180s --patience 2m --target 80/20");
  add_b(*erlang, exit_code);
  add_c(*erlang, exit_code);
  add_a(*erlang, exit_code);
}

}  // namespace holdtime::app
