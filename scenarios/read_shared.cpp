// What the center says for all its call types and teams.
#include <algorithm>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

/// One menu for all types without an "ivr" of their own; ways that name no type lead each to his own queue.
void read_center_menu(Context& context, const Node& node, const Node& calls, models::Center& center) {
  constexpr std::size_t own = ~std::size_t{0};
  const auto menu = read_menu(context, node, names_of(center.call_types), own);
  if (!menu) return;
  const auto types = entries(calls);
  for (std::size_t type = 0; type < types.size(); ++type) {
    if (types[type]->value.find("ivr") != nullptr) continue;
    models::Menu& made = center.call_types[type].menu.emplace(*menu);
    for (models::MenuNode& each : made.nodes) {
      if (each.otherwise.call_type == own) each.otherwise.call_type = type;
      for (models::MenuOption& option : each.options) {
        if (option.exit.call_type == own) option.exit.call_type = type;
      }
    }
  }
}

}  // namespace

void read_center_ivr(Context& context, const Node& node, const Node& calls, models::Center& center) {
  if (is_menu(node)) return read_center_menu(context, node, calls, center);
  const ObjectReader object(context, node, center_ivr_keys, "the center's \"ivr\"");
  if (!object.is_object()) return;
  const Node* menu = object.require(
      "menu", "callers spend this time before they queue, and some leave during it", "\"menu\": \"35s\"");
  models::Ivr ivr;
  if (menu != nullptr) ivr.delay = read_distribution(context, *menu, Bare::constant).value_or(Distribution{});
  ivr.hang_up = object.share("hang_up", 0.0);
  object.absent("solved_there", "0 %", "\"0%\"");
  const Node* solved = object.find("solved_there");
  const bool by_type = solved != nullptr && solved->kind == Node::Kind::object;
  if (solved != nullptr && !by_type) ivr.contained = read_share(context, *solved).value_or(0.0);

  // A type's own machine takes the place of the center's.
  const auto types = entries(calls);
  std::vector<bool> own(center.call_types.size());
  for (std::size_t t = 0; t < own.size(); ++t) {
    own[t] = types[t]->value.find("ivr") != nullptr;
    if (!own[t]) center.call_types[t].ivr = ivr;
  }
  const std::vector<std::string> names = names_of(center.call_types);
  for (const Member* entry : by_type ? entries(*solved) : std::vector<const Member*>{}) {
    const auto found = std::find(names.begin(), names.end(), entry->key);
    const auto share = read_share(context, entry->value);
    if (found == names.end()) {
      context.error(*entry, "there is no call type called \"" + entry->key + "\"",
                    "the name has to be one this file defines, letter for letter",
                    suggestion(entry->key, names));
      continue;
    }
    const auto t = static_cast<std::size_t>(found - names.begin());
    if (own[t]) {
      context.error(*entry, "\"" + entry->key + "\" has an \"ivr\" of its own",
                    "it takes the place of the center's, so this share would have no effect",
                    "write it there as \"contained\", or remove one of them");
    } else {
      center.call_types[t].ivr->contained = share.value_or(0.0);
    }
  }
  for (std::size_t t = 0; t < own.size(); ++t) {
    const auto& used = center.call_types[t].ivr;
    if (own[t] || used->contained + used->hang_up <= 1.0 + 1e-9) continue;
    context.error(node,
                  "of \"" + names[t] + "\" " + share_text(used->contained) + " are solved there and " +
                      share_text(used->hang_up) + " hang up, more than 100 %",
                  "each caller either is served there, hangs up there, or goes on to the queue",
                  "lower one of them");
    break;
  }
}

void read_routing(Context& context, const Node& node, const Node& teams, models::Center& center) {
  const ObjectReader object(context, node, routing_keys, "\"routing\"");
  object.absent("own_site_first", "0 s: all sites at once", "");
  const Node* priority = object.find("priority");
  if (priority == nullptr) return;
  const std::vector<std::string> names = names_of(center.call_types);
  std::vector<std::size_t> order;
  for (const Node* name : read_names(context, *priority, "a call type")) {
    const auto type = look_up(context, *name, names, "call type");
    if (!type) continue;
    if (std::find(order.begin(), order.end(), *type) == order.end()) {
      order.push_back(*type);
    } else {
      context.error(*name, shown(*name) + " stands here twice",
                    "its place in the list is its priority, and it can have only one", "remove one of them");
    }
  }
  const auto rank = [&](const models::Skill& skill) {
    return std::find(order.begin(), order.end(), skill.call_type) - order.begin();
  };
  const auto members = entries(teams);
  for (std::size_t i = 0; i < center.teams.size(); ++i) {
    models::Team& team = center.teams[i];
    // Types that are not named come last, in the order of "answers".
    std::stable_sort(team.skills.begin(), team.skills.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    const Node* picks = members[i]->value.find("picks");
    if (picks == nullptr || team.picks == "in order" || context.problems.any_errors()) continue;
    context.warning(*picks, "the \"priority\" of \"routing\" has no effect on \"" + team.name + "\"",
                    "this team looks at who is next of every type, and takes one by its own rule",
                    "\"picks\": \"in order\", if the priority is meant for it too");
  }
}

void note_without_effect(Context& context, const Node& root) {
  for (const auto& [key, why] :
       {std::pair("date", "one day is played, by the hours and the volumes given for it"),
        std::pair("time_zone", "all times of the file are those of the center's clock")}) {
    const Node* node = root.find(key);
    if (node != nullptr && read_text(context, *node)) {
      context.note(*node, std::string("\"") + key + "\" is read and has no effect", why,
                   "nothing, if it is there for the reader");
    }
  }
  // In a file it has done its work by now and is gone.
  if (const Node* late = root.find("extends")) {
    context.error(*late, "\"extends\" can't be set", "the base was read before, and --set changes it last",
                  "write it into a file of its own");
  }
}

}  // namespace holdtime::scenarios
