// The program's own sources as text, for the tests that hold the house to its laws.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace holdtime::architecture {

/// One source file, its path relative to the top of the project and with '/' between folders.
struct SourceFile {
  std::string path;
  std::vector<std::string> lines;
};

/// All *.cpp and *.hpp below the folders of the floors that exist, in order of path.
std::vector<SourceFile> read_floors();

/// Splits text into lines.
std::vector<std::string> split_lines(std::string_view text);

/// The same lines with comments and the contents of string and character literals blanked out, except in
/// #include lines, whose file name stays. Raw strings are understood where they have no delimiter of their
/// own.
std::vector<std::string> code_only(const std::vector<std::string>& lines);

/// The first folder of a path: "models" of "models/ivr/menu.hpp"; "" where there is none.
std::string_view floor_of(std::string_view path);

/// A law broken: "models/x.cpp:12: …".
using Complaints = std::vector<std::string>;

std::string complaint(const SourceFile& file, std::size_t line_index, std::string_view what);

/// The complaints one below the other, for a failing test to print.
std::string joined(const Complaints& complaints);

}  // namespace holdtime::architecture
