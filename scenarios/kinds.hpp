// What a value in a scenario file may be. The rows of the tables of keys (keys.hpp) point here; the reader,
// the JSON schema and the reference page are made of the same rows.
//
// All of it is constant data, built from the leaves up: a kind of object has the table of its keys, a kind of
// list that of its elements. Only distributions, which may hold others, and words, which other tables own,
// are looked up when they are needed.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace holdtime::scenarios {

struct ValueKind;

/// A key an object may have: a row of a table.
struct KeyInfo {
  std::string_view name;
  const ValueKind* kind;
  std::string_view help;          ///< what it means, in a phrase
  std::string_view default_text;  ///< what holds without it, "30m"; `mandatory` where nothing does
  std::string_view example{};     ///< as it stands in a file, in JSON; "": that of the kind
};

/// In the place of a default: the key can't be left out.
inline constexpr std::string_view mandatory = "needed";

/// A word that has a meaning where it stands, and which.
struct WordInfo {
  std::string_view word;
  std::string_view help;
};

enum class Shape : std::uint8_t {
  scalar,        ///< a number, a text or true and false, as `numbers` and `pattern` say
  word,          ///< one of `words`
  list,          ///< any number of values, each `of` the first kind; `least` at least
  any_of,        ///< a value `of` any of these kinds
  object,        ///< an object with `keys`; where `of` is not empty, any other key is the planner's own word
  by_name,       ///< things by names of the planner's choice, each `of` the first kind; `least` at least
  by_time,       ///< values by time of day (or by what `pattern` says), each `of` the first kind
  pair,          ///< a list of one value of each kind in `of`
  distribution,  ///< a row of engine::distribution_families(), its values durations
  factor_distribution,  ///< the same, its values plain numbers
};

/// The plain numbers a scalar may be: none, unless `allowed`.
struct Numbers {
  bool allowed = false;
  double least = 0.0;
  double most = 0.0;
  bool whole = false;
};

struct ValueKind {
  std::string_view name;       ///< in words for people, "share or object"; unique where it is an object
  std::string_view example{};  ///< as it stands in a file, in JSON
  Shape shape = Shape::scalar;
  Numbers numbers{};
  bool texts = false;  ///< any text that `pattern` describes
  bool yes_no = false;
  std::string (*pattern)() = nullptr;  ///< an ECMAScript regular expression for texts; none: any text
  std::vector<WordInfo> (*words)() = nullptr;
  std::span<const KeyInfo> keys{};
  std::span<const ValueKind* const> of{};
  std::size_t least = 0;
};

/// `of` these kinds.
template <const ValueKind&... kinds>
inline constexpr std::array<const ValueKind*, sizeof...(kinds)> these{&kinds...};

/// A word a value may be, and what it stands for.
template <class E>
struct Word {
  std::string_view word;
  E value;
  std::string_view help;
};

/// The words of a table of them.
template <const auto& table>
std::vector<WordInfo> words_of() {
  std::vector<WordInfo> words;
  for (const auto& row : table) words.push_back({row.word, row.help});
  return words;
}

}  // namespace holdtime::scenarios
