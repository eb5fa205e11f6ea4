// A JSON text as a tree of values that know where they stand in it.
//
// `//` and `/* */` comments and a UTF-8 byte-order mark are passed over. Members keep the order of the text.
// A duplicate key, nesting deeper than 100, or broken syntax is a problem. Made once, then only read; reading
// from several threads is safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/problems.hpp"

namespace holdtime::scenarios {

struct Member;

struct Node {
  enum class Kind : std::uint8_t { null, boolean, number, text, list, object };

  Kind kind = Kind::null;
  bool boolean = false;
  /// A table that could not be read: problems were added, and there is nothing to complain about any more.
  bool unreadable = false;
  std::uint32_t origin = 0;  ///< which source it comes from: 0 the file; files it names and --set follow
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  double number = 0.0;
  std::string text;  ///< of a text: its characters, escapes resolved; of a number: as it was written
  std::vector<Node> elements;
  std::vector<Member> members;
  const Node* parent = nullptr;

  /// The member called `key`, or nullptr; a member that is null counts as absent (as in a merge patch).
  const Node* find(std::string_view key) const;
};

/// A text that values come from.
struct Source {
  enum class Kind { scenario, table, command_line };
  std::string name;  ///< the file's name, or "--set"
  std::string text;
  std::filesystem::path folder;  ///< where the names of other files in it start from
  Kind kind = Kind::scenario;
};

/// A place in a table, which the value at `named_by` asks for.
struct TablePlace {
  const Node& named_by;
  std::uint32_t origin;
  std::uint32_t line;
  std::uint32_t column;
};

struct Member {
  std::string key;
  std::uint32_t origin = 0;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  Node value;
};

class Document {
 public:
  static constexpr std::size_t deepest = 100;
  static constexpr std::size_t largest_bytes = 64U << 20U;
  static constexpr std::size_t most_values = 8'000'000;

  const Node& root() const { return *root_; }
  /// The file's name, or "--set".
  const std::string& origin(const Node& node) const { return sources_[node.origin].name; }
  const Source& source(std::uint32_t origin) const { return sources_[origin]; }
  /// RFC 6901; climbs to the root, so for messages only. For a table's cell, of the value that names the
  /// table.
  std::string pointer(const Node& node) const;
  /// A problem at the node, or at the key of a member.
  Problem problem(Severity severity, const Node& at) const;
  Problem problem(Severity severity, const Member& at) const;
  Problem problem(Severity severity, const TablePlace& at) const;

  // While it is made: the tree to change, after which link() makes the pointers to parents true again, and
  // the sources of what is put in.
  Node& tree() { return *root_; }
  void link();
  std::uint32_t add_source(Source source);

 private:
  std::unique_ptr<Node> root_ = std::make_unique<Node>();
  std::deque<Source> sources_;  // others point into the texts, so they stay where they are
};

/// Parses `text`, called `name` in messages. nullptr where the syntax is broken.
std::unique_ptr<Document> parse_document(std::string_view text, std::string name, Problems& problems,
                                         std::filesystem::path folder = {});
/// What comes of adding one more file to a document: its tree, not yet part of it. false: broken.
bool parse_source(Document& document, std::string_view text, std::string name, std::filesystem::path folder,
                  Node& into, Problems& problems);

/// Where the file names another as its base ("extends"), puts its own values over those of that file, as a
/// merge patch (RFC 7396): objects key by key, null removes, everything else replaces. false: a problem was
/// added.
bool extend(Document& document, Problems& problems);

/// Parses `assignment`, "/json/pointer=VALUE", and changes that value. VALUE is JSON if it parses as such,
/// else a text. The object or list that holds the value must exist, the last key need not. false: a problem
/// was added and nothing changed.
bool set(Document& document, std::string_view assignment, Problems& problems);

/// A key with '~' and '/' escaped, as RFC 6901 wants them in a pointer.
std::string escaped(std::string_view key);

/// The line around byte `offset` of `text`, for `Problem::excerpt`, and its place, for messages.
void point_into(Problem& problem, std::string_view text, std::uint32_t line, std::uint32_t column);

/// Parses one JSON value of source `origin`. false: broken; a problem was added.
bool parse_value(std::string_view text, const std::string& name, std::uint32_t origin, Node& into,
                 Problems& problems);

}  // namespace holdtime::scenarios
