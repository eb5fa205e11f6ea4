// A place in a JSON text that moves forward from value to value, counting lines and columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace holdtime::scenarios {

/// Columns count characters (UTF-8 code points), from 1. Reads within the text only, whatever it holds.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  std::size_t offset() const { return at_; }
  std::uint32_t line() const { return line_; }
  std::uint32_t column() const { return column_; }
  bool at_end() const { return at_ >= text_.size(); }
  /// The character here; '\0' at the end.
  char here() const { return at_end() ? '\0' : text_[at_]; }
  std::string_view rest() const { return text_.substr(at_); }
  /// The whole text.
  std::string_view text() const { return text_; }

  void advance(std::size_t bytes = 1);
  /// Passes over white space and whole comments. A comment that is not closed is left for the caller to see.
  void skip_blank();
  /// Passes over white space, comments, commas and colons: to the next value or bracket.
  void skip_between();
  /// Passes over a string in quotes, from its opening quote on.
  void skip_string();
  /// Passes over a number or a word.
  void skip_word();

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t column_ = 1;
};

}  // namespace holdtime::scenarios
