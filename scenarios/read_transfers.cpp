// Calls passed on by the agents who answer them, and callers who call again though they were served.
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "models/passing_plan.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::Center;
using models::RepeatCalls;
using models::Transfer;

/// Each entry of an object by the name of a call type or team; unknown names are errors.
template <class Do>
void each_named(Context& context, const Node& node, const std::vector<std::string>& names,
                const std::string& what, Do&& take) {
  for (const Member* entry : entries(node)) {
    const auto found = std::find(names.begin(), names.end(), entry->key);
    if (found == names.end()) {
      context.error(*entry, "there is no " + what + " called \"" + entry->key + "\"",
                    "the name has to be one this file defines, letter for letter",
                    suggestion(entry->key, names));
      take(std::optional<std::size_t>(), entry->value);
    } else {
      take(std::optional<std::size_t>(found - names.begin()), entry->value);
    }
  }
}

void read_targets_of(Context& context, const Node& node, const std::vector<std::string>& types,
                     Transfer& transfer) {
  if (node.kind == Node::Kind::text) {
    if (const auto type = look_up(context, node, types, "call type")) transfer.to = {{*type, 1.0}};
    return;
  }
  if (node.kind != Node::Kind::object) {
    wrong_kind(context, node, "a call type, or shares by call type",
               "write \"claims\", or { \"claims\": \"70%\", \"cards\": \"30%\" }");
    return;
  }
  double total = 0.0;
  each_named(context, node, types, "call type", [&](std::optional<std::size_t> type, const Node& value) {
    const double share = read_share(context, value).value_or(0.0);
    total += share;
    if (type) transfer.to.emplace_back(*type, share);
  });
  if (std::fabs(total - 1.0) > 1e-6) {
    context.error(node, "the shares of \"to\" make " + share_text(total) + ", not 100 %",
                  "every call passed on comes to exactly one queue", "change a share");
  }
}

void read_team_shares(Context& context, const Node& node, const std::vector<std::string>& teams,
                      Transfer& transfer) {
  if (node.kind != Node::Kind::object) {
    wrong_kind(context, node, "shares by team", "write { \"juniors\": \"20%\" }");
    return;
  }
  each_named(context, node, teams, "team", [&](std::optional<std::size_t> team, const Node& value) {
    const double share = read_share(context, value).value_or(0.0);
    if (team) transfer.by_team.emplace_back(*team, share);
  });
}

std::optional<Transfer> read_transfer(Context& context, const Node& node, const Center& center) {
  const ObjectReader object(context, node, transfer_keys, "\"transfers\"");
  if (!object.is_object()) return std::nullopt;
  Transfer transfer;
  const Node* share = object.require("share", "it says how many are passed on", "\"share\": \"10%\"");
  if (share != nullptr) transfer.share = read_share(context, *share).value_or(0.0);
  const Node* to = object.require("to", "they have to be passed on to somebody", "\"to\": \"claims\"");
  if (to != nullptr) read_targets_of(context, *to, names_of(center.call_types), transfer);
  object.absent("by_team", "all teams alike", "");
  if (const Node* by_team = object.find("by_team"))
    read_team_shares(context, *by_team, names_of(center.teams), transfer);
  object.absent("conference", "cold: the agent is through with the caller at once", "");
  if (const Node* conference = object.find("conference"))
    transfer.conference = read_distribution(context, *conference, Bare::constant);
  transfer.keeps_wait = object.yes_no("keeps_wait", false);
  transfer.keeps_patience = object.yes_no("keeps_patience", false);
  if (transfer.to.empty()) return std::nullopt;
  return transfer;
}

