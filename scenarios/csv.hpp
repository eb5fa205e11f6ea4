// A table in a text file: what spreadsheets and telephone systems write when they are asked for CSV.
//
// The separator (comma, semicolon or tab) is read off the header line. Cells may stand in quotes, a quote
// inside being written twice, and then hold separators and line ends. Lines at the top that begin with # are
// passed over, and so are empty lines at the end. Nothing here throws but for lack of memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/problems.hpp"

namespace holdtime::scenarios {

/// Where a cell's characters stand in the text, quotes and blanks around them left out.
struct CsvCell {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  bool quoted = false;
};

class Csv {
 public:
  static constexpr std::size_t most_cells = 8'000'000;

  /// Rows from the first line that is no comment on; row 0 is the header where there is one.
  std::size_t rows() const { return row_ends_.size(); }
  std::size_t cells_in(std::size_t row) const { return row_ends_[row] - begin_of(row); }
  /// nullptr where the row is too short to have it.
  const CsvCell* cell(std::size_t row, std::size_t column) const {
    return column < cells_in(row) ? &cells_[begin_of(row) + column] : nullptr;
  }
  /// The first cell of a row, of which each has at least one.
  const CsvCell& start(std::size_t row) const { return cells_[begin_of(row)]; }
  /// What the cell says; "" for nullptr.
  std::string text(const CsvCell* cell) const;
  /// '\0' where there is only one column.
  char separator() const { return separator_; }

 private:
  friend class CsvParser;
  std::size_t begin_of(std::size_t row) const { return row == 0 ? 0 : row_ends_[row - 1]; }

  std::string_view text_;
  std::vector<CsvCell> cells_;
  std::vector<std::size_t> row_ends_;
  char separator_ = '\0';
};

/// The bytes of a file as parse_csv wants them: no byte-order mark, every line ended by \n, and Latin-1 (what
/// older spreadsheets write) turned into UTF-8.
std::string plain_text(std::string_view bytes);

/// The table in `text`, which has to outlive it. Without one, `wrong` says what, why, what instead, and
/// where.
std::optional<Csv> parse_csv(std::string_view text, Problem& wrong);

}  // namespace holdtime::scenarios
