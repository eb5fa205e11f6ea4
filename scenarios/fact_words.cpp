#include "scenarios/fact_words.hpp"

#include <cmath>

namespace holdtime::scenarios {

std::string steps_text(const Hours& hours, const Node& node, std::string_view list_key) {
  const Node* list = node.kind == Node::Kind::object ? node.find(list_key) : &node;
  if (list == nullptr) return "";
  const auto said = [&](const char* key) {
    return node.kind == Node::Kind::object ? node.find(key) : nullptr;
  };
  const Node* from = said("from");
  const Node* step = said("interval");
  std::optional<Microseconds> said_step;
  if (step != nullptr) {
    said_step = step->kind == Node::Kind::number ? duration_of_seconds(step->number).value
                                                 : parse_duration(step->text).value;
  }
  const Microseconds length = said_step.value_or(hours.interval);
  std::string text = std::to_string(list->elements.size()) + " numbers from " +
                     (from != nullptr ? from->text : time_text(hours.opens));
  if (length != hours.interval) text += " in steps of " + duration_text(length);
  if (list_key == "weights") return text;
  double total = 0.0;
  for (const Node& element : list->elements) total += element.number;
  return text + ", together " + number_text(std::round(total * 10.0) / 10.0);
}

std::string answers_text(const Node& node) {
  if (node.kind == Node::Kind::text) return node.text;
  std::string text;
  for (const Node& element : node.elements) {
    text += (text.empty() ? "" : ", ") + element.text;
    for (const Member& member : element.members) {
      text += (&member == &element.members.front() ? "" : ", ") + member.key;
      const Node* level = member.value.find("level");
      text += member.value.kind == Node::Kind::text ? " (" + member.value.text + ")"
              : level == nullptr                    ? " (own handling time)"
                                                    : " (level " + level->text + ")";
    }
  }
  return text;
}

std::string route_text(const Node& node) {
  if (node.kind != Node::Kind::list) return node.text;
  std::string text;
  const auto said = [](const Node& rank, const char* key) {
    return rank.kind == Node::Kind::object ? rank.find(key) : nullptr;
  };
  for (const Node& rank : node.elements) {
    text += text.empty() ? "" : ", then ";
    const Node* teams = said(rank, "teams");
    const Node& names = teams != nullptr ? *teams : rank;
    text += names.text;
    for (std::size_t i = 0; i < names.elements.size(); ++i)
      text += (i > 0 ? " or " : "") + names.elements[i].text;
    if (const Node* after = said(rank, "after"))
      text += " after " + after->text + (after->kind == Node::Kind::number ? " s" : "");
    if (const Node* waiting = said(rank, "when_waiting")) text += " while " + waiting->text + " wait";
    if (const Node* kept = said(rank, "keep_free")) text += " but for " + kept->text + " kept free";
  }
  return text;
}

}  // namespace holdtime::scenarios
