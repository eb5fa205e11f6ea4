// Routing: which agent a call goes to, points and shares of queues, ranks with conditions, agents kept free.
#include <algorithm>
#include <cmath>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

constexpr double millionths = 1e6;

std::uint32_t whole(std::optional<std::uint64_t> count) {
  return static_cast<std::uint32_t>(count.value_or(0));
}

void read_score(Context& context, const Node& node, models::Score& score) {
  const ObjectReader object(context, node, score_keys, "\"score\"");
  if (const Node* base = object.find("base"))
    score.base = read_number(context, *base, most_points, "a number of points").value_or(0.0);
  if (const Node* each = object.find("per_second"))
    score.per_second = read_number(context, *each, most_points, "a number of points").value_or(1.0);
  object.absent("base", "0", "0");
  object.absent("per_second", "1", "1");
}

bool any_team_picks(const models::Center& center, std::string_view rule) {
  return std::ranges::any_of(center.teams, [&](const models::Team& team) { return team.picks == rule; });
}

/// Shares of queues are of all who wait: either every type has one or none has.
void check_queue_shares(Context& context, const std::vector<const Member*>& types,
                        const models::Center& center) {
  std::int64_t total = 0;
  const Node* any = nullptr;
  const Member* without = nullptr;
  for (std::size_t t = 0; t < center.call_types.size(); ++t) {
    total += center.call_types[t].routing.queue_share;
    const Node* share = types[t]->value.find("queue_share");
    if (share == nullptr && without == nullptr) without = types[t];
    if (share != nullptr) any = share;
  }
  if (any == nullptr || context.problems.any_errors()) return;
  if (without != nullptr) {
    context.error(*without, "\"" + without->key + "\" has no \"queue_share\", but others have",
                  "shares are of all who wait, so every call type needs one or none has",
                  "add \"queue_share\", perhaps \"0%\"");
  } else if (std::llabs(total - static_cast<std::int64_t>(millionths)) > 1) {
    context.error(*any,
                  "the shares of the queues make " + share_text(static_cast<double>(total) / millionths) +
                      ", not 100 %",
                  "they are shares of all who wait", "change one of them");
  } else if (!any_team_picks(center, "queue ratio")) {
    context.warning(*any, "\"queue_share\" has no effect", "no team picks by \"queue ratio\"",
                    "\"picks\": \"queue ratio\" in a team, or remove it");
  }
}

void check_scores(Context& context, const std::vector<const Member*>& types, const models::Center& center) {
  if (context.problems.any_errors() || any_team_picks(center, "weighted score")) return;
  for (const Member* type : types) {
    const Node* score = type->value.find("score");
    if (score == nullptr) continue;
    context.warning(*score, "\"score\" has no effect", "no team picks by \"weighted score\"",
                    "\"picks\": \"weighted score\" in a team, or remove it");
    return;
  }
}

/// Ranks without conditions need no openings, unless one before them has.
void put_opening(Context& context, const Node& at, models::RankOpening opening, models::CallRouting& routing,
                 std::size_t rank) {
  if (opening.after == 0 && opening.when_waiting == 0 && routing.openings.empty()) return;
  routing.openings.resize(rank + 1);
  const Microseconds before = rank > 0 ? routing.openings[rank - 1].after : 0;
  if (opening.after < before) {
    context.error(at,
                  "this rank opens after " + duration_text(opening.after) + ", the one before it after " +
                      duration_text(before),
                  "ranks are tried in the order in which they stand, so a later one can't open earlier",
                  "put the ranks in the order in which they open");
  }
  routing.openings[rank] = opening;
}

void check_when_full(Context& context, const std::vector<const Member*>& types,
                     const models::Center& center) {
  if (context.problems.any_errors() || center.waiting_places || !center.waiting_limits.empty()) return;
  for (std::size_t t = 0; t < types.size(); ++t) {
    const Node* full = types[t]->value.find("when_full");
    const models::CallType& type = center.call_types[t];
    if (full == nullptr || type.waiting_places || !type.routing.voicemail) continue;
    context.warning(*full, "\"when_full\" has no effect", "everybody finds a place to wait",
                    "say how many may wait: \"waiting_places\": 30");
  }
}

}  // namespace

