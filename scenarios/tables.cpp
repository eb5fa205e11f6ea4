#include "scenarios/tables.hpp"

namespace holdtime::scenarios {
namespace {

class Expansion {
 public:
  Expansion(Document& document, Context& context) : context_(context), files_(document, context) {}

  void call_type(Node& type) {
    numbers(type, "profile", "weights");
    numbers(type, "per_interval", "calls");
    numbers(type, "forecast", "calls");
    expand(type, "trace", [&](const Node& node) { return calls_in(context_, files_, node); });
  }
  void team(Node& team) {
    numbers(team, "agents", "people");
    numbers(team, "on_phone", "people");
    for (const char* key : {"shifts", "roster"})
      expand(team, key, [&](const Node& node) { return shifts_in(context_, files_, node); });
  }
  void horizon(Node& horizon) {
    expand(horizon, "holidays", [&](const Node& node) { return days_in(context_, files_, node); });
  }

 private:
  void numbers(Node& holder, std::string_view key, std::string_view list_key) {
    expand(holder, key, [&](const Node& node) { return numbers_in(context_, files_, node, list_key); });
  }

  template <class Make>
  void expand(Node& holder, std::string_view key, Make make) {
    for (Member& member : holder.members) {
      if (member.key != key || !names_table(member.value)) continue;
      const std::size_t errors = context_.problems.count(Severity::error);
      std::optional<Node> made = make(member.value);
      if (made && context_.problems.count(Severity::error) == errors)
        member.value = std::move(*made);
      else
        member.value.unreadable = true;
    }
  }

  Context& context_;
  TableFiles files_;
};

template <class Visit>
void each_in(Node& root, std::string_view key, Visit visit) {
  for (Member& member : root.members) {
    if (member.key != key) continue;
    for (Member& entry : member.value.members) visit(entry.value);
  }
}

}  // namespace

bool names_table(const Node& node) {
  return node.kind == Node::Kind::object && node.find("csv") != nullptr;
}

void expand_tables(Document& document, Context& context) {
  Expansion expansion(document, context);
  each_in(document.tree(), "calls", [&](Node& type) { expansion.call_type(type); });
  each_in(document.tree(), "teams", [&](Node& team) { expansion.team(team); });
  for (Member& member : document.tree().members) {
    if (member.key == "horizon") expansion.horizon(member.value);
  }
  document.link();
}

}  // namespace holdtime::scenarios
