// What callers are told of the queue, and what they make of it.
#include <algorithm>

#include "scenarios/day_parts.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::QueueStep;

/// For whom an entry holds.
QueueStep read_step(const ObjectReader& object) {
  QueueStep step;
  step.if_wait_over = object.duration("if_wait_over");
  if (const auto position = object.count("if_position_over", most_agents, "a number of callers"))
    step.if_position_over = static_cast<std::uint32_t>(*position);
  const bool other = object.find("if_wait_over") != nullptr || object.find("if_position_over") != nullptr;
  object.absent("if_wait_over", other ? "whatever the wait" : "all", "");
  object.absent("if_position_over", other ? "however many wait" : "all", "");
  return step;
}

/// A share for all, or a list of steps; `into` stays empty where it is no list.
std::optional<double> read_shares(Context& context, const Node& node, std::string_view key,
                                  std::vector<QueueStep>& into) {
  if (node.kind != Node::Kind::list) return read_share(context, node);
  if (node.elements.empty()) {
    wrong_kind(context, node, "a share, or a list of shares by the queue (at least one)",
               "write [{\"if_position_over\": 5, \"share\": \"20%\"}]");
  }
  for (const Node& element : node.elements) {
    const ObjectReader object(context, element, share_step_keys, "an entry of \"" + std::string(key) + "\"");
    if (!object.is_object()) continue;
    QueueStep step = read_step(object);
    const Node* share = object.require("share", "it says how many they are", "\"share\": \"20%\"");
    step.value = share != nullptr ? read_share(context, *share).value_or(0.0) : 0.0;
    into.push_back(step);
  }
  return std::nullopt;
}

void read_patience_steps(Context& context, const Node& node, std::vector<QueueStep>& into) {
  if (node.kind != Node::Kind::list || node.elements.empty()) {
    wrong_kind(context, node, "a list of factors by the queue (at least one)",
               "write [{\"if_wait_over\": \"5m\", \"times\": \"60%\"}]");
    return;
  }
  for (const Node& element : node.elements) {
    const ObjectReader object(context, element, patience_step_keys, "an entry of \"patience_by_queue\"");
    if (!object.is_object()) continue;
    QueueStep step = read_step(object);
    const Node* times = object.require("times", "it says how long they hold on", "\"times\": \"60%\"");
    step.value = times != nullptr ? read_patience_factor(context, *times) : 1.0;
    into.push_back(step);
  }
}

void read_announcements(Context& context, const Node& node, std::vector<models::Announcement>& into) {
  if (node.kind != Node::Kind::list || node.elements.empty()) {
    wrong_kind(context, node, "a list of announcements (at least one)",
               "write [{\"after\": \"30s\", \"leave\": \"5%\"}]");
    return;
  }
  constexpr std::size_t most = 1000;  // each has a random number of its own among those of a caller
  if (node.elements.size() > most) {
    context.error(node, std::to_string(node.elements.size()) + " announcements",
                  "nobody hears more than " + std::to_string(most) + " in one call", "the first few");
    return;
  }
  for (const Node& element : node.elements) {
    const ObjectReader object(context, element, announcement_keys, "an announcement");
    if (!object.is_object()) continue;
    object.require("after", "it is heard by those who have waited so long", "\"after\": \"30s\"");
    const Node* leave = object.require("leave", "it says how many hang up at it", "\"leave\": \"5%\"");
    models::Announcement one;
    one.after = object.duration("after").value_or(0);
    one.leave = leave != nullptr ? read_share(context, *leave).value_or(0.0) : 0.0;
    into.push_back(one);
  }
  std::stable_sort(into.begin(), into.end(), [](const auto& a, const auto& b) { return a.after < b.after; });
}

}  // namespace

double read_patience_factor(Context& context, const Node& node) {
  const std::size_t errors = context.problems.count(Severity::error);
  const double factor = read_times(context, node);
  if ((factor > 0.0 && factor <= most_handle_time) || context.problems.count(Severity::error) > errors)
    return factor;
  context.error(
      node, "patience becomes " + number_text(factor) + " times as long",
      "it has to stay above 0 (who leaves at once is \"balking\"), and beyond a hundredfold it is a slip",
      "\"60%\", if they hold on for three fifths of the time");
  return 1.0;
}

void read_messages(Context& context, const ObjectReader& object, models::CallType& type) {
  models::QueueMessages& messages = type.messages;
  if (const Node* balking = object.find("balking"))
    type.balking = read_shares(context, *balking, "balking", messages.balking).value_or(0.0);
  object.absent("balking", "0 %", "\"0%\"");
  object.absent("deflects", "0 %", "\"0%\"");
  if (const Node* deflects = object.find("deflects")) {
    if (const auto share = read_shares(context, *deflects, "deflects", messages.deflects);
        share && *share > 0.0)
      messages.deflects.push_back({{}, {}, *share});
  }
  object.absent("patience_by_queue", "the same whatever they are told", "");
  if (const Node* patience = object.find("patience_by_queue"))
    read_patience_steps(context, *patience, messages.patience);
  object.absent("announcements", "none", "");
  if (const Node* announcements = object.find("announcements"))
    read_announcements(context, *announcements, messages.announcements);
}

}  // namespace holdtime::scenarios
