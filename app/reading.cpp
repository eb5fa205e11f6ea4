#include "app/reading.hpp"

#include <cstdio>

#include "scenarios/reader.hpp"

namespace holdtime::app {

std::shared_ptr<const models::Scenario> read_scenario(const std::string& path,
                                                      const std::vector<std::string>& set, bool notes,
                                                      scenarios::Account* account) {
  scenarios::Reading reading = scenarios::read_file(path, set, account);
  for (const scenarios::Problem& problem : reading.problems.sorted()) {
    if (problem.severity == scenarios::Severity::note && !notes) continue;
    std::fprintf(stderr, "%s\n", scenarios::format(problem).c_str());
  }
  const std::size_t errors = reading.problems.count(scenarios::Severity::error);
  if (errors > 0) {
    std::fprintf(stderr, "%zu error%s: nothing was run\n", errors, errors == 1 ? "" : "s");
    return nullptr;
  }
  return std::make_shared<const models::Scenario>(std::move(*reading.scenario));
}

}  // namespace holdtime::app
