// Reads one JSON object against the table of the keys it may have.
//
// A key that is not in the table is an error with the nearest one that is. Getters give no value where the
// key is absent or its value wrong; in the second case a problem was added.
#pragma once

#include <span>

#include "scenarios/keys.hpp"
#include "scenarios/node_values.hpp"

namespace holdtime::scenarios {

class ObjectReader {
 public:
  /// `what` names the object in messages: "a call type". Where `node` is no object that is a problem, and
  /// every key is absent.
  ObjectReader(Context& context, const Node& node, std::span<const KeyInfo> keys, std::string_view what);

  bool is_object() const { return node_.kind == Node::Kind::object; }
  const Node& node() const { return node_; }
  const Node* find(std::string_view key) const { return node_.find(key); }
  /// As find; absence is an error.
  const Node* require(std::string_view key, std::string why, std::string instead) const;

  std::optional<Microseconds> duration(std::string_view key) const;
  std::optional<Microseconds> time(std::string_view key) const;
  std::optional<double> share(std::string_view key) const;
  std::optional<std::uint64_t> count(std::string_view key, std::uint64_t most, std::string_view what) const;
  std::optional<std::string> text(std::string_view key) const;
  std::optional<bool> yes_no(std::string_view key) const;

  // As those above; where the key is absent, `otherwise` is taken and written down as assumed.
  Microseconds duration(std::string_view key, Microseconds otherwise) const;
  Microseconds time(std::string_view key, Microseconds otherwise) const;
  double share(std::string_view key, double otherwise) const;
  std::string text(std::string_view key, std::string otherwise) const;
  bool yes_no(std::string_view key, bool otherwise) const;

  /// Writes down what is taken for `key`, should it be absent: in words, and as JSON or "".
  void absent(std::string_view key, const std::string& words, const std::string& value,
              Fact::Kind kind = Fact::Kind::assumed, bool matters = true) const;
  /// Writes down that `key`, should it be absent, has nothing to say here.
  void unused(std::string_view key) const;
  /// Writes down that what was taken for `key` changes nothing in this scenario.
  void idle(std::string_view key) const;

  /// One of the words of a table.
  std::optional<std::string> word(std::string_view key, const std::vector<std::string_view>& words) const;

  template <class E, std::size_t n>
  std::optional<E> choice(std::string_view key, const Word<E> (&words)[n]) const {
    const Node* node = find(key);
    if (node == nullptr) return std::nullopt;
    std::vector<std::string_view> names;
    for (const Word<E>& word : words) {
      if (node->kind == Node::Kind::text && node->text == word.word) return word.value;
      names.push_back(word.word);
    }
    not_among(*node, key, names);
    return std::nullopt;
  }
  /// As choice; where the key is absent, the value is that of the first word, which is written down as
  /// assumed.
  template <class E, std::size_t n>
  E choice_or_first(std::string_view key, const Word<E> (&words)[n]) const {
    absent(key, std::string(words[0].word) + " (" + std::string(words[0].help) + ")",
           json_text(words[0].word));
    return choice(key, words).value_or(words[0].value);
  }

  /// Which of `keys` are given. More than one, or none where `one_needed`, is an error.
  const Node* one_of(std::span<const std::string_view> keys, bool one_needed, std::string why,
                     std::string instead) const;

 private:
  /// In brackets what the key means, for values that say little by themselves.
  std::string meaning(std::string_view key) const;
  bool misspelt(std::string_view key) const;
  void not_among(const Node& node, std::string_view key, const std::vector<std::string_view>& words) const;

  Context& context_;
  const Node& node_;
  std::span<const KeyInfo> keys_;
  std::string what_;
  std::vector<std::string> meant_;  ///< keys that misspelt ones were probably meant for: not missing, then
};

/// The names in a list of texts, or in one text. Other things in it are problems.
std::vector<const Node*> read_names(Context& context, const Node& node, std::string_view what);

}  // namespace holdtime::scenarios
