#include "results/writers/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace holdtime::results {
namespace {

using Range = std::pair<char32_t, char32_t>;

constexpr Range wide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},  {0x3400, 0x4DBF},
                          {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},  {0xF900, 0xFAFF},
                          {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F},
                          {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
constexpr Range none[] = {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}};

bool within(char32_t letter, const auto& ranges) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [&](const Range& range) { return letter >= range.first && letter <= range.second; });
}

/// Takes the first letter off the text, and its bytes with it.
char32_t take_letter(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t letter = size == 1 ? lead : lead & (0xFFu >> (size + 1));
  std::size_t used = 1;
  for (; used < std::min(size, text.size()); ++used) {
    const auto byte = static_cast<unsigned char>(text[used]);
    if ((byte & 0xC0) != 0x80) break;
    letter = letter << 6 | (byte & 0x3F);
  }
  text.remove_prefix(used);
  return letter;
}

std::size_t width_of(char32_t letter) {
  return within(letter, none) ? 0 : within(letter, wide) ? 2 : 1;
}

/// Bytes of the text's beginning that fits into `most` columns.
std::size_t bytes_within(std::string_view text, std::size_t most) {
  std::string_view rest = text;
  std::size_t width = 0;
  while (!rest.empty()) {
    std::string_view next = rest;
    width += width_of(take_letter(next));
    if (width > most) break;
    rest = next;
  }
  return text.size() - rest.size();
}

/// Whether a line may end at this blank: not between a number and its unit.
bool may_break(std::string_view text, std::size_t blank) {
  const std::string_view next = text.substr(blank + 1, 2);
  const bool number = blank > 0 && text[blank - 1] >= '0' && text[blank - 1] <= '9';
  const bool seconds =
      next == "s" || next == "s." || next == "s," || next == "s " || next == "s;" || next == "s:";
  return !number || !(next.starts_with('%') || seconds);
}

/// The last blank up to `last` at which a line may end, npos where there is none.
std::size_t last_break(std::string_view text, std::size_t last) {
  std::size_t blank = text.rfind(' ', last);
  while (blank != std::string_view::npos && blank > 0 && !may_break(text, blank)) {
    blank = text.rfind(' ', blank - 1);
  }
  return blank;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) width += width_of(take_letter(text));
  return width;
}

std::string left_aligned(std::string text, std::size_t width) {
  return text.append(width - std::min(width, display_width(text)), ' ');
}

std::string right_aligned(std::string text, std::size_t width) {
  return text.insert(0, width - std::min(width, display_width(text)), ' ');
}

std::string shortened(std::string_view text, std::size_t most) {
  if (display_width(text) <= most) return std::string(text);
  return std::string(text.substr(0, bytes_within(text, most - 1))) + "…";
}

void write_wrapped(std::ostream& out, std::string head, std::string_view text, std::size_t width) {
  const std::size_t indent = display_width(head);
  const std::size_t room = width > indent ? width - indent : 1;
  while (!text.empty()) {
    std::size_t end = text.size();
    if (display_width(text) > room) {
      // The blank after the last word that fits; a word too long for a line stands in one of its own.
      end = last_break(text, bytes_within(text, room));
      if (end == std::string_view::npos || end == 0) end = std::min(text.find(' ', 1), text.size());
    }
    out << head << text.substr(0, end) << '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
    head.assign(indent, ' ');
  }
}

std::string thousands(std::int64_t count) {
  std::string text = fmt::format("{}", count);
  for (std::size_t place = text.size(); place > 3; place -= 3) text.insert(place - 3, ",");
  return text;
}

std::string percent(double share, int digits) {
  return fmt::format("{:.{}f}", share * 100.0, digits);
}

}  // namespace holdtime::results
