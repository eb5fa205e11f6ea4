// The commands of the program, one file each. Each adds itself to the parser and runs when chosen.
#pragma once

#include <CLI/CLI.hpp>
#include <vector>

namespace holdtime::app {

/// Exit codes: 0 done, 1 the program failed (a file can't be written), 2 the input is wrong, 130 interrupted.
enum ExitCode : int { done = 0, failed = 1, bad_input = 2, interrupted = 130 };

/// Makes one subcommand of `program`; `exit_code` is set when it has run.
using AddCommand = void (*)(CLI::App& program, int& exit_code);

/// Every command there is, in the order of `holdtime --help`.
const std::vector<AddCommand>& commands();

void add_run_command(CLI::App& program, int& exit_code);
void add_new_command(CLI::App& program, int& exit_code);
void add_vary_command(CLI::App& program, int& exit_code);
void add_compare_command(CLI::App& program, int& exit_code);
void add_check_command(CLI::App& program, int& exit_code);
void add_show_command(CLI::App& program, int& exit_code);
void add_list_command(CLI::App& program, int& exit_code);
void add_explain_kpi_command(CLI::App& program, int& exit_code);
void add_erlang_command(CLI::App& program, int& exit_code);
void add_selftest_command(CLI::App& program, int& exit_code);

}  // namespace holdtime::app
