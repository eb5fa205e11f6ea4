// Numbers as spreadsheets write them: with a decimal point or comma, and, refused here, with separators of
// thousands.
#pragma once

#include "scenarios/csv.hpp"
#include "scenarios/values.hpp"

namespace holdtime::scenarios {

enum class DecimalMark { unknown, point, comma };

/// Which mark the numbers of a column use, as far as its cells from `first_row` on can tell: "0.5" shows it,
/// "1.234" does not, for it may be a thousand and more.
DecimalMark decimal_mark(const Csv& csv, std::size_t column, std::size_t first_row);

/// The number in a cell, with a decimal point: "12.5". "3.2%" is 3.2 where `percent` is allowed.
Parsed<std::string> parse_csv_number(std::string_view cell, DecimalMark mark, bool percent);

}  // namespace holdtime::scenarios
