// Text for a screen of fixed-width letters: how wide it is, padding, wrapping, numbers in words.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace holdtime::results {

/// Columns a UTF-8 text takes: two for a wide letter (Unicode's UAX #11, classes W and F), none for one that
/// sits on the letter before it. A byte that is no UTF-8 takes one.
std::size_t display_width(std::string_view text);

/// Filled up with blanks to `width` columns: behind the text, or before it.
std::string left_aligned(std::string text, std::size_t width);
std::string right_aligned(std::string text, std::size_t width);

/// Cut to `most` columns, the last then being "…".
std::string shortened(std::string_view text, std::size_t most);

/// `text` after `head`, broken between words (a number and "%" or "s" being one) so that no line passes
/// `width` columns (but for a word longer than that); further lines begin under the text. Ends with a line
/// end.
void write_wrapped(std::ostream& out, std::string head, std::string_view text, std::size_t width);

/// 9312 as "9,312".
std::string thousands(std::int64_t count);
/// 0.9312 as "93.1".
std::string percent(double share, int digits = 1);

}  // namespace holdtime::results
