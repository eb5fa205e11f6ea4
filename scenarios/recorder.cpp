#include "scenarios/recorder.hpp"

#include <algorithm>

namespace holdtime::scenarios {

void Recorder::met(const Node& object, std::span<const KeyInfo> keys) {
  auto& list = absent_[&object];
  for (const KeyInfo& key : keys) {
    // Of what does exist the reader itself says what it takes.
    const bool is_nothing = key.default_text == "none" || key.default_text == "no limit";
    if (!is_nothing || object.find(key.name) != nullptr) continue;
    list.push_back({std::string(key.name), Fact::Kind::assumed, std::string(key.default_text), "", true});
  }
}

void Recorder::read_as(const Node& node, std::string words) {
  words_[&node] = std::move(words);
}

std::string Recorder::words_of(const Node& node) const {
  const auto found = words_.find(&node);
  return found == words_.end() ? "" : found->second;
}

void Recorder::absent(const Node& object, std::string_view key, Fact::Kind kind, std::string words,
                      std::string value, bool matters) {
  auto& list = absent_[&object];
  Absent one{std::string(key), kind, std::move(words), std::move(value), matters};
  const auto found = std::ranges::find(list, key, &Absent::key);
  if (found != list.end())
    *found = std::move(one);
  else
    list.push_back(std::move(one));
}

void Recorder::unused(const Node& object, std::string_view key) {
  const auto found = absent_.find(&object);
  if (found != absent_.end()) std::erase_if(found->second, [&](const Absent& one) { return one.key == key; });
}

void Recorder::idle(const Node& object, std::string_view key) {
  for (Absent& one : absent_[&object]) {
    if (one.key == key) one.matters = false;
  }
}

void Recorder::preset(const Node& node, std::string_view topic, std::string words, std::string value) {
  presets_[&node] = {std::string(topic), std::move(words), std::move(value)};
}

const std::vector<Recorder::Absent>& Recorder::absent_in(const Node& object) const {
  static const std::vector<Absent> nothing;
  const auto found = absent_.find(&object);
  return found == absent_.end() ? nothing : found->second;
}

const Recorder::Preset* Recorder::preset_at(const Node& node) const {
  const auto found = presets_.find(&node);
  return found == presets_.end() ? nullptr : &found->second;
}

}  // namespace holdtime::scenarios
