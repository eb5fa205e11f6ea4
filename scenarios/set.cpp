#include <charconv>

#include "scenarios/document.hpp"

namespace holdtime::scenarios {
namespace {

// Undoes ~1 and ~0, in this order, as RFC 6901 asks.
std::string unescaped(std::string_view part) {
  std::string result;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool escape = part[i] == '~' && i + 1 < part.size() && (part[i + 1] == '0' || part[i + 1] == '1');
    if (!escape) {
      result += part[i];
      continue;
    }
    result += part[++i] == '0' ? '~' : '/';
  }
  return result;
}

Problem at(std::string_view assignment, std::size_t offset) {
  Problem problem;
  problem.file = "--set";
  std::uint32_t column = 1;
  for (std::size_t i = 0; i < offset && i < assignment.size(); ++i) {
    if ((static_cast<unsigned char>(assignment[i]) & 0xC0U) != 0x80U) ++column;
  }
  point_into(problem, assignment, 1, column);
  return problem;
}

std::optional<std::size_t> index_in(const Node& list, std::string_view part) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
  const bool whole = error == std::errc() && end == part.data() + part.size() && !part.empty();
  if (!whole || index >= list.elements.size()) return std::nullopt;
  return index;
}

Node* child(Node& node, const std::string& key) {
  if (node.kind == Node::Kind::list) {
    const auto index = index_in(node, key);
    return index ? &node.elements[*index] : nullptr;
  }
  for (Member& member : node.members) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

void leads_nowhere(Problem problem, const Node& node, const std::string& key, Problems& problems) {
  problem.why = "a change that changes nothing would go unnoticed";
  if (node.kind == Node::Kind::list) {
    problem.what = "\"" + key + "\" is no place in this list of " + std::to_string(node.elements.size());
    problem.instead = node.elements.empty()
                          ? "set the whole list"
                          : "a number from 0 to " + std::to_string(node.elements.size() - 1);
  } else if (node.kind == Node::Kind::object) {
    std::vector<std::string> keys;
    for (const Member& member : node.members) keys.push_back(member.key);
    problem.what = "there is no \"" + key + "\" to change";
    problem.instead = suggestion(key, keys);
  } else {
    problem.what = "there is nothing below this value, so no \"" + key + "\"";
    problem.instead = "set the value itself, as an object if it needs parts";
  }
  problems.add(std::move(problem));
}

void stamp(Node& node, std::uint32_t origin, std::uint32_t columns) {
  node.origin = origin;
  if (node.line == 1) node.column += columns;
  for (Node& element : node.elements) stamp(element, origin, columns);
  for (Member& member : node.members) {
    member.origin = origin;
    if (member.line == 1) member.column += columns;
    stamp(member.value, origin, columns);
  }
}

}  // namespace

bool set(Document& document, std::string_view assignment, Problems& problems) {
  const std::size_t equals = assignment.find('=');
  if (equals == std::string_view::npos || !assignment.starts_with('/')) {
    const bool no_value = equals == std::string_view::npos;
    Problem problem = at(assignment, no_value ? assignment.size() : 0);
    problem.what = no_value ? "\"=\" and the new value are missing" : "the path does not begin with /";
    problem.why = "--set takes the way to a value through the keys, and what it becomes";
    problem.instead = no_value || assignment.empty()
                          ? "for example --set \"/calls/claims/per_day=2200\""
                          : "write --set \"/" + std::string(assignment.substr(0, 60)) + "\"";
    problems.add(std::move(problem));
    return false;
  }
  const std::string_view path = assignment.substr(0, equals);
  Node* holder = &document.tree();
  std::size_t start = 1;
  std::string key;
  for (;;) {
    const std::size_t slash = path.find('/', start);
    key = unescaped(path.substr(start, slash - start));
    if (slash == std::string_view::npos) break;
    Node* next = child(*holder, key);
    if (next == nullptr) {
      Problem problem = at(assignment, start);
      problem.pointer = path.substr(0, slash);
      leads_nowhere(std::move(problem), *holder, key, problems);
      return false;
    }
    holder = next;
    start = slash + 1;
  }

  const std::uint32_t origin = document.add_source(
      {"--set", std::string(assignment), document.source(0).folder, Source::Kind::command_line});
  const std::string value(assignment.substr(equals + 1));
  const std::uint32_t column = at(assignment, equals + 1).column;
  Node node;
  Problems not_json;
  if (parse_value(value, "--set", origin, node, not_json)) {
    stamp(node, origin, column - 1);
  } else if (value.starts_with('{') || value.starts_with('[')) {
    // Meant as JSON, and a bracket is no text anyone wants: say what is wrong with it.
    for (Problem problem : not_json.sorted()) {
      problem.pointer = path;
      problems.add(std::move(problem));
    }
    return false;
  } else {
    node = Node{};
    node.kind = Node::Kind::text;
    node.text = value;
    node.origin = origin;
    node.column = column;
  }

  Node* target = child(*holder, key);
  if (target == nullptr && holder->kind != Node::Kind::object) {
    Problem problem = at(assignment, start);
    problem.pointer = path;
    leads_nowhere(std::move(problem), *holder, key, problems);
    return false;
  }
  if (target == nullptr) {
    Member member;
    member.key = key;
    member.origin = origin;
    member.column = at(assignment, start).column;
    holder->members.push_back(std::move(member));
    target = &holder->members.back().value;
  }
  *target = std::move(node);
  document.link();
  return true;
}

}  // namespace holdtime::scenarios
