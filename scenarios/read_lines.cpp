// Lines: one pool for the center, groups by name, or a call type's own.
#include <algorithm>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

std::uint32_t read_number_of_lines(Context& context, const Node& node) {
  const auto lines = read_count(context, node, most_agents, "a number of lines");
  if (lines == std::uint64_t{0}) {
    context.form_error(node, "0 lines", "every caller would hear the busy tone",
                       "the number of calls there can be at a time; without \"lines\" there is no limit");
  }
  return static_cast<std::uint32_t>(lines.value_or(0));
}

class Groups {
 public:
  Groups(Context& context, models::Center& center)
      : context_(context), center_(center), group_of_(center.call_types.size()) {}

  /// Begins a group; types are put into it by `add`.
  void begin(const auto& at, std::string name, std::uint32_t lines) {
    for (const models::LineGroup& other : center_.line_groups) {
      if (other.name == name) {
        context_.error(at, "two groups of lines are called \"" + name + "\"",
                       "results are told by name, and nobody could tell them apart", "rename the group");
      }
    }
    center_.line_groups.push_back({std::move(name), lines, {}});
  }
  void add(const auto& at, std::size_t type) {
    if (group_of_[type]) {
      context_.error(at,
                     "\"" + center_.call_types[type].name + "\" is among the calls of two groups of lines",
                     "a call holds one line, and of which group would be a guess: \"" + *group_of_[type] +
                         "\" has it already",
                     "name it in one of them");
      return;
    }
    group_of_[type] = center_.line_groups.back().name;
    center_.line_groups.back().call_types.push_back(type);
  }
  bool has(std::size_t type) const { return group_of_[type].has_value(); }

 private:
  Context& context_;
  models::Center& center_;
  std::vector<std::optional<std::string>> group_of_;  // by type
};

void read_group(Context& context, const Member& member, const std::vector<std::string>& types,
                Groups& groups) {
  const ObjectReader group(context, member.value, line_group_keys,
                           "the group of lines \"" + member.key + "\"");
  if (!group.is_object()) return;
  const Node* lines =
      group.require("lines", "it says how many calls there can be at a time", "\"lines\": 90");
  const Node* calls = group.require("calls", "calls of these types hold the lines", "\"calls\": [ … ]");
  const std::uint32_t number = lines != nullptr ? read_number_of_lines(context, *lines) : 0;
  groups.begin(member, member.key, number);
  if (calls == nullptr) return;
  for (const Node* name : read_names(context, *calls, "a call type")) {
    if (const auto type = look_up(context, *name, types, "call type")) groups.add(*name, *type);
  }
  context.read_as(member.value, [&] {
    return grouped(static_cast<double>(number)) + (number == 1 ? " line" : " lines") + " for " +
           context.words_of(*calls);
  });
}

/// A site's lines are for the call types that come in there and have none of their own.
void read_lines_of_sites(Context& context, const Node& sites, const models::Center& center, Groups& groups) {
  const auto members = entries(sites);
  for (std::size_t site = 0; site < std::min(members.size(), center.sites.size()); ++site) {
    const Node* lines = members[site]->value.find("lines");
    if (context.recorder != nullptr) context.recorder->unused(members[site]->value, "lines");
    if (lines == nullptr) continue;
    groups.begin(*lines, center.sites[site].name, read_number_of_lines(context, *lines));
    bool any = false;
    for (std::size_t type = 0; type < center.call_types.size(); ++type) {
      if (center.call_types[type].routing.site != site || groups.has(type)) continue;
      groups.add(*lines, type);
      any = true;
    }
    if (!any && !context.problems.any_errors()) {
      context.error(
          *lines, "no calls come in by the lines of \"" + center.sites[site].name + "\"",
          "a site's lines are for the call types that say it is theirs",
          "\"site\": " + json_text(center.sites[site].name) + " at a call type, or remove the lines");
    }
    context.read_as(*lines, [&] { return lines->text + " for the calls that come in there"; });
  }
}

}  // namespace

void read_lines(Context& context, const Node& root, const Node& calls, models::Center& center) {
  const std::vector<std::string> names = names_of(center.call_types);
  const auto types = entries(calls);
  Groups groups(context, center);
  for (std::size_t type = 0; type < names.size(); ++type) {
    const Node* own = types[type]->value.find("lines");
    if (context.recorder != nullptr) context.recorder->unused(types[type]->value, "lines");
    if (own == nullptr) continue;
    groups.begin(*own, names[type], read_number_of_lines(context, *own));
    groups.add(*own, type);
    context.read_as(*own, [&] { return own->text + " of its own"; });
  }
  if (const Node* sites = root.find("sites")) read_lines_of_sites(context, *sites, center, groups);
  const Node* node = root.find("lines");
  if (node == nullptr) {
    // Told at the types that have their own.
    if (context.recorder != nullptr && !center.line_groups.empty()) context.recorder->unused(root, "lines");
    return;
  }
  if (node->kind == Node::Kind::object) {
    if (entries(*node).empty()) {
      wrong_kind(context, *node, "a number, or groups of lines by name (at least one)",
                 "write { \"main\": {\"lines\": 90, \"calls\": [ … ]} }");
    }
    for (const Member* member : entries(*node)) read_group(context, *member, names, groups);
    return;
  }
  if (node->kind != Node::Kind::number) {
    wrong_kind(context, *node, "a number of lines, or groups of lines by name",
               "write 120, or { \"main\": {\"lines\": 90, \"calls\": [ … ]} }");
    return;
  }
  const std::uint32_t lines = read_number_of_lines(context, *node);
  bool any = false;
  for (std::size_t type = 0; type < names.size(); ++type) any = any || !groups.has(type);
  if (!any) {
    context.warning(*node, "\"lines\" of the center has no effect", "every call type has lines of its own",
                    "remove it, or the \"lines\" of a call type");
    return;
  }
  groups.begin(*node, "all lines", lines);
  for (std::size_t type = 0; type < names.size(); ++type) {
    if (!groups.has(type)) groups.add(*node, type);
  }
  context.read_as(*node, [&] {
    return grouped(static_cast<double>(lines)) + (lines == 1 ? " line" : " lines") +
           " for all calls together";
  });
}

}  // namespace holdtime::scenarios
