#include "scenarios/problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace holdtime::scenarios {

void Problems::add(Problem problem) {
  ++counts_[static_cast<std::size_t>(problem.severity)];
  // Notes and warnings are few; the lists that can run to millions are errors.
  if (kept_.size() < most_kept || problem.severity != Severity::error) kept_.push_back(std::move(problem));
}

std::vector<Problem> Problems::sorted() const {
  std::vector<Problem> result = kept_;
  const auto key = [](const Problem& p) {
    return std::make_tuple(p.severity, !p.of_form, p.file == "--set", p.source, p.line, p.column);
  };
  std::stable_sort(result.begin(), result.end(),
                   [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
  return result;
}

std::string Problems::text() const {
  std::string result;
  for (const Problem& problem : sorted()) result += format(problem);
  const std::size_t all = counts_[0] + counts_[1] + counts_[2];
  if (all > kept_.size()) result += "… and " + std::to_string(all - kept_.size()) + " more of the kind\n";
  return result;
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

namespace {

// What stands in a file may steer a terminal, and need not be UTF-8: control characters become blanks, and
// bytes that are no character the sign for that.
std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    const std::size_t length = utf8_length(text.substr(i));
    if (length == 0)
      result += "\xEF\xBF\xBD";
    else if (length == 1)
      result += (c < 0x20 && c != '\t') || c == 0x7F ? ' ' : text[i];
    else
      result += c == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0 ? " " : text.substr(i, length);
    i += length == 0 ? 1 : length;
  }
  return result;
}

}  // namespace

std::size_t utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = byte(0);
  const std::size_t length = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  // Longer than need be, half of a pair, or beyond the last character.
  const bool none = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) >= 0xA0) ||
                    (first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) >= 0x90);
  return none ? 0 : length;
}

std::string format(const Problem& problem) {
  std::string result = printable(problem.file);
  if (problem.line > 0) {
    result += fmt::format(":{}:{}", problem.line, problem.column);
  }
  result += ": " + std::string(name_of(problem.severity)) + ": ";
  if (!problem.pointer.empty()) result += printable(problem.pointer) + ": ";
  result += printable(problem.what) + "\n";
  if (!problem.excerpt.empty()) {
    result += "    " + printable(problem.excerpt) + "\n    ";
    // The line above is repeated as blanks, its tabs as tabs, so that the caret stands under the place
    // whatever a tab's width is. Bytes that continue a character (10xxxxxx) have no width.
    for (const char c : printable(std::string_view(problem.excerpt).substr(0, problem.caret_bytes))) {
      if (c == '\t')
        result += '\t';
      else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
        result += ' ';
    }
    result += "^\n";
  }
  if (!problem.why.empty()) result += "    why: " + printable(problem.why) + "\n";
  if (!problem.instead.empty()) result += "    instead: " + printable(problem.instead) + "\n";
  return result;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  constexpr std::size_t longest = 64;
  a = a.substr(0, longest);
  b = b.substr(0, longest);
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  // Three rows of the table are enough: the one being filled, and the two above it for swaps.
  std::array<std::array<std::size_t, longest + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
      const bool swapped =
          i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace holdtime::scenarios
