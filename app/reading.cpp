#include "app/reading.hpp"

#include <cstdio>

#include "scenarios/reader.hpp"

namespace holdtime::app {

std::shared_ptr<const models::Scenario> read_scenario(const std::string& path,
                                                      const std::vector<std::string>& set, bool notes,
                                                      scenarios::Account* account) {
  scenarios::Reading reading = scenarios::read_file(path, set, account);
  const std::size_t errors = reading.problems.count(scenarios::Severity::error);
  std::size_t shown = 0;
  for (const scenarios::Problem& problem : reading.problems.sorted()) {
    // What is assumed where a scenario says nothing is no matter yet while it says something wrong.
    if (problem.severity == scenarios::Severity::note && (!notes || errors > 0)) continue;
    if (problem.severity == scenarios::Severity::error) ++shown;
    std::fprintf(stderr, "%s\n", scenarios::format(problem).c_str());
  }
  if (shown < errors) std::fprintf(stderr, "… and %zu more errors like these\n\n", errors - shown);
  if (errors > 0) {
    std::fprintf(stderr, "%zu error%s: nothing was run\n", errors, errors == 1 ? "" : "s");
    return nullptr;
  }
  return std::make_shared<const models::Scenario>(std::move(*reading.scenario));
}

}  // namespace holdtime::app
