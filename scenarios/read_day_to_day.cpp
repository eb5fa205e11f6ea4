#include <algorithm>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

class DayToDay {
 public:
  DayToDay(Context& context, models::Center& center)
      : context_(context), center_(center), covered_(center.call_types.size(), false) {}

  /// Reads the factor at `node` for `types`; `name` tells it from others, and its luck too.
  void add(const Node& node, const std::string& name, const std::vector<std::size_t>& types) {
    for (const std::size_t t : types) covered_[t] = true;
    auto factor = read_factor(context_, node);
    if (!factor || !*factor) return;
    for (const std::size_t t : types) refuse_fixed(node, t);
    if (!types.empty()) center_.busyness.push_back({name, std::move(*factor), types});
  }
  bool covered(std::size_t type) const { return covered_[type]; }

 private:
  void refuse_fixed(const Node& node, std::size_t t) {
    const models::CallType& type = center_.call_types[t];
    const bool trace = std::holds_alternative<models::TraceArrivals>(type.arrivals);
    if (!trace && !std::holds_alternative<models::ExactArrivals>(type.arrivals)) return;
    context_.error(
        node, "\"day_to_day\" for \"" + type.name + "\", whose calls are " + (trace ? "recorded" : "exact"),
        "a factor multiplies expected calls; " + std::string(trace ? "recorded calls" : "exact counts") +
            " are the same every day",
        std::string("remove \"day_to_day\" here") + (trace ? "" : ", or \"exact\"") +
            "; other types can keep theirs, each in its own or in \"groups\"");
  }

  Context& context_;
  models::Center& center_;
  std::vector<bool> covered_;
};

void read_groups(Context& context, const Node& node, const models::Center& center, DayToDay& into) {
  if (node.kind != Node::Kind::list) {
    wrong_kind(context, node, "a list of groups",
               "write [ {\"name\": …, \"calls\": [ … ], \"factor\": \"10%\"} ]");
    return;
  }
  constexpr std::size_t most_groups = 1000;
  if (node.elements.size() > most_groups) {
    context.error(node, std::to_string(node.elements.size()) + " groups",
                  "each draws a factor a day; more than " + grouped(most_groups) + " would take long",
                  "put alike ones together");
    return;
  }
  const std::vector<std::string> names = names_of(center.call_types);
  std::vector<std::string> taken;
  for (const Node& element : node.elements) {
    const ObjectReader group(context, element, group_keys, "a group");
    const Node* name =
        group.require("name", "it tells the group's luck from that of others", "\"name\": \"north\"");
    const Node* calls = group.require("calls", "these types share the factor", "\"calls\": [ … ]");
    const Node* factor = group.require("factor", "it says how much days differ", "\"factor\": \"10%\"");
    const std::string called = name != nullptr ? read_text(context, *name).value_or("") : "";
    for (const std::string& other : taken) {
      if (name != nullptr && other == called) {
        context.error(*name, "two groups are called " + shown(*name),
                      "groups of one name would have the same luck", "give each its own name");
      }
    }
    taken.push_back(called);
    std::vector<std::size_t> types;
    if (calls != nullptr) {
      for (const Node* type : read_names(context, *calls, "a call type")) {
        const auto found = look_up(context, *type, names, "call type");
        if (!found) continue;
        if (std::find(types.begin(), types.end(), *found) == types.end()) {
          types.push_back(*found);
        } else {
          context.error(*type, shown(*type) + " stands twice in this group",
                        "the factor would multiply its calls twice", "remove one of them");
        }
      }
    }
    if (factor != nullptr) into.add(*factor, "group/" + called, types);
  }
}

}  // namespace

void read_day_to_day(Context& context, const Node& root, const Node& calls, models::Center& center) {
  DayToDay factors(context, center);
  std::vector<std::size_t> all(center.call_types.size());
  for (std::size_t t = 0; t < all.size(); ++t) all[t] = t;
  const auto types = entries(calls);

  const Node* node = root.find("day_to_day");
  const Node* own = nullptr;
  const bool parts =
      node != nullptr && node->kind == Node::Kind::object && node->find("distribution") == nullptr;
  if (node != nullptr && !parts) factors.add(*node, "together", all);
  if (parts) {
    const ObjectReader object(context, *node, day_to_day_keys, "\"day_to_day\"");
    if (const Node* together = object.find("together")) factors.add(*together, "together", all);
    if (const Node* groups = object.find("groups")) read_groups(context, *groups, center, factors);
    own = object.find("own");
    for (const char* part : {"together", "own", "groups"})
      object.unused(part);  // those given are all there are
  }
  // A type's own factor takes the place of the one all types have of their own.
  bool own_used = false;
  for (const std::size_t t : all) {
    const Node* types_own = types[t]->value.find("day_to_day");
    const Node* used = types_own != nullptr ? types_own : own;
    own_used = own_used || used == own;
    if (used != nullptr) factors.add(*used, "own/" + center.call_types[t].name, {t});
    const bool poisson = std::holds_alternative<models::PoissonArrivals>(center.call_types[t].arrivals);
    if (context.recorder != nullptr && types_own == nullptr) {
      if (factors.covered(t) || !poisson)
        context.recorder->unused(types[t]->value, "day_to_day");
      else
        context.recorder->absent(types[t]->value, "day_to_day", Fact::Kind::assumed,
                                 "0 %: every day is equally busy", "\"0%\"");
    }
    if (factors.covered(t) || !poisson) continue;
    context.note(types[t]->value,
                 "\"" + center.call_types[t].name +
                     "\" has no \"day_to_day\": every day is taken to be equally busy (0 %)",
                 "real days differ by 5 to 25 %, and the chance that a day meets its target falls with it",
                 "\"day_to_day\": \"10%\", here or for the whole center; \"0%\" to keep it so");
  }
  if (own != nullptr && !own_used) factors.add(*own, "own", {});  // a mistake in it is one all the same
}

}  // namespace holdtime::scenarios
