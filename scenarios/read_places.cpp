// Places to wait: of the center, of a call type, of groups of types, by agents present.
#include <algorithm>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

/// "places" and "per_agent" of an object, one of them at least.
void read_amount(Context& context, const ObjectReader& object, models::WaitingLimit& limit) {
  const Node* per_agent = object.find("per_agent");
  if (const auto places = object.count("places", most_agents, "a number of waiting places"))
    limit.places = static_cast<double>(*places);
  if (per_agent != nullptr)
    limit.per_agent = read_number(context, *per_agent, most_points, "a number of places").value_or(0.0);
  object.absent("places", "0", "0");
  object.absent("per_agent", "0", "0");
  if (object.is_object() && per_agent == nullptr && object.find("places") == nullptr) {
    context.error(object.node(), "neither \"places\" nor \"per_agent\"", "nobody could ever wait",
                  "\"places\": 10, \"per_agent\": 0.5, or both, which are added");
  }
}

}  // namespace

void read_type_places(Context& context, const ObjectReader& object, models::Center& center,
                      models::CallType& type) {
  const Node* node = object.find("waiting_places");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::object) {
    if (const auto places = read_count(context, *node, most_agents, "a number of waiting places"))
      type.waiting_places = static_cast<std::uint32_t>(*places);
    return;
  }
  const ObjectReader places(context, *node, places_keys, "\"waiting_places\"");
  models::WaitingLimit& limit = center.waiting_limits.emplace_back();
  limit.name = type.name;
  limit.call_types = {static_cast<std::size_t>(&type - center.call_types.data())};
  read_amount(context, places, limit);
}

void read_center_places(Context& context, const ObjectReader& root, models::Center& center) {
  const Node* node = root.find("waiting_places");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::object) {
    if (const auto places = read_count(context, *node, most_agents, "a number of waiting places"))
      center.waiting_places = static_cast<std::uint32_t>(*places);
    return;
  }
  if (entries(*node).empty()) {
    wrong_kind(context, *node, "a number of places, or groups of them by name (at least one)",
               "write { \"retail\": {\"places\": 30, \"calls\": [ … ]} }");
    return;
  }
  const std::vector<std::string> names = names_of(center.call_types);
  for (const Member* entry : entries(*node)) {
    const ObjectReader group(context, entry->value, place_group_keys,
                             "the group of places \"" + entry->key + "\"");
    models::WaitingLimit limit;
    limit.name = entry->key;
    read_amount(context, group, limit);
    const Node* calls = group.require("calls", "callers of these types share the places", "\"calls\": [ … ]");
    for (const Node* name :
         calls != nullptr ? read_names(context, *calls, "a call type") : std::vector<const Node*>{}) {
      const auto type = look_up(context, *name, names, "call type");
      if (!type) continue;
      if (std::ranges::find(limit.call_types, *type) == limit.call_types.end())
        limit.call_types.push_back(*type);
      else
        context.error(*name, shown(*name) + " stands here twice", "each type has its places once",
                      "remove one of them");
    }
    center.waiting_limits.push_back(std::move(limit));
  }
}

}  // namespace holdtime::scenarios
