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
      text += member.value.kind == Node::Kind::text ? " (" + member.value.text + ")" : " (own handling time)";
    }
  }
  return text;
}

std::string route_text(const Node& node) {
  if (node.kind != Node::Kind::list) return node.text;
  std::string text;
  for (const Node& rank : node.elements) {
    text += text.empty() ? "" : ", then ";
    text += rank.text;
    for (std::size_t i = 0; i < rank.elements.size(); ++i)
      text += (i > 0 ? " or " : "") + rank.elements[i].text;
  }
  return text;
}

}  // namespace holdtime::scenarios
