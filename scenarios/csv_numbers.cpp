#include "scenarios/csv_numbers.hpp"

#include <algorithm>

namespace holdtime::scenarios {
namespace {

constexpr const char* plain_number = "write the number with digits and one decimal mark only, such as 1234.5";

bool digit(char c) {
  return c >= '0' && c <= '9';
}

// "1,234", "12.345.678": digits in threes, as thousands are written (and a few decimals too).
bool like_thousands(std::string_view text, char mark) {
  const std::size_t first = text.find(mark);
  if (first == 0 || first > 3 || text.front() == '0') return false;
  if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), digit)) return false;
  for (text = text.substr(first); !text.empty(); text = text.substr(4)) {
    if (text.size() < 4 || text[0] != mark || !digit(text[1]) || !digit(text[2]) || !digit(text[3]))
      return false;
  }
  return true;
}

// Spreadsheets put the no-break space, of two bytes, around and into numbers.
std::string bare(std::string_view cell) {
  std::string text(cell);
  for (std::size_t at = text.find("\xC2\xA0"); at != std::string::npos; at = text.find("\xC2\xA0"))
    text.replace(at, 2, " ");
  return std::string(trimmed(text));
}

Parsed<std::string> thousands(std::string_view text, const char* why) {
  return {"in \"" + std::string(text.substr(0, 40)) + "\" " + why, plain_number};
}

}  // namespace

DecimalMark decimal_mark(const Csv& csv, std::size_t column, std::size_t first_row) {
  for (std::size_t row = first_row; row < csv.rows(); ++row) {
    const std::string text = bare(csv.text(csv.cell(row, column)));
    const bool comma = text.find(',') != std::string::npos;
    const bool point = text.find('.') != std::string::npos;
    if (comma == point) continue;
    if (!like_thousands(text, comma ? ',' : '.')) return comma ? DecimalMark::comma : DecimalMark::point;
  }
  // Where commas separate the cells, a number is written with a point; where semicolons do, it is because the
  // comma is the decimal mark. Tabs tell nothing.
  return csv.separator() == ','   ? DecimalMark::point
         : csv.separator() == ';' ? DecimalMark::comma
                                  : DecimalMark::unknown;
}

Parsed<std::string> parse_csv_number(std::string_view cell, DecimalMark mark, bool percent) {
  std::string text = bare(cell);
  if (percent && text.ends_with('%')) text = trimmed(std::string_view(text).substr(0, text.size() - 1));
  if (text.starts_with('+')) text.erase(0, 1);
  if (text.empty()) return {"the cell is empty", "write 0 where there is nothing"};
  const bool spaced = text.find_first_of(" '") != std::string::npos;
  if (spaced && digit(text.front()) && digit(text.back())) {
    return thousands(text, "a blank or an apostrophe separates thousands, which a number here can't have");
  }
  const auto commas = std::count(text.begin(), text.end(), ',');
  const auto points = std::count(text.begin(), text.end(), '.');
  if (commas > 0 && points > 0) return thousands(text, "one of the marks separates thousands");
  if (commas + points == 0) {
    if (parse_number(text)) return text;
    return {"\"" + text.substr(0, 40) + "\" is not a number", plain_number};
  }
  const DecimalMark used = commas > 0 ? DecimalMark::comma : DecimalMark::point;
  if (like_thousands(text, commas > 0 ? ',' : '.')) {
    if (commas + points > 1) return thousands(text, "the marks separate thousands");
    if (mark == DecimalMark::unknown) {
      return thousands(text, "the mark may be that of decimals or of thousands, a thousandfold difference");
    }
    if (mark != used)
      return thousands(text, "the mark separates thousands: the decimal mark of this table is the other one");
  }
  if (commas > 0) std::replace(text.begin(), text.end(), ',', '.');
  if (parse_number(text)) return text;
  return {"\"" + text.substr(0, 40) + "\" is not a number", plain_number};
}

}  // namespace holdtime::scenarios
