// Files that the build puts into the program; their list and texts are written by CMake.
#pragma once

#include <span>
#include <string_view>

namespace holdtime::planning::exact {

struct ShippedFile {
  std::string_view path;  ///< in the source tree
  std::string_view text;
};

std::span<const ShippedFile> shipped_files();

}  // namespace holdtime::planning::exact
