// Single values and keys that can't be read: texts, numbers, and words without quotes.
#include <algorithm>
#include <array>
#include <cctype>

#include "scenarios/syntax_error.hpp"
#include "scenarios/values.hpp"

namespace holdtime::scenarios {
namespace {

constexpr const char* straight_quotes = "texts and keys stand in straight double quotes here";

Problem says(std::string what, std::string why, std::string instead) {
  Problem problem;
  problem.what = std::move(what);
  problem.why = std::move(why);
  problem.instead = std::move(instead);
  return problem;
}

bool digit(char c) {
  return c >= '0' && c <= '9';
}

// What stands at the cursor up to the next comma, bracket or line end: "08:00-18:00", "6 minutes".
std::string bare_value(const Cursor& cursor) {
  std::string_view rest = cursor.rest();
  rest = rest.substr(0, rest.find_first_of(",[]{}\"\r\n"));
  rest = trimmed(rest.substr(0, rest.find("//")));
  if (rest.size() <= 40) return std::string(rest);
  return quoted_word(cursor);
}

// The quotes that word processors make of straight ones: “ ” „ ‟ « » ‘ ’, and the plain single quote.
bool other_quote(std::string_view rest) {
  constexpr std::array<std::string_view, 9> quotes = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E",
                                                      "\xE2\x80\x9F", "\xC2\xAB",     "\xC2\xBB",
                                                      "\xE2\x80\x98", "\xE2\x80\x99", "'"};
  return std::any_of(quotes.begin(), quotes.end(),
                     [&](std::string_view quote) { return rest.starts_with(quote); });
}

std::optional<Problem> explain_sign(const Cursor& cursor) {
  if (cursor.rest().starts_with("\xE2\x80\xA6") || cursor.rest().starts_with("...")) {
    return says("dots where something of your own belongs", "in examples they stand for what is left out",
                "write what belongs there, or remove it");
  }
  if (!other_quote(cursor.rest())) return std::nullopt;
  const bool single = cursor.here() == '\'';
  return says(single ? "single quotes" : "typographic quotes, as word processors make them", straight_quotes,
              "type \" for each of them, in a plain text editor");
}

// The cursor stands on a backslash inside a text.
std::optional<Problem> explain_escape(const Cursor& cursor) {
  const char next = cursor.rest().size() > 1 ? cursor.rest()[1] : '\0';
  if (next == '\0' || std::string_view("\"\\/bfnrtu").find(next) == std::string_view::npos) {
    return says("a backslash that means nothing here", "in a text a backslash announces a special character",
                "write \\\\ for a backslash itself (as in Windows paths), or use /");
  }
  if (next != 'u') return std::nullopt;
  const std::string_view number = cursor.rest().substr(2, 4);
  const bool good = number.size() == 4 && std::all_of(number.begin(), number.end(), [](char c) {
                      return std::isxdigit(static_cast<unsigned char>(c)) != 0;
                    });
  if (good) return std::nullopt;
  return says("\\u is not followed by four hexadecimal digits", "that is how a character's number is written",
              "write the character itself, the file being UTF-8");
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
      return says("a tab or control character stands inside a text", "it could not be seen from a blank",
                  "use a blank, or write a tab as \\t");
    }
    if (c == '\\') {
      if (auto problem = explain_escape(cursor)) return std::move(*problem);
      cursor.advance(2);
      continue;
    }
    const std::size_t length = utf8_length(cursor.rest());
    if (length == 0) {
      return says("this character is not valid UTF-8",
                  "letters beyond plain English can then not be told apart",
                  "save the file in the encoding UTF-8");
    }
    cursor.advance(length);
  }
  const bool at_end = cursor.at_end();
  cursor = start;
  if (at_end)
    return says("this text has no closing quote", "a text ends where its quote is closed",
                "close it with \"");
  return says("this text is not valid UTF-8", "letters beyond plain English can then not be told apart",
              "save the file in the encoding UTF-8");
}

// "012" without its zeros, "+12" without its sign, ".5" with a zero, where that makes a number.
std::string mended(std::string_view word) {
  std::string text(word);
  if (text.starts_with('+')) text.erase(0, 1);
  while (text.size() > 1 && text[0] == '0' && digit(text[1])) text.erase(0, 1);
  if (text.starts_with('.')) text.insert(0, "0");
  if (text.ends_with('.')) text.pop_back();
  return parse_number(text) ? text : "";
}

Problem explain_number(const Cursor& cursor) {
  const std::string value = bare_value(cursor);
  if (value.find_first_not_of("+-.0123456789eE") != std::string::npos) {
    return says(value + " is not a number", "whatever is more than digits is a text and needs quotes",
                "write \"" + value + "\", in double quotes");
  }
  if (std::count(value.begin(), value.end(), '.') > 1) {
    std::string digits = value;
    std::erase(digits, '.');
    return says(value + " is not a number",
                "thousands are not separated here, and there is one decimal point at most",
                "write " + digits + " if that is meant");
  }
  const std::string number = mended(value);
  if (!number.empty() && number != value) {
    return says(value + " is not how a number is written here",
                "a number has digits before and after its point, no + sign and no leading zeros",
                "write " + number);
  }
  return says(value + " is not a number, or too large for one", "it can't be calculated with",
              "write for example 0.5, 20 or -3");
}

}  // namespace

std::string quoted_word(const Cursor& cursor) {
  Cursor end = cursor;
  const bool text = cursor.here() == '"';
  if (text)
    end.skip_string();
  else
    end.skip_word();
  std::size_t length = end.offset() - cursor.offset();
  if (length == 0) length = 1;
  std::string word(cursor.rest().substr(0, length > 30 ? 30 : length));
  // Cut between characters, not within one.
  for (std::size_t i = word.size(); i < cursor.rest().size() && word.size() < 34; ++i) {
    if ((static_cast<unsigned char>(cursor.rest()[i]) & 0xC0U) != 0x80U) break;
    word += cursor.rest()[i];
  }
  if (text) {
    word.erase(0, 1);
    if (length <= 30 && word.ends_with('"')) word.pop_back();
  }
  return "\"" + word + "\"";
}

Problem explain_value(Cursor& cursor) {
  const char c = cursor.here();
  if (c == '"') return explain_text(cursor);
  if (auto problem = explain_sign(cursor)) return std::move(*problem);
  if (digit(c) || c == '-' || c == '+' || c == '.') return explain_number(cursor);
  const std::string word = bare_value(cursor);
  std::string lower = word;
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char one) {
    return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
  });
  for (const auto& [said, meant] :
       {std::pair("true", "true"), std::pair("false", "false"), std::pair("yes", "true"),
        std::pair("no", "false"), std::pair("null", "null"), std::pair("none", "null")}) {
    if (lower != said) continue;
    return says("\"" + word + "\" is not understood",
                "yes and no are written true and false, in small letters", std::string("write ") + meant);
  }
  return says(quoted_word(cursor) + " has no quotes", "a text needs double quotes around it",
              "write \"" + (word.empty() ? "…" : word) + "\", in double quotes, if it is meant as a text");
}

Problem explain_key(const Cursor& cursor) {
  if (auto problem = explain_sign(cursor)) return std::move(*problem);
  if (cursor.here() == '#') {
    return says("# begins no comment here", "a comment begins with // or stands between /* and */",
                "write // instead of #");
  }
  const std::string word = quoted_word(cursor);
  return says("the key " + word + " has no double quotes", straight_quotes,
              "write " + word + ": and the value");
}

}  // namespace holdtime::scenarios
