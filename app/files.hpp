// Output files that are whole or not there: written beside their name, then renamed.
#pragma once

#include <filesystem>
#include <functional>
#include <ostream>

namespace holdtime::app {

/// Lets `write` fill a file beside `path` and renames it to `path`. Throws std::runtime_error, in words for
/// the planner, where that fails; what stood at `path` before is then untouched.
void write_whole(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write);

}  // namespace holdtime::app
