// Reading a scenario on behalf of a command: problems go to the screen in the planner's words.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "models/scenario.hpp"
#include "scenarios/account.hpp"

namespace holdtime::app {

/// The scenario at `path` with the values of `set` put in, or nullptr where there are errors. Problems are
/// printed to standard error: errors and warnings always, what was assumed only where `notes`.
/// `account`, if given, is filled where there are no errors.
std::shared_ptr<const models::Scenario> read_scenario(const std::string& path,
                                                      const std::vector<std::string>& set, bool notes,
                                                      scenarios::Account* account = nullptr);

}  // namespace holdtime::app
