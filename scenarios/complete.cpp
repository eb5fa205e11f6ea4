// A scenario written out: JSON as a person would lay it out, numbers in the digits they were written with.
#include <fmt/format.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "scenarios/recorder.hpp"

namespace holdtime::scenarios {
namespace {

constexpr std::size_t longest_line = 100;

class Printer {
 public:
  explicit Printer(const Recorder* recorder) : recorder_(recorder) {}

  /// On one line.
  std::string flat(const Node& node) const {
    if (const std::string* value = preset(node)) return *value;
    if (node.kind == Node::Kind::text) return json_text(node.text);
    if (node.kind == Node::Kind::null) return "null";
    if (node.kind == Node::Kind::list) {
      std::string text;
      for (const Node& element : node.elements) text += (text.empty() ? "" : ", ") + flat(element);
      return "[" + text + "]";
    }
    if (node.kind == Node::Kind::number) return digits(node);
    if (node.kind != Node::Kind::object) return node.text;
    std::string text;
    each_entry(node, [&](const std::string& key, const Node* child, const std::string& value) {
      text += (text.empty() ? "" : ", ") + key + ": " + (child != nullptr ? flat(*child) : value);
    });
    return "{" + text + "}";
  }

  /// On one line where that is short, else one entry a line. `indent` is that of the line it begins in.
  void print(std::string& out, const Node& node, std::size_t indent) const {
    const bool container = node.kind == Node::Kind::object || node.kind == Node::Kind::list;
    const bool whole = indent == 0 && node.kind == Node::Kind::object;
    std::string line = whole ? "" : flat(node);
    if (!container || preset(node) != nullptr || (!whole && indent + line.size() <= longest_line)) {
      out += line;
      return;
    }
    const std::string margin(indent + 2, ' ');
    bool first = true;
    const auto begin_entry = [&] {
      out += first ? "\n" : ",\n";
      first = false;
      out += margin;
    };
    const bool list = node.kind == Node::Kind::list;
    out += list ? '[' : '{';
    if (list &&
        std::ranges::all_of(node.elements, [](const Node& n) { return n.kind == Node::Kind::number; })) {
      numbers(out, node, margin);
    } else {
      for (const Node& element : node.elements) {
        begin_entry();
        print(out, element, indent + 2);
      }
    }
    each_entry(node, [&](const std::string& key, const Node* child, const std::string& value) {
      begin_entry();
      out += key + ": ";
      if (child != nullptr)
        print(out, *child, indent + 2);
      else
        out += value;
    });
    out += "\n" + margin.substr(2) + (list ? ']' : '}');
  }

 private:
  const std::string* preset(const Node& node) const {
    const auto* found = recorder_ != nullptr ? recorder_->preset_at(node) : nullptr;
    return found != nullptr && !found->value.empty() ? &found->value : nullptr;
  }

  /// Calls `visit(key in quotes, node or nullptr, value where there is no node)`.
  template <class Visit>
  void each_entry(const Node& node, Visit visit) const {
    for (const Member& member : node.members) {
      if (member.value.kind != Node::Kind::null) visit(json_text(member.key), &member.value, "");
    }
    if (recorder_ == nullptr) return;
    for (const Recorder::Absent& one : recorder_->absent_in(node)) {
      if (!one.value.empty()) visit(json_text(one.key), nullptr, one.value);
    }
  }

  /// As written, but for what tables allow and JSON does not: "06.5", ".5".
  static std::string digits(const Node& number) {
    const std::string& text = number.text;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    const bool good = text.size() > first && is_digit(text[first]) && is_digit(text.back()) &&
                      !(text[first] == '0' && text.size() > first + 1 && is_digit(text[first + 1]));
    return good ? text : fmt::format("{}", number.number);
  }

  static void numbers(std::string& out, const Node& list, const std::string& margin) {
    std::size_t column = longest_line;
    for (std::size_t i = 0; i < list.elements.size(); ++i) {
      const std::string text = digits(list.elements[i]);
      const bool breaks = column + text.size() + 2 > longest_line;
      if (i > 0) out += ',';
      if (breaks) out += "\n" + margin;
      if (!breaks) out += ' ';
      column = (breaks ? margin.size() : column) + text.size() + 2;
      out += text;
    }
  }

  const Recorder* recorder_;
};

}  // namespace

std::string json_text(std::string_view text) {
  return nlohmann::json(std::string(text)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string json_of(const Node& node) {
  return Printer(nullptr).flat(node);
}

std::string complete_text(const Document& document, const Recorder& recorder) {
  std::string text;
  Printer(&recorder).print(text, document.root(), 0);
  return text + "\n";
}

}  // namespace holdtime::scenarios
