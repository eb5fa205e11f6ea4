#include "scenarios/syntax_error.hpp"

#include "scenarios/values.hpp"

namespace holdtime::scenarios {
namespace {

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

// The cursor stands at the end; `behind` behind the last thing read, which is a better place to show.
Problem ends_early(Cursor& cursor, const Cursor& behind, char within) {
  const std::string close = within == '[' ? "]" : "}";
  cursor = behind;
  return says(
      "a \"" + close + "\" is missing at the end", "a bracket that was opened is never closed",
      odd_bracket(cursor.text()).value_or("add \"" + close + "\" here, or where it is missing further up"));
}

Problem never_closed() {
  return says("a comment that is never closed", "everything after it is lost", "close it with */");
}

Problem explain_beginning(const Cursor& cursor) {
  return says(quoted_word(cursor) + " at the beginning of the file",
              "a scenario begins with { and ends with }; this may be a table, or another kind of file",
              "name the scenario file; it may name a table in turn, as {\"csv\": \"monday.csv\"}");
}

Problem explain_after_end(const Cursor& cursor) {
  return says(quoted_word(cursor) + " after the end of the scenario", "the last closing bracket ends it",
              odd_bracket(cursor.text()).value_or("remove it, or look for one closing bracket too many"));
}

// Behind a value something else stands than a comma or the bracket that closes.
Problem explain_missing_comma(Cursor& cursor, const Cursor& behind, const Cursor& last_value) {
  const std::string next = quoted_word(cursor);
  if (cursor.here() == ':')
    return says("a colon where a comma is due", "commas stand between values", "write a comma");
  // In "5m, "patience" the quote before patience has closed the text that began before 5m.
  if (last_value.here() == '"' && !next.empty() && cursor.here() != '"') {
    const std::string_view text =
        trimmed(last_value.rest().substr(0, behind.offset() - last_value.offset() - 1));
    if (text.ends_with(',') || text.ends_with(':')) {
      cursor = last_value;
      return says("this text has no closing quote: it goes on until the next one, before " + next,
                  "a text ends where its quote is closed", "close it with \" where it ends");
    }
  }
  cursor = behind;
  return says("a comma is missing before " + next, "commas stand between values", "write a comma here");
}

// A comma has been passed at `comma`; within { } a key in quotes is due.
Problem explain_split_number(Cursor& cursor, const Cursor& last_value) {
  Cursor end = cursor;
  end.skip_word();
  Cursor first = last_value;
  first.skip_word();
  const std::string_view whole = last_value.rest().substr(0, first.offset() - last_value.offset());
  const std::string_view part = cursor.rest().substr(0, end.offset() - cursor.offset());
  cursor = last_value;
  const std::string number = std::string(whole) + "," + std::string(part);
  return says(number.substr(0, 40) + " is two numbers",
              "the decimal mark is a point, and thousands are not separated; a comma ends the value",
              "write " + std::string(whole).substr(0, 20) + "." + std::string(part).substr(0, 20) + " or " +
                  std::string(whole).substr(0, 20) + std::string(part).substr(0, 20) +
                  ", whichever is meant");
}

}  // namespace

Problem explain_syntax(Cursor& cursor, const Cursor& last_value, ReadSoFar so_far, char within) {
  const Cursor behind = cursor;
  cursor.skip_blank();
  if (cursor.rest().starts_with("/*")) return never_closed();
  if (cursor.at_end()) {
    if (so_far == ReadSoFar::nothing) {
      return says("there is nothing in this file",
                  "a scenario says when calls come, how many, and who answers",
                  "write {\"open\": …, \"calls\": …, \"teams\": …}; the folder scenarios holds examples");
    }
    return ends_early(cursor, behind, within);
  }
  if (so_far == ReadSoFar::nothing) return explain_beginning(cursor);
  if (so_far == ReadSoFar::everything) return explain_after_end(cursor);
  const char close = within == '[' ? ']' : '}';
  bool after_comma = false;
  if (so_far == ReadSoFar::value) {
    const char c = cursor.here();
    if (c == ']' || c == '}') {
      return says(std::string("\"") + c + "\" where \"" + close + "\" is due",
                  "brackets close in the order they opened",
                  std::string("write \"") + close + "\", or look for a missing bracket further up");
    }
    if (c != ',') return explain_missing_comma(cursor, behind, last_value);
    cursor.advance();
    const bool at_once = digit(cursor.here());
    cursor.skip_blank();
    after_comma = true;
    if (cursor.rest().starts_with("/*")) return never_closed();
    if (cursor.at_end()) return ends_early(cursor, behind, within);
    if (within == '{' && at_once && digit(last_value.here())) return explain_split_number(cursor, last_value);
  } else if (so_far == ReadSoFar::key) {
    if (cursor.here() == '=')
      return says("\"=\" where a colon is due", "a colon stands between a key and its value",
                  "write : instead of =");
    if (cursor.here() != ':') {
      const std::string next = quoted_word(cursor);
      cursor = behind;
      return says("a colon is missing before " + next, "a colon stands between a key and its value",
                  "write a colon here");
    }
    cursor.advance();
    cursor.skip_blank();
    if (cursor.rest().starts_with("/*")) return never_closed();
    if (cursor.at_end()) return ends_early(cursor, behind, within);
  }
  const char c = cursor.here();
  if (c == ']' || c == '}' || c == ',' || c == ':') {
    if (after_comma && (c == ']' || c == '}')) {
      return says("a comma with nothing after it", "a comma announces one more value",
                  "remove the comma before this bracket");
    }
    if (after_comma && c == ',')
      return says("a second comma", "one comma stands between two values", "remove it");
    if (so_far == ReadSoFar::key && c != ':') {
      return says("no value stands behind the colon", "a key without a value says nothing",
                  "write the value here, or remove the key");
    }
    return says(std::string("\"") + c + "\" where a value is due",
                "something is missing before it, or it is one too many", "write a value, or remove it");
  }
  if (within == '{' && so_far != ReadSoFar::key && c != '"') return explain_key(cursor);
  return explain_value(cursor);
}

}  // namespace holdtime::scenarios
