// Reads a scenario file: the one door from JSON to the structs of models/.
//
// All problems of a file are found in one reading. Nothing is assumed in silence: what a file leaves open and
// matters comes back as a note. No exception leaves. Functions keep no state; they may run on several
// threads.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/scenario.hpp"
#include "scenarios/account.hpp"
#include "scenarios/problems.hpp"
#include "scenarios/scale.hpp"

namespace holdtime::scenarios {

struct Reading {
  /// No value where there are errors.
  std::optional<models::Scenario> scenario;
  Problems problems;
};

/// Reads the file at `path`, at most 64 MB, with the values `set` ("/json/pointer=VALUE") put in, in order;
/// then all people or all calls are scaled. Where there are no errors, `account` is filled if given.
Reading read_file(const std::filesystem::path& path, const std::vector<std::string>& set = {},
                  Account* account = nullptr, const Scale& scale = {});

/// Reads `text`, called `name` in messages. The files it names are looked for in `folder`; "" is the current
/// one.
Reading read_text(std::string_view text, std::string name, const std::vector<std::string>& set = {},
                  const std::filesystem::path& folder = {}, Account* account = nullptr,
                  const Scale& scale = {});

}  // namespace holdtime::scenarios
