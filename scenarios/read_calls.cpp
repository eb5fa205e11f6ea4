#include <algorithm>

#include "scenarios/fact_words.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::CallType;

// Recorded talk times for every call: then no distribution is ever drawn from, and the mean stands in for it.
std::optional<models::Handling> recorded_handling(const models::Arrivals& arrivals) {
  const auto* trace = std::get_if<models::TraceArrivals>(&arrivals);
  if (trace == nullptr || trace->calls.empty()) return std::nullopt;
  double total = 0.0;
  for (const auto& call : trace->calls) {
    if (!call.talk) return std::nullopt;
    total += engine::to_seconds(*call.talk);
  }
  if (!(total > 0.0)) return std::nullopt;
  models::Handling handling;
  handling.talk = engine::constant(total / static_cast<double>(trace->calls.size()));
  return handling;
}

/// Whether callers of a type that has a menu, and to which nothing else leads, come to its queue.
bool comes_to_own_queue(const models::Menu& menu, std::size_t own) {
  const auto own_exit = [&](const models::MenuExit& exit) { return !exit.node && exit.call_type == own; };
  return std::any_of(menu.nodes.begin(), menu.nodes.end(), [&](const models::MenuNode& each) {
    return (goes_on(each) && own_exit(each.otherwise)) ||
           std::any_of(each.options.begin(), each.options.end(),
                       [&](const models::MenuOption& option) { return own_exit(option.exit); });
  });
}

/// Of a type that is only an entrance, whose menu leads everybody elsewhere, nobody waits or is answered.
void read_own_menu(Context& context, const ObjectReader& object, const Node& ivr, CallType& type,
                   std::size_t own, const std::vector<std::string>& names, bool led) {
  const std::size_t errors = context.problems.count(Severity::error);
  type.menu = read_menu(context, ivr, names, own);
  // Of a menu in which something is wrong nobody knows where it leads.
  const bool known = type.menu && context.problems.count(Severity::error) == errors;
  type.has_queue = led || (known && comes_to_own_queue(*type.menu, own));
  const bool no_work = object.find("aht") == nullptr && object.find("talk") == nullptr;
  if (!known || led || !type.has_queue || !no_work) return;
  type.has_queue = false;
  context.error(
      ivr,
      "this menu leads some callers to the queue of \"" + type.name +
          "\", of which nothing says how long the calls are",
      "ways that name no call type lead there, and so do what the shares leave over and has no \"otherwise\"",
      "\"otherwise\": {\"calls\": …} at each node, or an \"aht\" and a team for \"" + type.name + "\"");
}

/// `led`: a menu or a transfer leads callers to the queue of the type.
void read_call_type(Context& context, const Node& node, models::Center& center, CallType& type,
                    std::size_t own, bool led, const std::vector<std::string>& names,
                    std::optional<models::ServiceLevel>& service_level, const models::ServiceLevel& centers) {
  const std::string what = "the call type \"" + type.name + "\"";
  const ObjectReader object(context, node, call_type_keys, what);
  if (!object.is_object()) return;
  const std::size_t errors = context.problems.count(Severity::error);
  type.arrivals = read_volume(context, object, !led);
  read_batch(context, object, type);
  // Of a trace in which something is wrong nobody knows whether it has every talk time.
  const Node* trace = object.find("trace");
  const bool perhaps_recorded =
      trace != nullptr && (trace->unreadable || context.problems.count(Severity::error) > errors);
  if (const Node* ivr = object.find("ivr")) {
    if (is_menu(*ivr))
      read_own_menu(context, object, *ivr, type, own, names, led);
    else
      type.ivr = read_ivr(context, *ivr);
  }
  if (context.document.root().find("ivr") != nullptr) object.unused("ivr");  // the center's is told there
  if (type.has_queue || object.find("patience") != nullptr)
    read_patience(context, object, type);
  else
    type.patience = Distribution{};
  read_messages(context, object, type);
  read_type_places(context, object, center, type);
  read_classes(context, object, type);
  read_callbacks(context, object, type);
  auto recorded = recorded_handling(type.arrivals);
  auto handling = read_handling(context, object, !recorded && !perhaps_recorded && type.has_queue);
  if (handling)
    type.handling = std::move(*handling);
  else if (recorded)
    type.handling = std::move(*recorded);
  type.handling_moment = object.choice_or_first("handling_by", handling_moments);
  const auto changes = [](const ByTime<Distribution>& times) { return times.pieces.size() > 1; };
  const models::Handling& times = type.handling;
  if (!changes(times.talk) && !(times.after_call_work && changes(*times.after_call_work)))
    object.idle("handling_by");
  if (object.find("aht") != nullptr) object.unused("acw");  // it is in there
  object.unused("service_level");                           // the center's is told there
  if (const Node* level = object.find("service_level"))
    service_level = read_service_level(context, *level, centers);
  read_type_routing(context, object, type, service_level.value_or(centers));
}

}  // namespace

std::vector<const Member*> entries(const Node& object) {
  std::vector<const Member*> result;
  for (const Member& member : object.members) {
    if (member.value.kind != Node::Kind::null) result.push_back(&member);
  }
  return result;
}

std::vector<std::string> names_of(const std::vector<CallType>& types) {
  std::vector<std::string> names;
  for (const CallType& type : types) names.push_back(type.name);
  return names;
}

std::vector<std::string> names_of(const std::vector<models::Team>& teams) {
  std::vector<std::string> names;
  for (const models::Team& team : teams) names.push_back(team.name);
  return names;
}

