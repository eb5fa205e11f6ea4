#include "scenarios/account.hpp"

#include <algorithm>

#include "scenarios/recorder.hpp"
#include "scenarios/values.hpp"

namespace holdtime::scenarios {
namespace {

bool is_container(const Node& node) {
  return node.kind == Node::Kind::object || node.kind == Node::Kind::list;
}

/// A value that no reader put into words: as it stands there.
std::string plain_words(const Node& node) {
  if (node.kind != Node::Kind::list) return node.text;
  std::string text;
  for (const Node& element : node.elements) text += (text.empty() ? "" : ", ") + element.text;
  return text;
}

class Walk {
 public:
  Walk(const Document& document, const Recorder& recorder, std::vector<Fact>& facts)
      : document_(document), recorder_(recorder), facts_(facts) {}

  void visit(const Node& node, const std::string& pointer) {
    const std::string words = recorder_.words_of(node);
    const bool list_of_plain =
        node.kind == Node::Kind::list && std::ranges::none_of(node.elements, [&](const Node& element) {
          return is_container(element) || !recorder_.words_of(element).empty();
        });
    if (!words.empty() || !is_container(node) || list_of_plain)
      add(Fact::Kind::given, node, pointer, words.empty() ? plain_words(node) : words);
    else
      below(node, pointer, true);
    preset(node, pointer);
    // What is told by the words of the whole is not told again; its short forms are.
    if (!words.empty()) below(node, pointer, false);
  }

 private:
  void below(const Node& node, const std::string& pointer, bool all) {
    const auto into = [&](const Node& child, const std::string& at) {
      if (all) {
        visit(child, at);
      } else {
        preset(child, at);
        below(child, at, false);
      }
    };
    std::size_t place = 0;
    for (const Node& element : node.elements) into(element, pointer + "/" + std::to_string(place++));
    for (const Member& member : node.members) {
      if (member.value.kind != Node::Kind::null) into(member.value, pointer + "/" + escaped(member.key));
    }
    if (!all) return;
    for (const Recorder::Absent& one : recorder_.absent_in(node)) {
      Fact fact;
      fact.kind = one.kind;
      fact.pointer = pointer + "/" + escaped(one.key);
      fact.topic = one.key;
      fact.words = one.words;
      fact.value = one.value;
      fact.matters = one.matters;
      facts_.push_back(std::move(fact));
    }
  }

  void preset(const Node& node, const std::string& pointer) {
    const Recorder::Preset* found = recorder_.preset_at(node);
    if (found == nullptr) return;
    add(Fact::Kind::preset, node, pointer, found->words);
    facts_.back().topic = found->topic;
    facts_.back().value = found->value;
    facts_.back().written = json_of(node);
  }

  void add(Fact::Kind kind, const Node& node, const std::string& pointer, std::string words) {
    Fact fact;
    fact.kind = kind;
    fact.pointer = pointer;
    fact.topic = pointer.substr(pointer.rfind('/') + 1);
    fact.words = std::move(words);
    if (node.origin != 0) {
      const Source& source = document_.source(node.origin);
      fact.from = std::filesystem::path(source.name).filename().string();
    }
    facts_.push_back(std::move(fact));
  }

  const Document& document_;
  const Recorder& recorder_;
  std::vector<Fact>& facts_;
};

}  // namespace

Account account_of(const Document& document, const Recorder& recorder) {
  Account account;
  Walk(document, recorder, account.facts).visit(document.root(), "");
  account.complete = complete_text(document, recorder);
  return account;
}

}  // namespace holdtime::scenarios