/// From when callers call again, and how many of them.
RepeatCalls::Chance read_chance(Context& context, const ObjectReader& object, const Distribution* otherwise) {
  RepeatCalls::Chance chance;
  const Node* share = object.require("share", "it says how many call again", "\"share\": \"14%\"");
  if (share != nullptr) chance.share = read_share(context, *share).value_or(0.0);
  const Node* delay =
      otherwise == nullptr
          ? object.require("delay", "callers who call again do so after this time", "\"delay\": \"1h\"")
          : object.find("delay");
  if (otherwise != nullptr) {
    object.absent("delay", "as for all teams", "");
    chance.delay = *otherwise;
  }
  if (delay != nullptr) {
    chance.delay = read_distribution(context, *delay, Bare::exponential).value_or(Distribution{});
    if (chance.delay && chance.delay.mean() < 1.0) {
      context.error(*delay, "callers call again after less than a second on average",
                    "nobody dials faster, and they would ring without end",
                    "how long it takes them, such as \"1h\"");
    }
  }
  if (!chance.delay) chance.share = 0.0;
  return chance;
}

std::optional<RepeatCalls> read_repeat(Context& context, const Node& node, const Center& center) {
  const ObjectReader object(context, node, repeat_keys, "\"repeat_calls\"");
  if (!object.is_object()) return std::nullopt;
  RepeatCalls repeat;
  repeat.all = read_chance(context, object, nullptr);
  object.absent("by_team", "all teams alike", "");
  if (const Node* by_team = object.find("by_team")) {
    if (by_team->kind != Node::Kind::object) {
      wrong_kind(context, *by_team, "shares and delays by team",
                 "write { \"juniors\": {\"share\": \"20%\"} }");
      return repeat;
    }
    each_named(context, *by_team, names_of(center.teams), "team",
               [&](std::optional<std::size_t> team, const Node& value) {
                 const ObjectReader own(context, value, repeat_team_keys, "a team's \"repeat_calls\"");
                 auto chance = read_chance(context, own, &repeat.all.delay);
                 if (team) repeat.by_team.emplace_back(*team, std::move(chance));
               });
  }
  return repeat;
}

}  // namespace

void read_transfers(Context& context, const Node& calls, Center& center) {
  const auto types = entries(calls);
  for (std::size_t type = 0; type < center.call_types.size(); ++type) {
    const Node& node = types[type]->value;
    if (context.recorder != nullptr && node.find("transfers") == nullptr)
      context.recorder->absent(node, "transfers", Fact::Kind::assumed, "none", "", true);
    if (const Node* transfers = node.find("transfers"))
      center.call_types[type].transfer = read_transfer(context, *transfers, center);
  }
}

void read_repeat_calls(Context& context, const Node& calls, Center& center) {
  const auto types = entries(calls);
  for (std::size_t type = 0; type < center.call_types.size(); ++type) {
    const Node& node = types[type]->value;
    if (context.recorder != nullptr && node.find("repeat_calls") == nullptr)
      context.recorder->absent(node, "repeat_calls", Fact::Kind::assumed, "none", "", true);
    if (const Node* repeat = node.find("repeat_calls"))
      center.call_types[type].repeat_calls = read_repeat(context, *repeat, center);
  }
}

void check_passing(Context& context, const Node& calls, const Center& center) {
  if (context.problems.any_errors()) return;
  models::PassingPlan plan;
  try {
    plan = models::PassingPlan(center);
  } catch (const std::invalid_argument& problem) {
    return context.error(calls, problem.what(), "more can't be told apart", "put alike ones together");
  }
  if (!plan.mixes_types()) return;
  const auto group_of = [&](std::size_t type) {
    const auto found = std::ranges::find_if(center.line_groups, [&](const models::LineGroup& group) {
      return std::ranges::find(group.call_types, type) != group.call_types.end();
    });
    return found - center.line_groups.begin();
  };
  const auto types = entries(calls);
  for (std::size_t to = 0; to < center.call_types.size(); ++to) {
    for (const std::size_t from : plan.feeders(to)) {
      if (group_of(from) == group_of(to)) continue;
      context.error(*types[from],
                    "calls of \"" + center.call_types[from].name + "\" may be passed on to \"" +
                        center.call_types[to].name + "\", which has other lines",
                    "a call that is passed on keeps its line, so both have to share a group of lines",
                    "put both into one group of \"lines\"");
      return;
    }
  }
}

}  // namespace holdtime::scenarios
