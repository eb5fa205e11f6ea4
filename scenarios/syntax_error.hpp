// Broken JSON explained: a second look at the place where the parser gave up, in words of its own.
#pragma once

#include <optional>

#include "scenarios/cursor.hpp"
#include "scenarios/problems.hpp"

namespace holdtime::scenarios {

/// What had been read when the parser gave up.
enum class ReadSoFar { nothing, open_bracket, key, value, everything };

/// What is wrong with the text after `cursor`, which stands behind the last thing read; the value last met
/// begins at `last_value`. `within` is the bracket that is open there ('{' or '['; '\0': none). Fills what,
/// why, instead and moves `cursor` to the place.
Problem explain_syntax(Cursor& cursor, const Cursor& last_value, ReadSoFar so_far, char within);

/// What is wrong with the word, number or text that starts at `cursor`, which may move within it.
Problem explain_value(Cursor& cursor);
/// The same where a key is due.
Problem explain_key(const Cursor& cursor);

/// The word or text at `cursor` in double quotes, for messages.
std::string quoted_word(const Cursor& cursor);

/// Where a bracket was probably forgotten, told from how the lines are indented: `the "}" of line 9 …`. No
/// value where the lines show nothing.
std::optional<std::string> odd_bracket(std::string_view text);

}  // namespace holdtime::scenarios
