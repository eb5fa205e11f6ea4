#include "scenarios/syntax_error.hpp"

#include <cctype>

namespace holdtime::scenarios {
namespace {

Problem says(std::string what, std::string why, std::string instead) {
  Problem problem;
  problem.what = std::move(what);
  problem.why = std::move(why);
  problem.instead = std::move(instead);
  return problem;
}

std::string quoted_word(const Cursor& cursor) {
  Cursor end = cursor;
  end.skip_word();
  std::size_t length = end.offset() - cursor.offset();
  if (length == 0) length = 1;
  std::string word(cursor.rest().substr(0, length > 30 ? 30 : length));
  // Cut between characters, not within one.
  for (std::size_t i = word.size(); i < cursor.rest().size() && word.size() < 34; ++i) {
    if ((static_cast<unsigned char>(cursor.rest()[i]) & 0xC0U) != 0x80U) break;
    word += cursor.rest()[i];
  }
  for (char& c : word) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return "\"" + word + "\"";
}

// The cursor stands on the opening quote of a text the parser refused.
Problem explain_text(Cursor& cursor) {
  const Cursor start = cursor;
  cursor.advance();
  while (!cursor.at_end() && cursor.here() != '"') {
    const auto c = static_cast<unsigned char>(cursor.here());
    if (c == '\n' || c == '\r') {
      cursor = start;
      return says("this text has no closing quote on its line", "a text ends where its quote is closed",
                  "close it with \" on the same line, or write a line break inside it as \\n");
    }
    if (c < 0x20) {
      return says("a tab or control character stands inside a text",
                  "JSON texts can't hold these as they are", "write a tab as \\t, or use a blank");
    }
    if (c == '\\') {
      const char next = cursor.rest().size() > 1 ? cursor.rest()[1] : '\0';
      if (std::string_view("\"\\/bfnrtu").find(next) == std::string_view::npos || next == '\0') {
        return says("a backslash that starts no known escape",
                    "in a JSON text a backslash announces an escape",
                    "write \\\\ for a backslash itself (as in Windows paths), or use /");
      }
      if (next == 'u') {
        bool digits = cursor.rest().size() >= 6;
        for (std::size_t i = 2; digits && i < 6; ++i) {
          digits = std::isxdigit(static_cast<unsigned char>(cursor.rest()[i])) != 0;
        }
        if (!digits) {
          return says("\\u is not followed by four hexadecimal digits",
                      "that is how JSON writes a character's number",
                      "write the character itself, the file being UTF-8");
        }
      }
      cursor.advance(2);
    } else {
      cursor.advance();
    }
  }
  if (cursor.at_end()) {
    cursor = start;
    return says("this text has no closing quote", "a text ends where its quote is closed",
                "close it with \"");
  }
  cursor = start;
  return says("this text is not valid UTF-8", "letters beyond plain English can then not be told apart",
              "save the file in the encoding UTF-8");
}

Problem ends_early(char within) {
  const std::string close = within == '[' ? "]" : "}";
  return says("the file ends before \"" + close + "\"", "a bracket that was opened is never closed",
              "add \"" + close + "\" (and look whether a closing bracket is missing further up)");
}

}  // namespace

Problem explain_value(Cursor& cursor) {
  const char c = cursor.here();
  if (c == '"') return explain_text(cursor);
  if (c == '\'') {
    return says("single quotes", "JSON knows only double quotes", "write \"…\"");
  }
  if (cursor.rest().starts_with("\xE2\x80\x9C") || cursor.rest().starts_with("\xE2\x80\x9D")) {
    return says("typographic quotes", "JSON knows only straight double quotes", "write \"…\"");
  }
  if (std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '+' || c == '.') {
    const std::string word = quoted_word(cursor);
    if (word.find_first_not_of("\"+-.0123456789eE") != std::string::npos) {
      return says(word + " is not a number", "values with units are texts and need quotes",
                  "write it in double quotes");
    }
    return says(word + " is not a number as JSON writes it, or too large for one",
                "a number has digits before and after its point, no + sign and no leading zeros",
                "write for example 0.5, 20 or -3");
  }
  return says(quoted_word(cursor) + " is neither a text, a number, true, false, nor a bracket",
              "a text needs double quotes around it", "write \"…\" around it");
}

Problem explain_syntax(Cursor& cursor, ReadSoFar so_far, char within) {
  cursor.skip_blank();
  if (cursor.rest().starts_with("/*")) {
    return says("a comment that is never closed", "everything after it is lost", "close it with */");
  }
  if (cursor.at_end()) {
    if (so_far == ReadSoFar::nothing) {
      return says("there is nothing in this file", "a scenario is a JSON object", "write { … }");
    }
    return ends_early(within);
  }
  const char close = within == '[' ? ']' : '}';
  if (so_far == ReadSoFar::everything) {
    return says(quoted_word(cursor) + " after the end of the document",
                "the last closing bracket ends the scenario",
                "remove it, or look for one closing bracket too many");
  }
  bool after_comma = false;
  if (so_far == ReadSoFar::value) {
    const char c = cursor.here();
    if (c == ']' || c == '}') {
      return says(std::string("\"") + c + "\" where \"" + close + "\" is due",
                  "brackets close in the order they opened",
                  std::string("write \"") + close + "\", or look for a missing bracket further up");
    }
    if (c != ',') {
      if (c == ':') {
        return says("a colon where a comma is due", "commas stand between values", "write a comma");
      }
      return says("a comma is missing before " + quoted_word(cursor), "commas stand between values",
                  "add a comma after the value before");
    }
    cursor.advance();
    cursor.skip_blank();
    after_comma = true;
    if (cursor.at_end()) return ends_early(within);
  } else if (so_far == ReadSoFar::key) {
    if (cursor.here() != ':') {
      return says("a colon is missing before " + quoted_word(cursor),
                  "a colon stands between a key and its value", "write \"key\": value");
    }
    cursor.advance();
    cursor.skip_blank();
    if (cursor.at_end()) return ends_early(within);
  }
  const char c = cursor.here();
  if (c == ']' || c == '}' || c == ',' || c == ':') {
    if (after_comma && (c == ']' || c == '}')) {
      return says("a comma with nothing after it", "a comma announces one more value",
                  "remove the comma before this bracket");
    }
    return says(std::string("\"") + c + "\" where a value is due",
                "something is missing before it, or it is one too many", "write a value, or remove it");
  }
  if (within == '{' && so_far != ReadSoFar::key && c != '"') {
    return says("the key " + quoted_word(cursor) + " has no double quotes",
                "JSON wants every key in double quotes", "write \"key\": value");
  }
  return explain_value(cursor);
}

}  // namespace holdtime::scenarios