void read_type_routing(Context& context, const ObjectReader& object, models::CallType& type,
                       const models::ServiceLevel& service_level) {
  models::CallRouting& routing = type.routing;
  routing.target_wait = service_level.within;
  std::vector<std::string_view> rules;
  for (const models::AgentRule& rule : models::agent_rules()) rules.push_back(rule.name);
  object.absent("picks_agent", "the agent who has been idle longest", json_text(rules.front()),
                Fact::Kind::inferred, false);
  routing.picks_agent = object.word("picks_agent", rules).value_or(std::string(rules.front()));
  if (const Node* score = object.find("score")) read_score(context, *score, routing.score);
  if (const auto share = object.share("queue_share")) routing.queue_share = std::llround(*share * millionths);
  routing.voicemail = object.choice_or_first("when_full", when_full_words);
  if (object.find("waiting_places") == nullptr && context.document.root().find("waiting_places") == nullptr)
    object.idle("when_full");
}

void check_routing(Context& context, const Node& calls, const models::Center& center) {
  const auto types = entries(calls);
  check_queue_shares(context, types, center);
  check_scores(context, types, center);
  check_when_full(context, types, center);
}

const Node* read_rank(Context& context, const Node& node, models::CallRouting& routing, std::size_t rank,
                      std::uint32_t& keep_free) {
  keep_free = 0;
  if (node.kind != Node::Kind::object) {
    put_opening(context, node, {}, routing, rank);
    return &node;
  }
  const ObjectReader object(context, node, rank_keys, "a rank of \"goes_to\"");
  const Node* teams = object.require("teams", "the rank has to be of somebody", "\"teams\": [ … ]");
  models::RankOpening opening;
  opening.after = object.duration("after", 0);
  const Node* waiting = object.find("when_waiting");
  if (waiting != nullptr)
    opening.when_waiting = whole(read_count(context, *waiting, most_agents, "a number of callers"));
  if (waiting != nullptr && waiting->kind == Node::Kind::number && opening.when_waiting == 1) {
    context.warning(*waiting, "\"when_waiting\": 1 has no effect", "the caller himself is one who waits",
                    "2 or more, or remove it");
    opening.when_waiting = 0;
  }
  keep_free = whole(object.count("keep_free", most_agents, "a number of agents"));
  const Node* after = object.find("after");
  put_opening(context, after != nullptr ? *after : node, opening, routing, rank);
  return teams;
}

void read_keep_free(Context& context, const Node& routing, models::Center& center) {
  const Node* keep = routing.find("keep_free");
  if (keep == nullptr) return;
  if (keep->kind != Node::Kind::object) {
    wrong_kind(context, *keep, "numbers of agents by call type", "write { \"cards\": 3 }");
    return;
  }
  const std::vector<std::string> names = names_of(center.call_types);
  for (const Member* entry : entries(*keep)) {
    const std::uint32_t agents = whole(read_count(context, entry->value, most_agents, "a number of agents"));
    const auto found = std::ranges::find(names, entry->key);
    if (found == names.end()) {
      if (names.empty()) continue;
      context.error(*entry, "there is no call type called \"" + entry->key + "\"",
                    "the name has to be one this file defines, letter for letter",
                    suggestion(entry->key, names));
      continue;
    }
    const auto kept_for = static_cast<std::size_t>(found - names.begin());
    bool any = false;
    for (std::size_t team = 0; team < center.teams.size(); ++team) {
      const auto answers = [&](std::size_t type) {
        return std::ranges::any_of(center.teams[team].skills,
                                   [&](const models::Skill& skill) { return skill.call_type == type; });
      };
      if (!answers(kept_for)) continue;
      for (std::size_t type = 0; type < center.call_types.size(); ++type) {
        if (type == kept_for || !answers(type)) continue;
        any = true;
        auto& by_team = center.call_types[type].routing.keep_free;
        if (agents > 0) by_team.resize(center.teams.size());
        if (agents > 0) by_team[team] = std::max(by_team[team], agents);
      }
    }
    if (any || context.problems.any_errors()) continue;
    context.warning(*entry, "nobody can be kept free for \"" + entry->key + "\"",
                    "the teams that answer it answer nothing else, so all of them are free for it anyway",
                    "remove it, or let one of the teams answer other types as well");
  }
}

}  // namespace holdtime::scenarios
