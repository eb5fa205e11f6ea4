// A scenario that says only what is different: its base is read, and its own values are put over it.
#include "scenarios/document.hpp"
#include "scenarios/files.hpp"

namespace holdtime::scenarios {
namespace {

constexpr const char* key = "extends";
constexpr std::size_t longest_chain = 10;

Member* member_of(Node& object, std::string_view name) {
  for (Member& member : object.members) {
    if (member.key == name) return &member;
  }
  return nullptr;
}

void remove_nulls(Node& node) {
  std::erase_if(node.members, [](const Member& member) { return member.value.kind == Node::Kind::null; });
  for (Member& member : node.members) remove_nulls(member.value);
}

// RFC 7396, with the order of the base, to which new keys are appended.
void merge(Node& base, Node&& patch) {
  if (patch.kind != Node::Kind::object || base.kind != Node::Kind::object) {
    if (patch.kind == Node::Kind::object) remove_nulls(patch);
    base = std::move(patch);
    return;
  }
  // What is said of the object as a whole is said where the planner wrote last.
  base.origin = patch.origin;
  base.line = patch.line;
  base.column = patch.column;
  for (Member& change : patch.members) {
    Member* old = member_of(base, change.key);
    if (change.value.kind == Node::Kind::null) {
      std::erase_if(base.members, [&](const Member& member) { return member.key == change.key; });
    } else if (old != nullptr) {
      old->origin = change.origin;
      old->line = change.line;
      old->column = change.column;
      merge(old->value, std::move(change.value));
    } else {
      if (change.value.kind == Node::Kind::object) remove_nulls(change.value);
      base.members.push_back(std::move(change));
    }
  }
}

class Chain {
 public:
  Chain(Document& document, Problems& problems) : document_(document), problems_(problems) {}

  /// Puts `node`, of the file `path`, over its base, if it names one.
  bool resolve(Node& node, const std::filesystem::path& path) {
    Member* named = node.kind == Node::Kind::object ? member_of(node, key) : nullptr;
    if (named == nullptr) return true;
    if (named->value.kind == Node::Kind::null) {
      std::erase_if(node.members, [](const Member& member) { return member.key == key; });
      return true;
    }
    const Node at = named->value;
    if (at.kind != Node::Kind::text || at.text.empty() || at.text.find('\0') != std::string::npos) {
      return refuse(at, "\"extends\" has to name a file", "its values are the base of this scenario",
                    "\"extends\": \"base.json\"");
    }
    names_.push_back(document_.origin(at));
    paths_.push_back(same_path(path));
    const std::filesystem::path base_path = document_.source(at.origin).folder / at.text;
    for (const auto& before : paths_) {
      if (before == same_path(base_path)) return cycle(at, base_path);
    }
    if (names_.size() > longest_chain) {
      return refuse(at, "a chain of more than " + std::to_string(longest_chain) + " files",
                    "nobody could tell any more where a value comes from",
                    "extend a base nearer to this file");
    }
    Problem wrong;
    const auto text = read_bytes(base_path, wrong);
    if (!text) {
      return refuse(at, base_path.string() + ": " + wrong.what,
                    "without its base the scenario is not complete", wrong.instead);
    }
    Node base;
    if (!parse_source(document_, *text, base_path.string(), base_path.parent_path(), base, problems_))
      return false;
    if (base.kind != Node::Kind::object)
      return refuse(at, base_path.string() + " is no scenario", "a scenario stands in { }",
                    "name another file");
    if (!resolve(base, base_path)) return false;
    std::erase_if(node.members, [](const Member& member) { return member.key == key; });
    merge(base, std::move(node));
    node = std::move(base);
    return true;
  }

 private:
  static std::filesystem::path same_path(const std::filesystem::path& path) {
    std::error_code failed;
    auto one = std::filesystem::weakly_canonical(path, failed);
    return failed ? path : one;
  }
  bool refuse(const Node& at, std::string what, std::string why, std::string instead) {
    Problem problem = document_.problem(Severity::error, at);
    problem.of_form = at.kind != Node::Kind::text || at.text.empty();
    problem.pointer = std::string("/") + key;
    problem.what = std::move(what);
    problem.why = std::move(why);
    problem.instead = std::move(instead);
    problems_.add(std::move(problem));
    return false;
  }
  bool cycle(const Node& at, const std::filesystem::path& again) {
    std::string chain;
    for (const std::string& name : names_) chain += name + " -> ";
    return refuse(at, "the files extend each other in a circle: " + chain + again.string(),
                  "none of them could be read first", "remove \"extends\" from one of them");
  }

  Document& document_;
  Problems& problems_;
  std::vector<std::string> names_;
  std::vector<std::filesystem::path> paths_;
};

}  // namespace

bool extend(Document& document, Problems& problems) {
  const Source& main = document.source(0);
  const std::filesystem::path path = main.folder / std::filesystem::path(main.name).filename();
  const bool good = Chain(document, problems).resolve(document.tree(), path);
  document.link();
  return good;
}

}  // namespace holdtime::scenarios
