// A forgotten bracket is noticed at the end of the file only. People indent, though: a closing bracket that
// begins its line and stands further left or right than the line of the bracket it closes gives it away.
#include <vector>

#include "scenarios/syntax_error.hpp"

namespace holdtime::scenarios {
namespace {

struct Open {
  std::uint32_t line;
  std::uint32_t indent;  ///< of that line, in characters
};

}  // namespace

std::optional<std::string> odd_bracket(std::string_view text) {
  std::vector<Open> open;
  std::uint32_t line = 0;
  std::uint32_t indent = 0;
  for (Cursor cursor(text); (cursor.skip_between(), !cursor.at_end());) {
    const bool begins_line = cursor.line() != line;
    if (begins_line) indent = cursor.column();
    line = cursor.line();
    const char c = cursor.here();
    if (c == '{' || c == '[') {
      open.push_back({line, indent});
    } else if (c == '}' || c == ']') {
      if (open.empty()) return std::nullopt;
      const Open opened = open.back();
      open.pop_back();
      if (begins_line && opened.line != line && opened.indent != indent) {
        return std::string("look above line ") + std::to_string(line) + ": its \"" + c +
               "\" closes the bracket of line " + std::to_string(opened.line) +
               ", which is indented differently";
      }
    } else if (c == '"') {
      cursor.skip_string();
      continue;
    }
    const std::size_t before = cursor.offset();
    if (c != '{' && c != '[' && c != '}' && c != ']') cursor.skip_word();
    if (cursor.offset() == before) cursor.advance();
  }
  return std::nullopt;
}

}  // namespace holdtime::scenarios
