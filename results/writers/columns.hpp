// A table of named lines that leaves out what a narrow screen has no room for.
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace holdtime::results {

struct Column {
  std::string title;
  /// Where the room does not suffice, the column of the highest number goes first; 0 stays.
  int dispensable = 0;
  std::vector<std::string> cells;  ///< one a line
};

/// Lines are indented by two; names on the left, cells on the right of their columns. Widths are counted as
/// displayed, so wide letters keep columns straight. Names are cut to 24 columns.
void write_columns(std::ostream& out, std::vector<std::string> names, std::vector<Column> columns,
                   std::size_t width);

}  // namespace holdtime::results
