// holdtime explain-kpi: what a number means, how it is formed, and who says so.
#include <cstdio>
#include <iostream>

#include "app/commands.hpp"
#include "app/files.hpp"
#include "results/explanations.hpp"
#include "results/writers/text.hpp"
#include "scenarios/problems.hpp"

namespace holdtime::app {
namespace {

int explain_kpi(const std::string& name) {
  const results::Kpi* kpi = results::find_kpi(name);
  if (kpi == nullptr) {
    std::vector<std::string_view> names;
    for (const results::Kpi& each : results::kpis()) names.push_back(each.id);
    std::fprintf(stderr, "holdtime: there is no KPI \"%s\"; %s\n(holdtime list kpis shows them all)\n",
                 name.c_str(), scenarios::suggestion(name, names).c_str());
    return bad_input;
  }
  std::cout << kpi->id << '\n';
  for (const results::Explanation& part : results::explain(*kpi)) {
    std::string head = "  " + results::left_aligned(part.heading, 12);
    for (const std::string& text : part.texts) {
      results::write_wrapped(std::cout, head, text, 80);
      head.assign(head.size(), ' ');
    }
  }
  finish_printing();
  return done;
}

}  // namespace

void add_explain_kpi_command(CLI::App& program, int& exit_code) {
  auto name = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand("explain-kpi", "What a KPI means and how it is formed");
  command->add_option("NAME", *name, "The KPI, as in `holdtime list kpis`")->required();
  command->footer("Example:\n  holdtime explain-kpi service_level");
  command->callback([name, &exit_code] { exit_code = explain_kpi(*name); });
}

}  // namespace holdtime::app
