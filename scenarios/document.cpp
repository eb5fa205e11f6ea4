#include "scenarios/document.hpp"

#include <algorithm>

namespace holdtime::scenarios {
namespace {

constexpr bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

void link_below(Node& node) {
  for (Node& element : node.elements) {
    element.parent = &node;
    link_below(element);
  }
  for (Member& member : node.members) {
    member.value.parent = &node;
    link_below(member.value);
  }
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (const Member& member : members) {
    if (member.key == key) return member.value.kind == Kind::null ? nullptr : &member.value;
  }
  return nullptr;
}

std::string escaped(std::string_view key) {
  std::string result;
  for (const char c : key) {
    if (c == '~')
      result += "~0";
    else if (c == '/')
      result += "~1";
    else
      result += c;
  }
  return result;
}

void Document::link() {
  link_below(*root_);
}

std::string Document::pointer(const Node& node) const {
  if (node.parent == nullptr) return "";
  const Node& parent = *node.parent;
  if (sources_[node.origin].kind == Source::Kind::table &&
      sources_[parent.origin].kind == Source::Kind::table)
    return pointer(parent);
  std::string key;
  if (parent.kind == Node::Kind::list) {
    key = std::to_string(&node - parent.elements.data());
  } else {
    for (const Member& member : parent.members) {
      if (&member.value == &node) key = escaped(member.key);
    }
  }
  return pointer(parent) + "/" + key;
}

void point_into(Problem& problem, std::string_view text, std::uint32_t line, std::uint32_t column) {
  problem.line = line;
  problem.column = column;
  std::size_t start = 0;
  for (std::uint32_t i = 1; i < line; ++i) {
    const std::size_t end = text.find('\n', start);
    if (end == std::string_view::npos) return;
    start = end + 1;
  }
  std::string_view rest = text.substr(start, text.find('\n', start) - start);
  if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
  std::size_t caret = 0;
  for (std::uint32_t i = 1; i < column && caret < rest.size(); ++i) {
    do ++caret;
    while (caret < rest.size() && continues_character(rest[caret]));
  }
  // Of a long line only the part around the place is shown, cut between characters.
  constexpr std::size_t before = 90;
  constexpr std::size_t shown = 130;
  std::size_t first = caret > before ? caret - before : 0;
  while (first < caret && continues_character(rest[first])) ++first;
  std::size_t last = std::min(rest.size(), first + shown);
  while (last < rest.size() && continues_character(rest[last])) ++last;
  problem.excerpt = std::string(rest.substr(first, last - first));
  problem.caret_bytes = caret - first;
}

Problem Document::problem(Severity severity, const Node& at) const {
  Problem result;
  result.severity = severity;
  result.file = origin(at);
  result.source = at.origin;
  result.pointer = pointer(at);
  point_into(result, sources_[at.origin].text, at.line, at.column);
  return result;
}

Problem Document::problem(Severity severity, const TablePlace& at) const {
  Problem result = problem(severity, at.named_by);
  result.file = sources_[at.origin].name;
  result.source = at.origin;
  point_into(result, sources_[at.origin].text, at.line, at.column);
  return result;
}

std::uint32_t Document::add_source(Source source) {
  sources_.push_back(std::move(source));
  return static_cast<std::uint32_t>(sources_.size() - 1);
}

Problem Document::problem(Severity severity, const Member& at) const {
  Problem result = problem(severity, at.value);
  result.file = sources_[at.origin].name;
  result.source = at.origin;
  point_into(result, sources_[at.origin].text, at.line, at.column);
  return result;
}

}  // namespace holdtime::scenarios