std::optional<std::size_t> look_up(Context& context, const Node& at, const std::vector<std::string>& names,
                                   std::string_view what) {
  const auto found = std::find(names.begin(), names.end(), at.text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  // Of no names at all enough is said: they are missing, or could not be read.
  if (names.empty()) return std::nullopt;
  context.error(at, "there is no " + std::string(what) + " called " + shown(at),
                "the name has to be one this file defines, letter for letter", suggestion(at.text, names));
  return std::nullopt;
}

void read_calls(Context& context, const Node& calls, models::Center& center, models::Goals& goals) {
  if (calls.kind != Node::Kind::object || entries(calls).empty()) {
    wrong_kind(context, calls, "the call types by name (at least one)",
               "write { \"claims\": {\"per_day\": 2060, \"aht\": \"5m\"} }");
    return;
  }
  std::vector<std::string> names;
  for (const Member* entry : entries(calls)) names.push_back(entry->key);
  const auto led_to = types_led_to(context.document.root());
  for (const Member* entry : entries(calls)) {
    const std::size_t own = center.call_types.size();
    CallType& type = center.call_types.emplace_back();
    type.name = entry->key;
    if (type.name.empty()) {
      context.error(*entry, "a call type without a name", "teams and targets refer to it by name",
                    "write a name between the quotes");
    }
    read_call_type(context, entry->value, center, type, own, led_to.contains(type.name), names,
                   goals.by_call_type.emplace_back(), goals.service_level);
  }
}

namespace {

/// Without "goes_to" all teams that answer the type are one rank.
void tell_all_teams(Recorder& recorder, const Node& type, const std::vector<std::string>& names,
                    const std::vector<std::size_t>& all, bool longest_idle) {
  std::string words;
  std::string json;
  for (const std::size_t team : all) {
    words += (words.empty() ? "" : ", ") + names[team];
    json += (json.empty() ? "" : ", ") + json_text(names[team]);
  }
  if (all.size() > 1 && longest_idle) words += ": the agent idle longest of all of them";
  recorder.absent(type, "goes_to", Fact::Kind::inferred, words, "[[" + json + "]]", all.size() > 1);
}

}  // namespace

void read_goes_to(Context& context, const Node& calls, const Node* routing, models::Center& center) {
  const std::vector<std::string> names = names_of(center.teams);
  const auto own_site_first = read_own_site_first(context, routing, center);
  const auto types = entries(calls);
  for (std::size_t t = 0; t < center.call_types.size(); ++t) {
    CallType& type = center.call_types[t];
    const auto answers = [&](std::size_t team) {
      const auto& skills = center.teams[team].skills;
      return std::any_of(skills.begin(), skills.end(),
                         [&](const models::Skill& skill) { return skill.call_type == t; });
    };
    const Node* node = types[t]->value.find("goes_to");
    if (node == nullptr) {
      std::vector<std::size_t> all;
      for (std::size_t team = 0; team < names.size(); ++team) {
        if (answers(team)) all.push_back(team);
      }
      if (context.recorder != nullptr && all.empty()) context.recorder->unused(types[t]->value, "goes_to");
      if (context.recorder != nullptr && !all.empty()) {
        const bool longest_idle = type.routing.picks_agent == models::agent_rules().front().name;
        tell_all_teams(*context.recorder, types[t]->value, names, all, longest_idle);
      }
      if (!all.empty()) type.ranks.push_back(std::move(all));
      if (own_site_first) put_own_site_first(center, *own_site_first, type);
      // Written out, one rank of all would take the place of "own_site_first".
      if (context.recorder != nullptr && type.ranks.size() > 1)
        context.recorder->absent(types[t]->value, "goes_to", Fact::Kind::inferred, "its own site first", "");
      continue;
    }
    const bool list = node->kind == Node::Kind::list;
    if (list && node->elements.empty()) {
      context.form_error(*node, "\"goes_to\" names no team", "calls of this type would reach nobody",
                         "name a team, or remove \"goes_to\"");
    }
    context.read_as(*node, [&] { return route_text(*node); });
    std::vector<bool> seen(names.size(), false);
    const std::size_t ranks = list ? node->elements.size() : 1;
    for (std::size_t r = 0; r < ranks; ++r) {
      auto& rank = type.ranks.emplace_back();
      std::uint32_t keep_free = 0;
      const Node* teams = list ? read_rank(context, node->elements[r], type.routing, r, keep_free) : node;
      if (teams == nullptr) continue;
      for (const Node* name : read_names(context, *teams, "a team")) {
        const auto team = look_up(context, *name, names, "team");
        if (!team) continue;
        if (!answers(*team)) {
          // Where a name in "answers" is wrong, that is told there.
          if (!context.answers_known) continue;
          context.error(*name, "the team " + shown(*name) + " does not answer \"" + type.name + "\"",
                        "a call sent there would wait for nobody",
                        "add \"" + type.name + "\" to the team's \"answers\", or name another team");
        } else if (seen[*team]) {
          context.error(*name, "the team " + shown(*name) + " stands here twice",
                        "a call tries each team once", "remove one of them");
        } else {
          rank.push_back(*team);
          if (keep_free > 0) {
            type.routing.keep_free.resize(names.size());
            type.routing.keep_free[*team] = keep_free;
          }
        }
        seen[*team] = true;
      }
    }
  }
}

}  // namespace holdtime::scenarios
