#include "results/writers/columns.hpp"

#include <algorithm>

#include "results/writers/text.hpp"

namespace holdtime::results {
namespace {

constexpr std::size_t longest_name = 24;
constexpr std::size_t indent = 2;
constexpr std::size_t gap = 2;  // between columns

std::size_t width_of(const std::vector<std::string>& cells, std::size_t least) {
  for (const std::string& cell : cells) least = std::max(least, display_width(cell));
  return least;
}

std::size_t width_of(const Column& column) {
  return gap + width_of(column.cells, display_width(column.title));
}

}  // namespace

void write_columns(std::ostream& out, std::vector<std::string> names, std::vector<Column> columns,
                   std::size_t width) {
  for (std::string& name : names) name = shortened(name, longest_name);
  const std::size_t name_width = width_of(names, 5);
  while (!columns.empty()) {
    std::size_t needed = indent + name_width;
    for (const Column& column : columns) needed += width_of(column);
    const auto goes = std::max_element(columns.begin(), columns.end(), [](const Column& a, const Column& b) {
      return a.dispensable < b.dispensable;
    });
    if (needed <= width || goes->dispensable == 0) break;
    columns.erase(goes);
  }
  const std::string margin(indent, ' ');
  out << margin << std::string(name_width, ' ');
  for (const Column& column : columns) out << right_aligned(column.title, width_of(column));
  out << '\n';
  for (std::size_t line = 0; line < names.size(); ++line) {
    out << margin << left_aligned(names[line], name_width);
    for (const Column& column : columns) out << right_aligned(column.cells[line], width_of(column));
    out << '\n';
  }
}

}  // namespace holdtime::results
