// Sites: where teams work and calls come in, and whether calls stay at their own site at first.
#include <algorithm>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

/// The site a call type or team names.
std::optional<std::size_t> read_site(Context& context, const Node& of, const std::vector<std::string>& names,
                                     bool any_sites) {
  const Node* site = of.find("site");
  if (context.recorder != nullptr) context.recorder->unused(of, "site");
  if (site == nullptr || !read_text(context, *site)) return std::nullopt;
  if (!any_sites) {
    context.error(*site, "there are no \"sites\" this could be one of",
                  "a site that is misspelt would otherwise be another one",
                  "add \"sites\": {" + json_text(site->text) + ": {}} at the top");
    return std::nullopt;
  }
  return look_up(context, *site, names, "site");
}

}  // namespace

void read_sites(Context& context, const Node& root, const Node& calls, const Node& teams,
                models::Center& center) {
  const Node* sites = root.find("sites");
  std::vector<std::string> names;
  if (sites != nullptr && (sites->kind != Node::Kind::object || entries(*sites).empty())) {
    wrong_kind(context, *sites, "the sites by name (at least one)", "write { \"Lyon\": {}, \"Porto\": {} }");
  } else if (sites != nullptr) {
    for (const Member* entry : entries(*sites)) {
      const ObjectReader site(context, entry->value, site_keys, "the site \"" + entry->key + "\"");
      if (const Node* about = site.find("about"); about != nullptr && about->kind != Node::Kind::list)
        read_text(context, *about);
      center.sites.push_back({entry->key});
      names.push_back(entry->key);
      context.read_as(entry->value, [] { return "a site"; });
    }
  }
  const auto types = entries(calls);
  for (std::size_t t = 0; t < center.call_types.size(); ++t)
    center.call_types[t].routing.site = read_site(context, types[t]->value, names, sites != nullptr);
  const auto members = entries(teams);
  for (std::size_t t = 0; t < center.teams.size(); ++t)
    center.teams[t].site = read_site(context, members[t]->value, names, sites != nullptr);
  for (std::size_t site = 0; site < names.size(); ++site) {
    const bool used =
        std::ranges::any_of(center.teams, [&](const auto& team) { return team.site == site; }) ||
        std::ranges::any_of(center.call_types, [&](const auto& type) { return type.routing.site == site; });
    if (used || context.problems.any_errors()) continue;
    context.warning(*entries(*sites)[site], "nothing is at the site \"" + names[site] + "\"",
                    "no team and no call type names it",
                    "add \"site\": " + json_text(names[site]) + " to a team, or remove the site");
  }
}

std::optional<Microseconds> read_own_site_first(Context& context, const Node* routing,
                                                const models::Center& center) {
  const Node* node = routing != nullptr ? routing->find("own_site_first") : nullptr;
  const auto length = node != nullptr ? read_duration(context, *node) : std::nullopt;
  if (!length) return std::nullopt;
  const bool any =
      std::ranges::any_of(center.call_types, [](const auto& type) { return type.routing.site.has_value(); });
  if (!any && !context.problems.any_errors()) {
    context.warning(*node, "\"own_site_first\" has no effect",
                    "no call type says at which \"site\" it comes in", "add \"site\" to the call types");
  }
  return length;
}

void put_own_site_first(const models::Center& center, Microseconds after, models::CallType& type) {
  if (!type.routing.site || type.ranks.empty()) return;
  std::vector<std::size_t> own;
  std::vector<std::size_t> others;
  for (const std::size_t team : type.ranks.front())
    (center.teams[team].site == type.routing.site ? own : others).push_back(team);
  if (own.empty() || others.empty()) return;
  type.ranks = {std::move(own), std::move(others)};
  if (after > 0) type.routing.openings = {{}, {after, 0}};
}

}  // namespace holdtime::scenarios
