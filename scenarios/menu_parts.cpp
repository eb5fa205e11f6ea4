// What is asked of menus from outside, and shares by the time of day.
#include <algorithm>

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

bool led_to(const Node& root, std::string_view type) {
  const auto names = [&](const Node* node) {
    return node != nullptr && ((node->kind == Node::Kind::text && node->text == type) ||
                               (node->kind == Node::Kind::object && node->find(type) != nullptr));
  };
  const auto menu_leads = [&](const Node* ivr) {
    const Node* menus = ivr != nullptr && ivr->kind == Node::Kind::object ? ivr->find("menus") : nullptr;
    if (menus == nullptr || menus->kind != Node::Kind::object) return false;
    return std::ranges::any_of(menus->members, [&](const Member& menu) {
      if (menu.value.kind != Node::Kind::object) return false;
      const Node* otherwise = menu.value.find("otherwise");
      const Node* options = menu.value.find("options");
      if (otherwise != nullptr && otherwise->kind == Node::Kind::object && names(otherwise->find("calls")))
        return true;
      if (options == nullptr || options->kind != Node::Kind::object) return false;
      return std::ranges::any_of(options->members, [&](const Member& option) {
        if (option.value.kind != Node::Kind::object) return false;
        const Node* wrong = option.value.find("wrong");
        return names(option.value.find("calls")) ||
               (wrong != nullptr && wrong->kind == Node::Kind::object && names(wrong->find("should_be")));
      });
    });
  };
  if (root.kind != Node::Kind::object) return false;
  if (menu_leads(root.find("ivr"))) return true;
  const Node* calls = root.find("calls");
  if (calls == nullptr || calls->kind != Node::Kind::object) return false;
  return std::ranges::any_of(calls->members, [&](const Member& each) {
    if (each.value.kind != Node::Kind::object) return false;
    const Node* transfers = each.value.find("transfers");
    return menu_leads(each.value.find("ivr")) ||
           (transfers != nullptr && transfers->kind == Node::Kind::object && names(transfers->find("to")));
  });
}

}  // namespace holdtime::scenarios
