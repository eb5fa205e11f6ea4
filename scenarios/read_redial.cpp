// Calling again: after what, how soon, how often, and as what.
#include <algorithm>

#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::Redial;

Redial::Chance read_chance(Context& context, const ObjectReader& object, std::string_view key) {
  object.absent(key, "0 %", "\"0%\"");
  const Node* node = object.find(key);
  if (node == nullptr) return {};
  if (node->kind != Node::Kind::object) {
    const double share = read_share(context, *node).value_or(0.0);
    return {share, share};
  }
  const ObjectReader by_attempt(context, *node, chance_keys, "\"" + std::string(key) + "\"");
  const Node* first =
      by_attempt.require("first", "it holds after a caller's first attempt", "\"first\": \"50%\"");
  Redial::Chance chance;
  if (first != nullptr) chance.first = read_share(context, *first).value_or(0.0);
  chance.later = by_attempt.share("later").value_or(chance.first);
  by_attempt.absent("later", "as after the first", "");
  context.read_as(*node, [&] {
    return share_text(chance.first) + " after the first attempt, " + share_text(chance.later) +
           " after later ones";
  });
  return chance;
}

void read_changes(Context& context, const Node& node, const std::vector<std::string>& names, Redial& redial) {
  if (node.kind != Node::Kind::object) {
    wrong_kind(context, node, "shares by call type", "write { \"service\": \"20%\" }");
    return;
  }
  double total = 0.0;
  for (const Member* entry : entries(node)) {
    const auto found = std::find(names.begin(), names.end(), entry->key);
    const double share = read_share(context, entry->value).value_or(0.0);
    total += share;
    if (found == names.end()) {
      context.error(*entry, "there is no call type called \"" + entry->key + "\"",
                    "the name has to be one this file defines, letter for letter",
                    suggestion(entry->key, names));
      continue;
    }
    redial.changes_to.emplace_back(static_cast<std::size_t>(found - names.begin()), share);
  }
  if (total > 1.0 + 1e-9) {
    context.error(node, "the shares of \"changes_to\" make " + share_text(total) + ", more than 100 %",
                  "each caller who calls again does so as one type", "lower one of them");
  }
}

Redial read_one(Context& context, const Node& node, const std::vector<std::string>& names) {
  const ObjectReader object(context, node, redial_keys, "\"redial\"");
  Redial redial;
  if (!object.is_object()) return redial;
  redial.after_busy = read_chance(context, object, "after_busy");
  redial.after_blocked = read_chance(context, object, "after_blocked");
  redial.after_abandoning = read_chance(context, object, "after_abandoning");
  redial.after_dropped = read_chance(context, object, "after_dropped");
  const Node* delay =
      object.require("delay", "callers who call again do so after this time", "\"delay\": \"20m\"");
  if (delay != nullptr) {
    const std::size_t errors = context.problems.count(Severity::error);
    redial.delay = read_distribution(context, *delay, Bare::exponential).value_or(Distribution{});
    if (context.problems.count(Severity::error) == errors && redial.delay && redial.delay.mean() < 1.0) {
      context.error(*delay, "callers call again after less than a second on average",
                    "nobody dials faster, and they would ring without end",
                    "how long it takes them, such as \"20m\"");
    }
  }
  if (const Node* most = object.find("most_attempts")) {
    const auto count = read_count(context, *most, most_redials, "a number of attempts");
    if (count == std::uint64_t{0}) {
      context.form_error(*most, "at most 0 attempts",
                         "the first call is an attempt too, so nobody would call",
                         "1 if nobody calls again, 5, or leave it out");
    }
    if (count) redial.most_attempts = static_cast<std::uint32_t>(*count);
  }
  if (const Node* changes = object.find("changes_to")) read_changes(context, *changes, names, redial);
  return redial;
}

/// Warns of a share that can't come about for any of the types it is for.
void check_effect(Context& context, const Node& node, const models::Center& center,
                  const std::vector<std::size_t>& types) {
  const auto any = [&](auto&& has) { return std::any_of(types.begin(), types.end(), has); };
  const bool lines = any([&](std::size_t type) {
    return std::any_of(center.line_groups.begin(), center.line_groups.end(), [&](const auto& group) {
      return std::find(group.call_types.begin(), group.call_types.end(), type) != group.call_types.end();
    });
  });
  const bool places = center.waiting_places || !center.waiting_limits.empty() || any([&](std::size_t type) {
                        return center.call_types[type].waiting_places.has_value();
                      });
  const Node* busy = node.find("after_busy");
  if (busy != nullptr && !lines) {
    context.warning(*busy, "\"after_busy\" has no effect", "without \"lines\" nobody hears the busy tone",
                    "say how many lines there are: \"lines\": 120");
  }
  const Node* blocked = node.find("after_blocked");
  if (blocked != nullptr && !places) {
    context.warning(*blocked, "\"after_blocked\" has no effect",
                    "without \"waiting_places\" everybody finds a place to wait",
                    "say how many may wait: \"waiting_places\": 30");
  }
}

}  // namespace

void read_redial(Context& context, const Node& root, const Node& calls, models::Center& center) {
  const std::vector<std::string> names = names_of(center.call_types);
  const auto types = entries(calls);
  const Node* centers = root.find("redial");
  std::optional<Redial> for_all;
  if (centers != nullptr) for_all = read_one(context, *centers, names);
  std::vector<std::size_t> without;
  const auto check = [&](const Node& node, const std::vector<std::size_t>& of) {
    if (!context.problems.any_errors()) check_effect(context, node, center, of);
  };
  for (std::size_t type = 0; type < names.size(); ++type) {
    const Node* own = types[type]->value.find("redial");
    if (context.recorder != nullptr) context.recorder->unused(types[type]->value, "redial");
    if (own != nullptr) {
      center.call_types[type].redial = read_one(context, *own, names);
      check(*own, {type});
    } else {
      center.call_types[type].redial = for_all;
      without.push_back(type);
    }
  }
  if (centers != nullptr) return check(*centers, without);
  // Told at the types that have their own.
  if (context.recorder != nullptr && without.size() < names.size()) context.recorder->unused(root, "redial");
}

}  // namespace holdtime::scenarios
