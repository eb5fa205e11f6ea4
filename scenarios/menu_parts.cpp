// What is asked of menus from outside, and shares by the time of day.
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {

bool is_menu(const Node& ivr) {
  return ivr.kind == Node::Kind::object && (ivr.find("menus") != nullptr || ivr.find("start") != nullptr);
}

ByTime<double> read_changing_share(Context& context, const Node& node) {
  if (node.kind != Node::Kind::object) return read_share(context, node).value_or(0.0);
  const ObjectReader object(context, node, share_by_time_keys, "a share by time of day");
  const Node* list = object.require("by_time", "it holds the shares",
                                    "add \"by_time\": [ {\"from\": \"08:00\", \"share\": \"20%\"}, … ]");
  if (list == nullptr) return 0.0;
  if (list->kind != Node::Kind::list || list->elements.empty()) {
    wrong_kind(context, *list, "a list of pieces", "write [ {\"from\": \"08:00\", \"share\": \"20%\"}, … ]");
    return 0.0;
  }
  ByTime<double> result;
  for (const Node& element : list->elements) {
    const ObjectReader piece(context, element, share_piece_keys, "a piece of \"by_time\"");
    const Node* from =
        piece.require("from", "it says when the piece begins to hold", "add \"from\": \"08:00\"");
    const Node* value = piece.require("share", "it is what holds from then on", "add \"share\": \"20%\"");
    const double share = value != nullptr ? read_share(context, *value).value_or(0.0) : 0.0;
    if (from == nullptr) continue;
    const auto start = read_time(context, *from);
    if (!start) continue;
    if (!result.pieces.empty() && *start <= result.pieces.back().from) {
      context.error(*from,
                    "this piece starts at " + time_text(*start) + ", the one before it at " +
                        time_text(result.pieces.back().from),
                    "pieces follow one another, so which of the two holds would be a guess",
                    "put them in the order of time");
      continue;
    }
    result.pieces.push_back({*start, share});
  }
  if (result.pieces.empty()) return 0.0;
  context.read_as(node, [&] {
    std::string text;
    for (const auto& piece : result.pieces)
      text += (text.empty() ? "from " : "; from ") + time_text(piece.from) + " " + share_text(piece.value);
    return text;
  });
  return result;
}

namespace {

using Names = std::set<std::string, std::less<>>;

const Node* object_at(const Node& node, std::string_view key) {
  const Node* found = node.kind == Node::Kind::object ? node.find(key) : nullptr;
  return found != nullptr && found->kind == Node::Kind::object ? found : nullptr;
}

/// The name at `key`, or the names by which an object there has its entries.
void add_names(const Node& node, std::string_view key, Names& names) {
  const Node* found = node.kind == Node::Kind::object ? node.find(key) : nullptr;
  if (found == nullptr) return;
  if (found->kind == Node::Kind::text) names.insert(found->text);
  if (found->kind != Node::Kind::object) return;
  for (const Member& member : found->members) names.insert(member.key);
}

void add_menu(const Node& owner, Names& names) {
  const Node* ivr = object_at(owner, "ivr");
  const Node* menus = ivr != nullptr ? object_at(*ivr, "menus") : nullptr;
  if (menus == nullptr) return;
  for (const Member& menu : menus->members) {
    if (const Node* otherwise = object_at(menu.value, "otherwise")) add_names(*otherwise, "calls", names);
    const Node* options = object_at(menu.value, "options");
    if (options == nullptr) continue;
    for (const Member& option : options->members) {
      add_names(option.value, "calls", names);
      if (const Node* wrong = object_at(option.value, "wrong")) add_names(*wrong, "should_be", names);
    }
  }
}

}  // namespace

Names types_led_to(const Node& root) {
  Names names;
  add_menu(root, names);
  const Node* calls = object_at(root, "calls");
  if (calls == nullptr) return names;
  for (const Member& each : calls->members) {
    add_menu(each.value, names);
    if (const Node* transfers = object_at(each.value, "transfers")) add_names(*transfers, "to", names);
  }
  return names;
}

}  // namespace holdtime::scenarios
