// Broken JSON explained: a second look at the place where the parser gave up, in words of its own.
#pragma once

#include "scenarios/cursor.hpp"
#include "scenarios/problems.hpp"

namespace holdtime::scenarios {

/// What had been read when the parser gave up.
enum class ReadSoFar { nothing, open_bracket, key, value, everything };

/// What is wrong with the text after `cursor`, which stands behind the last thing read. `within` is the
/// bracket that is open there ('{' or '['; '\0': none). Fills what, why, instead and moves `cursor` to the
/// place.
Problem explain_syntax(Cursor& cursor, ReadSoFar so_far, char within);

/// What is wrong with the word, number or text that starts at `cursor`.
Problem explain_value(Cursor& cursor);

}  // namespace holdtime::scenarios
