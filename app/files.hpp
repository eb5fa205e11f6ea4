// Output files that are whole or not there: written beside their name, then renamed.
#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <stdexcept>

namespace holdtime::app {

/// Output could not be written; what() says which and why in the planner's words.
struct CannotWrite : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Lets `write` fill a file beside `path` and renames it to `path`. Throws CannotWrite where that
/// fails; what stood at `path` before is then untouched.
void write_whole(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write);

/// After the last line for standard output: throws CannotWrite where not all of it could be written.
void finish_printing();

}  // namespace holdtime::app
