// What is wrong with a scenario, in words for the planner who wrote it.
//
// Every problem says what is wrong, where, why it matters and what to write instead. Problems are collected,
// so that one reading of a file shows all of them. Not thread-safe; nothing here throws but for lack of
// memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace holdtime::scenarios {

/// error: no scenario is made. warning: it is made, but probably not meant so. note: what was assumed.
enum class Severity { error, warning, note };

struct Problem {
  Severity severity = Severity::error;
  /// An error in the form of one value or key, which the JSON schema shows as well. Others are of meaning:
  /// names, sums, hours, what goes with what.
  bool of_form = false;
  std::string file;          ///< the file's name, or "--set"
  std::uint32_t line = 0;    ///< from 1; 0 where the problem has no place (a file that is not there)
  std::uint32_t column = 0;  ///< from 1, in characters (UTF-8 code points), a tab being one
  std::uint32_t source = 0;  ///< which of the files read it stands in, in the order of reading; for sorting
  std::string pointer;       ///< RFC 6901; "" is the whole document
  std::string what;
  std::string why;
  std::string instead;
  std::string excerpt;          ///< the source line, or the part of a long one around the column
  std::size_t caret_bytes = 0;  ///< the place in `excerpt`, in bytes
};

class Problems {
 public:
  /// Beyond `most_kept` problems are only counted: a list of a million bad values must not fill the memory.
  static constexpr std::size_t most_kept = 1000;

  void add(Problem problem);
  /// Counts an error without keeping it, for callers who saw that enough are kept.
  void count_only() { ++counts_[0]; }
  bool full() const { return kept_.size() >= most_kept; }
  bool any_errors() const { return count(Severity::error) > 0; }
  std::size_t count(Severity severity) const { return counts_[static_cast<std::size_t>(severity)]; }
  /// The most important first: errors, then warnings, then notes. Among errors those of form come before
  /// those of meaning, which a value that could not be read may have brought about. Each by file and place,
  /// those of --set last.
  std::vector<Problem> sorted() const;
  /// All of them, one below the other, ready to print. "" where there are none.
  std::string text() const;

 private:
  std::vector<Problem> kept_;
  std::size_t counts_[3] = {0, 0, 0};
};

std::string_view name_of(Severity severity);

/// The bytes of the character that `text` begins with; 0 where it is no UTF-8.
std::size_t utf8_length(std::string_view text);

/// One problem as text, without anything that could steer a terminal: the place and what is wrong, the line
/// with a caret, why, and what to write instead.
std::string format(const Problem& problem);

/// Letters to insert, delete, replace or swap with a neighbour (Damerau 1964) to turn one name into the
/// other. Case does not count; only the first 64 bytes do.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `name`, if near enough to be meant: at most a third of its letters differ.
template <class Names>
std::optional<std::string> did_you_mean(std::string_view name, const Names& candidates) {
  std::optional<std::string> nearest;
  std::size_t least = name.size() < 3 ? 1 : (name.size() + 1) / 3;
  for (const auto& candidate : candidates) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance > least || (nearest && distance == least)) continue;
    if (distance >= std::string_view(candidate).size()) continue;  // nothing of the name would be left
    nearest = std::string(candidate);
    least = distance;
  }
  return nearest;
}

/// did_you_mean, or else the longest candidate of four letters and more that is a part of `name`: "open" for
/// "opening", "per_day" for "calls_per_day".
template <class Names>
std::optional<std::string> nearest(std::string_view name, const Names& candidates) {
  auto found = did_you_mean(name, candidates);
  if (found) return found;
  for (const auto& candidate : candidates) {
    const std::string_view part(candidate);
    if (part.size() >= 4 && name.find(part) != std::string_view::npos &&
        (!found || part.size() > found->size()))
      found = std::string(part);
  }
  return found;
}

/// `did you mean "x"?` for a near name; else the names there are, as far as they fit in a line.
template <class Names>
std::string suggestion(std::string_view name, const Names& candidates) {
  if (const auto near = nearest(name, candidates)) return "did you mean \"" + *near + "\"?";
  std::string list;
  for (const auto& candidate : candidates) {
    if (list.size() > 160) return "one of: " + list + ", …";
    list += (list.empty() ? "" : ", ") + std::string(candidate);
  }
  return list.empty() ? "remove it" : "one of: " + list;
}

}  // namespace holdtime::scenarios
