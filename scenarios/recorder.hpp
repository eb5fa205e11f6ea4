// Takes down what the readers of the parts do with a document, and makes the account of it.
//
// Readers tell it in passing, through the Context; without a recorder they tell nobody and it costs nothing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scenarios/account.hpp"
#include "scenarios/document.hpp"
#include "scenarios/keys.hpp"

namespace holdtime::scenarios {

class Recorder {
 public:
  /// An object was read against a table of keys. Of those it lacks, the ones that then do not exist ("none",
  /// "no limit") are taken down; what is taken for others is for the reader to say.
  void met(const Node& object, std::span<const KeyInfo> keys);
  /// The value was understood; said again, the last counts. What is below it is then told by these words.
  void read_as(const Node& node, std::string words);
  std::string words_of(const Node& node) const;
  /// The object lacks `key`: `words` and `value` (JSON, or "") were taken.
  void absent(const Node& object, std::string_view key, Fact::Kind kind, std::string words, std::string value,
              bool matters = true);
  /// The object lacks `key`, and there is nothing it could say here.
  void unused(const Node& object, std::string_view key);
  /// What was taken for the absent `key` has no effect in this scenario.
  void idle(const Node& object, std::string_view key);
  /// The short form at `node` was read as `value`, of which `words` is what was not written.
  void preset(const Node& node, std::string_view topic, std::string words, std::string value);

  struct Absent {
    std::string key;
    Fact::Kind kind = Fact::Kind::assumed;
    std::string words;
    std::string value;
    bool matters = true;
  };
  struct Preset {
    std::string topic;
    std::string words;
    std::string value;
  };
  /// What the object lacks, in the order of its table.
  const std::vector<Absent>& absent_in(const Node& object) const;
  /// nullptr where the value was no short form.
  const Preset* preset_at(const Node& node) const;

 private:
  std::unordered_map<const Node*, std::string> words_;
  std::unordered_map<const Node*, std::vector<Absent>> absent_;
  std::unordered_map<const Node*, Preset> presets_;
};

/// What was taken down about the document, which must still be the one that was read.
Account account_of(const Document& document, const Recorder& recorder);

/// The document as one file, with what was taken down written out.
std::string complete_text(const Document& document, const Recorder& recorder);

/// A value as JSON on one line, as it was written; a text in quotes.
std::string json_of(const Node& node);
std::string json_text(std::string_view text);

}  // namespace holdtime::scenarios
