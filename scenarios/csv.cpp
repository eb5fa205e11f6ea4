#include "scenarios/csv.hpp"

#include <algorithm>

#include "scenarios/cursor.hpp"

namespace holdtime::scenarios {
namespace {

bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = utf8_length(bytes.substr(i));
    if (length == 0) return false;
    i += length;
  }
  return true;
}

}  // namespace

std::string plain_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const bool utf8 = is_utf8(bytes);
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c == '\r') {
      if (i + 1 >= bytes.size() || bytes[i + 1] != '\n') text += '\n';
    } else if (c < 0x80 || utf8) {
      text += bytes[i];
    } else {  // a Latin-1 byte is the number of its character
      text += static_cast<char>(0xC0U | (c >> 6U));
      text += static_cast<char>(0x80U | (c & 0x3FU));
    }
  }
  return text;
}

std::string Csv::text(const CsvCell* cell) const {
  if (cell == nullptr) return "";
  std::string result(text_.substr(cell->begin, cell->size));
  if (!cell->quoted) return result;
  for (std::size_t at = result.find("\"\""); at != std::string::npos; at = result.find("\"\"", at + 1)) {
    result.erase(at, 1);
  }
  return result;
}

class CsvParser {
 public:
  CsvParser(std::string_view text, Problem& wrong) : text_(text), wrong_(wrong), cursor_(text) {
    csv_.text_ = text;
  }

  std::optional<Csv> parse() {
    if (text_.find('\0') != std::string_view::npos) {
      const bool workbook = text_.starts_with("PK\x03\x04") || text_.starts_with("\xD0\xCF\x11\xE0");
      return refuse(workbook ? "this is a workbook, not a table in text"
                             : "this is not a text file (it holds zero bytes)",
                    workbook ? "a workbook holds many sheets and formats besides the numbers"
                             : "some programs write such files when they are asked for Unicode (UTF-16)",
                    "save the sheet as CSV, in the encoding UTF-8");
    }
    skip_top();
    csv_.separator_ = separator_of(line());
    while (!cursor_.at_end()) {
      if (!row()) return std::nullopt;
      if (csv_.cells_.size() > Csv::most_cells) {
        return refuse("more than " + std::to_string(Csv::most_cells) + " cells",
                      "they would not fit into memory, and no scenario needs that many",
                      "keep only the columns and lines that are used");
      }
    }
    while (csv_.rows() > 0 && blank(csv_.rows() - 1)) csv_.row_ends_.pop_back();
    if (csv_.rows() == 0)
      return refuse("the table is empty", "there is nothing to read", "a header line and numbers");
    return std::move(csv_);
  }

 private:
  std::nullopt_t refuse(std::string what, std::string why, std::string instead) {
    wrong_.what = std::move(what);
    wrong_.why = std::move(why);
    wrong_.instead = std::move(instead);
    wrong_.line = cursor_.line();
    wrong_.column = cursor_.column();
    return std::nullopt;
  }

  std::string_view line() const { return cursor_.rest().substr(0, cursor_.rest().find('\n')); }

  // Comments, empty lines, and the line "sep=;" by which a spreadsheet is told the separator.
  void skip_top() {
    while (!cursor_.at_end()) {
      const std::string_view top = line();
      const bool comment = top.starts_with('#') || top.starts_with("sep=");
      if (!comment && top.find_first_not_of(" \t") != std::string_view::npos) return;
      cursor_.advance(std::min(top.size() + 1, cursor_.rest().size()));
    }
  }

  // The character that stands most often in the header, outside quotes.
  static char separator_of(std::string_view header) {
    char best = '\0';
    std::ptrdiff_t most = 0;
    for (const char candidate : {'\t', ';', ','}) {
      std::ptrdiff_t count = 0;
      bool quoted = false;
      for (const char c : header) {
        if (c == '"') quoted = !quoted;
        if (c == candidate && !quoted) ++count;
      }
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  bool ends_cell() const {
    const char c = cursor_.here();
    return cursor_.at_end() || c == '\n' || (csv_.separator_ != '\0' && c == csv_.separator_);
  }
  void skip_blanks() {
    while (!ends_cell() && (cursor_.here() == ' ' || cursor_.here() == '\t')) cursor_.advance();
  }

  bool row() {
    for (;;) {
      skip_blanks();
      CsvCell cell;
      cell.line = cursor_.line();
      cell.column = cursor_.column();
      if (!(cursor_.here() == '"' ? quoted(cell) : plain(cell))) return false;
      csv_.cells_.push_back(cell);
      const bool more = !cursor_.at_end() && cursor_.here() != '\n';
      cursor_.advance();
      if (!more) break;
    }
    csv_.row_ends_.push_back(csv_.cells_.size());
    return true;
  }

  bool plain(CsvCell& cell) {
    const std::size_t begin = cursor_.offset();
    while (!ends_cell()) cursor_.advance();
    std::size_t end = cursor_.offset();
    while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
    cell.begin = static_cast<std::uint32_t>(begin);
    cell.size = static_cast<std::uint32_t>(end - begin);
    return true;
  }

  bool quoted(CsvCell& cell) {
    const Cursor opening = cursor_;
    cursor_.advance();
    cell.quoted = true;
    cell.begin = static_cast<std::uint32_t>(cursor_.offset());
    while (!cursor_.at_end()) {
      if (cursor_.here() == '"') {
        if (!cursor_.rest().starts_with("\"\"")) break;
        cursor_.advance();
      }
      cursor_.advance();
    }
    if (cursor_.at_end()) {
      cursor_ = opening;
      refuse("the quote that opens here is never closed", "the rest of the file would be one cell",
             "close it, or write a quote inside a cell twice (\"\")");
      return false;
    }
    cell.size = static_cast<std::uint32_t>(cursor_.offset() - cell.begin);
    cursor_.advance();
    skip_blanks();
    if (ends_cell()) return true;
    refuse("something follows the closing quote", "whether it belongs to the cell would be a guess",
           "write a quote inside a cell twice (\"\"), or remove what follows");
    return false;
  }

  bool blank(std::size_t row) const {
    for (std::size_t i = 0; i < csv_.cells_in(row); ++i) {
      if (csv_.cell(row, i)->size > 0) return false;
    }
    return true;
  }

  std::string_view text_;
  Problem& wrong_;
  Cursor cursor_;
  Csv csv_;
};

std::optional<Csv> parse_csv(std::string_view text, Problem& wrong) {
  return CsvParser(text, wrong).parse();
}

}  // namespace holdtime::scenarios
