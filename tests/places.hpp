// Where tests find what they read and run. Functions, not macros: text of the build's own path in every file
// made what the compiler saw, and warned of, depend on the folder it was built in.
#pragma once

#include <filesystem>
#include <string>

namespace holdtime::places {

/// A file or folder of the repository, named from its top: source("scenarios/claims_40.json").
std::filesystem::path source(const std::string& path);

/// The program built beside the tests.
std::filesystem::path program();

}  // namespace holdtime::places
