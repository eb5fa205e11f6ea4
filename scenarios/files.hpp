// Files read whole, and what is said when that can't be done.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "scenarios/problems.hpp"

namespace holdtime::scenarios {

/// The bytes of the file, at most 64 MB, which is looked at before reading. Without them, `wrong` says what,
/// why and what instead. A name that is not there brings up the files there with the same ending.
std::optional<std::string> read_bytes(const std::filesystem::path& path, Problem& wrong);

}  // namespace holdtime::scenarios
