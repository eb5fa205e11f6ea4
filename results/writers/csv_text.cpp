#include "results/writers/csv_text.hpp"

namespace holdtime::results {

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
  std::string result = "\"";
  for (const char character : text) {
    if (character == '"') result += '"';
    result += character;
  }
  return result + "\"";
}

bool CsvReader::next_line(std::string& text) {
  if (!std::getline(*in_, text)) return false;
  ++line_;
  return true;
}

bool CsvReader::next(std::vector<std::string>& fields) {
  std::string text;
  do {
    if (!next_line(text)) return false;
  } while (text.empty() || text.front() == '#' || text == "\r");
  record_line_ = line_;
  fields.assign(1, "");
  bool inside = false;  // of quotes
  std::size_t at = 0;
  while (true) {
    if (at == text.size()) {
      // A line end inside quotes belongs to the field.
      std::string more;
      if (!inside || !next_line(more)) return true;
      fields.back() += '\n';
      text = std::move(more);
      at = 0;
      continue;
    }
    const char character = text[at++];
    if (inside && character == '"' && at < text.size() && text[at] == '"') {
      fields.back() += '"';
      ++at;
    } else if (character == '"') {
      inside = !inside;
    } else if (character == ',' && !inside) {
      fields.emplace_back();
    } else if (character != '\r' || inside || at < text.size()) {
      fields.back() += character;
    }
  }
}

}  // namespace holdtime::results
