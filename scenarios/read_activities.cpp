// Breaks in parts, which may slide, and what else a shift has people do off the phone.
#include <algorithm>

#include "scenarios/keys_people.hpp"
#include "scenarios/parts.hpp"

namespace holdtime::scenarios {
namespace {

using models::Break;

std::uint32_t read_waiting(Context& context, const Node& node) {
  return static_cast<std::uint32_t>(
      read_count(context, node, most_agents, "a number of waiting callers").value_or(0));
}

/// The keys that breaks and activities have in common. No value where it has no time or no length.
std::optional<Break> read_common(Context& context, const ObjectReader& object, const char* example) {
  const Node* at = object.require("at", "it says when it begins", "\"at\": \"10:00\"");
  const Node* length = object.require("length", "it says how long it is", example);
  Break made;
  made.slack = object.duration("slides", 0);
  object.absent("unless_waiting", "0: put off while anybody waits", "0", Fact::Kind::assumed, made.slack > 0);
  if (const Node* waiting = object.find("unless_waiting")) {
    made.unless_waiting = read_waiting(context, *waiting);
    if (made.slack == 0 && object.find("slides") == nullptr) {
      context.error(*waiting, "\"unless_waiting\" without \"slides\"",
                    "it says while how many wait it is put off, and \"slides\" how long at most",
                    "\"slides\": \"30m\" beside it");
    }
  }
  const auto start = at != nullptr ? read_time(context, *at) : std::nullopt;
  const auto lasts = length != nullptr ? read_duration(context, *length) : std::nullopt;
  if (!start || !lasts) return std::nullopt;
  if (*lasts == 0) {
    context.error(*length, "it has no length", "nothing could be done in it", example);
    return std::nullopt;
  }
  made.start = *start;
  made.length = *lasts;
  return made;
}

std::string slide_text(const Break& made) {
  if (made.slack == 0) return "";
  return ", put off by up to " + duration_text(made.slack) + " while more than " +
         number_text(made.unless_waiting) + " wait";
}

}  // namespace

std::optional<Break> read_break_parts(Context& context, const Node& node, bool paid) {
  const ObjectReader object(context, node, break_keys, "a break");
  auto made = read_common(context, object, "\"length\": \"15m\"");
  const bool is_paid = object.yes_no("paid", paid);
  if (!made) return std::nullopt;
  made->paid = is_paid;
  context.read_as(node, [&] {
    return time_text(made->start) + " " + duration_text(made->length) + (is_paid ? " paid" : " unpaid") +
           slide_text(*made);
  });
  return made;
}

std::optional<Break> read_activity(Context& context, const Node& node) {
  const ObjectReader object(context, node, activity_keys, "an activity");
  object.require("what", "it says what is done", "\"what\": \"meeting\"");
  const auto what = object.choice("what", activities);
  auto made = read_common(context, object, "\"length\": \"30m\"");
  std::optional<std::uint32_t> left_above;
  if (const Node* left = object.find("left_above")) left_above = read_waiting(context, *left);
  if (!made || !what) return std::nullopt;
  made->activity = *what;
  made->left_above = left_above;
  // It ends by the clock for whoever comes late to it; what slides is as long whenever it begins.
  made->ends_as_planned = made->slack == 0;
  context.read_as(node, [&] {
    std::string text = object.find("what")->text + " " + time_text(made->start) + " " +
                       duration_text(made->length) + slide_text(*made);
    if (left_above) text += ", left when more than " + number_text(*left_above) + " wait";
    return text;
  });
  return made;
}

std::string_view word_of(models::Activity activity) {
  for (const auto& row : activities) {
    if (row.value == activity) return row.word;
  }
  return "";
}

}  // namespace holdtime::scenarios
