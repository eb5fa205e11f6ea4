// The table of commands. To add one: a file beside this one, its line in commands.hpp, a row here.
#include "app/commands.hpp"

namespace holdtime::app {

const std::vector<AddCommand>& commands() {
  // One a line, so that adding one changes no other line.
  // clang-format off
  static const std::vector<AddCommand> table = {
      add_new_command,
      add_check_command,
      add_run_command,
      add_show_command,
      add_vary_command,
      add_compare_command,
      add_erlang_command,
      add_list_command,
      add_explain_kpi_command,
      add_selftest_command,
  };
  // clang-format on
  return table;
}

}  // namespace holdtime::app
